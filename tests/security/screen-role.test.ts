import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contract, type ProcedureName } from '../../shared/contract/contract.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { decisionId, type DecisionId } from '../../shared/domain/ids.ts';
import { atScreen } from '../../main/services/screen-service.ts';
import { findRunningMeeting } from '../../db/repositories/table-query.ts';
import { startOpenCore, type TestCore } from '../fixtures/core.ts';
import {
  confirmTable,
  fillWithSecrets,
  healthSecret,
  neverOnScreen,
  secretPeople,
  unconfirmTable,
  visibleWord,
} from '../fixtures/secret-vault.ts';
import type { SetTable } from '../fixtures/table.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

const allowed: readonly string[] = ['vault.status', 'screen.current', 'screen.neutral'];

/** Inputs that a window of the chair could send: whatever a procedure asks for, one of them may fit. */
function plausibleInputs(table: SetTable): object[] {
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  const ids = { meetingId: table.meetingId, discussionId: first.id, caseId: first.caseId };
  return [
    {},
    ...[{ at: null }, { by: 1 }, { page: 'reading' }],
    ...[{ meetingId: ids.meetingId }, { discussionId: ids.discussionId }, { caseId: ids.caseId }],
    { meetingId: ids.meetingId, discussionId: ids.discussionId },
    { ...ids, text: 'x', rationale: '' },
    ...[{ page: 'records' }, { shown: true }, { frozen: false }, { displayId: null }],
    { query: 'Appelzwam' },
    { words: 'Appelzwam', limit: 20 },
    { passphrase: 'vier kale ezels dansen zacht' },
  ];
}

test('of all procedures the screen gets an answer to three, whatever it sends', async () => {
  const core = await startOpenCore();
  const table = fillWithSecrets(core.app);
  const answered = new Set<string>();
  for (const name of Object.keys(contract) as ProcedureName[]) {
    for (const input of plausibleInputs(table)) {
      const outcome = await core.call(name, input as never, 'screen').then(
        (data) => {
          answered.add(name);
          return JSON.stringify(data);
        },
        (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
      );
      expect(outcome).not.toMatch(neverOnScreen);
      for (const { surname } of secretPeople) expect(outcome).not.toContain(surname);
      if (!allowed.includes(name)) expect([name, outcome]).toEqual([name, 'forbidden']);
    }
  }
  expect([...answered].sort()).toEqual([...allowed].sort());
});

type Step =
  | { readonly do: 'go' | 'go-back'; readonly to: number }
  | { readonly do: 'show'; readonly page: 'neutral' | 'records' | 'reading' }
  | { readonly do: 'freeze' | 'health' | 'timer'; readonly on: boolean }
  | { readonly do: 'read'; readonly nth: number }
  | { readonly do: 'read-done' | 'turn' }
  | { readonly do: 'confirm' | 'panic' | 'panic-on-screen' | 'type' | 'tag' | 'pause' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('go' as const), to: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('go-back' as const), to: fc.nat(3) }) },
  { weight: 5, arbitrary: fc.constant({ do: 'confirm' as const }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('show' as const),
      page: fc.constantFrom('neutral' as const, 'records' as const, 'reading' as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('freeze' as const, 'health' as const), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('timer' as const), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'panic' as const }, { do: 'panic-on-screen' as const }) },
  { weight: 2, arbitrary: fc.constantFrom({ do: 'type' as const }, { do: 'tag' as const }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('read' as const), nth: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.constantFrom({ do: 'read-done' as const }, { do: 'turn' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'pause' as const }) },
);

/** What the test knows of what may be seen, kept apart from the application's own reckoning. */
interface Known {
  at: number;
  confirmed: boolean;
  health: boolean;
  /** Somebody wanted the screen neutral, or paused, and the chair showed nothing since. */
  hidden: boolean;
}

async function take(core: TestCore, table: SetTable, now: Known, one: Step): Promise<void> {
  const { app } = core;
  const here = { meetingId: table.meetingId, discussionId: table.discussions[now.at]?.id };
  switch (one.do) {
    case 'go':
    case 'go-back': {
      const target = table.discussions[one.to];
      if (target === undefined || one.to === now.at) return;
      // Coming to the table takes an earlier confirmation away; going back, as taking a step back does, may not.
      if (one.do === 'go') unconfirmTable(app, target.id);
      Object.assign(now, { at: one.to, confirmed: false, health: false });
      await core.call('meetings.goTo', { meetingId: table.meetingId, discussionId: target.id });
      now.confirmed = isConfirmed(core, target.id);
      return;
    }
    case 'confirm':
      now.confirmed = true;
      confirmTable(app, here.discussionId ?? null);
      return;
    case 'show':
      if (one.page !== 'neutral') now.hidden = false;
      await core.call('screen.show', { page: one.page });
      return;
    case 'read':
      // Any item of any case, also of none: the chair's window may be behind.
      await core.call('screen.read', { at: itemOf(core, one.nth) }).catch((error: unknown) => {
        if (now.confirmed) throw error;
      });
      return;
    case 'read-done':
      await core.call('screen.readDone', {});
      return;
    case 'turn':
      await core.call('screen.turn', { by: 1 });
      return;
    case 'freeze':
      await core.call('screen.freeze', { frozen: one.on });
      return;
    case 'health':
      now.health = one.on;
      await core.call('screen.showHealth', { shown: one.on });
      return;
    case 'timer':
      await core.call('screen.showTimer', { shown: one.on });
      return;
    case 'panic':
    case 'panic-on-screen':
      Object.assign(now, { health: false, hidden: true });
      await core.call('screen.neutral', {}, one.do === 'panic' ? 'chair' : 'screen');
      return;
    case 'pause':
      await pauseOrGoOn(core, now);
      return;
    case 'type':
      if (here.discussionId === undefined) return;
      await core.call('decisions.add', {
        ...{ meetingId: here.meetingId, discussionId: here.discussionId },
        text: `Ook ${secretPeople.map(({ surname }) => surname).join(' en ')} 999990044`,
        rationale: 'GEHEIM',
      });
      return;
    case 'tag':
      vaultOf(app).change({ name: 'test.tag', topics: ['table'] }, (writer) => {
        const id = table.discussions[now.at]?.id ?? '';
        const row = writer.db
          .prepare(`SELECT id FROM decision WHERE discussionId = ? AND text LIKE 'Ook %' ORDER BY rowid DESC`)
          .get(id) as { id: string } | undefined;
        if (row !== undefined) writer.update('decision', row.id, { handling: 'oral-only', text: 'GEHEIM-GETAGD' });
      });
  }
}

function itemOf(core: TestCore, nth: number): DecisionId | null {
  const ids = vaultOf(core.app).db.prepare('SELECT id FROM decision ORDER BY rowid').pluck().all();
  return ids.length === 0 ? null : decisionId.parse(ids[nth % ids.length]);
}

/** What Alt+P does: stops the time of the case at the table, or lets it go on. */
async function pauseOrGoOn(core: TestCore, now: Known): Promise<void> {
  const { meeting, place } = atScreen(vaultOf(core.app).db);
  if (meeting === null || place?.confirmed !== true) return;
  if (place.paused) await core.call('meetings.resume', { meetingId: meeting.id });
  else {
    // Before the command is done: not even what is told in the middle of it may hold anything of the case.
    Object.assign(now, { health: false, hidden: true });
    await core.call('meetings.pause', { meetingId: meeting.id });
  }
}

function isConfirmed(core: TestCore, discussionId: string): boolean {
  const row = vaultOf(core.app)
    .db.prepare('SELECT tableConfirmedAt FROM caseDiscussion WHERE id = ?')
    .get(discussionId) as { tableConfirmedAt: string | null };
  return row.tableConfirmedAt !== null;
}

/** What is wrong with what the screen got, for whoever sits at the table now. */
function leaks(obtained: string, now: Known): string[] {
  const found = neverOnScreen.exec(obtained);
  return [
    ...(found === null ? [] : [found[0]]),
    ...secretPeople.flatMap(({ surname, givenNames }, at) => [
      ...(obtained.includes(givenNames) ? [givenNames] : []),
      ...(obtained.includes(surname) && !(at === now.at && now.confirmed) ? [surname] : []),
      ...(obtained.includes(visibleWord(at + 1)) && !(at === now.at && now.confirmed) ? [visibleWord(at + 1)] : []),
    ]),
    ...(obtained.includes(healthSecret) && !now.health ? [healthSecret] : []),
    ...(/"slide":"(?:records|reading)"/.test(obtained) && now.hidden ? ['a case, though nobody showed it'] : []),
  ];
}

test('over hundreds of switches, with freezing, panic and health in any order, nothing secret reaches the screen', async () => {
  const core = await startOpenCore();
  const table = fillWithSecrets(core.app);
  await core.call('screen.open', { displayId: null });
  const events: AppEvent[] = [];
  core.app.bus.subscribe('screen', (event) => {
    events.push(event);
    // As the screen's window does: it asks at once, in the middle of whatever happens.
    expect(leaks(JSON.stringify(core.app.screen.current()), now)).toEqual([]);
  });
  const now: Known = { at: 0, confirmed: false, health: false, hidden: true };
  let switches = 0;
  let shown = 0;
  let paused = 0;
  const walk = fc.sample(fc.array(step, { minLength: 40, maxLength: 40 }), { numRuns: 12, seed: 20261203 }).flat();
  for (const one of walk) {
    const before = now.at;
    await take(core, table, now, one);
    if (now.at !== before) switches += 1;
    const view = await core.call('screen.current', {}, 'screen');
    expect([one, leaks(JSON.stringify(view), now)]).toEqual([one, []]);
    if (view.slide === 'records' || view.slide === 'reading') shown += 1;
    if (view.slide === 'pause') paused += 1;
  }
  expect(switches).toBeGreaterThan(50);
  expect(shown).toBeGreaterThan(50);
  expect(paused).toBeGreaterThan(5);
  for (const event of events) expect(event).toEqual({ kind: 'changed', topics: ['screen'], revision: 0 });
  expect(core.bugs).toEqual([]);
});

test('a view that names another person is caught by this test', () => {
  const now: Known = { at: 0, confirmed: true, health: false, hidden: false };
  expect(leaks('{"name":"Q. Appelzwam"}', now)).toEqual([]);
  expect(leaks('{"name":"Q. Appelzwam"}', { ...now, confirmed: false })).toEqual(['Appelzwam']);
  expect(leaks('{"text":"Bramenhout"}', now)).toEqual(['Bramenhout']);
  expect(leaks(`{"text":"${healthSecret}"}`, now)).toEqual([healthSecret]);
  expect(leaks('{"slide":"records"}', { ...now, hidden: true })).toHaveLength(1);
});

/** The first case at the table, opened, with the screen open beside it. */
async function atOpenScreen() {
  const core = await startOpenCore();
  const table = fillWithSecrets(core.app);
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  await core.call('screen.open', { displayId: null });
  confirmTable(core.app, first.id);
  return { core, here: { meetingId: table.meetingId, discussionId: first.id } };
}

test('a lock and the end of the meeting each end what was shown', async () => {
  const { core, here } = await atOpenScreen();
  const current = () => core.call('screen.current', {}, 'screen');
  await core.call('screen.show', { page: 'records' });
  await core.call('screen.showHealth', { shown: true });
  await core.call('screen.freeze', { frozen: true });
  expect(await current()).toMatchObject({ slide: 'records', name: 'Q. Appelzwam' });
  await core.call('vault.lock', {});
  expect(await current()).toEqual({ slide: 'neutral', meetingTitle: '' });
  await core.call('vault.unlock', { passphrase: 'vier kale ezels dansen zacht' });
  expect(await current()).toEqual({ slide: 'neutral', meetingTitle: 'Themakamer' });
  expect(await core.call('screen.state', {})).toMatchObject({ page: 'neutral', health: false, frozen: false });
  await core.call('screen.show', { page: 'records' });
  expect(await current()).toMatchObject({ slide: 'records' });
  await core.call('meetings.close', { meetingId: here.meetingId });
  expect(await current()).toEqual({ slide: 'closed' });
  expect(findRunningMeeting(vaultOf(core.app).db)).toBeNull();
  expect(core.app.screen.state.page).toBe('neutral');
});

test('a frozen screen keeps what it shows, without what is tagged meanwhile', async () => {
  const { core, here } = await atOpenScreen();
  await core.call('screen.show', { page: 'records' });
  const words = async (): Promise<string> => JSON.stringify(await core.call('screen.current', {}, 'screen'));
  await core.call('screen.freeze', { frozen: true });
  const { decisionId } = await core.call('decisions.add', { ...here, text: 'Later bedacht', rationale: '' });
  expect(await words()).not.toContain('Later bedacht');
  await core.call('screen.freeze', { frozen: false });
  expect(await words()).toContain('Later bedacht');
  await core.call('screen.freeze', { frozen: true });
  vaultOf(core.app).change({ name: 'test.tag', topics: ['table'] }, (writer) =>
    writer.update('decision', decisionId, { handling: 'oral-only' }),
  );
  expect(await words()).not.toContain('Later bedacht');
  expect((await core.call('screen.state', {})).heldBack.tagged).toBe(5);
});
