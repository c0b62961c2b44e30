import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../../main/app/app.ts';
import { createApp, openChairWindow } from '../../main/app/create-app.ts';
import { createServeRenderer } from '../../main/app/serve-renderer.ts';
import { launchChromiumHost, type ChromiumHost } from '../../main/hosts/chromium/chromium-host.ts';
import { distFolder } from '../bundle.ts';
import type { FoundBrowser } from '../find-browser.ts';
import { cheapCost } from './bench-core.ts';

/** The whole application in a browser without a display, on a data folder of the caller's; the pages must be built. */
export async function openWindows(browser: FoundBrowser, folder: string): Promise<{ app: App; host: ChromiumHost }> {
  const host = await launchChromiumHost({
    executablePath: browser.path,
    environment: browser.environment,
    headless: true,
    dataFolder: folder,
    documentsFolder: folder,
    serve: await createServeRenderer(join(distFolder, 'renderer')),
    preloadBundle: await readFile(join(distFolder, 'preload.cjs'), 'utf8'),
    dialogs: {
      askSavePath: () => Promise.resolve(null),
      askOpenPath: () => Promise.resolve(null),
      fatal: () => Promise.resolve(),
    },
  });
  const app = await createApp({
    host,
    clock: { now: () => new Date() },
    writeLog: () => undefined,
    onBug: (error) => console.error(error),
    kdfCost: cheapCost,
  });
  await openChairWindow(app);
  return { app, host };
}
