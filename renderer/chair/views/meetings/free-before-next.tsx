import { Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import type { AgendaRow } from '../../../../shared/contract/meetings.ts';
import { nextMeetingDay } from '../../../../shared/domain/agenda.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { initialsName, listName } from '../../../../shared/domain/person-name.ts';
import { text } from '../../../../shared/text/nl.ts';
import { ConditionMark } from '../../../components/condition-mark.tsx';
import { statesOf, type NamedCondition } from './use-conditions.ts';

interface Props {
  readonly meeting: Meeting;
  readonly agenda: readonly AgendaRow[];
  readonly conditions: readonly NamedCondition[];
  /** Number of people that are free by then and not on the agenda yet. */
  readonly missing: number;
  readonly onAddMissing: () => void;
}

const shownAtFirst = 6;

/** Who is free before the next meeting, and what is not arranged for them: the people for whom this is the last one. */
export function FreeBeforeNext({ meeting, agenda, conditions, missing, onAddMissing }: Props) {
  const [all, setAll] = useState(false);
  const words = text.meetings.free;
  const people = agenda
    .filter((row) => row.freeBeforeNext && row.status !== 'postponed')
    .sort((a, b) => (a.daysToRelease ?? 0) - (b.daysToRelease ?? 0));
  const open = people.reduce(
    (sum, row) => sum + statesOf(conditions, row).filter((one) => one.state !== 'arranged').length,
    0,
  );
  const next = nextMeetingDay(meeting);
  const shown = all ? people : people.slice(0, shownAtFirst);
  return (
    <Paper withBorder px="sm" py={6} component="section" aria-labelledby="free-before-next">
      <Group gap="sm">
        <Text id="free-before-next" fw={people.length === 0 ? 400 : 600}>
          {people.length === 0 ? words.nobody(next) : words.title(next, people.length, open)}
        </Text>
        {missing > 0 && (
          <Group gap={6}>
            <Text c="var(--state-progress)">{words.missing(missing)}</Text>
            <Button size="compact-sm" variant="light" onClick={onAddMissing}>
              {words.add}
            </Button>
          </Group>
        )}
      </Group>
      {people.length > 0 && (
        <Group component="ul" gap="2px var(--mantine-spacing-md)" m={0} p={0} style={{ listStyle: 'none' }}>
          {shown.map((row) => (
            <Group key={row.discussionId} component="li" gap={8} wrap="nowrap" maw="100%">
              <Text truncate maw={220} title={listName(row)}>
                {initialsName(row)}
              </Text>
              <Text c="dimmed" style={{ whiteSpace: 'nowrap' }}>
                {text.meetings.release(row.daysToRelease)}
              </Text>
              <Group gap={3} wrap="nowrap">
                {statesOf(conditions, row).map(({ code, label, state }) => (
                  <ConditionMark key={code} label={label} state={state} />
                ))}
              </Group>
            </Group>
          ))}
          {people.length > shownAtFirst && (
            <li>
              <Button size="compact-sm" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? words.less : words.more(people.length - shownAtFirst)}
              </Button>
            </li>
          )}
        </Group>
      )}
    </Paper>
  );
}
