import { isAfterwards } from '../../shared/domain/afterwards.ts';
import { today, type Clock } from '../../shared/domain/clock.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { freshDiscussion, meetingFields } from '../../shared/domain/meeting.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { listDiscussions } from '../../db/repositories/discussions.ts';
import { findMeeting, updateMeeting } from '../../db/repositories/meetings.ts';
import { readMinutes } from '../../db/repositories/minutes-query.ts';
import type { Writer } from '../../db/writer.ts';

/**
 * Does something within a meeting and, when that changes what the minutes tell of a sitting that is over, notes the day
 * in the same command, so that it is taken back with it. What a sitting that goes on adds is no correction.
 */
export function notingCorrection<T>(writer: Writer, clock: Clock, meetingId: MeetingId, work: () => T): T {
  const before = toldBySitting(writer.db, meetingId);
  const answer = work();
  if (before === null) return answer;
  const after = toldBySitting(writer.db, meetingId) ?? new Map<string, Told>();
  const changed = [...after].some(([part, { told, over }]) => over && before.get(part)?.told !== told);
  if (changed) updateMeeting(writer, meetingId, { correctedOn: today(clock) });
  return answer;
}

interface Told {
  readonly told: string;
  /** The sitting is done with it. */
  readonly over: boolean;
}

/** What the minutes tell, of the meeting and of each case; null of a meeting that was never closed. */
function toldBySitting(db: ReadableDb, meetingId: MeetingId): ReadonlyMap<string, Told> | null {
  const meeting = findMeeting(db, meetingId);
  if (meeting?.closedAt == null) return null;
  const isClosed = meeting.status === 'closed';
  const cases = readMinutes(db, meetingId)?.cases ?? [];
  return new Map([
    [
      meetingId,
      { told: JSON.stringify(meetingFields.parse(meeting)), over: isClosed || isAfterwards(meeting, freshDiscussion) },
    ],
    ...listDiscussions(db, meetingId).map((discussion, at): [string, Told] => {
      // Whether it is at the table at this moment is not told.
      const { status, ...rest } = { ...cases[at] };
      const told = JSON.stringify({ ...rest, postponed: status === 'postponed' });
      return [discussion.id, { told, over: isClosed || isAfterwards(meeting, discussion) }];
    }),
  ]);
}
