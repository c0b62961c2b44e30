import { Text } from '@mantine/core';
import { localTimeOf } from '../../../shared/domain/dates.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { planOfRest } from '../../../shared/domain/meeting-time.ts';
import { text } from '../../../shared/text/nl.ts';
import { useAnswer } from '../../client/use-call.ts';
import { useServerNow } from '../use-server-now.ts';
import { useMeetingInView } from './use-meeting-in-view.ts';

/** The time, and while a meeting runs when it will be done. */
export function ClockSlot() {
  const now = useServerNow(60_000);
  const meetingId = useMeetingInView();
  return (
    <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
      <time aria-label={`${text.meetings.topLine.now} ${text.meetings.clock(localTimeOf(now))}`}>
        {text.meetings.clock(localTimeOf(now))}
      </time>
      {meetingId !== null && <ExpectedEnd meetingId={meetingId} now={now} />}
    </Text>
  );
}

function ExpectedEnd({ meetingId, now }: { meetingId: MeetingId; now: Date }) {
  const answer = useAnswer('meetings.course', { meetingId }).data;
  if (answer?.meeting.status !== 'running') return null;
  const { endsAt } = planOfRest(answer.meeting.startTime, answer.agenda, now);
  return <span className="top-line-wide">{` · ${text.meetings.view.ends(endsAt)}`}</span>;
}
