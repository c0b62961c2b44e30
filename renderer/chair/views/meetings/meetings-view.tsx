import { Badge, Button, Group, Stack, Table, Title, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { formatDate, formatTime } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAnswer } from '../../../client/use-call.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useNavigation } from '../../navigation.tsx';
import { NewMeeting } from './new-meeting.tsx';

type MeetingSummary = OutputOf<'meetings.list'>['meetings'][number];

/** All meetings, the newest first. */
export function MeetingsView() {
  const answer = useAnswer('meetings.list', {});
  const [making, setMaking] = useState(false);
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      {text.meetings.create}
    </Button>
  );
  const meetings = answer.data?.meetings ?? [];
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>{text.meetings.title}</Title>
        {meetings.length > 0 && create}
      </Group>
      <FailureMessage error={answer.error} />
      {answer.data !== undefined && meetings.length === 0 && (
        <EmptyState action={create}>{text.meetings.list.empty}</EmptyState>
      )}
      {meetings.length > 0 && <MeetingsTable meetings={meetings} />}
      <NewMeeting opened={making} onClose={() => setMaking(false)} meetings={meetings} />
    </Stack>
  );
}

function MeetingsTable({ meetings }: { meetings: readonly MeetingSummary[] }) {
  const { list } = text.meetings;
  return (
    <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table aria-label={text.meetings.title} highlightOnHover verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{list.date}</Table.Th>
            <Table.Th miw={220}>{list.meeting}</Table.Th>
            <Table.Th miw={140}>{list.place}</Table.Th>
            <Table.Th ta="right">{list.caseCount}</Table.Th>
            <Table.Th>{list.status}</Table.Th>
            <Table.Th>{list.minutes}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {meetings.map((meeting) => (
            <MeetingLine key={meeting.id} meeting={meeting} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function MeetingLine({ meeting }: { meeting: MeetingSummary }) {
  const { go } = useNavigation();
  const open = () => go({ view: 'meeting', meetingId: meeting.id });
  return (
    <Table.Tr onClick={open} style={{ cursor: 'pointer' }}>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {formatDate(meeting.date)}, {formatTime(meeting.startTime)}
      </Table.Td>
      <Table.Td>
        <UnstyledButton
          fw={600}
          c="var(--mantine-primary-color-light-color)"
          aria-label={text.meetings.list.open(meeting.title, meeting.date)}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          {meeting.title}
        </UnstyledButton>
      </Table.Td>
      <Table.Td>{meeting.place}</Table.Td>
      <Table.Td ta="right">{meeting.caseCount}</Table.Td>
      <Table.Td>
        <Badge tt="none" miw="max-content" variant={meeting.status === 'running' ? 'filled' : 'default'}>
          {text.labels.meetingStatus[meeting.status]}
        </Badge>
      </Table.Td>
      <Table.Td>{meeting.status === 'closed' ? text.labels.minutesStatus[meeting.minutesStatus] : '–'}</Table.Td>
    </Table.Tr>
  );
}
