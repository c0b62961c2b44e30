import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { distFolder } from '../../build/bundle.ts';
import { findAnyBrowser } from '../../build/find-browser.ts';
import type { App } from '../../main/app/app.ts';
import { createApp, openChairWindow } from '../../main/app/create-app.ts';
import type { OpenRequest, SaveRequest } from '../../main/app/host.ts';
import { createServeRenderer } from '../../main/app/serve-renderer.ts';
import { launchChromiumHost, type ChromiumHost } from '../../main/hosts/chromium/chromium-host.ts';

/** Answers that the next dialogs will give, in order; a dialog without one is cancelled. */
export interface ScriptedDialogs {
  readonly save: string[];
  readonly open: string[];
  /** What was asked, for tests on titles and suggested names. */
  readonly asked: (SaveRequest | OpenRequest)[];
}

/** The running application, seen from outside: pages as a user sees them, dialogs answered by the test. */
export interface RunningApp {
  readonly app: App;
  readonly host: ChromiumHost;
  readonly chair: Page;
  readonly dialogs: ScriptedDialogs;
  readonly dataFolder: string;
  /** What the pages tried against their content security policy; the test fails when it is not empty at the end. */
  readonly violations: string[];
  /** How many refused requests are right in this test: 0, unless it tries to break out. */
  readonly tolerated: { refusedRequests: number };
  /** The page of the shared screen, once it is open. */
  screen(): Promise<Page>;
  /** Closes everything and starts again on the same vault. */
  restart(): Promise<RunningApp>;
}

/** Fast key derivation: the tests are not about guessing. */
const testCost = { n: 1024, r: 8, p: 1 };

export interface StartOptions {
  readonly dataFolder: string;
  readonly now?: () => Date;
  readonly colorScheme?: 'light' | 'dark';
}

export type Start = (options?: Partial<StartOptions>) => Promise<RunningApp>;

export async function startApp(options: StartOptions): Promise<RunningApp> {
  const browser = await findAnyBrowser();
  if (browser === null) throw new Error('No browser found. Install Chromium (Debian: apt-get install chromium).');
  const dialogs: ScriptedDialogs = { save: [], open: [], asked: [] };
  const host = await launchChromiumHost({
    executablePath: browser.path,
    environment: browser.environment,
    headless: true,
    dataFolder: options.dataFolder,
    documentsFolder: options.dataFolder,
    serve: await createServeRenderer(join(distFolder, 'renderer')),
    preloadBundle: await readFile(join(distFolder, 'preload.cjs'), 'utf8'),
    dialogs: {
      askSavePath: (request) => {
        dialogs.asked.push(request);
        return Promise.resolve(dialogs.save.shift() ?? null);
      },
      askOpenPath: (request) => {
        dialogs.asked.push(request);
        return Promise.resolve(dialogs.open.shift() ?? null);
      },
      fatal: () => Promise.resolve(),
    },
  });
  const violations: string[] = [];
  host.context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  const tolerated = { refusedRequests: 0 };
  const bugs: unknown[] = [];
  const app = await createApp({
    host,
    clock: { now: options.now ?? (() => new Date()) },
    writeLog: () => undefined,
    onBug: (error) => bugs.push(error),
    kdfCost: testCost,
  });
  await openChairWindow(app);
  const chair = host.context.pages()[0];
  if (chair === undefined) throw new Error('no chair window');
  await chair.setViewportSize({ width: 1280, height: 720 });
  await chair.emulateMedia({ colorScheme: options.colorScheme ?? 'light', reducedMotion: 'reduce' });
  const stop = async (): Promise<void> => {
    app.session.close();
    await host.lifecycle.quit();
    if (violations.length > 0) throw new Error(`a page broke its policy: ${violations.join('\n')}`);
    if (host.refusedRequests() > tolerated.refusedRequests) throw new Error('a page asked for more than its own files');
    if (bugs.length > 0) throw new AggregateError(bugs, 'the core met something that no code expected');
  };
  running.add(stop);
  return {
    app,
    host,
    chair,
    dialogs,
    dataFolder: options.dataFolder,
    violations,
    tolerated,
    screen: async () => {
      const isScreen = (page: Page): boolean => page.url().endsWith('/screen.html');
      await base.expect.poll(() => host.context.pages().some(isScreen)).toBe(true);
      const page = host.context.pages().find(isScreen);
      if (page === undefined) throw new Error('the shared screen closed again');
      await page.emulateMedia({ colorScheme: options.colorScheme ?? 'light', reducedMotion: 'reduce' });
      return page;
    },
    restart: async () => {
      running.delete(stop);
      await stop();
      return startApp(options);
    },
  };
}

const running = new Set<() => Promise<void>>();

/** `start` gives a fresh application on an empty data folder; everything is closed and removed afterwards. */
export const test = base.extend<{ start: Start }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are needed from the pattern
  start: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'casustafel-e2e-'));
    await use((options = {}) => startApp({ dataFolder: join(folder, 'kluis'), ...options }));
    const stops = [...running];
    running.clear();
    for (const stop of stops) await stop();
    await rm(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
