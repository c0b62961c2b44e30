import { Button, Group, Text, Title, UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import type { CourseRow } from '../../../../shared/contract/meetings.ts';
import type { LocalTime } from '../../../../shared/domain/dates.ts';
import type { DiscussionId } from '../../../../shared/domain/ids.ts';
import type { DiscussionStatus, Meeting } from '../../../../shared/domain/meeting.ts';
import { minutesOver, minutesSpent, planOfRest, type MeetingPlan } from '../../../../shared/domain/meeting-time.ts';
import { listName } from '../../../../shared/domain/person-name.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatTime } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useServerNow } from '../../use-server-now.ts';
import { FreeStrip } from './free-strip.tsx';
import classes from './agenda-column.module.css';

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
  agenda: readonly CourseRow[];
  selected: DiscussionId | null;
  onSelect: (discussionId: DiscussionId) => void;
}) {
  const { go } = useNavigation();
  const now = useServerNow(10_000);
  const plan = meeting.status === 'running' ? planOfRest(meeting.startTime, agenda, now) : null;
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
          {agenda.map((row, at) => (
            <AgendaItem
              key={row.discussionId}
              row={row}
              {...timeOf(row, now, plan?.startsAt[at] ?? null)}
              isSelected={row.discussionId === selected}
              onSelect={onSelect}
            />
          ))}
        </ol>
      )}
      {plan !== null && <PlanLine plan={plan} />}
      {meeting.status !== 'closed' && <FreeStrip meeting={meeting} />}
    </nav>
  );
}

const words = text.flow;

/** Drawn again only when its own words are different: the column hears of every step of every case. */
const AgendaItem = memo(function AgendaItem({
  row,
  shown,
  said,
  over,
  isSelected,
  onSelect,
}: CaseTime & { row: CourseRow; isSelected: boolean; onSelect: (discussionId: DiscussionId) => void }) {
  return (
    <li>
      <UnstyledButton
        className={classes['agendaItem'] ?? ''}
        data-status={row.status}
        aria-current={isSelected ? 'step' : undefined}
        onClick={() => onSelect(row.discussionId)}
        title={`${listName(row)}: ${marks[row.status].word}`}
      >
        <span aria-hidden>{marks[row.status].mark}</span>
        <span>{row.position}</span>
        <span className={classes['agendaName']}>{listName(row)}</span>
        <Text span size="xs" c={over ? 'var(--state-progress)' : 'dimmed'} aria-label={said} role="note">
          {shown}
        </Text>
      </UnstyledButton>
    </li>
  );
});

interface CaseTime {
  readonly shown: string;
  readonly said: string;
  readonly over: boolean;
}

/** What a case took of its time, when it will come, or how long it may take. */
function timeOf(row: CourseRow, now: Date, startsAt: LocalTime | null): CaseTime {
  const spent = minutesSpent(row, now);
  const { word } = marks[row.status];
  const over = minutesOver(row, now) > 0;
  if (row.status === 'current' || row.spentSeconds > 0) {
    const spentWords = minutesIn(words.minutesOfWords, spent, row.plannedMinutes);
    return { shown: minutesIn(words.minutesOf, spent, row.plannedMinutes), said: `${word}, ${spentWords}`, over };
  }
  if (startsAt === null) return { shown: `${row.plannedMinutes}′`, said: word, over };
  const shown = text.meetings.clock(startsAt);
  return { shown, said: `${word}, ${fill(words.startsAt, { what: shown })}`, over };
}

function PlanLine({ plan: { late, endsAt } }: { plan: MeetingPlan }) {
  const amount = (template: string): string => fill(template, { n: String(Math.abs(late)) });
  return (
    <Text size="sm" mt="xs" px={6} role="status">
      <Text
        span
        inherit
        c={late > 0 ? 'var(--state-progress)' : 'dimmed'}
        title={late > 0 ? amount(words.lateWords) : ''}
      >
        {late > 0 ? amount(words.late) : late < 0 ? amount(words.early) : words.onTime}
      </Text>
      {' · '}
      {text.meetings.view.ends(endsAt)}
    </Text>
  );
}

function minutesIn(template: string, n: number, of: number): string {
  return fill(template, { n: String(n), of: String(of) });
}
