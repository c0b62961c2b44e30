import { ExpectedError } from '../../shared/contract/errors.ts';
import type { DiscussionId, MeetingId } from '../../shared/domain/ids.ts';
import type { CaseDiscussion, Meeting } from '../../shared/domain/meeting.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { findDiscussion } from '../../db/repositories/discussions.ts';
import { findMeeting } from '../../db/repositories/meetings.ts';

/** @throws ExpectedError `not-found` when there is no such meeting. */
export function requireMeeting(db: ReadableDb, meetingId: MeetingId): Meeting {
  const meeting = findMeeting(db, meetingId);
  if (meeting === null) throw new ExpectedError('not-found');
  return meeting;
}

/**
 * For every change of what a meeting recorded: minutes that are finalised (vastgesteld) no longer change; they are
 * set back to concept first.
 * @throws ExpectedError `not-found`; `minutes-finalised`.
 */
export function requireChangeable(db: ReadableDb, meetingId: MeetingId): Meeting {
  const meeting = requireMeeting(db, meetingId);
  if (meeting.minutesStatus === 'finalised') throw new ExpectedError('minutes-finalised');
  return meeting;
}

/**
 * For changes of the agenda itself: only until the meeting is closed.
 * @throws ExpectedError `not-found`; `not-allowed-now` when it is closed.
 */
export function requireOpenMeeting(db: ReadableDb, meetingId: MeetingId): Meeting {
  const meeting = requireChangeable(db, meetingId);
  if (meeting.status === 'closed') throw new ExpectedError('not-allowed-now');
  return meeting;
}

/**
 * For what happens at the table: only while the meeting goes on.
 * @throws ExpectedError `not-found`; `not-allowed-now` when it does not run.
 */
export function requireRunning(db: ReadableDb, meetingId: MeetingId): Meeting {
  const meeting = requireChangeable(db, meetingId);
  if (meeting.status !== 'running') throw new ExpectedError('not-allowed-now');
  return meeting;
}

/** @throws ExpectedError `not-found` when the discussion is not one of this meeting. */
export function requireDiscussion(db: ReadableDb, meetingId: MeetingId, discussionId: DiscussionId): CaseDiscussion {
  const discussion = findDiscussion(db, discussionId);
  if (discussion?.meetingId !== meetingId) throw new ExpectedError('not-found');
  return discussion;
}
