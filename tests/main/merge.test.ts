import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { all } from '../../db/rows.ts';
import { runCommand } from '../../db/transaction.ts';
import { insertCase, insertContact, writeCondition } from '../../db/repositories/cases.ts';
import { insertDetention, insertDetentionChange, insertStay } from '../../db/repositories/detentions.ts';
import { insertDiscussion, insertPresence } from '../../db/repositories/discussions.ts';
import { insertMeeting } from '../../db/repositories/meetings.ts';
import { insertOrganisation } from '../../db/repositories/partners.ts';
import { insertAction, insertDecision, insertNote } from '../../db/repositories/records.ts';
import { insertSubject } from '../../db/repositories/subjects.ts';
import { mergeSubjects } from '../../main/services/merge-service.ts';
import { caseContactId, detentionChangeId, noteId } from '../../shared/domain/ids.ts';
import { richTextOf } from '../../shared/domain/rich-text.ts';
import type { ReadableDb } from '../../db/handles.ts';
import type { Writer } from '../../db/writer.ts';
import {
  aCase,
  aDecision,
  aDetention,
  aDiscussion,
  aMeeting,
  anAction,
  anOrganisation,
  aPresence,
  aStay,
  aSubject,
  idOf,
} from '../fixtures/builders.ts';
import { startOpenCore } from '../fixtures/core.ts';
import { newDatabase } from '../fixtures/database.ts';

const stamp = { name: 'test', at: '2026-11-22T10:00:00.000Z', workerId: null, meetingId: null };
const today = '2026-11-22';

/** One generated record: which begins, which meetings, how much in each. */
const aRecord = fc.record({
  begins: fc.uniqueArray(fc.constantFrom('2020-01-01', '2023-05-05', '2026-10-01', null), { maxLength: 3 }),
  asOf: fc.option(fc.constantFrom('2026-11-01', '2026-11-15')),
  status: fc.constantFrom('referred', 'active', 'closed'),
  cases: fc.integer({ min: 0, max: 2 }),
  meetings: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { maxLength: 3 }),
  decisions: fc.integer({ min: 0, max: 2 }),
  actions: fc.integer({ min: 0, max: 2 }),
  notes: fc.uniqueArray(fc.constantFrom('picture', 'judgement', 'chair'), { maxLength: 3 }),
  conditions: fc.uniqueArray(fc.constantFrom('housing', 'income', 'care'), { maxLength: 3 }),
  state: fc.constantFrom('unknown', 'open', 'arranged'),
  present: fc.boolean(),
  filled: fc.boolean(),
} as const);
type Generated = typeof aRecord extends fc.Arbitrary<infer T> ? T : never;

/** Every text gets a word that occurs nowhere else, so that each can be looked for afterwards. */
function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error('the list is shorter');
  return found;
}

function fill(
  writer: Writer,
  made: Generated,
  shared: ReturnType<typeof scene>,
  word: (what: string) => string,
): ReturnType<typeof aSubject> {
  const text = (what: string) => (made.filled ? word(what) : '');
  const subject = aSubject({
    surname: word('surname'),
    givenNames: word('given'),
    skn: text('skn'),
    remark: text('remark'),
    municipalityOfRegistration: text('registration'),
  });
  insertSubject(writer, subject);
  for (const beginDate of made.begins) {
    const period = aDetention(subject.id, {
      beginDate,
      offence: text('offence'),
      prisonCaseManager: text('manager'),
      releaseDateSource: text('source'),
      releaseDateAsOf: made.asOf,
    });
    insertDetention(writer, period);
    insertStay(writer, aStay(period.id, { institution: word('institution') }));
    insertDetentionChange(writer, {
      id: idOf(detentionChangeId),
      detentionPeriodId: period.id,
      field: 'releaseDate',
      oldValue: '2026-12-01',
      newValue: '2026-12-09',
      source: word('change'),
      recordedOn: today,
    });
  }
  for (let index = 0; index < made.cases; index += 1) {
    const record = aCase(subject.id, {
      status: made.status,
      referralReason: text('reason'),
      discussionGoal: text('goal'),
      targetGroups: [word('group')],
      referrerKind: made.filled ? 'organisation' : 'unknown',
      referrerOrganisationId: made.filled ? at(shared.organisations, index).id : null,
    });
    insertCase(writer, record);
    insertContact(writer, {
      id: idOf(caseContactId),
      caseId: record.id,
      role: 'moeder',
      name: word('contact'),
      phone: '',
      email: '',
    });
    for (const code of made.conditions)
      writeCondition(writer, record.id, { code, state: made.state, note: word('condition') }, crypto.randomUUID());
    for (const number of made.meetings) {
      const discussion = aDiscussion(at(shared.meetings, number).id, record.id, { postponeReason: text('postponed') });
      insertDiscussion(writer, discussion);
      for (const kind of made.notes)
        insertNote(writer, { id: idOf(noteId), discussionId: discussion.id, kind, body: richTextOf(word('note')) });
      for (let n = 1; n <= made.decisions; n += 1)
        insertDecision(writer, aDecision(discussion.id, record.id, { position: n, text: word('decision') }));
      for (let n = 1; n <= made.actions; n += 1)
        insertAction(writer, anAction(discussion.id, record.id, { position: n, text: word('action') }));
      if (made.present)
        insertPresence(
          writer,
          aPresence(discussion.id, at(shared.organisations, 0).id, { state: 'present', timeIn: '09:40' }),
        );
    }
  }
  return subject;
}

function scene(writer: Writer) {
  const meetings = [0, 1, 2].map(() => aMeeting());
  const organisations = [0, 1].map(() => anOrganisation());
  for (const meeting of meetings) insertMeeting(writer, meeting);
  for (const organisation of organisations) insertOrganisation(writer, organisation);
  return { meetings, organisations };
}

const tables = [
  'subject',
  'detentionPeriod',
  'institutionStay',
  'detentionChange',
  'caseRecord',
  'caseContact',
  'caseCondition',
  'caseDiscussion',
  'presence',
  'note',
  'decision',
  'actionItem',
] as const;

function wordsIn(db: ReadableDb): string {
  return tables.map((table) => JSON.stringify(all(db, z.looseObject({}), `SELECT * FROM ${table}`))).join();
}
function count(db: ReadableDb, table: (typeof tables)[number]): number {
  return all(db, z.looseObject({}), `SELECT id FROM ${table}`).length;
}

test('merging loses no word, no decision, no action, and leaves no reference astray', () => {
  fc.assert(
    fc.property(aRecord, aRecord, (one, other) => {
      const db = newDatabase();
      const words: string[] = [];
      const word = (what: string) => {
        const made = `${what}${words.length}x`;
        words.push(made);
        return made;
      };
      const [into, from] = runCommand(db, stamp, (writer) => {
        const shared = scene(writer);
        return [fill(writer, one, shared, word), fill(writer, other, shared, word)] as const;
      }).result;
      const before = Object.fromEntries(tables.map((table) => [table, count(db, table)]));
      runCommand(db, stamp, (writer) => mergeSubjects(writer, into.id, from.id, today));
      const after = wordsIn(db);
      expect(words.filter((each) => !after.includes(each))).toEqual([]);
      for (const table of ['subject', 'institutionStay', 'decision', 'actionItem', 'caseContact'] as const)
        expect([table, count(db, table)]).toEqual([table, before[table]]);
      expect(all(db, z.looseObject({}), 'PRAGMA foreign_key_check')).toEqual([]);
      expect(
        all(db, z.looseObject({}), 'SELECT id FROM detentionPeriod WHERE subjectId = @id', { id: from.id }),
      ).toEqual([]);
      expect(all(db, z.looseObject({}), 'SELECT id FROM caseRecord WHERE subjectId = @id', { id: from.id })).toEqual(
        [],
      );
      for (const table of ['decision', 'actionItem'])
        expect(
          all(
            db,
            z.looseObject({}),
            `SELECT ${table}.id FROM ${table} JOIN caseDiscussion ON caseDiscussion.id = discussionId WHERE ${table}.caseId <> caseDiscussion.caseId`,
          ),
        ).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('after a merge there is one open case, the other record is found no more, and both spellings lead to one person', async () => {
  const core = await startOpenCore();
  const person = {
    surname: 'Jansen',
    prefix: '',
    givenNames: 'Kevin',
    birthDate: '1995-03-12',
    sex: 'male',
    bsn: null,
    skn: '',
    municipalityOfOrigin: '',
    municipalityOfRegistration: '',
    municipalityOfSettlement: '',
    remark: '',
  } as const;
  const into = await core.call('subjects.add', { subject: person, evenSo: false });
  const from = await core.call('subjects.add', {
    subject: { ...person, surname: 'Janssen', bsn: '999990019' },
    evenSo: false,
  });
  expect((await core.call('subjects.compare', { one: into.subjectId, other: from.subjectId })).other).toMatchObject({
    cases: 1,
    meetings: 0,
  });
  await core.call('subjects.merge', { into: into.subjectId, from: from.subjectId });
  const got = await core.call('subjects.get', { subjectId: into.subjectId });
  expect(got.caseIds).toEqual([into.caseId]);
  expect(got.subject.bsnMasked).toBe('••••••019');
  expect(got.subject.remark).toBe('Uit het samengevoegde dossier, 22 november 2026:\nAchternaam: Janssen');
  expect((await core.call('subjects.search', { words: 'jans', limit: 9 })).subjects.map(({ id }) => id)).toEqual([
    into.subjectId,
  ]);
  expect((await core.call('subjects.get', { subjectId: from.subjectId })).subject.mergedIntoId).toBe(into.subjectId);
  await expect(core.call('subjects.merge', { into: into.subjectId, from: from.subjectId })).rejects.toThrow('conflict');
  await expect(core.call('subjects.merge', { into: into.subjectId, from: into.subjectId })).rejects.toThrow('conflict');
});
