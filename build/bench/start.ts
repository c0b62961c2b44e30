import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { buildAll } from '../bundle.ts';
import { findAnyBrowser, type FoundBrowser } from '../find-browser.ts';
import { benchFolder } from './bench-core.ts';
import { openWindows } from './bench-windows.ts';
import { interleaved, median } from './measure.ts';
import { ratioRow, unjudgedRow, type BenchRow } from './row.ts';

const goal = 1.6;

/** From start to a form that can be typed in, against the same browser showing a blank page. */
export async function start(): Promise<BenchRow> {
  const browser = await findAnyBrowser();
  if (browser === null) return unjudgedRow('start', 'ms', goal, 'no browser found');
  await buildAll();
  const { subject, reference } = await interleaved(
    () => startApplication(browser),
    () => startBlankPage(browser),
    { rounds: 7, warmUp: 1 },
  );
  return ratioRow({ id: 'start', unit: 'ms', value: median(subject), reference: median(reference), goal });
}

async function startApplication(browser: FoundBrowser): Promise<void> {
  const folder = await benchFolder();
  const { host } = await openWindows(browser, folder);
  await formShown(host.context);
  await host.lifecycle.quit();
  await rm(folder, { recursive: true, force: true });
}

/**
 * Looked at in every frame, in the browser's own words: Playwright's ways to wait first load a third of a megabyte of
 * helpers into the page, which is no part of a start.
 */
async function formShown(context: BrowserContext): Promise<void> {
  const [page] = context.pages();
  if (page === undefined) throw new Error('no window');
  const session = await context.newCDPSession(page);
  const expression = `new Promise((resolve) => {
    const look = () =>
      document.querySelector('input, button')?.checkVisibility() ? resolve() : requestAnimationFrame(look);
    look();
  })`;
  await session.send('Runtime.evaluate', { expression, awaitPromise: true });
}

async function startBlankPage(browser: FoundBrowser): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'casustafel-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, ...browser.environment },
  });
  await context.pages()[0]?.goto('about:blank');
  await context.close();
  await rm(profile, { recursive: true, force: true });
}
