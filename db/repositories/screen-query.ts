import { z } from 'zod';
import type { CaseId, MeetingId } from '../../shared/domain/ids.ts';
import { bsnDigits, line, personName, type PersonName } from '../../shared/domain/subject.ts';
import type { ReadableDb } from '../handles.ts';
import { all } from '../rows.ts';

const agendaPersonRow = personName.extend({ caseId: z.string(), bsn: bsnDigits.nullable(), skn: line });

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

const nameRow = z.object({ name: line });

/** Names of the people to reach about a case. */
export function listContactNames(db: ReadableDb, caseId: CaseId): string[] {
  return all(db, nameRow, `SELECT name FROM caseContact WHERE caseId = @caseId AND name <> ''`, { caseId }).map(
    ({ name }) => name,
  );
}
