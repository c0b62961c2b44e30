import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createApp, openChairWindow } from '../../main/app/create-app.ts';
import { createServeRenderer } from '../../main/app/serve-renderer.ts';
import { launchChromiumHost, type ChromiumHost } from '../../main/hosts/chromium/chromium-host.ts';
import { distFolder } from '../bundle.ts';
import { findAnyBrowser } from '../find-browser.ts';
import { clockOnDay } from './demo-clock.ts';
import { DemoFailure } from './demo-failure.ts';
import type { DemoOptions } from './demo-options.ts';
import { Replies } from './replies.ts';

/** Everything that the steps work with. */
export interface Stage {
  readonly options: DemoOptions;
  readonly host: ChromiumHost;
  readonly chair: Page;
  readonly replies: Replies;
  /** The answers to the next dialogs for a file or a folder, in order. */
  readonly openDialogs: string[];
  /** A folder for this run only. */
  readonly work: string;
  readonly say: (line: string) => void;
  /** One numbered picture of a window as it is now. */
  readonly shot: (name: string, page?: Page, hidden?: readonly string[]) => Promise<void>;
  /** What went wrong in the core or against a page's policy, and was not told to the user. */
  readonly bugs: string[];
}

export const pictureSize = { width: 1280, height: 720 } as const;

/** Runs the work in the real application without a visible window; everything made for it is gone afterwards. */
export async function onStage<T>(
  options: DemoOptions,
  say: (line: string) => void,
  work: (stage: Stage) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'casustafel-demo-'));
  let end = (): Promise<void> => Promise.resolve();
  let ended: Promise<void> | null = null;
  const cleanUp = (): Promise<void> => (ended ??= end().finally(() => rm(folder, { recursive: true, force: true })));
  const onSignal = (): void => void cleanUp().finally(() => process.exit(1));
  for (const signal of signals) process.once(signal, onSignal);
  try {
    const { stage, close } = await setStage(options, say, folder);
    end = close;
    return await work(stage);
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
    await cleanUp();
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function setStage(
  options: DemoOptions,
  say: (line: string) => void,
  work: string,
): Promise<{ stage: Stage; close: () => Promise<void> }> {
  const browser = await findAnyBrowser();
  if (browser === null)
    throw new DemoFailure('Er is geen browser gevonden. Installeer Chromium (Debian: apt-get install chromium).');
  const openDialogs: string[] = [];
  const bugs: string[] = [];
  const host = await launchChromiumHost({
    executablePath: browser.path,
    environment: browser.environment,
    headless: true,
    dataFolder: options.vault ?? join(work, 'kluis'),
    documentsFolder: work,
    serve: await createServeRenderer(join(distFolder, 'renderer')),
    preloadBundle: await readFile(join(distFolder, 'preload.cjs'), 'utf8'),
    dialogs: {
      askSavePath: () => Promise.resolve(null),
      askOpenPath: () => Promise.resolve(openDialogs.shift() ?? null),
      fatal: ({ title }) => Promise.resolve(void bugs.push(title)),
    },
  });
  host.context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) bugs.push(message.text());
  });
  const replies = new Replies();
  const app = await createApp({
    host: { ...host, windows: replies.observe(host.windows) },
    clock: clockOnDay(options.today),
    writeLog: () => undefined,
    onBug: (error) => bugs.push(error instanceof Error ? error.message : String(error)),
  }).catch(async (error: unknown) => {
    await host.lifecycle.quit();
    throw error;
  });
  const close = async (): Promise<void> => {
    app.session.close();
    await host.lifecycle.quit();
  };
  try {
    await openChairWindow(app);
    const [chair] = host.context.pages();
    if (chair === undefined) throw new DemoFailure('Het venster ging niet open.');
    await setUpPage(chair);
    const shot = pictures(options.out, chair);
    return { stage: { options, host, chair, replies, openDialogs, work, say, shot, bugs }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The size of the pictures, light, and without movement that a picture would catch halfway. */
export async function setUpPage(page: Page): Promise<void> {
  await page.setViewportSize(pictureSize);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

function pictures(folder: string, chair: Page): Stage['shot'] {
  let number = 0;
  return async (name, page = chair, hidden = []) => {
    number += 1;
    // No button looks pointed at.
    await page.mouse.move(0, 0);
    await page.screenshot({
      path: join(folder, `${String(number).padStart(2, '0')}-${name}.png`),
      animations: 'disabled',
      mask: hidden.map((selector) => page.locator(selector)),
    });
  };
}
