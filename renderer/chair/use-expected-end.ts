import type { LocalTime } from '../../shared/domain/dates.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { planOfRest } from '../../shared/domain/meeting-time.ts';
import { useAnswer } from '../client/use-call.ts';
import { useServerNow } from './use-server-now.ts';

/** How often what is expected is worked out anew, everywhere the same, so that two places never say two times. */
export const planRhythm = 10_000;

/** When a meeting that runs will be done, wherever the window says so; null while it does not run. */
export function useExpectedEnd(meetingId: MeetingId): LocalTime | null {
  const now = useServerNow(planRhythm);
  const course = useAnswer('meetings.course', { meetingId }).data;
  if (course?.meeting.id !== meetingId || course.meeting.status !== 'running') return null;
  return planOfRest(course.meeting.startTime, course.agenda, now).endsAt;
}
