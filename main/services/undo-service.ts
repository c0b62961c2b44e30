import { ExpectedError } from '../../shared/contract/errors.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { redoStep, UndoConflict, undoStep } from '../../db/undo.ts';
import type { Writer } from '../../db/writer.ts';
import { requireChangeable } from './meeting-guard.ts';

/** Takes back the last step of the meeting. @returns its procedure's name, null when there is none. Errors: `conflict`. */
export function undoInMeeting(writer: Writer, meetingId: MeetingId): string | null {
  return stepping(writer, meetingId, undoStep);
}

/** Does again what was taken back last. @returns and errors as `undoInMeeting`. */
export function redoInMeeting(writer: Writer, meetingId: MeetingId): string | null {
  return stepping(writer, meetingId, redoStep);
}

function stepping(writer: Writer, meetingId: MeetingId, step: typeof undoStep): string | null {
  requireChangeable(writer.db, meetingId);
  try {
    return step(writer, meetingId);
  } catch (error) {
    if (error instanceof UndoConflict) throw new ExpectedError('conflict');
    throw error;
  }
}
