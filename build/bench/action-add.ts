import { emptyAction } from '../../shared/domain/record.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { InputOf, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import { replyEnvelope, type Bridge } from '../../shared/contract/wire.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { buildAll } from '../bundle.ts';
import { findAnyBrowser, type FoundBrowser } from '../find-browser.ts';
import { benchFolder, benchPassphrase } from './bench-core.ts';
import { openWindows } from './bench-windows.ts';
import { fillWithCases } from './fill-vault.ts';
import { p95, timed } from './measure.ts';
import { ratioRow, unjudgedRow, type BenchRow } from './row.ts';

const goal = 3;
const rounds = 60;
const warmUp = 15;

/**
 * From the chair's page asking for a new action until the action stands in the chair's page and on the shared screen,
 * against an empty errand over the same bridge plus one insert that is on disk, encrypted.
 */
export async function actionAdd(): Promise<BenchRow> {
  const browser = await findAnyBrowser();
  if (browser === null) return unjudgedRow('action-add', 'ms', goal, 'no browser found');
  await buildAll();
  const folder = await benchFolder();
  try {
    const { subject, reference } = await measure(browser, folder);
    return ratioRow({ id: 'action-add', unit: 'ms', value: p95(subject), reference: p95(reference), goal });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(browser: FoundBrowser, folder: string): Promise<{ subject: number[]; reference: number[] }> {
  const { app, host } = await openWindows(browser, join(folder, 'kluis'));
  const bare = openDatabase(join(folder, 'bare.db'), randomBytes(32));
  bare.exec('CREATE TABLE entry (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = bare.prepare('INSERT INTO entry VALUES (?, ?)');
  const samples = { subject: [] as number[], reference: [] as number[] };
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
    const place = await sitAtTable(chair, fillWithCases(vault, 10));
    const screen = await openScreen(chair);
    for (const page of [chair, screen]) await watchForWords(page);
    for (let round = 0; round < warmUp + rounds; round += 1) {
      const echo = await echoTime(chair);
      const write = await timed(() => insert.run(randomUUID(), 'x'.repeat(400)));
      const subject = await actionTime(chair, screen, place, `Aanmelden ${round}`);
      if (round < warmUp) continue;
      samples.subject.push(subject);
      samples.reference.push(echo + write);
    }
  } finally {
    closeDatabase(bare);
    app.session.close();
    await host.lifecycle.quit();
  }
  return samples;
}

type Place = Pick<InputOf<'actions.add'>, 'meetingId' | 'discussionId'>;

async function sitAtTable(chair: Page, caseIds: InputOf<'meetings.addCases'>['caseIds']): Promise<Place> {
  const { meetingId } = await call(chair, 'meetings.create', {
    ...{ title: 'Casusoverleg', date: '2026-12-03', startTime: '09:30', place: '', chairName: '', secretaryName: '' },
    nextMeetingDate: null,
  });
  const { discussionIds } = await call(chair, 'meetings.addCases', { meetingId, caseIds });
  await call(chair, 'meetings.start', { meetingId });
  const [discussionId] = discussionIds;
  if (discussionId === undefined) throw new Error('nothing on the agenda');
  await call(chair, 'table.confirm', {
    ...{ meetingId, discussionId, confidentialityRepeated: true, headCount: null, overrideReason: 'meting' },
  });
  await chair.getByText('Casusoverleg').first().click({ timeout: 10_000 });
  await chair.getByRole('button', { name: 'Verder aan tafel' }).first().click();
  await chair.getByRole('button', { name: 'Scherm openen' }).waitFor();
  return { meetingId, discussionId };
}

async function openScreen(chair: Page): Promise<Page> {
  const opened = chair.context().waitForEvent('page');
  await chair.getByRole('button', { name: 'Scherm openen' }).click();
  const screen = await opened;
  await screen.getByRole('heading', { name: 'Casusoverleg' }).waitFor();
  await chair.getByText('Casus', { exact: true }).click();
  await screen.getByRole('heading', { name: /Jansen/ }).waitFor();
  return screen;
}

interface Watching {
  bridge: Bridge;
  /** When a page first showed a word: its own clock, on the scale that the pages share. */
  whenShown: (word: string) => Promise<number>;
  whenGone: (word: string) => Promise<number>;
}

/** Lets a page note when words appear, as text or as what a field holds, with the change of its document. */
async function watchForWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watching = globalThis as unknown as Watching;
    const shows = (word: string): boolean =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value.includes(word)) ||
      document.body.textContent.includes(word);
    const when = (wanted: (word: string) => boolean) => (word: string) =>
      new Promise<number>((resolve) => {
        const look = (): boolean => {
          if (!wanted(word)) return false;
          resolve(performance.timeOrigin + performance.now());
          return true;
        };
        if (look()) return;
        const observer = new MutationObserver(() => {
          if (look()) observer.disconnect();
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      });
    watching.whenShown = when(shows);
    watching.whenGone = when((word) => !shows(word));
  });
}

/** The time of one errand that changes nothing. */
function echoTime(chair: Page): Promise<number> {
  return chair.evaluate(async () => {
    const { bridge } = globalThis as unknown as Watching;
    const start = performance.now();
    await bridge.invoke({ v: 1, name: 'vault.status', input: {}, requestId: 'echo' });
    return performance.now() - start;
  });
}

async function actionTime(chair: Page, screen: Page, place: Place, word: string): Promise<number> {
  const watch = (page: Page, end: 'whenShown' | 'whenGone') =>
    page.evaluateHandle(([which, what]) => ({ at: (globalThis as unknown as Watching)[which](what) }), [
      end,
      word,
    ] as const);
  const shown = await Promise.all([watch(chair, 'whenShown'), watch(screen, 'whenShown')]);
  const fields = {
    ...emptyAction,
    text: word,
    ownerKind: 'subject',
  } satisfies InputOf<'actions.add'>['fields'];
  const { start, reply } = await chair.evaluate(
    async (input) => {
      const { bridge } = globalThis as unknown as Watching;
      const at = performance.timeOrigin + performance.now();
      return { start: at, reply: await bridge.invoke({ v: 1, name: 'actions.add', input, requestId: 'add' }) };
    },
    { ...place, fields },
  );
  const ends = await Promise.all(shown.map((page) => page.evaluate(({ at }) => at)));
  // Taken away again, so that every round finds the table as the first one did.
  const gone = await Promise.all([watch(chair, 'whenGone'), watch(screen, 'whenGone')]);
  const { actionId } = answer<'actions.add'>(reply);
  await call(chair, 'actions.remove', { meetingId: place.meetingId, actionId });
  await Promise.all(gone.map((page) => page.evaluate(({ at }) => at)));
  return Math.max(...ends) - start;
}

function answer<N extends ProcedureName>(reply: unknown): OutputOf<N> {
  const parsed = replyEnvelope.parse(reply);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.data as OutputOf<N>;
}

async function call<N extends ProcedureName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const message: unknown = { v: 1, name, input, requestId: randomUUID() };
  return answer<N>(
    await page.evaluate((sent) => (globalThis as unknown as { bridge: Bridge }).bridge.invoke(sent), message),
  );
}
