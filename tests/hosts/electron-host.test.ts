import { describe, expect, test } from 'vitest';
import { fakeElectronHost } from '../fakes/electron/fake-electron-host.ts';
import type { FakeWindow } from '../fakes/electron/fake-window.ts';

const { start, startWithWindow } = fakeElectronHost();

describe('a crashed page', () => {
  const openPage = (window: FakeWindow): boolean => window.bridge !== null;
  test('loads again', async () => {
    const { window } = await startWithWindow();
    window.crash();
    await expect.poll(() => openPage(window)).toBe(true);
    expect(window.destroyed).toBe(false);
  });
  test('that crashes again at once closes its window instead of going round', async () => {
    const { window } = await startWithWindow();
    window.crash();
    await expect.poll(() => openPage(window)).toBe(true);
    window.crash();
    expect(window.destroyed).toBe(true);
  });
});

describe('key store', () => {
  test.each(['basic_text', 'unknown'] as const)('on Linux %s protects nothing and is refused', async (backend) => {
    const { host } = await start({ backend });
    expect(await host.secrets.status()).toEqual({ available: false, backend });
    await expect(host.secrets.protect(Uint8Array.of(1))).rejects.toThrow('no key store');
    await expect(host.secrets.reveal(Uint8Array.of(1))).rejects.toThrow('no key store');
  });
  test('elsewhere the name is the system and nothing Linux-only is called', async () => {
    const { host } = await start({ platform: 'win32', backend: 'basic_text' });
    expect(await host.secrets.status()).toEqual({ available: true, backend: 'win32' });
  });
  test('every byte returns, and a key that was renewed is told', async () => {
    const { host } = await start();
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const { plain, renew } = await host.secrets.reveal(await host.secrets.protect(bytes));
    expect([...plain]).toEqual([...bytes]);
    expect(renew).toBe(true);
  });
  test('unavailable is said', async () => {
    const { host } = await start({ keyStore: false });
    expect((await host.secrets.status()).available).toBe(false);
  });
});

test.each([
  ['linux', 'unsupported', false],
  ['win32', 'done', true],
  ['darwin', 'done', true],
] as const)('on %s hiding from capture is %s', async (platform, support, hidden) => {
  const { handle, window } = await startWithWindow({ platform });
  expect(await handle.hideFromCapture('on')).toBe(support);
  expect(window.contentProtection).toBe(hidden);
});

test('a window goes full screen on the named display and leaves full screen before it moves', async () => {
  const { host, handle, window } = await startWithWindow();
  const beamer = (await host.windows.displays()).find(({ label }) => label === 'Beamer');
  if (beamer === undefined) throw new Error('no beamer');
  await handle.placeOn(beamer, 'full-screen');
  expect([window.bounds, window.fullScreen]).toEqual([{ x: 1920, y: 0, width: 1280, height: 720 }, true]);
  await handle.placeOn(beamer, 'window');
  expect([window.bounds, window.fullScreen]).toEqual([{ x: 1920, y: 24, width: 1280, height: 696 }, false]);
});

describe('dialogs', () => {
  const filters = [{ name: 'Lijst', extensions: ['csv', 'xlsx'] }];
  test('leave no trace in the recent documents of the system', async () => {
    const { host, fake } = await start();
    await host.dialogs.askSavePath({ title: 'Bewaren', suggestedName: 'verslag.pdf', filters });
    await host.dialogs.askOpenPath({ title: 'Openen', kind: 'file', filters });
    await host.dialogs.askOpenPath({ title: 'Map', kind: 'folder', filters: [] });
    expect(fake.dialogs.map(({ options }) => options)).toEqual([
      {
        title: 'Bewaren',
        defaultPath: 'verslag.pdf',
        filters,
        properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
      },
      { title: 'Openen', filters, properties: ['openFile', 'dontAddToRecent'] },
      { title: 'Map', filters: [], properties: ['openDirectory', 'dontAddToRecent'] },
    ]);
  });
  test('give the chosen path, or null when cancelled', async () => {
    const { host, fake } = await start();
    fake.dialogAnswers.push({ canceled: false, filePath: '/a.pdf' }, { canceled: false, filePaths: ['/b.csv'] });
    const save = { title: '', suggestedName: 'a.pdf', filters: [] };
    expect(await host.dialogs.askSavePath(save)).toBe('/a.pdf');
    expect(await host.dialogs.askOpenPath({ title: '', kind: 'file', filters: [] })).toBe('/b.csv');
    expect(await host.dialogs.askSavePath(save)).toBeNull();
    expect(await host.dialogs.askOpenPath({ title: '', kind: 'file', filters: [] })).toBeNull();
  });
});
