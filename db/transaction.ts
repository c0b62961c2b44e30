import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ReadableDb, WritableDb } from './handles.ts';
import { first, prepared } from './rows.ts';
import { Writer } from './writer.ts';

/** Who does what, when: written once per command, named by every journal entry of it. */
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

/**
 * Runs one command: everything in it, with its journal, is on disk when this returns, or nothing is.
 * A new command makes what was taken back before impossible to redo.
 */
export function runCommand<T>(db: ReadableDb, stamp: CommandStamp, change: (writer: Writer) => T): Committed<T> {
  return db
    .transaction((): Committed<T> => {
      const revision = currentRevision(db) + 1;
      if (stamp.meetingId !== null)
        prepared(db, `UPDATE command SET state = 'discarded' WHERE meetingId = @meetingId AND state = 'undone'`).run({
          meetingId: stamp.meetingId,
        });
      prepared(
        db,
        `INSERT INTO command (seq, id, at, workerId, name, meetingId, mergeKey, state)
       VALUES (@revision, @id, @at, @workerId, @name, @meetingId, @mergeKey, 'done')`,
      ).run({
        revision,
        id: randomUUID(),
        at: stamp.at,
        workerId: stamp.workerId,
        name: stamp.name,
        meetingId: stamp.meetingId,
        mergeKey: stamp.mergeKey ?? null,
      });
      const writer = new Writer(db as WritableDb, { commandSeq: revision, at: stamp.at, workerId: stamp.workerId });
      return { result: change(writer), revision };
    })
    .immediate();
}

/**
 * Runs one large command and answers before what it wrote is folded from the write-ahead log into the file: that is
 * done just after, so that nobody waits for it. What is in the log is as safe as what is in the file.
 */
export function runLargeCommand<T>(db: ReadableDb, stamp: CommandStamp, change: (writer: Writer) => T): Committed<T> {
  const usual: unknown = db.pragma('wal_autocheckpoint', { simple: true });
  db.pragma('wal_autocheckpoint = 0');
  try {
    return runCommand(db, stamp, change);
  } finally {
    db.pragma(`wal_autocheckpoint = ${Number(usual)}`);
    setImmediate(() => {
      // Locking folds the log in as well.
      if (db.open) db.pragma('wal_checkpoint(PASSIVE)');
    });
  }
}
