import { Badge, Group, UnstyledButton, Text } from '@mantine/core';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { text } from '../../../shared/text/nl.ts';
import { useAnswer } from '../../client/use-call.ts';
import { useNavigation } from '../navigation.tsx';
import { useMeetingInView } from './use-meeting-in-view.ts';

/** Name and day of the meeting in view or under way, and its state; a click goes there. */
export function MeetingSlot() {
  const meetingId = useMeetingInView();
  return meetingId === null ? null : <MeetingTitle meetingId={meetingId} />;
}

function MeetingTitle({ meetingId }: { meetingId: MeetingId }) {
  const { go } = useNavigation();
  const meeting = useAnswer('meetings.course', { meetingId }).data?.meeting;
  if (meeting?.id !== meetingId) return null;
  const day = text.meetings.dayAndMonth(meeting.date);
  return (
    <Group gap="xs" wrap="nowrap" miw={0}>
      <UnstyledButton miw={0} className="top-line-meeting" onClick={() => go({ view: 'meeting', meetingId })}>
        <Group gap="0.3em" wrap="nowrap" title={`${meeting.title} ${day}`}>
          <Text truncate>{meeting.title}</Text> <Text className="whole">{day}</Text>
        </Group>
      </UnstyledButton>
      <Badge variant="light" tt="none" className="top-line-wide" miw="max-content">
        {text.labels.meetingStatus[meeting.status]}
      </Badge>
    </Group>
  );
}
