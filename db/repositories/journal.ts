import { z } from 'zod';
import { journalCommand, type JournalCommand } from '../../shared/contract/journal.ts';
import type { ReadableDb } from '../handles.ts';
import { rowChangesOf, storedEntry, type RowChange } from '../journal-entry.ts';
import { all, first } from '../rows.ts';

/** Commands before a number, the newest first. */
export function listCommands(db: ReadableDb, beforeSeq: number | null, limit: number): JournalCommand[] {
  return all(
    db,
    journalCommand,
    `SELECT command.seq, command.at, worker.name AS who, command.name,
       (SELECT coalesce(sum(iif(kind = 'insert-many', json_array_length(after, '$.rows'), 1)), 0)
        FROM journal WHERE commandSeq = command.seq) AS entries
     FROM command LEFT JOIN worker ON worker.id = command.workerId
     WHERE @beforeSeq IS NULL OR command.seq < @beforeSeq ORDER BY command.seq DESC LIMIT @limit`,
    { beforeSeq, limit },
  );
}

export function countCommands(db: ReadableDb): number {
  return first(db, z.object({ count: z.number().int() }), 'SELECT count(*) AS count FROM command')?.count ?? 0;
}

/** What one command did, row by row, in order. */
export function listRowChanges(db: ReadableDb, commandSeq: number): RowChange[] {
  return all(
    db,
    storedEntry,
    'SELECT tableName, rowId, kind, before, after FROM journal WHERE commandSeq = @commandSeq ORDER BY seq',
    { commandSeq },
  ).flatMap(rowChangesOf);
}

/** For the kinds of ids that rows hold: what names the thing to a reader. */
const nameQueries = {
  organisation: 'SELECT name FROM partnerOrganisation WHERE id = @id',
  person: 'SELECT name FROM partnerPerson WHERE id = @id',
  subject: `SELECT trim(givenNames || ' ' || prefix || ' ' || surname) AS name FROM subject WHERE id = @id`,
  case: `SELECT trim(givenNames || ' ' || prefix || ' ' || surname) AS name
         FROM caseRecord JOIN subject ON subject.id = subjectId WHERE caseRecord.id = @id`,
  discussion: `SELECT trim(givenNames || ' ' || prefix || ' ' || surname) AS name FROM caseDiscussion
         JOIN caseRecord ON caseRecord.id = caseId JOIN subject ON subject.id = subjectId WHERE caseDiscussion.id = @id`,
  meeting: `SELECT title || ' ' || date AS name FROM meeting WHERE id = @id`,
  worker: 'SELECT name FROM worker WHERE id = @id',
  action: 'SELECT text AS name FROM actionItem WHERE id = @id',
} as const;
export type NamedThing = keyof typeof nameQueries;

/** The name of a thing, or null when it is no longer there. */
export function nameOf(db: ReadableDb, thing: NamedThing, id: string): string | null {
  return first(db, z.object({ name: z.string() }), nameQueries[thing], { id })?.name ?? null;
}
