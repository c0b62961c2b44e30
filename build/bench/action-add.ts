import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { Bridge } from '../../shared/contract/wire.ts';
import { emptyAction } from '../../shared/domain/record.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import type { Vault } from '../../main/app/vault.ts';
import { callPage, timedCall } from './call-page.ts';
import { type ChairBench, confirmTable, goToTable, inChairWindow, openScreen, startMeeting } from './chair-bench.ts';
import { fillWithCases } from './fill-vault.ts';
import { p95, timed } from './measure.ts';
import { ratioRow, type BenchRow } from './row.ts';

const goal = 3;
/** So many that the ratio of two p95s is not decided by one busy moment of the machine. */
const rounds = 240;
const warmUp = 15;

/**
 * From the chair's page asking for a new action until the action stands in the chair's page and on the shared screen,
 * against an empty errand over the same bridge plus one insert that is on disk, encrypted.
 */
export function actionAdd(): Promise<BenchRow> {
  const row = { id: 'action-add', unit: 'ms', goal } as const;
  return inChairWindow(row, async (bench) => {
    const { subject, reference } = await measure(bench);
    return ratioRow({ ...row, value: p95(subject), reference: p95(reference) });
  });
}

async function measure({ chair, vault, folder }: ChairBench): Promise<{ subject: number[]; reference: number[] }> {
  const bare = openDatabase(join(folder, 'bare.db'), randomBytes(32));
  bare.exec('CREATE TABLE entry (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = bare.prepare('INSERT INTO entry VALUES (?, ?)');
  const samples = { subject: [] as number[], reference: [] as number[] };
  try {
    const place = await sitAtTable(chair, vault);
    const screen = await openScreen(chair);
    await chair.getByText('Casus', { exact: true }).click();
    await screen.getByRole('heading', { name: /Jansen/ }).waitFor();
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
  }
  return samples;
}

type Place = Pick<InputOf<'actions.add'>, 'meetingId' | 'discussionId'>;

async function sitAtTable(chair: Page, vault: Vault): Promise<Place> {
  const { meetingId, firstDiscussionId } = await startMeeting(chair, fillWithCases(vault, 10));
  await confirmTable(chair, meetingId, firstDiscussionId);
  await goToTable(chair);
  return { meetingId, discussionId: firstDiscussionId };
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
  const { at: start, data } = await timedCall(chair, 'actions.add', { ...place, fields });
  const ends = await Promise.all(shown.map((page) => page.evaluate(({ at }) => at)));
  // Taken away again, so that every round finds the table as the first one did.
  const gone = await Promise.all([watch(chair, 'whenGone'), watch(screen, 'whenGone')]);
  await callPage(chair, 'actions.remove', { meetingId: place.meetingId, actionId: data.actionId });
  await Promise.all(gone.map((page) => page.evaluate(({ at }) => at)));
  return Math.max(...ends) - start;
}
