import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { MakeMinutes } from '../documents/make-minutes.tsx';
import { NewMeeting } from './new-meeting.tsx';

const words = text.meetings.view;

/** After the meeting: what is left, the state of the minutes, and the way on. */
export function ClosedMeeting({ answer: { meeting, agenda } }: { answer: OutputOf<'meetings.get'> }) {
  const meetings = useAnswer('meetings.list', {}).data?.meetings ?? [];
  const [making, setMaking] = useState(false);
  const setStatus = useAct('meetings.setMinutesStatus');
  const reopen = useAct('meetings.reopen');
  const left = agenda.filter((row) => row.status === 'planned' || row.status === 'postponed').length;
  const finalised = meeting.minutesStatus === 'finalised';
  const says = [finalised ? words.finalised : words.closed, ...(left === 0 ? [] : [words.left(left)])].join(' ');
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Text>
          {words.minutes}: <strong>{text.labels.minutesStatus[meeting.minutesStatus]}</strong>. {says}
        </Text>
        <MakeMinutes meetingId={meeting.id} />
        <Group gap="xs">
          <Button
            variant="default"
            onClick={() =>
              setStatus.mutate({ meetingId: meeting.id, minutesStatus: finalised ? 'draft' : 'finalised' })
            }
          >
            {finalised ? words.concept : words.finalise}
          </Button>
          {!finalised && (
            <Button variant="default" onClick={() => reopen.mutate({ meetingId: meeting.id })}>
              {words.reopen}
            </Button>
          )}
          <Button variant="default" onClick={() => setMaking(true)}>
            {words.next}
          </Button>
        </Group>
        <FailureMessage error={setStatus.error ?? reopen.error} />
      </Stack>
      <NewMeeting opened={making} onClose={() => setMaking(false)} meetings={[meeting, ...meetings]} />
    </Paper>
  );
}
