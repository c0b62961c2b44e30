import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const electronPackage = join(import.meta.dirname, '../node_modules/electron');
const failureNote = join(import.meta.dirname, '../.cache/electron-download-failed');
const timeLimit = 20_000;
const day = 86_400_000;

export type ElectronSearch =
  { readonly found: string } | { readonly found: null; readonly why: 'failed-before' | 'failed' | 'no-package' };

/** Where the electron package says that its program is (its `path.txt`); null when it was never downloaded. */
export async function electronBinary(): Promise<string | null> {
  const name = await readFile(join(electronPackage, 'path.txt'), 'utf8').catch(() => null);
  if (name === null) return null;
  const path = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronPackage, 'dist'), name);
  return existsSync(path) ? path : null;
}

/**
 * The program of Electron, downloaded when it is not there. Its package does that in `install.js`, which knows no time
 * limit: it runs in a process of its own that is stopped. What failed is not tried again for a day.
 */
export async function findElectron(say: (line: string) => void, now: number = Date.now()): Promise<ElectronSearch> {
  const present = await electronBinary();
  if (present !== null) return { found: present };
  if (!existsSync(join(electronPackage, 'install.js'))) return { found: null, why: 'no-package' };
  if (now - (await lastFailure()) < day) return { found: null, why: 'failed-before' };
  say(`Electron ophalen (eenmalig, hoogstens ${timeLimit / 1000} seconden)…`);
  const done = await runInstaller();
  const downloaded = done ? await electronBinary() : null;
  if (downloaded !== null) return { found: downloaded };
  await mkdir(dirname(failureNote), { recursive: true });
  await writeFile(failureNote, String(now));
  return { found: null, why: 'failed' };
}

async function lastFailure(): Promise<number> {
  const noted = await readFile(failureNote, 'utf8').catch(() => '');
  const at = Number.parseInt(noted, 10);
  return Number.isNaN(at) ? -Infinity : at;
}

function runInstaller(): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(electronPackage, 'install.js')], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), timeLimit);
    child.once('error', () => resolve(false));
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}
