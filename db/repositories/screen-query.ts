import { z } from 'zod';
import type { CaseId, MeetingId } from '../../shared/domain/ids.ts';
import { bsnDigits, line, personName, type PersonName } from '../../shared/domain/subject.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first } from '../rows.ts';

const knownPersonRow = personName.extend({ bsn: bsnDigits.nullable(), skn: line });
const agendaPersonRow = knownPersonRow.extend({ caseId: z.string() });

/** Everybody on the agenda of a meeting: whose names and numbers may not be read on the shared screen. */
export function listPeopleOnAgenda(db: ReadableDb, meetingId: MeetingId): z.infer<typeof agendaPersonRow>[] {
  return all(
    db,
    agendaPersonRow,
    `SELECT caseId, surname, prefix, givenNames, bsn, skn FROM caseDiscussion
     JOIN caseRecord ON caseRecord.id = caseId JOIN subject ON subject.id = caseRecord.subjectId
     WHERE meetingId = @meetingId ORDER BY caseDiscussion.position`,
    { meetingId },
  );
}

/** Everybody in the vault by name: whoever they are, a document without names names none of them. */
export function listAllNames(db: ReadableDb): PersonName[] {
  return all(db, personName, `SELECT surname, prefix, givenNames FROM subject`, {});
}

/** Who was taken off the agenda of a meeting: the room may have heard already that they were on it. */
export function listTakenOffAgenda(db: ReadableDb, meetingId: MeetingId): z.infer<typeof knownPersonRow>[] {
  return all(
    db,
    knownPersonRow,
    `SELECT DISTINCT surname, prefix, givenNames, bsn, skn FROM command JOIN journal ON commandSeq = command.seq
     JOIN caseRecord ON caseRecord.id = before ->> '$.caseId' JOIN subject ON subject.id = caseRecord.subjectId
     WHERE command.meetingId = @meetingId AND command.name = 'meetings.removeCase'
       AND tableName = 'caseDiscussion' AND kind = 'remove'`,
    { meetingId },
  );
}

/** Names and numbers of everybody in the vault. */
export function listEverybody(db: ReadableDb): z.infer<typeof knownPersonRow>[] {
  return all(db, knownPersonRow, 'SELECT surname, prefix, givenNames, bsn, skn FROM subject');
}

const journalPlace = z.object({ last: z.number().int(), touched: z.number().int() });

/** How far the journal is, and whether anything of a person's own row changed after the given place. */
export function subjectsChangedAfter(db: ReadableDb, seq: number): z.infer<typeof journalPlace> {
  const row = first(
    db,
    journalPlace,
    `SELECT coalesce((SELECT max(seq) FROM journal), 0) AS last,
       EXISTS (SELECT 1 FROM journal WHERE seq > @seq AND +tableName = 'subject') AS touched`,
    { seq },
  );
  return row ?? { last: 0, touched: 1 };
}

const nameRow = z.object({ name: line });

/** Names of the people to reach about a case. */
export function listContactNames(db: ReadableDb, caseId: CaseId): string[] {
  return all(db, nameRow, `SELECT name FROM caseContact WHERE caseId = @caseId AND name <> ''`, { caseId }).map(
    ({ name }) => name,
  );
}

/** Names of the people to reach about any case on the agenda of a meeting. */
export function listContactNamesOnAgenda(db: ReadableDb, meetingId: MeetingId): string[] {
  return all(
    db,
    nameRow,
    `SELECT DISTINCT name FROM caseContact JOIN caseDiscussion ON caseDiscussion.caseId = caseContact.caseId
     WHERE meetingId = @meetingId AND name <> ''`,
    { meetingId },
  ).map(({ name }) => name);
}
