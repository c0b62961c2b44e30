import { Button, Group, Stack, Table, Title } from '@mantine/core';
import { formatDate, formatTime } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';

/** All meetings, the newest first. */
export function MeetingsView() {
  const meetings = useAnswer('meetings.list', {});
  const create = useAct('meetings.create');
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>{text.meetings.title}</Title>
        <Button
          onClick={() =>
            create.mutate({
              title: 'Casusoverleg',
              date: '2026-12-03',
              startTime: '09:30',
              place: '',
              chairName: '',
              secretaryName: '',
              nextMeetingDate: null,
            })
          }
        >
          {text.meetings.create}
        </Button>
      </Group>
      <FailureMessage error={create.error} />
      <Table aria-label={text.meetings.title}>
        <Table.Tbody>
          {meetings.data?.meetings.map((meeting) => (
            <Table.Tr key={meeting.id}>
              <Table.Td>{formatDate(meeting.date)}</Table.Td>
              <Table.Td>{formatTime(meeting.startTime)}</Table.Td>
              <Table.Td>{meeting.title}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
