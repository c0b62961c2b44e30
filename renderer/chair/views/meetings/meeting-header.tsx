import { Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconPencil, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { plannedMinutes } from '../../../../shared/domain/agenda.ts';
import type { LocalTime } from '../../../../shared/domain/dates.ts';
import { caseOutcomes } from '../../../../shared/domain/case-outcome.ts';
import { meetingOutcome } from '../../../../shared/domain/meeting-time.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useExpectedEnd } from '../../use-expected-end.ts';
import { useFocusWhenLost } from '../../use-focus-when-lost.ts';
import { ClosedMeeting } from './closed-meeting.tsx';
import { CloseMeeting } from './close-meeting.tsx';
import { EditMeeting } from './edit-meeting.tsx';

const words = text.meetings.view;

/** What this meeting is, in one line, and what can be done with it now. */
export function MeetingHeader({ answer }: { answer: OutputOf<'meetings.get'> }) {
  const { meeting, agenda } = answer;
  const { go } = useNavigation();
  const expected = useExpectedEnd(meeting.id);
  const title = useFocusWhenLost(meeting.status);
  const [editing, setEditing] = useState(false);
  const line = [
    words.line(meeting.date, meeting.startTime),
    ...(meeting.place === '' ? [] : [meeting.place]),
    text.meetings.cases(agenda.length),
    ...(meeting.status === 'closed' ? outcomeWords(agenda) : planWords(answer, expected)),
  ].join(' · ');
  return (
    <Stack gap={4}>
      <Group justify="space-between" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Anchor component="button" size="sm" onClick={() => go({ view: 'meetings' })}>
            <Group gap={4} component="span">
              <IconArrowLeft size={14} aria-hidden />
              {words.back}
            </Group>
          </Anchor>
          <Group gap="xs">
            <Title order={2} tabIndex={-1} ref={title}>
              {meeting.title}
            </Title>
            <Badge tt="none" variant={meeting.status === 'running' ? 'filled' : 'default'}>
              {text.labels.meetingStatus[meeting.status]}
            </Badge>
          </Group>
        </div>
        <Group gap="xs">
          {meeting.minutesStatus === 'draft' && (
            <Button
              variant="subtle"
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => setEditing(true)}
            >
              {words.edit}
            </Button>
          )}
          {meeting.status === 'running' && <CloseMeeting answer={answer} />}
          {meeting.status !== 'closed' && <StartButton answer={answer} />}
        </Group>
      </Group>
      <Text>{line}</Text>
      {meeting.status === 'closed' && <ClosedMeeting answer={answer} />}
      <EditMeeting meeting={meeting} empty={agenda.length === 0} opened={editing} onClose={() => setEditing(false)} />
    </Stack>
  );
}

/** How long it takes by plan, and when it is done: as it goes while it runs, else as planned. */
function planWords({ agenda, endsAt }: OutputOf<'meetings.get'>, expected: LocalTime | null): string[] {
  const minutes = plannedMinutes(agenda);
  return minutes === 0 ? [] : [words.planned(minutes), words.ends(expected ?? endsAt)];
}

/** What happened: of what is over nothing is planned or expected any more. */
function outcomeWords(agenda: OutputOf<'meetings.get'>['agenda']): string[] {
  const { minutes, ...counts } = meetingOutcome(agenda);
  return [
    ...caseOutcomes
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => `${counts[outcome]} ${text.meetings.outcome[outcome]}`),
    ...(counts.discussed === 0 ? [] : [words.spent(minutes)]),
  ];
}

function StartButton({ answer: { meeting, agenda } }: { answer: OutputOf<'meetings.get'> }) {
  const { go } = useNavigation();
  const start = useAct('meetings.start');
  const toTable = () => go({ view: 'table', meetingId: meeting.id });
  const running = meeting.status === 'running';
  const nothing = !running && !agenda.some((row) => row.status === 'planned');
  return (
    <Stack gap={4} align="flex-end">
      <Button
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
        disabled={nothing}
        title={nothing ? words.startEmpty : undefined}
        loading={start.isPending}
        onClick={() => (running ? toTable() : start.mutate({ meetingId: meeting.id }, { onSuccess: toTable }))}
      >
        {running ? words.goOn : words.start}
      </Button>
      <FailureMessage error={start.error} />
    </Stack>
  );
}
