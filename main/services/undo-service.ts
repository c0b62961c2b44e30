import { ExpectedError } from '../../shared/contract/errors.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { stopTimer, timerAfterStep } from '../../shared/domain/meeting-time.ts';
import type { CaseDiscussion } from '../../shared/domain/meeting.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { listDiscussions, updateDiscussion } from '../../db/repositories/discussions.ts';
import { redoStep, UndoConflict, undoStep } from '../../db/undo.ts';
import type { Writer } from '../../db/writer.ts';
import { requireChangeable } from './meeting-guard.ts';

/** Takes back the last step of the meeting. @returns its procedure's name, null when there is none. Errors: `conflict`. */
export function undoInMeeting(writer: Writer, clock: Clock, meetingId: MeetingId): string | null {
  return stepping(writer, clock, meetingId, undoStep);
}

/** Does again what was taken back last. @returns and errors as `undoInMeeting`. */
export function redoInMeeting(writer: Writer, clock: Clock, meetingId: MeetingId): string | null {
  return stepping(writer, clock, meetingId, redoStep);
}

function stepping(writer: Writer, clock: Clock, meetingId: MeetingId, step: typeof undoStep): string | null {
  requireChangeable(writer.db, meetingId);
  const before = atTable(writer.db, meetingId);
  const cases = listDiscussions(writer.db, meetingId);
  try {
    const name = step(writer, meetingId);
    const now = atTable(writer.db, meetingId);
    const was = cases.find(({ id }) => id === now?.id);
    if (now !== null && was !== undefined) settle(writer, { was, now, stayed: before?.id === now.id }, clock.now());
    return name;
  } catch (error) {
    if (error instanceof UndoConflict) throw new ExpectedError('conflict');
    throw error;
  }
}

/**
 * A case that a step brings back to the table is opened by nobody: others may sit there by now, so that the chair
 * confirms the table anew, and until then the screen stays neutral and the time stands still.
 */
function settle(
  writer: Writer,
  { was, now, stayed }: { readonly was: CaseDiscussion; readonly now: CaseDiscussion; readonly stayed: boolean },
  moment: Date,
): void {
  if (stayed) updateDiscussion(writer, now.id, timerAfterStep(was, now, moment));
  else
    updateDiscussion(writer, now.id, {
      ...{ tableConfirmedAt: null, confidentialityRepeated: false },
      ...stopTimer(was, moment),
    });
}

function atTable(db: ReadableDb, meetingId: MeetingId): CaseDiscussion | null {
  return listDiscussions(db, meetingId).find(({ status }) => status === 'current') ?? null;
}
