import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { CDPSession, Page } from 'playwright-core';
import type { InputOf, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import { replyEnvelope, type Bridge } from '../../shared/contract/wire.ts';
import type { DiscussionId, MeetingId } from '../../shared/domain/ids.ts';
import { emptyAction } from '../../shared/domain/record.ts';
import { buildAll } from '../bundle.ts';
import { findAnyBrowser } from '../find-browser.ts';
import { benchFolder, benchPassphrase } from './bench-core.ts';
import { openWindows } from './bench-windows.ts';
import { fillWithCases } from './fill-vault.ts';
import { ratioRow, unjudgedRow, type BenchRow } from './row.ts';

const goal = 1.1;
const cases = 60;
const firstCases = 5;
const entriesPerCase = 40;
const bytesPerMegabyte = 1024 * 1024;

/**
 * The heap after a meeting of 60 cases with 40 entries each, played as fast as it goes, against that after its first 5
 * cases; garbage collected before each look. The worse of the chair's page and the core is the row.
 */
export async function meetingMemory(): Promise<BenchRow> {
  const browser = await findAnyBrowser();
  if (browser === null) return unjudgedRow('meeting-memory', 'MB', goal, 'no browser found');
  await buildAll();
  const folder = await benchFolder();
  const { app, host } = await openWindows(browser, join(folder, 'kluis'));
  try {
    const [chair] = host.context.pages();
    if (chair === undefined) throw new Error('no window');
    await call(chair, 'vault.create', {
      ...{ regionCode: 'utrecht', workerName: 'Noor Visser', workerRole: 'both', passphrase: benchPassphrase },
    });
    const { vault } = app.session;
    if (vault === null) throw new Error('not open');
    // The recovery key is on paper, so to speak.
    app.session.pending = 'none';
    const { meetingId, discussionIds } = await sitAtTable(chair, fillWithCases(vault, cases));
    const session = await chair.context().newCDPSession(chair);
    await session.send('HeapProfiler.enable');
    let before: Heaps | null = null;
    for (const [at, discussionId] of discussionIds.entries()) {
      await playCase(chair, meetingId, discussionId);
      if (at + 1 === firstCases) before = await heaps(session);
    }
    if (before === null) throw new Error('too few cases');
    return worse(before, await heaps(session));
  } finally {
    app.session.close();
    await host.lifecycle.quit();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

interface Heaps {
  readonly page: number;
  readonly core: number;
}

async function heaps(session: CDPSession): Promise<Heaps> {
  // What a first collection lets go of may only be freed by the next.
  for (let nth = 0; nth < 3; nth += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let nth = 0; nth < 3; nth += 1) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { page: usedSize, core: process.memoryUsage().heapUsed };
}

function worse(before: Heaps, after: Heaps): BenchRow {
  const [row] = (['page', 'core'] as const)
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

async function sitAtTable(
  chair: Page,
  caseIds: InputOf<'meetings.addCases'>['caseIds'],
): Promise<{ meetingId: MeetingId; discussionIds: readonly DiscussionId[] }> {
  const { meetingId } = await call(chair, 'meetings.create', {
    ...{ title: 'Casusoverleg', date: '2026-12-03', startTime: '09:30', place: '', chairName: '', secretaryName: '' },
    nextMeetingDate: null,
  });
  const { discussionIds } = await call(chair, 'meetings.addCases', { meetingId, caseIds });
  await call(chair, 'meetings.start', { meetingId });
  await chair.getByText('Casusoverleg').first().click({ timeout: 10_000 });
  await chair.getByRole('button', { name: 'Verder aan tafel' }).first().click();
  await chair.locator('[data-table-change]').waitFor();
  return { meetingId, discussionIds };
}

/** Opens a case, records its entries and waits until the page shows the last one. */
async function playCase(chair: Page, meetingId: MeetingId, discussionId: DiscussionId): Promise<void> {
  await call(chair, 'meetings.goTo', { meetingId, discussionId });
  await call(chair, 'table.confirm', {
    ...{ meetingId, discussionId, confidentialityRepeated: true, headCount: null, overrideReason: '' },
  });
  await chair.locator(`[data-discussion="${discussionId}"]`).waitFor();
  for (let n = 0; n < entriesPerCase; n += 1)
    await call(chair, 'entries.add', { meetingId, discussionId, entry: entryNumber(n) });
  await chair
    .getByRole('textbox', { name: /^Actie \d+$/ })
    .last()
    .waitFor();
}

function entryNumber(n: number): InputOf<'entries.add'>['entry'] {
  const text = `Regel ${n} over wat er na vrijlating moet gebeuren`;
  if (n % 3 === 0) return { kind: 'note', note: 'picture', text };
  if (n % 3 === 1) return { kind: 'decision', text, handling: 'normal' };
  return { kind: 'action', fields: { ...emptyAction, text, dueDate: '2026-12-10', conditionCode: 'housing' } };
}

async function call<N extends ProcedureName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const message: unknown = { v: 1, name, input, requestId: randomUUID() };
  const reply: unknown = await page.evaluate(
    (sent) => (globalThis as unknown as { bridge: Bridge }).bridge.invoke(sent),
    message,
  );
  const parsed = replyEnvelope.parse(reply);
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error.code}`);
  return parsed.data as OutputOf<N>;
}
