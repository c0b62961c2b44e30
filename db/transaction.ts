import { z } from 'zod';
import type { ReadableDb, WritableDb } from './handles.ts';
import { first, prepared } from './rows.ts';
import { Writer } from './writer.ts';

/** Who does what, when: written once per command, sealed in every journal entry of it. */
export interface CommandStamp {
  readonly name: string;
  readonly at: string;
  readonly workerId: string | null;
  /** Set when the user can take the command back within this meeting. */
  readonly meetingId: string | null;
  /** Commands with the same key that follow each other are taken back as one (typing in one field). */
  readonly mergeKey?: string | null;
}

export interface Committed<T> {
  readonly result: T;
  /** Sequence number of the command: the revision of the vault. */
  readonly revision: number;
}

const revisionRow = z.object({ revision: z.number().int() });

/** The number of the last committed command; 0 in a new vault. */
export function currentRevision(db: ReadableDb): number {
  return first(db, revisionRow, 'SELECT coalesce(max(seq), 0) AS revision FROM command')?.revision ?? 0;
}

const lastRow = z.object({ name: z.string(), at: z.iso.datetime() });

/** What was done last, and when; null in a new vault. */
export function lastCommand(db: ReadableDb): { readonly name: string; readonly at: Date } | null {
  const last = first(db, lastRow, 'SELECT name, at FROM command ORDER BY seq DESC LIMIT 1');
  return last === null ? null : { name: last.name, at: new Date(last.at) };
}

/**
 * Runs one command: everything in it, with its journal, is on disk when this returns, or nothing is.
 * A new command makes what was taken back before impossible to redo.
 */
export function runCommand<T>(db: ReadableDb, stamp: CommandStamp, change: (writer: Writer) => T): Committed<T> {
  return db
    .transaction((): Committed<T> => {
      if (stamp.meetingId !== null)
        prepared(db, `UPDATE command SET state = 'discarded' WHERE meetingId = @meetingId AND state = 'undone'`).run({
          meetingId: stamp.meetingId,
        });
      const { lastInsertRowid } = prepared(
        db,
        `INSERT INTO command (at, workerId, name, meetingId, mergeKey, state)
         VALUES (@at, @workerId, @name, @meetingId, @mergeKey, 'done')`,
      ).run({
        at: stamp.at,
        workerId: stamp.workerId,
        name: stamp.name,
        meetingId: stamp.meetingId,
        mergeKey: stamp.mergeKey ?? null,
      });
      // No command is ever taken out, so that the numbers count up without a gap.
      const revision = Number(lastInsertRowid);
      const { at, workerId, name } = stamp;
      const writer = new Writer(db as WritableDb, { commandSeq: revision, at, workerId, name });
      return { result: change(writer), revision };
    })
    .immediate();
}

/**
 * Runs one large command (thousands of rows) without folding the log within it, as a commit beyond the bound would:
 * the session folds it once the answer is out. What is in the log is as safe as what is in the file.
 */
export function runLargeCommand<T>(db: ReadableDb, stamp: CommandStamp, change: (writer: Writer) => T): Committed<T> {
  const bound = z.number().parse(db.pragma('wal_autocheckpoint', { simple: true }));
  db.pragma('wal_autocheckpoint = 0');
  try {
    return runCommand(db, stamp, change);
  } finally {
    db.pragma(`wal_autocheckpoint = ${bound}`);
  }
}
