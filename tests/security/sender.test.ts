import { describe, expect, test } from 'vitest';
import { senderOf, type KnownWindow } from '../../main/hosts/electron/ipc.ts';
import { fakeFrame, type FakeFrame } from '../fakes/electron/fake-window.ts';

const chairUrl = 'app://casustafel/chair.html';
const origin = 'app://casustafel';
const chair: KnownWindow = { caller: { windowId: 'w1', role: 'chair' }, contentsId: 1, ready: () => undefined };
const screen: KnownWindow = { caller: { windowId: 'w2', role: 'screen' }, contentsId: 2, ready: () => undefined };

interface Attempt {
  readonly id?: number;
  readonly main?: FakeFrame;
  readonly frame?: FakeFrame | null;
  readonly destroyed?: boolean;
}

function send({ id = 1, main = fakeFrame(chairUrl, origin), frame, destroyed = false }: Attempt): KnownWindow | null {
  const sender = { id, mainFrame: main, isDestroyed: () => destroyed };
  return senderOf({ sender, senderFrame: frame === undefined ? main : frame } as never, [chair, screen]);
}

describe('who may send', () => {
  test('the main frame of a known window that shows the page of its role', () => {
    expect(send({})).toBe(chair);
    expect(send({ id: 2, main: fakeFrame('app://casustafel/screen.html', origin) })).toBe(screen);
  });

  const gone = fakeFrame(chairUrl, origin);
  gone.destroyed = true;
  test.each<[string, Attempt]>([
    ['an unknown window', { id: 99 }],
    ['a window that was destroyed', { destroyed: true }],
    ['a frame that navigated away or is gone', { frame: null }],
    ['a destroyed main frame', { main: gone }],
    ['a frame inside the page', { frame: fakeFrame(chairUrl, origin) }],
    ['an empty address', { main: fakeFrame('', origin) }],
    ['about:blank that inherited our origin', { main: fakeFrame('about:blank', origin) }],
    ['an opaque origin on our address', { main: fakeFrame(chairUrl, 'null') }],
    ['the web', { main: fakeFrame('https://casustafel/chair.html', 'https://casustafel') }],
    ['a host that begins alike', { main: fakeFrame('app://casustafel.evil/chair.html', 'app://casustafel.evil') }],
    ['a host inside a user name', { main: fakeFrame('app://casustafel@evil/chair.html', origin) }],
    ['our host with a user name', { main: fakeFrame('app://x@casustafel/chair.html', origin) }],
    ['our host with a port', { main: fakeFrame('app://casustafel:8/chair.html', origin) }],
    ['a file', { main: fakeFrame('file:///chair.html', 'file://') }],
    ['a data address', { main: fakeFrame('data:text/html,chair.html', 'null') }],
    ['the page of the other role', { main: fakeFrame('app://casustafel/screen.html', origin) }],
    ['the screen window on the page of the chair', { id: 2, main: fakeFrame(chairUrl, origin) }],
    ['a page of ours that is no window', { main: fakeFrame('app://casustafel/other.html', origin) }],
    ['no address at all', { main: fakeFrame('niet een adres', origin) }],
  ])('never %s', (_name, attempt) => {
    expect(send(attempt)).toBeNull();
  });
});
