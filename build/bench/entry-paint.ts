import type { Page } from 'playwright-core';
import { confirmTable, goToTable, inChairWindow, startMeeting } from './chair-bench.ts';
import { fillCase } from './fill-case.ts';
import { fillWithCases } from './fill-vault.ts';
import { p95 } from './measure.ts';
import { boundRow, type BenchRow } from './row.ts';

/** A press that is answered within this looks immediate (issue 3). */
const goal = 50;
const warmUp = 20;
const sentence = '@woningcorporatie sleutel regelen en huurcontract laten tekenen vóór vrijlating #huisvesting ';
const rounds = 3;
const entryLine = '[data-entry-line]';

/**
 * From a key that is pressed in the entry line until the letter and its reading are painted, with 40 entries in the
 * case; the reference is the same key in a bare text field of the same page.
 */
export function entryPaint(): Promise<BenchRow> {
  const row = { id: 'entry-paint', unit: 'ms', goal } as const;
  return inChairWindow(row, async ({ chair, vault }) => {
    const { meetingId, firstDiscussionId } = await startMeeting(chair, fillWithCases(vault, 10));
    await confirmTable(chair, meetingId, firstDiscussionId);
    await fillCase(chair, { meetingId, discussionId: firstDiscussionId }, 40);
    await goToTable(chair);
    await chair.locator(entryLine).waitFor();
    await chair.locator(entryLine).focus();
    const subject = await typed(chair, entryLine);
    await chair.evaluate(() => {
      const bare = document.createElement('input');
      bare.id = 'bare';
      document.body.append(bare);
      bare.focus();
    });
    const reference = await typed(chair, '#bare');
    return boundRow({ ...row, value: p95(subject), reference: p95(reference) });
  });
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
