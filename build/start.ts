import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildAll, distFolder } from './bundle.ts';
import { findInstalledBrowser } from './find-browser.ts';

await buildAll();
const browser = await findInstalledBrowser();
if (browser === null) throw new Error('no browser');
const child = spawn(process.execPath, [join(distFolder, 'main/chromium.js'), browser.path], { stdio: 'inherit' });
await once(child, 'exit');
