import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildAll } from '../bundle.ts';
import { findAnyBrowser, type FoundBrowser } from '../find-browser.ts';
import { benchFolder } from './bench-core.ts';
import { openWindows } from './bench-windows.ts';
import { sitAtFullTable } from './full-table.ts';
import { p95 } from './measure.ts';
import { boundRow, unjudgedRow, type BenchRow } from './row.ts';

/** A press that is answered within this looks immediate (issue 3). */
const goal = 50;
const warmUp = 20;
const sentence = '@woningcorporatie sleutel regelen en huurcontract laten tekenen vóór vrijlating #huisvesting ';
const rounds = 3;

/**
 * From a key that is pressed in the entry line until the letter and its reading are painted, with 40 entries in the
 * case; the reference is the same key in a bare text field of the same page.
 */
export async function entryPaint(): Promise<BenchRow> {
  const browser = await findAnyBrowser();
  if (browser === null) return unjudgedRow('entry-paint', 'ms', goal, 'no browser found');
  await buildAll();
  const folder = await benchFolder();
  try {
    const { subject, reference } = await measure(browser, folder);
    return boundRow({ id: 'entry-paint', unit: 'ms', value: p95(subject), reference: p95(reference), goal });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(browser: FoundBrowser, folder: string): Promise<{ subject: number[]; reference: number[] }> {
  const { app, host } = await openWindows(browser, join(folder, 'kluis'));
  try {
    const [chair] = host.context.pages();
    if (chair === undefined) throw new Error('no window');
    await sitAtFullTable(app, chair, 40);
    await chair.locator('[data-entry-line]').focus();
    const subject = await typed(chair, '[data-entry-line]');
    await chair.evaluate(() => {
      const bare = document.createElement('input');
      bare.id = 'bare';
      document.body.append(bare);
      bare.focus();
    });
    return { subject, reference: await typed(chair, '#bare') };
  } finally {
    app.session.close();
    await host.lifecycle.quit();
  }
}

interface Watching {
  painted: number[];
}

/** Types the sentence as somebody does who hurries, and gives for each key the time until the frame with it was shown. */
async function typed(page: Page, selector: string): Promise<number[]> {
  await page.evaluate((field) => {
    const watching = globalThis as unknown as Watching;
    watching.painted = [];
    document.querySelector(field)?.addEventListener('keydown', ({ timeStamp }) => {
      // The task after the next frame: by then the frame with this key has been painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => watching.painted.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    });
  }, selector);
  for (let round = 0; round < rounds; round += 1) {
    await page.locator(selector).fill('');
    await page.keyboard.type(sentence, { delay: 40 });
  }
  const painted = await page.evaluate(() => (globalThis as unknown as Watching).painted);
  return painted.slice(warmUp);
}
