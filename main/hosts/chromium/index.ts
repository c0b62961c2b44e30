import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createApp, openChairWindow } from '../../app/create-app.ts';
import { createServeRenderer } from '../../app/serve-renderer.ts';
import { dataFolder } from '../data-folder.ts';
import { launchChromiumHost } from './chromium-host.ts';

/** Started by `build/start.ts` with the browser that it found. */
const executablePath = process.argv[2];
if (executablePath === undefined) throw new Error('usage: chromium.js BROWSER');
const dist = join(import.meta.dirname, '..');

const host = await launchChromiumHost({
  executablePath,
  headless: false,
  dataFolder: dataFolder(process.env, process.platform),
  documentsFolder: homedir(),
  serve: await createServeRenderer(join(dist, 'renderer')),
  preloadBundle: await readFile(join(dist, 'preload.cjs'), 'utf8'),
  dialogs: {
    askSavePath: () => Promise.resolve(null),
    askOpenPath: () => Promise.resolve(null),
    fatal: () => Promise.resolve(),
  },
});
const app = await createApp({
  host,
  clock: { now: () => new Date() },
  writeLog: (line) => appendFileSync(join(host.folders.data, 'casustafel.log'), `${line}\n`),
  onBug: (error) => console.error(error instanceof Error ? error.stack : 'unknown error'),
});
await openChairWindow(app);
