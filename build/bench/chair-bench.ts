import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { CaseId, DiscussionId, MeetingId } from '../../shared/domain/ids.ts';
import type { Vault } from '../../main/app/vault.ts';
import { buildAll } from '../bundle.ts';
import { findAnyBrowser } from '../find-browser.ts';
import { aMeeting, aVault, benchFolder } from './bench-core.ts';
import { openWindows } from './bench-windows.ts';
import { callPage } from './call-page.ts';
import { unjudgedRow, type BenchRow } from './row.ts';

/** The chair's page with a new open vault behind it, and a folder that is gone after the row. */
export interface ChairBench {
  readonly chair: Page;
  readonly vault: Vault;
  readonly folder: string;
}

/** Measures in the windows of the application; the row is not judged where no browser is. */
export async function inChairWindow(
  { id, unit, goal }: Pick<BenchRow, 'id' | 'unit' | 'goal'>,
  measure: (bench: ChairBench) => Promise<BenchRow>,
): Promise<BenchRow> {
  const browser = await findAnyBrowser();
  if (browser === null) return unjudgedRow(id, unit, goal, 'no browser found');
  await buildAll();
  const folder = await benchFolder();
  const { app, host } = await openWindows(browser, join(folder, 'kluis'));
  try {
    const [chair] = host.context.pages();
    if (chair === undefined) throw new Error('no window');
    await callPage(chair, 'vault.create', aVault);
    const { vault } = app.session;
    if (vault === null) throw new Error('not open');
    // The recovery key is on paper, so to speak.
    app.session.pending = 'none';
    return await measure({ chair, vault, folder });
  } finally {
    app.session.close();
    await host.lifecycle.quit();
    // A daily copy may still be under way.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

export interface StartedMeeting {
  readonly meetingId: MeetingId;
  readonly discussionIds: readonly DiscussionId[];
  readonly firstDiscussionId: DiscussionId;
}

/** A running meeting of these cases; the page still shows the list of meetings. */
export async function startMeeting(chair: Page, caseIds: CaseId[]): Promise<StartedMeeting> {
  const { meetingId } = await callPage(chair, 'meetings.create', aMeeting);
  const { discussionIds } = await callPage(chair, 'meetings.addCases', { meetingId, caseIds });
  await callPage(chair, 'meetings.start', { meetingId });
  const [firstDiscussionId] = discussionIds;
  if (firstDiscussionId === undefined) throw new Error('nothing on the agenda');
  return { meetingId, discussionIds, firstDiscussionId };
}

/** Opens the case as somebody does who passes over what stands in the way. */
export async function confirmTable(chair: Page, meetingId: MeetingId, discussionId: DiscussionId): Promise<void> {
  await callPage(chair, 'table.confirm', {
    ...{ meetingId, discussionId, confidentialityRepeated: true, headCount: null, overrideReason: 'meting' },
  });
}

/** Brings the page from the list of meetings to the table, by its buttons. */
export async function goToTable(chair: Page): Promise<void> {
  await chair.getByText(aMeeting.title).first().click({ timeout: 10_000 });
  await chair.getByRole('button', { name: 'Verder aan tafel' }).first().click();
}

/** Opens the shared screen from the table. */
export async function openScreen(chair: Page): Promise<Page> {
  const opened = chair.context().waitForEvent('page');
  await chair.getByRole('button', { name: 'Scherm openen' }).click();
  const screen = await opened;
  await screen.getByRole('heading', { name: aMeeting.title }).waitFor();
  return screen;
}
