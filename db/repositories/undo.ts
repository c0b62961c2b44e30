import { z } from 'zod';
import type { MeetingId } from '../../shared/domain/ids.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import { all, first, prepared } from '../rows.ts';

const commandRow = z.object({
  seq: z.number().int(),
  at: z.iso.datetime(),
  name: z.string(),
  mergeKey: z.string().nullable(),
});
export type UndoableCommand = z.infer<typeof commandRow>;

const journalRow = z.object({
  tableName: z.string(),
  rowId: z.string(),
  kind: z.enum(['insert', 'update', 'remove']),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type JournalRow = z.infer<typeof journalRow>;

/** Commands that changed nothing (a text saved as it was) are no step for the user. */
const changedSomething = 'EXISTS (SELECT 1 FROM journal WHERE journal.commandSeq = command.seq)';

/** The last command of the meeting that stands and was made before `beforeSeq`. */
export function lastDone(db: ReadableDb, meetingId: MeetingId, beforeSeq: number): UndoableCommand | null {
  return first(
    db,
    commandRow,
    `SELECT seq, at, name, mergeKey FROM command
     WHERE meetingId = @meetingId AND state = 'done' AND seq < @beforeSeq AND ${changedSomething}
     ORDER BY seq DESC LIMIT 1`,
    { meetingId, beforeSeq },
  );
}

/** The first command of the meeting that was taken back and was made after `afterSeq`: the one to do again. */
export function firstUndone(db: ReadableDb, meetingId: MeetingId, afterSeq: number): UndoableCommand | null {
  return first(
    db,
    commandRow,
    `SELECT seq, at, name, mergeKey FROM command
     WHERE meetingId = @meetingId AND state = 'undone' AND seq > @afterSeq AND ${changedSomething}
     ORDER BY seq LIMIT 1`,
    { meetingId, afterSeq },
  );
}

/** What one command changed, in order. */
export function journalOf(db: ReadableDb, commandSeq: number): JournalRow[] {
  return all(
    db,
    journalRow,
    'SELECT tableName, rowId, kind, before, after FROM journal WHERE commandSeq = @commandSeq ORDER BY seq',
    { commandSeq },
  );
}

export function markCommand(db: WritableDb, seq: number, state: 'done' | 'undone'): void {
  prepared(db, 'UPDATE command SET state = @state WHERE seq = @seq').run({ seq, state });
}
