import { Text } from '@mantine/core';
import { expectedEnd } from '../../../shared/domain/agenda.ts';
import { localTimeOf } from '../../../shared/domain/dates.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { text } from '../../../shared/text/nl.ts';
import { useAnswer } from '../../client/use-call.ts';
import { useMeetingInView } from './use-meeting-in-view.ts';
import { useNow } from './use-now.ts';

/** The time, and while a meeting runs when it will be done. */
export function ClockSlot() {
  const now = useNow();
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
  const answer = useAnswer('meetings.get', { meetingId }).data;
  if (answer?.meeting.status !== 'running') return null;
  const { agenda, currentSince } = answer;
  const passed = currentSince === null ? 0 : Math.max(0, (now.getTime() - Date.parse(currentSince)) / 60_000);
  return (
    <span className="top-line-wide">
      {` · ${text.meetings.view.ends(expectedEnd(localTimeOf(now), Math.floor(passed), agenda))}`}
    </span>
  );
}
