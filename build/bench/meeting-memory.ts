import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { CDPSession, Page } from 'playwright-core';
import type { DiscussionId, MeetingId } from '../../shared/domain/ids.ts';
import { callPage } from './call-page.ts';
import { confirmTable, goToTable, inChairWindow, startMeeting } from './chair-bench.ts';
import { fillCase } from './fill-case.ts';
import { fillWithCases } from './fill-vault.ts';
import { memoryOf, type PageMemory } from './page-heap.ts';
import { ratioRow, type BenchRow } from './row.ts';

const goal = 1.1;
const cases = 60;
const firstCases = 5;
const entriesPerCase = 40;
const bytesPerMegabyte = 1024 * 1024;

/**
 * The heap after a meeting of 60 cases with 40 entries each, played as fast as it goes, against that after its first 5
 * cases; garbage collected before each look. The worst of the page's heap, what its elements hold beside it, and the
 * core is the row; the code that the page's engine compiles meanwhile does not count (`PageMemory`).
 */
export function meetingMemory(): Promise<BenchRow> {
  return inChairWindow({ id: 'meeting-memory', unit: 'MB', goal }, async ({ chair, vault }) => {
    const { meetingId, discussionIds } = await startMeeting(chair, fillWithCases(vault, cases));
    await goToTable(chair);
    await chair.locator('[data-table-change]').waitFor();
    const session = await chair.context().newCDPSession(chair);
    await session.send('HeapProfiler.enable');
    let before: Heaps | null = null;
    for (const [at, discussionId] of discussionIds.entries()) {
      await playCase(chair, meetingId, discussionId);
      if (at + 1 === firstCases) before = await heaps(session);
    }
    if (before === null) throw new Error('too few cases');
    return worst(before, await heaps(session));
  });
}

interface Heaps extends PageMemory {
  readonly core: number;
}

async function heaps(session: CDPSession): Promise<Heaps> {
  // What a first collection lets go of may only be freed by the next.
  for (let nth = 0; nth < 3; nth += 1) await session.send('HeapProfiler.collectGarbage');
  const page = await memoryOf(session);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let nth = 0; nth < 3; nth += 1) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { ...page, core: process.memoryUsage().heapUsed };
}

function worst(before: Heaps, after: Heaps): BenchRow {
  const [row] = (['heap', 'elements', 'core'] as const)
    .map((which) =>
      ratioRow({
        ...{ id: 'meeting-memory', unit: 'MB', goal },
        value: after[which] / bytesPerMegabyte,
        reference: before[which] / bytesPerMegabyte,
      }),
    )
    .sort((one, other) => (other.ratio ?? 0) - (one.ratio ?? 0));
  if (row === undefined) throw new Error('nothing measured');
  return row;
}

/** Opens a case, records its entries and waits until the page shows the last one. */
async function playCase(chair: Page, meetingId: MeetingId, discussionId: DiscussionId): Promise<void> {
  await callPage(chair, 'meetings.goTo', { meetingId, discussionId });
  await confirmTable(chair, meetingId, discussionId);
  await chair.locator(`[data-discussion="${discussionId}"]`).waitFor();
  await fillCase(chair, { meetingId, discussionId }, entriesPerCase);
  await chair
    .getByRole('textbox', { name: /^Actie \d+$/ })
    .last()
    .waitFor();
}
