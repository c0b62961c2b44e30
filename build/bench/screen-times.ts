import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { InputOf, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import { replyEnvelope, type Bridge } from '../../shared/contract/wire.ts';
import type { DiscussionId, MeetingId } from '../../shared/domain/ids.ts';
import { emptyAction } from '../../shared/domain/record.ts';
import { updateDiscussion } from '../../db/repositories/discussions.ts';
import type { Vault } from '../../main/app/vault.ts';
import { buildAll } from '../bundle.ts';
import { findAnyBrowser } from '../find-browser.ts';
import { benchFolder, benchPassphrase } from './bench-core.ts';
import { openWindows } from './bench-windows.ts';
import { fillWithCases } from './fill-vault.ts';
import { median, p95 } from './measure.ts';
import { boundRow, unjudgedRow, type BenchRow } from './row.ts';

const rounds = 50;
const warmUp = 10;
const title = 'Casusoverleg';

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
      await timedCall(chair, 'actions.remove', { meetingId, actionId: data.actionId });
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
        await watch(shared, { heading: title }),
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

async function measured(id: string, goal: number, take: (table: Table) => Promise<number[]>): Promise<BenchRow> {
  const browser = await findAnyBrowser();
  if (browser === null) return unjudgedRow(id, 'ms', goal, 'no browser found');
  await buildAll();
  const folder = await benchFolder();
  const { app, host } = await openWindows(browser, join(folder, 'kluis'));
  try {
    const [chair] = host.context.pages();
    if (chair === undefined) throw new Error('no window');
    await timedCall(chair, 'vault.create', {
      ...{ regionCode: 'utrecht', workerName: 'Noor Visser', workerRole: 'both', passphrase: benchPassphrase },
    });
    const { vault } = app.session;
    if (vault === null) throw new Error('not open');
    // The recovery key is on paper, so to speak.
    app.session.pending = 'none';
    const samples = await take(await sitAtTable(chair, vault));
    return boundRow({ id, unit: 'ms', value: p95(samples), reference: median(samples), goal });
  } finally {
    app.session.close();
    await host.lifecycle.quit();
    await rm(folder, { recursive: true, force: true });
  }
}

async function sitAtTable(chair: Page, vault: Vault): Promise<Table> {
  const caseIds = fillWithCases(vault, 10);
  const { meetingId } = (
    await timedCall(chair, 'meetings.create', {
      ...{ title, date: '2026-12-03', startTime: '09:30', place: '', chairName: '', secretaryName: '' },
      nextMeetingDate: null,
    })
  ).data;
  const { discussionIds } = (await timedCall(chair, 'meetings.addCases', { meetingId, caseIds })).data;
  const { agenda } = (await timedCall(chair, 'meetings.get', { meetingId })).data;
  await timedCall(chair, 'meetings.start', { meetingId });
  setConfirmed(vault, discussionIds[0] ?? fail(), true);
  await chair.getByText(title).first().click({ timeout: 10_000 });
  await chair.getByRole('button', { name: 'Verder aan tafel' }).first().click();
  const opened = chair.context().waitForEvent('page');
  await chair.getByRole('button', { name: 'Scherm openen' }).click();
  const shared = await opened;
  await shared.getByRole('heading', { name: title }).waitFor();
  const names = new Map(agenda.map((row) => [row.discussionId, row.surname]));
  return { vault, chair, shared, meetingId, discussionIds, names };
}

/** The case at the table with its screen, whatever was there before. */
async function showCase({ vault, chair, shared, meetingId, names }: Table, id: DiscussionId): Promise<void> {
  await timedCall(chair, 'meetings.goTo', { meetingId, discussionId: id });
  setConfirmed(vault, id, true);
  await timedCall(chair, 'screen.show', { page: 'records' });
  await shared.getByRole('heading', { name: names.get(id) ?? fail() }).waitFor();
}

/** What confirming the table leaves behind, without the steps that lead to it. */
function setConfirmed(vault: Vault, id: DiscussionId, confirmed: boolean): void {
  vault.change({ name: 'bench.confirm', topics: ['meetings', 'table'] }, (writer) =>
    updateDiscussion(writer, id, { tableConfirmedAt: confirmed ? '2026-12-03T08:30:00.000Z' : null }),
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

/** Sends a message as the page does; `at` is when it left, on the same scale. */
async function timedCall<N extends ProcedureName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<{ at: number; data: OutputOf<N> }> {
  const message: unknown = { v: 1, name, input, requestId: randomUUID() };
  const { at, reply } = await page.evaluate(async (sent) => {
    const { bridge } = globalThis as unknown as { bridge: Bridge };
    const left = performance.timeOrigin + performance.now();
    return { at: left, reply: await bridge.invoke(sent) };
  }, message);
  const parsed = replyEnvelope.parse(reply);
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error.code}`);
  return { at, data: parsed.data as OutputOf<N> };
}

function fail(): never {
  throw new Error('the table is not as it was set');
}
