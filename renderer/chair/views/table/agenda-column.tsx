import { Button, Group, Text, Title, UnstyledButton } from '@mantine/core';
import type { AgendaRow } from '../../../../shared/contract/meetings.ts';
import type { DiscussionId } from '../../../../shared/domain/ids.ts';
import type { DiscussionStatus, Meeting } from '../../../../shared/domain/meeting.ts';
import { listName } from '../../../../shared/domain/person-name.ts';
import { formatTime } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useNavigation } from '../../navigation.tsx';
import classes from './table.module.css';

const marks: Readonly<Record<DiscussionStatus, { mark: string; word: string }>> = {
  discussed: { mark: '✓', word: text.table.done },
  current: { mark: '▶', word: text.table.now },
  planned: { mark: '', word: text.table.toCome },
  postponed: { mark: '↷', word: text.table.postponed },
};

/** The cases of the meeting in their order: done, at the table, to come, postponed. */
export function AgendaColumn({
  meeting,
  agenda,
  selected,
  onSelect,
}: {
  meeting: Meeting;
  agenda: readonly AgendaRow[];
  selected: DiscussionId | null;
  onSelect: (discussionId: DiscussionId) => void;
}) {
  const { go } = useNavigation();
  const toAgenda = (
    <Button size="compact-sm" variant="default" onClick={() => go({ view: 'meeting', meetingId: meeting.id })}>
      {text.table.toAgenda}
    </Button>
  );
  return (
    <nav className={classes['left']} aria-label={text.table.agenda}>
      <Group justify="space-between">
        <Title order={2} size="h6">
          {text.table.agenda}
        </Title>
        <Text size="xs" c="dimmed">
          {formatTime(meeting.startTime)}
        </Text>
      </Group>
      {agenda.length === 0 ? (
        <EmptyState action={toAgenda}>{text.table.agendaEmpty}</EmptyState>
      ) : (
        <ol className={classes['agenda']}>
          {agenda.map((row) => (
            <li key={row.discussionId}>
              <UnstyledButton
                className={classes['agendaItem'] ?? ''}
                data-status={row.status}
                aria-current={row.discussionId === selected ? 'step' : undefined}
                onClick={() => onSelect(row.discussionId)}
                title={`${listName(row)}: ${marks[row.status].word}`}
              >
                <span aria-hidden>{marks[row.status].mark}</span>
                <span>{row.position}</span>
                <span className={classes['agendaName']}>{listName(row)}</span>
                <Text span size="xs" c="dimmed" aria-label={marks[row.status].word}>
                  {row.plannedMinutes}′
                </Text>
              </UnstyledButton>
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}
