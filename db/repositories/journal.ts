import { z } from 'zod';
import { journalCommand, journalEntry, type JournalCommand } from '../../shared/contract/journal.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first, jsonColumn } from '../rows.ts';

/** Commands before a number, the newest first. */
export function listCommands(db: ReadableDb, beforeSeq: number | null, limit: number): JournalCommand[] {
  return all(
    db,
    journalCommand,
    `SELECT command.seq, command.at, worker.name AS who, command.name,
       (SELECT count(*) FROM journal WHERE commandSeq = command.seq) AS entries
     FROM command LEFT JOIN worker ON worker.id = command.workerId
     WHERE @beforeSeq IS NULL OR command.seq < @beforeSeq ORDER BY command.seq DESC LIMIT @limit`,
    { beforeSeq, limit },
  );
}

export function countCommands(db: ReadableDb): number {
  return first(db, z.object({ count: z.number().int() }), 'SELECT count(*) AS count FROM command')?.count ?? 0;
}

const storedRow = jsonColumn(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))).nullable();
const entryRow = journalEntry
  .pick({ seq: true, tableName: true, kind: true })
  .extend({ before: storedRow, after: storedRow });
export type JournalRow = z.infer<typeof entryRow>;

export function listJournalRows(db: ReadableDb, commandSeq: number): JournalRow[] {
  return all(
    db,
    entryRow,
    'SELECT seq, tableName, kind, before, after FROM journal WHERE commandSeq = @commandSeq ORDER BY seq',
    { commandSeq },
  );
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
  action: 'SELECT text AS name FROM actionItem WHERE id = @id',
} as const;
export type NamedThing = keyof typeof nameQueries;

/** The name of a thing, or null when it is no longer there. */
export function nameOf(db: ReadableDb, thing: NamedThing, id: string): string | null {
  return first(db, z.object({ name: z.string() }), nameQueries[thing], { id })?.name ?? null;
}
