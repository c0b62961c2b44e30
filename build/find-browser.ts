import { access, constants, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { unpackBrowser } from './packaged-browser.ts';

export interface FoundBrowser {
  readonly path: string;
  /** What the browser's process needs beside the usual environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** True for the one inside an npm package: it cannot show a window. */
  readonly headlessOnly: boolean;
}

const installed: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const base = process.env[variable];
    if (base === undefined) return [];
    return [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')];
  }),
};

/** The first browser found: CHROMIUM_PATH, then installed ones, then Playwright's own cache. Null when there is none. */
export async function findInstalledBrowser(): Promise<FoundBrowser | null> {
  const named = process.env['CHROMIUM_PATH'];
  const candidates = [
    ...(named === undefined ? [] : [named]),
    ...(installed[process.platform] ?? []),
    ...(await playwrightCache()),
  ];
  for (const path of candidates) if (await isExecutable(path)) return { path, environment: {}, headlessOnly: false };
  return null;
}

/** For tests and the demo: an installed browser, else the headless one inside an npm package (Linux x64). */
export async function findAnyBrowser(): Promise<FoundBrowser | null> {
  const found = await findInstalledBrowser();
  if (found !== null) return found;
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  return { ...(await unpackBrowser()), headlessOnly: true };
}

async function playwrightCache(): Promise<string[]> {
  const folder = join(homedir(), '.cache/ms-playwright');
  const entries = await readdir(folder).catch(() => []);
  return entries.filter((name) => /^chromium-\d+$/.test(name)).map((name) => join(folder, name, 'chrome-linux/chrome'));
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
