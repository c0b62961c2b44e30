import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runApp } from '../../app/run-app.ts';
import { createServeRenderer } from '../../app/serve-renderer.ts';
import { dataFolder } from '../data-folder.ts';
import { launchChromiumHost } from './chromium-host.ts';
import { documentsFolder } from './documents-folder.ts';
import { signalInstance } from './single-instance.ts';

/** Started by `build/start.ts` with the browser that it found. */
const executablePath = process.argv[2];
if (executablePath === undefined) throw new Error('usage: chromium.js BROWSER');
const dist = join(import.meta.dirname, '..');
const folder = dataFolder(process.env, process.platform);

// Asked before the browser starts, so that a second start shows no window of its own.
if (await signalInstance(folder)) {
  console.log('Casustafel draait al. Het venster staat nu vooraan.');
} else {
  const host = await launchChromiumHost({
    executablePath,
    headless: false,
    dataFolder: folder,
    documentsFolder: documentsFolder(process.env),
    serve: await createServeRenderer(join(dist, 'renderer')),
    preloadBundle: await readFile(join(dist, 'preload.cjs'), 'utf8'),
  });
  await runApp(host);
}
