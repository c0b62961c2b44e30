import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startElectronHost } from '../../main/hosts/electron/electron-host.ts';
import { fakeElectronHost } from '../fakes/electron/fake-electron-host.ts';
import { FakeElectron } from '../fakes/electron/fake-electron.ts';

const { start, startWithWindow, preload } = fakeElectronHost();

/** Every name that Electron can ask or check a permission for, from the typings of the pinned version. */
function permissionNames(): string[] {
  const typings = readFileSync(join(import.meta.dirname, '../../node_modules/electron/electron.d.ts'), 'utf8');
  const names = [...typings.matchAll(/setPermission(?:Request|Check)Handler\(handler: .*?permission: ([^,)]+)[,)]/g)]
    .flatMap(([, union]) => union?.split('|') ?? [])
    .map((name) => name.trim().replaceAll("'", ''));
  return [...new Set(names)];
}

test('sandbox, folders and scheme are set before Electron is ready, and only once', async () => {
  const { fake } = await start();
  expect(fake.order).toEqual(['sandbox', 'path userData', 'path sessionData', 'scheme', 'ready']);
  expect(fake.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } }]);
  expect(fake.menu).toBeNull();
});

test('a window has exactly these options', async () => {
  const { fake, window } = await startWithWindow();
  expect(window.options).toEqual({
    title: 'Casustafel',
    width: 1280,
    height: 720,
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: preload(),
      session: fake.pageSession.electron,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      disableBlinkFeatures: 'Auxclick',
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  });
});

test('pages live in a session that is kept in memory', async () => {
  const { fake } = await startWithWindow();
  expect([...fake.sessions.keys()]).toEqual(['', 'casustafel']);
});

describe('permissions', () => {
  test('the typings of the pinned Electron are still read', () => {
    expect(permissionNames().length).toBeGreaterThan(40);
    expect(permissionNames()).toEqual(expect.arrayContaining(['media', 'usb', 'fullscreen', 'unknown']));
  });

  test.each(permissionNames())('%s is neither granted nor reported as granted', async (name) => {
    const { fake } = await start();
    for (const session of fake.sessions.values()) {
      const answers: boolean[] = [];
      session.handlers.request?.({} as never, name as never, (answer) => answers.push(answer), {} as never);
      expect(answers).toEqual([false]);
      expect(session.handlers.check?.(null, name as never, 'app://casustafel', {} as never)).toBe(false);
    }
  });

  test('no device, no screen and no pairing is given', async () => {
    const { fake } = await start();
    const { handlers } = fake.pageSession;
    expect(handlers.device?.({ deviceType: 'usb' } as never)).toBe(false);
    const given: unknown[] = [];
    handlers.display?.({} as never, (streams) => given.push(streams));
    handlers.bluetooth?.({} as never, (response) => given.push(response));
    expect(given).toEqual([null, { confirmed: false }]);
    expect(fake.pageSession.download()).toBe(false);
  });
});

test.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'] as const)(
  '%s is prevented',
  async (event) => {
    const { window } = await startWithWindow();
    expect(window.navigate(event)).toBe(false);
  },
);

test.each(['https://example.org/', 'app://casustafel/screen.html', 'about:blank', 'javascript:alert(1)', ''])(
  'a page cannot open a window on %j',
  async (url) => {
    const { window, fake } = await startWithWindow();
    expect(window.openFromPage(url)).toEqual({ action: 'deny' });
    expect(fake.windows).toHaveLength(1);
  },
);

test('the title of the system window stays the name of the product', async () => {
  const { window } = await startWithWindow();
  expect(window.setTitleFromPage('El Amrani, Youssef')).toBe(false);
});

test.each([
  'https://example.org/',
  'http://localhost:80/',
  'ws://example.org/',
  'ftp://example.org/a',
  'file:///etc/passwd',
  'data:text/html,x',
  'app://casustafel.example.org/chair.html',
  'app://other/chair.html',
  'app://user@casustafel/chair.html',
  'app://casustafel:81/chair.html',
  'apps://casustafel/chair.html',
])('a request for %s is cancelled and counted', async (url) => {
  const { host, fake } = await start();
  expect(await fake.pageSession.fetch(url)).toBeNull();
  expect(host.refusedRequests()).toBe(1);
});

test('own files are served to GET only, with the policy in the header', async () => {
  const { host, fake } = await start();
  const page = await fake.pageSession.fetch('app://casustafel/chair.html');
  expect(page?.status).toBe(200);
  expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await fake.pageSession.fetch('app://casustafel/chair.html', 'POST'))?.status).toBe(404);
  expect((await fake.pageSession.fetch('app://casustafel/../preload.cjs'))?.status).toBe(404);
  expect(host.refusedRequests()).toBe(0);
});

test('only two channels listen', async () => {
  const { host, fake } = await start();
  host.windows.onRequest(() => Promise.resolve(null));
  expect(fake.ipc.channels).toEqual(['ready', 'rpc']);
});

describe('switches', () => {
  const dangerous = [
    'remote-debugging-port',
    'remote-debugging-pipe',
    'inspect',
    'inspect-brk',
    'no-sandbox',
    'disable-web-security',
    'load-extension',
    'js-flags',
  ];
  test.each(dangerous)('a packaged build does not start with --%s', async (name) => {
    const fake = new FakeElectron({ packaged: true, switches: [name] });
    const starting = startElectronHost(fake.api, {
      dataFolder: '/data',
      browserFolder: '/browser',
      preload: preload(),
      platform: 'linux',
      serve: () => Promise.reject(new Error('too far')),
    });
    await expect(starting).rejects.toThrow(`--${name}`);
    expect(fake.exitCode).toBe(1);
    expect(fake.order).toEqual([]);
  });
  test('from source they are allowed: that is how it is developed', async () => {
    await expect(start({ switches: dangerous })).resolves.toBeDefined();
  });
});

test('a second start brings the window forward, also when it was minimised', async () => {
  const { host, fake, window } = await startWithWindow();
  await host.lifecycle.claimSingleInstance(() => void host.windows.open('chair'));
  window.minimized = true;
  window.log.length = 0;
  fake.appEvents.emit('second-instance');
  expect(window.log).toEqual(['restore', 'show', 'focus']);
});

test('a second instance is told so', async () => {
  const { host } = await start({ firstInstance: false });
  expect(await host.lifecycle.claimSingleInstance(() => undefined)).toBe(false);
});

test('sleep and a locked screen ask for the lock', async () => {
  const { host, fake } = await start();
  const reasons: string[] = [];
  host.lifecycle.onLockRequested((why) => reasons.push(why));
  fake.power.emit('suspend');
  fake.power.emit('lock-screen');
  expect(reasons).toEqual(['suspend', 'screen-locked']);
});

test('the system may end the application only after the core agreed', async () => {
  const { host, fake } = await startWithWindow();
  let answer: 'quit' | 'stay' = 'stay';
  host.lifecycle.onQuitRequested(() => Promise.resolve(answer));
  fake.api.app.quit();
  await Promise.resolve();
  expect(fake.quitting).toBe(false);
  answer = 'quit';
  fake.api.app.quit();
  await expect.poll(() => fake.quitting).toBe(true);
});
