import type { Page } from 'playwright-core';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { DiscussionId, MeetingId } from '../../shared/domain/ids.ts';
import { emptyAction } from '../../shared/domain/record.ts';
import { updateDiscussion } from '../../db/repositories/discussions.ts';
import type { Vault } from '../../main/app/vault.ts';
import { aMeeting } from './bench-core.ts';
import { callPage, timedCall } from './call-page.ts';
import { goToTable, inChairWindow, openScreen, startMeeting } from './chair-bench.ts';
import { fillWithCases } from './fill-vault.ts';
import { median, p95 } from './measure.ts';
import { boundRow, type BenchRow } from './row.ts';

const rounds = 50;
const warmUp = 10;

/** From the chair's page sending a command until what it recorded is painted on the shared screen. */
export function screenPaint(): Promise<BenchRow> {
  return measured('screen-paint', 100, async (table) => {
    const { chair, shared, meetingId } = table;
    const discussionId = table.discussionIds[0] ?? fail();
    await showCase(table, discussionId);
    return times(async (round) => {
      const word = `Aanmelden ${round}.`;
      const seen = await watch(shared, { has: word });
      const fields = { ...emptyAction, text: word, ownerKind: 'subject' } satisfies InputOf<'actions.add'>['fields'];
      const { at, data } = await timedCall(chair, 'actions.add', { meetingId, discussionId, fields });
      const painted = await seen();
      // Taken away again, so that every round finds the screen as the first one did.
      const gone = await watch(shared, { hasNot: word });
      await callPage(chair, 'actions.remove', { meetingId, actionId: data.actionId });
      await gone();
      return painted - at;
    });
  });
}

/** From the chair going to the next case until both windows are painted: the chair's with it, the screen neutral. */
export function caseSwitch(): Promise<BenchRow> {
  return measured('case-switch', 150, async (table) => {
    const { chair, shared, meetingId, discussionIds } = table;
    return times(async (round) => {
      const from = discussionIds[round % discussionIds.length] ?? fail();
      const to = discussionIds[(round + 1) % discussionIds.length] ?? fail();
      await showCase(table, from);
      setConfirmed(table.vault, to, false);
      const seen = [
        await watch(shared, { heading: aMeeting.title }),
        await watch(chair, { caseNamed: table.names.get(to) ?? fail() }),
      ];
      const { at } = await timedCall(chair, 'meetings.goTo', { meetingId, discussionId: to });
      const painted = await Promise.all(seen.map((when) => when()));
      return Math.max(...painted) - at;
    });
  });
}

interface Table {
  readonly vault: Vault;
  readonly chair: Page;
  readonly shared: Page;
  readonly meetingId: MeetingId;
  readonly discussionIds: readonly DiscussionId[];
  /** Surname of whose case it is. */
  readonly names: ReadonlyMap<DiscussionId, string>;
}

function measured(id: string, goal: number, take: (table: Table) => Promise<number[]>): Promise<BenchRow> {
  return inChairWindow({ id, unit: 'ms', goal }, async ({ chair, vault }) => {
    const samples = await take(await sitAtTable(chair, vault));
    return boundRow({ id, unit: 'ms', value: p95(samples), reference: median(samples), goal });
  });
}

async function sitAtTable(chair: Page, vault: Vault): Promise<Table> {
  const { meetingId, discussionIds, firstDiscussionId } = await startMeeting(chair, fillWithCases(vault, 10));
  const { agenda } = await callPage(chair, 'meetings.get', { meetingId });
  setConfirmed(vault, firstDiscussionId, true);
  await goToTable(chair);
  const shared = await openScreen(chair);
  const names = new Map(agenda.map((row) => [row.discussionId, row.surname]));
  return { vault, chair, shared, meetingId, discussionIds, names };
}

/** The case at the table with its screen, whatever was there before. */
async function showCase({ vault, chair, shared, meetingId, names }: Table, id: DiscussionId): Promise<void> {
  await callPage(chair, 'meetings.goTo', { meetingId, discussionId: id });
  setConfirmed(vault, id, true);
  await callPage(chair, 'screen.show', { page: 'records' });
  await shared.getByRole('heading', { name: names.get(id) ?? fail() }).waitFor();
}

/** What confirming the table leaves behind, without the steps that lead to it. */
function setConfirmed(vault: Vault, id: DiscussionId, confirmed: boolean): void {
  const at = confirmed ? '2026-12-03T08:30:00.000Z' : null;
  // The time of the case runs as it does after the command: a case whose time stands still is paused, and shows nothing.
  vault.change({ name: 'bench.confirm', topics: ['meetings', 'table'] }, (writer) =>
    updateDiscussion(writer, id, { tableConfirmedAt: at, runningSince: at }),
  );
}

async function times(take: (round: number) => Promise<number>): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const sample = await take(round);
    if (round >= warmUp) samples.push(sample);
  }
  return samples;
}

type Sight =
  | { readonly has: string }
  | { readonly hasNot: string }
  | { readonly heading: string }
  /** A heading, or anything outside the list of cases, names this person as the case that is looked at. */
  | { readonly caseNamed: string };

/** Starts to wait; the answer is when the page had painted it, on the scale of time that the pages share. */
async function watch(page: Page, sight: Sight): Promise<() => Promise<number>> {
  const handle = await page.evaluateHandle((wanted) => {
    const headings = (): string[] => [...document.querySelectorAll('h1, h2, h3')].map((one) => one.textContent);
    const isThere = (): boolean => {
      if ('has' in wanted) return document.body.textContent.includes(wanted.has);
      if ('hasNot' in wanted) return !document.body.textContent.includes(wanted.hasNot);
      if ('heading' in wanted) return headings().includes(wanted.heading);
      return headings().some((words) => words.includes(wanted.caseNamed));
    };
    const at = new Promise<number>((resolve) => {
      // The frame that holds the change has been drawn when a task after it runs.
      const paint = (): void => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
          port2.postMessage(null);
        });
      };
      if (isThere()) {
        paint();
        return;
      }
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        paint();
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    return { at };
  }, sight);
  return () => handle.evaluate(({ at }) => at);
}

function fail(): never {
  throw new Error('the table is not as it was set');
}
