import { ExpectedError } from '../../shared/contract/errors.ts';
import type { DiscussionId, MeetingId } from '../../shared/domain/ids.ts';
import type { CaseDiscussion, Meeting } from '../../shared/domain/meeting.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { findDiscussion } from '../../db/repositories/discussions.ts';
import { findMeeting } from '../../db/repositories/meetings.ts';

/**
 * The meeting, when something may still be recorded in it.
 * @throws ExpectedError `not-found`, `not-allowed-now` when its minutes are finalised.
 */
export function changeableMeeting(db: ReadableDb, id: MeetingId): Meeting {
  const meeting = findMeeting(db, id);
  if (meeting === null) throw new ExpectedError('not-found');
  if (meeting.minutesStatus === 'finalised') throw new ExpectedError('not-allowed-now');
  return meeting;
}

/** The discussion with its meeting, when it belongs to that meeting and may be changed. Errors as `changeableMeeting`. */
export function changeableDiscussion(
  db: ReadableDb,
  meetingId: MeetingId,
  discussionId: DiscussionId,
): { readonly meeting: Meeting; readonly discussion: CaseDiscussion } {
  const meeting = changeableMeeting(db, meetingId);
  const discussion = findDiscussion(db, discussionId);
  if (discussion === null || discussion.meetingId !== meetingId) throw new ExpectedError('not-found');
  return { meeting, discussion };
}
