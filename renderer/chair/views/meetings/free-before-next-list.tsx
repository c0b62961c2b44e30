import './agenda.css';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AgendaRow } from '../../../../shared/contract/meetings.ts';
import { initialsName, listName } from '../../../../shared/domain/person-name.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useToday } from '../../../client/use-today.ts';
import { ConditionMark } from '../../../components/condition-mark.tsx';
import { statesOf, type NamedCondition } from './use-conditions.ts';

/**
 * Cases of people who are free by the next meeting, the soonest first. Who is postponed is one of them: for them nothing
 * is arranged and no meeting comes in time.
 */
export function freeBeforeNextOf(agenda: readonly AgendaRow[]): AgendaRow[] {
  return agenda.filter((row) => row.freeBeforeNext).sort((a, b) => (a.daysToRelease ?? 0) - (b.daysToRelease ?? 0));
}

interface Props {
  readonly people: readonly AgendaRow[];
  readonly conditions: readonly NamedCondition[];
  /** One under the other, for a narrow column. */
  readonly stacked?: boolean;
  /** What stands at the end of the list. */
  readonly children?: ReactNode;
}

/** Each of them with the days that are left and the basic conditions that are not arranged, by name. */
export function FreeBeforeNextList({ people, conditions, stacked = false, children }: Props) {
  const today = useToday();
  return (
    <ul className="free-list" data-stacked={stacked}>
      {people.map((row) => (
        <li key={row.discussionId}>
          <span className="free-name" title={listName(row)}>
            {initialsName(row)}
          </span>
          <Text span c="dimmed" className="free-days">
            {text.meetings.release(row, today)}
          </Text>
          {row.status === 'postponed' && (
            <Text span inherit fw={600} c="var(--state-progress)">
              {text.table.postponed}
            </Text>
          )}
          <OpenConditions row={row} conditions={conditions} />
        </li>
      ))}
      {children}
    </ul>
  );
}

function OpenConditions({ row, conditions }: { row: AgendaRow; conditions: readonly NamedCondition[] }) {
  const states = statesOf(conditions, row);
  const open = states.filter(({ state }) => state !== 'arranged');
  if (states.length > 1 && states.every(({ state }) => state === 'unknown'))
    return (
      <Text span c="dimmed" title={text.runSheet.notDiscussedMany(states.length)}>
        {text.runSheet.conditionsUnknown}
      </Text>
    );
  if (open.length === 0) return <span>{text.runSheet.page.noOpenConditions}</span>;
  return (
    <span className="free-conditions">
      {open.map(({ code, label, shortLabel, state }) => (
        <span key={code} title={`${label}: ${text.labels.condition[state]}`}>
          <ConditionMark label={label} state={state} /> {shortLabel === '' ? label : shortLabel}
        </span>
      ))}
    </span>
  );
}
