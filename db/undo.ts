import type { MeetingId } from '../shared/domain/ids.ts';
import type { ReadableDb } from './handles.ts';
import type { RowChange, StoredRow } from './journal-entry.ts';
import { listRowChanges } from './repositories/journal.ts';
import { firstUndone, lastDone, markCommand, type UndoableCommand } from './repositories/undo.ts';
import type { JournaledTable, Writer } from './writer.ts';

/** Commands with one merge key that follow each other this closely are one step for the user (typing). */
const mergeWithinMilliseconds = 5_000;

/** Thrown when a row is no longer what the command left: somebody changed it outside the meeting's own steps. */
export class UndoConflict extends Error {
  constructor() {
    super('changed since');
    this.name = 'UndoConflict';
  }
}

/** What undo and redo would do now. */
export function undoStateOf(db: ReadableDb, meetingId: MeetingId): { undo: string | null; redo: string | null } {
  return {
    undo: stepBack(db, meetingId).at(-1)?.name ?? null,
    redo: firstUndone(db, meetingId, 0)?.name ?? null,
  };
}

/**
 * Takes back the last step of a meeting, as changes of the command that `writer` belongs to.
 * @returns the name of what was taken back, or null when there was nothing.
 * @throws UndoConflict when a row was changed since; the transaction around it must end then.
 */
export function undoStep(writer: Writer, meetingId: MeetingId): string | null {
  const step = stepBack(writer.db, meetingId);
  for (const command of step) {
    for (const change of listRowChanges(writer.db, command.seq).reverse()) replace(writer, change, 'back');
    markCommand(writer.db, command.seq, 'undone');
  }
  return step.at(-1)?.name ?? null;
}

/** Does again the step that was taken back last. @returns and throws as `undoStep`. */
export function redoStep(writer: Writer, meetingId: MeetingId): string | null {
  const step = stepForth(writer.db, meetingId);
  for (const command of step) {
    for (const change of listRowChanges(writer.db, command.seq)) replace(writer, change, 'forth');
    markCommand(writer.db, command.seq, 'done');
  }
  return step[0]?.name ?? null;
}

/** The commands of the last step, the latest first. */
function stepBack(db: ReadableDb, meetingId: MeetingId): UndoableCommand[] {
  const step: UndoableCommand[] = [];
  let next = lastDone(db, meetingId, Number.MAX_SAFE_INTEGER);
  while (next !== null && belongsTo(next, step.at(-1))) {
    step.push(next);
    next = lastDone(db, meetingId, next.seq);
  }
  return step;
}

/** The commands of the step to do again, the earliest first. */
function stepForth(db: ReadableDb, meetingId: MeetingId): UndoableCommand[] {
  const step: UndoableCommand[] = [];
  let next = firstUndone(db, meetingId, 0);
  while (next !== null && belongsTo(next, step.at(-1))) {
    step.push(next);
    next = firstUndone(db, meetingId, next.seq);
  }
  return step;
}

function belongsTo(command: UndoableCommand, neighbour: UndoableCommand | undefined): boolean {
  if (neighbour === undefined) return true;
  const apart = Math.abs(Date.parse(command.at) - Date.parse(neighbour.at));
  return command.mergeKey !== null && command.mergeKey === neighbour.mergeKey && apart < mergeWithinMilliseconds;
}

/** Puts one row from what it must be now to what it was before (or after) the command. */
function replace(writer: Writer, entry: RowChange, direction: 'back' | 'forth'): void {
  // What waits in the entry line was never a step: taking back leaves the words that somebody types now.
  if (entry.tableName === 'entryDraft') return;
  const table = entry.tableName as JournaledTable;
  const from = direction === 'back' ? entry.after : entry.before;
  const to = direction === 'back' ? entry.before : entry.after;
  const present = writer.row(table, entry.rowId);
  if (!holds(table, present, from)) throw new UndoConflict();
  try {
    if (from === null && to !== null) writer.insert(table, entry.rowId, to);
    else if (to === null) writer.remove(table, entry.rowId);
    else writer.update(table, entry.rowId, to);
  } catch (error) {
    // Something outside the meeting's steps refers to this row by now, or took its place.
    if (isConstraint(error)) throw new UndoConflict();
    throw error;
  }
}

/**
 * What belongs to the moment: whether the table is confirmed now, and the time. It moves on by itself and by coming back
 * to a case, so that a step need not find it as it left it.
 */
const ofTheMoment: Readonly<Partial<Record<JournaledTable, readonly string[]>>> = {
  caseDiscussion: ['tableConfirmedAt', 'confidentialityRepeated', 'spentSeconds', 'runningSince'],
};

function holds(table: JournaledTable, present: StoredRow | null, expected: StoredRow | null): boolean {
  if (present === null || expected === null) return present === expected;
  const moving = ofTheMoment[table] ?? [];
  return Object.entries(expected).every(([column, value]) => moving.includes(column) || present[column] === value);
}

function isConstraint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}
