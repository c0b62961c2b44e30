import type { MeetingId } from '../../../shared/domain/ids.ts';
import { useAnswer } from '../../client/use-call.ts';
import { useNavigation } from '../navigation.tsx';

/** The meeting that the top line is about: the one in view, else the one that runs; null when neither is. */
export function useMeetingInView(): MeetingId | null {
  const { place } = useNavigation();
  const meetings = useAnswer('meetings.list', {});
  if (place.view === 'meeting' || place.view === 'table') return place.meetingId;
  return meetings.data?.meetings.find((meeting) => meeting.status === 'running')?.id ?? null;
}
