import type { DiscussionId, MeetingId } from '../../shared/domain/ids.ts';
import type { CaseDiscussion, Meeting } from '../../shared/domain/meeting.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { requireChangeable, requireDiscussion } from './meeting-guard.ts';

/**
 * The discussion with its meeting, when it belongs to that meeting and something may still be recorded in it.
 * @throws ExpectedError `not-found`; `minutes-finalised`.
 */
export function changeableDiscussion(
  db: ReadableDb,
  meetingId: MeetingId,
  discussionId: DiscussionId,
): { readonly meeting: Meeting; readonly discussion: CaseDiscussion } {
  const meeting = requireChangeable(db, meetingId);
  return { meeting, discussion: requireDiscussion(db, meetingId, discussionId) };
}
