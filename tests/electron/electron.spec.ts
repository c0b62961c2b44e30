import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { electronBinary } from '../../build/electron-binary.ts';
import type {} from '../../renderer/client/bridge.ts';

/** The real program, unfused and with its sandbox: what the strict fake cannot prove. Not as root. */
let folder: string;
let app: ElectronApplication;
let chair: Page;

test.beforeEach(async () => {
  const executablePath = await electronBinary();
  if (executablePath === null) throw new Error('this project is listed only when the binary exists');
  folder = await mkdtemp(join(tmpdir(), 'casustafel-electron-'));
  app = await _electron.launch({
    executablePath,
    args: [join(import.meta.dirname, '../..')],
    // Without it Playwright switches the sandbox off on Linux, and a green run would prove nothing about it.
    chromiumSandbox: true,
    env: { ...(process.env as Record<string, string>), CASUSTAFEL_DATA: join(folder, 'kluis') },
  });
  chair = await app.firstWindow();
});

test.afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

test('the page is isolated, sandboxed and sees only the bridge', async () => {
  expect(chair.url()).toBe('app://casustafel/chair.html');
  expect(
    await chair.evaluate(() => ({
      keys: Object.keys(window.bridge).toSorted(),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
      secure: window.isSecureContext,
    })),
  ).toEqual({ keys: ['invoke', 'on'], node: [], secure: true });

  const session = await chair.context().newCDPSession(chair);
  const contexts: { id: number; name: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  const isolated = contexts.find(({ name }) => name === 'Electron Isolated Context');
  if (isolated === undefined) throw new Error('the preload has no world of its own');
  const { result } = await session.send('Runtime.evaluate', {
    contextId: isolated.id,
    returnByValue: true,
    expression: '[process.sandboxed, process.contextIsolated]',
  });
  expect(result.value).toEqual([true, true]);
});

test('the first screen works through the bridge', async () => {
  await expect(chair.locator('h1')).toBeVisible();
  const reply = await chair.evaluate(() =>
    window.bridge.invoke({ v: 1, name: 'vault.status', input: {}, requestId: 'a' }),
  );
  expect(reply).toMatchObject({ ok: true, data: { hostKind: 'electron', state: 'missing' } });
});

test('the page cannot leave, open, ask or read', async () => {
  const outcome = await chair.evaluate(async () => {
    const tried: Record<string, unknown> = {};
    for (const url of ['https://example.org/', 'http://localhost/', 'file:///etc/passwd', '/chair.html']) {
      tried[url] = await fetch(url).then(
        () => 'answered',
        () => 'blocked',
      );
    }
    tried['open'] = window.open('https://example.org/');
    tried['notifications'] = await Notification.requestPermission();
    tried['microphone'] = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      (error: unknown) => (error as Error).name,
    );
    location.href = 'https://example.org/';
    return tried;
  });
  expect(outcome).toEqual({
    'https://example.org/': 'blocked',
    'http://localhost/': 'blocked',
    'file:///etc/passwd': 'blocked',
    '/chair.html': 'blocked',
    open: null,
    notifications: 'denied',
    microphone: 'NotAllowedError',
  });
  expect(chair.url()).toBe('app://casustafel/chair.html');
  expect(app.windows()).toHaveLength(1);
});

test('the window has the title, menu and settings of the code', async () => {
  const seen = await app.evaluate(({ BrowserWindow, Menu, session }) => {
    const [window] = BrowserWindow.getAllWindows();
    return {
      title: window?.getTitle(),
      menu: Menu.getApplicationMenu(),
      inMemory: session.fromPartition('casustafel').storagePath,
    };
  });
  expect(seen).toEqual({ title: 'Casustafel', menu: null, inMemory: null });
});
