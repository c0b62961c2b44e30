import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WindowRole } from '../../shared/contract/procedure.ts';
import type { Caller, Host } from '../../main/app/host.ts';

/** One host with the pages of `pages/`, and a hand on what happens inside a page and at a window's cross. */
export interface HostUnderTest {
  readonly host: Host;
  ask(role: WindowRole, message: unknown): Promise<unknown>;
  heard(role: WindowRole): Promise<unknown[]>;
  /** The keys of what the preload put on the page. */
  bridgeKeys(role: WindowRole): Promise<{ keys: string[]; frozen: boolean }>;
  closeAsUser(role: WindowRole): Promise<void>;
  refusedRequests(): number;
  stop(): Promise<void>;
}

/** What the core may count on from every host: the same assertions for the fake, Chromium and real Electron. */
export function describeHost(name: string, start: () => Promise<HostUnderTest>): void {
  describe(`Host contract: ${name}`, () => {
    let under: HostUnderTest;
    let asked: { caller: Caller; message: unknown }[];

    beforeEach(async () => {
      under = await start();
      asked = [];
      under.host.windows.onRequest((caller, message) => {
        asked.push({ caller, message });
        return Promise.resolve({ echo: message });
      });
    });
    afterEach(() => under.stop());

    test('a message arrives with the window and role that sent it, and the answer returns', async () => {
      const chair = await under.host.windows.open('chair');
      const screen = await under.host.windows.open('screen');
      const message = { text: 'één', numbers: [1, 2.5], nothing: null, nested: { yes: true } };
      expect(await under.ask('chair', message)).toEqual({ echo: message });
      expect(await under.ask('screen', 'kort')).toEqual({ echo: 'kort' });
      expect(asked).toEqual([
        { caller: { windowId: chair.id, role: 'chair' }, message },
        { caller: { windowId: screen.id, role: 'screen' }, message: 'kort' },
      ]);
    });

    test('opening a role twice gives the same window', async () => {
      const first = await under.host.windows.open('chair');
      expect(await under.host.windows.open('chair')).toBe(first);
    });

    test('events reach only the window they are sent to, in order, also when sent at once after opening', async () => {
      const chair = await under.host.windows.open('chair');
      await under.host.windows.open('screen');
      for (const n of [1, 2, 3]) chair.send({ n });
      await expect.poll(() => under.heard('chair')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
      expect(await under.heard('screen')).toEqual([]);
    });

    test('a page gets the bridge and nothing else, and cannot change it', async () => {
      await under.host.windows.open('chair');
      expect(await under.bridgeKeys('chair')).toEqual({ keys: ['invoke', 'on'], frozen: true });
    });

    test('discarding gives a fresh page in the same window', async () => {
      const chair = await under.host.windows.open('chair');
      chair.send({ before: true });
      await expect.poll(() => under.heard('chair')).toEqual([{ before: true }]);
      await chair.discard();
      // A host waits for the new page, not for its code.
      await expect.poll(() => under.heard('chair')).toEqual([]);
      chair.send({ after: true });
      await expect.poll(() => under.heard('chair')).toEqual([{ after: true }]);
      expect(await under.ask('chair', 'nog hier')).toEqual({ echo: 'nog hier' });
      expect(asked.at(-1)?.caller).toEqual({ windowId: chair.id, role: 'chair' });
    });

    test('closing one window tells so, leaves the other, and the role can be opened again', async () => {
      await under.host.windows.open('chair');
      const screen = await under.host.windows.open('screen');
      const closed = new Promise<void>((resolve) => screen.onClosed(resolve));
      await under.closeAsUser('screen');
      await closed;
      screen.send({ to: 'nobody' });
      expect(await under.ask('chair', 'er nog')).toEqual({ echo: 'er nog' });
      const again = await under.host.windows.open('screen');
      expect(again).not.toBe(screen);
      expect(await under.ask('screen', 'terug')).toEqual({ echo: 'terug' });
    });

    test('displays are named with one primary; a window goes to a known one and not to an unknown one', async () => {
      const screen = await under.host.windows.open('screen');
      const displays = await under.host.windows.displays();
      expect(displays.filter(({ primary }) => primary)).toHaveLength(1);
      const [first] = displays;
      if (first === undefined) throw new Error('no display');
      expect(first.width).toBeGreaterThan(0);
      expect(await screen.placeOn(first, 'full-screen')).toBe('done');
      expect(await screen.placeOn(first, 'window')).toBe('done');
      expect(await screen.placeOn({ ...first, id: 'gone' }, 'window')).toBe('unsupported');
    });

    test('what a host cannot do is said and not pretended', async () => {
      const chair = await under.host.windows.open('chair');
      expect(['done', 'unsupported']).toContain(await chair.hideFromCapture('on'));
      const { available } = await under.host.secrets.status();
      const sealed = under.host.secrets.protect(Uint8Array.of(1, 2, 3));
      if (!available) await expect(sealed).rejects.toThrow();
      else expect([...(await under.host.secrets.reveal(await sealed)).plain]).toEqual([1, 2, 3]);
    });

    test('the first instance is granted and nothing but own files was asked for', async () => {
      expect(await under.host.lifecycle.claimSingleInstance(() => undefined)).toBe(true);
      await under.host.windows.open('chair');
      expect(under.refusedRequests()).toBe(0);
    });

    test('quit closes every window, once and again', async () => {
      const chair = await under.host.windows.open('chair');
      const closed = new Promise<void>((resolve) => chair.onClosed(resolve));
      await under.host.lifecycle.quit();
      await closed;
      await under.host.lifecycle.quit();
    });
  });
}
