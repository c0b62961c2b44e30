import { expect, test } from 'vitest';
import { z } from 'zod';
import { insertDiscussion } from '../../db/repositories/discussions.ts';
import { all } from '../../db/rows.ts';
import type { Fields, JournaledTable, Writer } from '../../db/writer.ts';
import type { Vault } from '../../main/app/vault.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { aDiscussion } from '../fixtures/builders.ts';
import { startOpenCore } from '../fixtures/core.ts';
import { seed, seedCase, seedMeeting, seedOrganisation } from '../fixtures/seed-agenda.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

const entry = z.object({
  tableName: z.string(),
  rowId: z.string(),
  kind: z.enum(['insert', 'update', 'remove']),
  before: z.string().nullable(),
});

/** What undo does: the inverse of every journal entry of the last command, the last one first. */
function takeBackLast(vault: Vault): void {
  const entries = all(
    vault.db,
    entry,
    `SELECT tableName, rowId, kind, before FROM journal
     WHERE commandSeq = (SELECT max(seq) FROM command) ORDER BY seq DESC`,
  );
  expect(entries.length).toBeGreaterThan(0);
  seed(vault, (writer) => {
    for (const one of entries) invert(writer, one);
  });
}

function invert(writer: Writer, { tableName, rowId, kind, before }: z.infer<typeof entry>): void {
  const table = tableName as JournaledTable;
  const { id: _id, ...old } = JSON.parse(before ?? '{}') as Fields & { id?: string };
  if (kind === 'insert') writer.remove(table, rowId);
  else if (kind === 'remove') writer.insert(table, rowId, old);
  else writer.update(table, rowId, old);
}

test('every command of the agenda that can be taken back leaves the meeting exactly as it was', async () => {
  const core = await startOpenCore();
  const vault = vaultOf(core.app);
  const { meetingId, spare, partners } = seed(vault, (writer) => {
    const organisations = [1, 2, 3].map((position) =>
      seedOrganisation(writer, { name: `Partner ${position}`, shortName: `P${position}`, position }),
    );
    const present = organisations.map((organisationId) => ({ organisationId }));
    const make = (surname: string): CaseId => seedCase(writer, { person: { surname } });
    const meeting = seedMeeting(writer, {}, [
      { caseId: make('Aa'), present },
      { caseId: make('Bee'), present },
    ]);
    insertDiscussion(
      writer,
      aDiscussion(meeting, make('Cee'), { position: 3, status: 'postponed', postponeReason: 'ziek' }),
    );
    return { meetingId: meeting, spare: make('Dee'), partners: organisations };
  });
  const read = () => core.call('meetings.get', { meetingId });
  const [first, second, third] = (await read()).agenda.map((row) => row.discussionId);
  if (first === undefined || second === undefined || third === undefined) throw new Error('no agenda');
  const backAndForth = async (change: () => Promise<unknown>) => {
    const before = await read();
    await change();
    expect(await read()).not.toEqual(before);
    takeBackLast(vault);
    expect(await read()).toEqual(before);
  };
  const guest = [{ organisationId: partners[0] ?? '', personId: null }];

  await backAndForth(() => core.call('meetings.addCases', { meetingId, caseIds: [spare] }));
  await backAndForth(() => core.call('meetings.removeCase', { meetingId, discussionId: first }));
  await backAndForth(() => core.call('meetings.reorder', { meetingId, order: [third, first, second] }));
  await backAndForth(() =>
    core.call('meetings.setPlannedMinutes', { meetingId, discussionId: first, plannedMinutes: 25 }),
  );
  await backAndForth(() => core.call('meetings.invite', { meetingId, discussionId: second, invited: guest }));
  await backAndForth(() => core.call('meetings.postpone', { meetingId, discussionId: second, reason: 'ziek' }));
  await backAndForth(() => core.call('meetings.reinstate', { meetingId, discussionId: third }));
  await core.call('meetings.start', { meetingId });
  await backAndForth(() => core.call('meetings.goTo', { meetingId, discussionId: third }));
  await backAndForth(() => core.call('meetings.postpone', { meetingId, discussionId: first, reason: 'ziek' }));
});
