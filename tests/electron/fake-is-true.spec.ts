import { expect, test, _electron } from '@playwright/test';
import { electronBinary } from '../../build/electron-binary.ts';
import { join } from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';

/** The rules that the strict fake copies, asked of the real thing, so that the fake itself is checked. */
test('the order rules of the fake are those of Electron', async () => {
  const executablePath = await electronBinary();
  if (executablePath === null) throw new Error('this project is listed only when the binary exists');
  const folder = await mkdtemp(join(tmpdir(), 'casustafel-electron-'));
  const app = await _electron.launch({
    executablePath,
    args: [join(import.meta.dirname, '../..')],
    chromiumSandbox: true,
    env: { ...(process.env as Record<string, string>), CASUSTAFEL_DATA: join(folder, 'kluis') },
  });
  await app.firstWindow();
  const thrown = await app.evaluate(({ app: electronApp, protocol, ipcMain, BrowserWindow }) => {
    const says = (work: () => unknown): boolean => {
      try {
        work();
        return false;
      } catch {
        return true;
      }
    };
    const gone = new BrowserWindow({ show: false });
    gone.destroy();
    return {
      schemesAfterReady: says(() => protocol.registerSchemesAsPrivileged([{ scheme: 'other' }])),
      sandboxAfterReady: says(() => electronApp.enableSandbox()),
      secondHandler: says(() => ipcMain.handle('rpc', () => null)),
      destroyedWindow: says(() => gone.show()),
    };
  });
  expect(thrown).toEqual({
    schemesAfterReady: true,
    sandboxAfterReady: true,
    secondHandler: true,
    destroyedWindow: true,
  });
  await app.close();
  await rm(folder, { recursive: true, force: true });
});
