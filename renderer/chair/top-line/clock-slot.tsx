import { Text } from '@mantine/core';
import { localTimeOf } from '../../../shared/domain/dates.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { text } from '../../../shared/text/nl.ts';
import { useExpectedEnd } from '../use-expected-end.ts';
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
      {meetingId !== null && <ExpectedEnd meetingId={meetingId} />}
    </Text>
  );
}

function ExpectedEnd({ meetingId }: { meetingId: MeetingId }) {
  const endsAt = useExpectedEnd(meetingId);
  return endsAt === null ? null : <span className="top-line-wide">{` · ${text.meetings.view.ends(endsAt)}`}</span>;
}
