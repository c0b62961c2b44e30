import { caseCondition, type CaseCondition } from '../../shared/domain/case.ts';
import { discussionId, type CaseId, type MeetingId, type PresenceId } from '../../shared/domain/ids.ts';
import { meeting, presence, type Meeting, type Presence } from '../../shared/domain/meeting.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first } from '../rows.ts';
import type { Writer } from '../writer.ts';

/** What was said of the basic conditions of a case; conditions of which nothing was said have no row. */
export function listConditions(db: ReadableDb, caseId: CaseId): CaseCondition[] {
  return all(db, caseCondition, 'SELECT code, state, note FROM caseCondition WHERE caseId = @caseId', { caseId });
}

/** The meeting that is going on; the latest when more than one was left open. */
export function findRunningMeeting(db: ReadableDb): Meeting | null {
  return first(
    db,
    meeting,
    `SELECT * FROM meeting WHERE status = 'running' ORDER BY date DESC, startTime DESC, rowid DESC LIMIT 1`,
  );
}

const presenceWithMeeting = presence.extend({ meetingId: meeting.shape.id, discussionId });

/** One line of presence with the meeting that it belongs to. */
export function findPresence(db: ReadableDb, id: PresenceId): (Presence & { readonly meetingId: MeetingId }) | null {
  return first(
    db,
    presenceWithMeeting,
    `SELECT presence.*, caseDiscussion.meetingId FROM presence
     JOIN caseDiscussion ON caseDiscussion.id = presence.discussionId WHERE presence.id = @id`,
    { id },
  );
}

export function removePresence(writer: Writer, id: PresenceId): void {
  writer.remove('presence', id);
}
