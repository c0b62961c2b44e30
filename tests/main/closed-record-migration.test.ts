import { expect, test } from 'vitest';
import { asUnjournaled } from '../../db/handles.ts';
import { migrations } from '../../db/migrate.ts';
import { listUnrecordedMeetings } from '../../db/repositories/discussion-records.ts';
import { listDiscussions } from '../../db/repositories/discussions.ts';
import { importNewerList, renameAll, toldOf } from '../fixtures/closed-sitting.ts';
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
  expect(opened.minutes).toEqual(before.minutes);
  expect(opened.tree).toEqual(before.tree);
  const named = expect.anything() as unknown;
  expect(opened.views).toEqual(before.views.map((view) => ({ ...(view as object), partnerNames: named })));
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
