import { Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import type { AgendaRow } from '../../../../shared/contract/meetings.ts';
import { nextMeetingDay } from '../../../../shared/domain/agenda.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { text } from '../../../../shared/text/nl.ts';
import { FreeBeforeNextList, freeBeforeNextOf } from './free-before-next-list.tsx';
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
  const people = freeBeforeNextOf(agenda);
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
        <FreeBeforeNextList people={shown} conditions={conditions}>
          {people.length > shownAtFirst && (
            <li>
              <Button size="compact-sm" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? words.less : words.more(people.length - shownAtFirst)}
              </Button>
            </li>
          )}
        </FreeBeforeNextList>
      )}
    </Paper>
  );
}
