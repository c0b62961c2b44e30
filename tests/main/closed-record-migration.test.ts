import { expect, test } from 'vitest';
import { asUnjournaled } from '../../db/handles.ts';
import { migrations } from '../../db/migrate.ts';
import { listUnrecordedMeetings } from '../../db/repositories/discussion-records.ts';
import { listDiscussions } from '../../db/repositories/discussions.ts';
import { minutesTree } from '../../shared/domain/minutes.ts';
import {
  closedSitting,
  editCase,
  importNewerList,
  renameAll,
  runningSitting,
  toldOf,
} from '../fixtures/closed-sitting.ts';
import { startOpenCore, type TestCore } from '../fixtures/core.ts';
import { insertFullMeeting } from '../fixtures/full-meeting.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

const passphrase = 'vier kale ezels dansen zacht';

/** Puts the vault back to the schema that it had before records were kept. */
async function reopenAsOfOld(core: TestCore): Promise<void> {
  const raw = asUnjournaled(vaultOf(core.app).db, 'migration');
  raw.exec(`
    ALTER TABLE caseDiscussion DROP COLUMN record;
    ALTER TABLE partnerOrganisation DROP COLUMN targetGroups;
    ALTER TABLE partnerOrganisation DROP COLUMN municipalities;
    ALTER TABLE meeting DROP COLUMN closedAt;
    ALTER TABLE meeting DROP COLUMN reopenedAt;
    ALTER TABLE meeting DROP COLUMN correctedOn;
  `);
  raw.pragma('user_version = 20');
  await core.call('vault.lock', {});
  await core.call('vault.unlock', { passphrase });
}

test('a vault of before opens, its closed meetings tell what they told, and from then on keep it', async () => {
  expect(migrations.map(({ version }) => version)).toContain(30);
  const core = await startOpenCore();
  const meeting = insertFullMeeting(vaultOf(core.app), { minutesStatus: 'finalised' });
  const before = await toldOf(core, meeting);
  await reopenAsOfOld(core);
  const opened = await toldOf(core, meeting);
  // How far the conditions were then is not known any more; all the rest is.
  const cases = before.minutes.cases.map((one) => ({ ...one, conditions: [] }));
  expect(opened.minutes).toEqual({ meeting: before.minutes.meeting, cases });
  expect(opened.tree).toEqual(minutesTree(opened.minutes, before.tree.madeAt));
  const named = { partnerNames: expect.anything() as unknown, recorded: 'afterwards' };
  expect(opened.views).toEqual(before.views.map((view) => ({ ...(view as object), ...named })));
  await importNewerList(core);
  await renameAll(core);
  expect(await toldOf(core, meeting)).toEqual(opened);
  const { brokenAt } = await core.call('journal.verify', {});
  expect(brokenAt).toBeNull();
  const commands = () => core.call('journal.list', { beforeSeq: null, limit: 200 });
  const written = (await commands()).commands.filter(({ name }) => name === 'meetings.recorded');
  // The meeting and the one before it, each in a command of its own.
  expect(written).toHaveLength(2);
  await core.call('vault.lock', {});
  await core.call('vault.unlock', { passphrase });
  expect((await commands()).commands.filter(({ name }) => name === 'meetings.recorded')).toEqual(written);
});

test('minutes of before records were kept tell nothing of conditions and of actions that were left: nobody knows that of then', async () => {
  const { core, meeting, kevin } = await closedSitting();
  const { cases } = (await toldOf(core, meeting)).minutes;
  expect(cases[0]?.notReviewed).toHaveLength(1);
  await core.call('meetings.setMinutesStatus', { meetingId: meeting.id, minutesStatus: 'finalised' });
  await editCase(core, kevin.id);
  await reopenAsOfOld(core);
  const opened = await toldOf(core, meeting);
  expect(opened.minutes.cases.map(({ conditions, notReviewed }) => [conditions, notReviewed])).toEqual(
    cases.map(() => [[], []]),
  );
  expect(opened.minutes.cases.map(({ reviews, actions }) => ({ reviews, actions }))).toEqual(
    cases.map(({ reviews, actions }) => ({ reviews, actions })),
  );
  for (const words of ['Basisvoorwaarden', 'Nu wel.', 'Inschrijving regelen', 'niet besproken'])
    expect(JSON.stringify(opened.tree)).not.toContain(words);
  const { conditions, previousActions } = await core.call('table.get', { discussionId: kevin.id });
  expect(conditions.map(({ label, state, note }) => [label, state, note])).toEqual(
    cases[0]?.conditions.map(({ label }) => [label, 'unknown', '']),
  );
  expect(previousActions.filter(({ review }) => review === null)).toEqual([]);

  // What somebody still knows can be said, while the minutes are concept; the case of today is left alone.
  await core.call('meetings.setMinutesStatus', { meetingId: meeting.id, minutesStatus: 'draft' });
  await core.call('cases.setCondition', {
    ...{ meetingId: meeting.id, caseId: kevin.caseId, code: 'housing', state: 'open', note: 'Geen adres.' },
  });
  const corrected = (await toldOf(core, meeting)).minutes.cases[0];
  expect(corrected?.conditions.map(({ label, state, note }) => [label, state, note])).toEqual([
    ['Huisvesting', 'open', 'Geen adres.'],
  ]);
  expect(corrected?.notReviewed).toEqual([]);
  const now = await core.call('cases.get', { caseId: kevin.caseId });
  expect(now.conditions.find(({ code }) => code === 'housing')).toMatchObject({ state: 'arranged', note: 'Nu wel.' });
});

test('a meeting of such a vault that still runs tells all of it once it is closed', async () => {
  const { core, meeting } = await runningSitting();
  const { minutes } = await toldOf(core, meeting);
  await reopenAsOfOld(core);
  await core.call('meetings.close', { meetingId: meeting.id });
  expect((await toldOf(core, meeting)).minutes.cases).toEqual(minutes.cases);
});

test('a meeting that cannot be recorded keeps nobody out and no other meeting behind, and is not passed over in silence', async () => {
  const core = await startOpenCore();
  const vault = vaultOf(core.app);
  const good = insertFullMeeting(vault, { minutesStatus: 'finalised' });
  const bad = insertFullMeeting(vault, { minutesStatus: 'finalised' });
  vault.change({ name: 'test', topics: [] }, (writer) => {
    const [discussion] = listDiscussions(writer.db, bad.id);
    writer.update('caseRecord', discussion?.caseId ?? '', { discussionGoal: 'x'.repeat(200_000) });
  });
  await reopenAsOfOld(core);
  const { db } = vaultOf(core.app);
  const unrecorded = listUnrecordedMeetings(db);
  expect(unrecorded).toContain(bad.id);
  expect(unrecorded).not.toContain(good.id);
  expect(core.bugs).toHaveLength(unrecorded.length);
  core.bugs.length = 0;
});
