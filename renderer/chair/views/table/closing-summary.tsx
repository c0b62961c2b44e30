import { List, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import type { CaseOutcome } from '../../../../shared/domain/case-outcome.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { listName } from '../../../../shared/domain/person-name.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAnswer } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';

const words = text.closing.meeting;
const outcomes = ['discussed', 'postponed', 'not-reached'] as const satisfies readonly CaseOutcome[];
type Case = OutputOf<'meetings.closing'>['cases'][number];

/** What each case is left as when the meeting is closed now, by number and by name, and why. */
export function ClosingSummary({ meetingId }: { meetingId: MeetingId }) {
  const answer = useAnswer('meetings.closing', { meetingId }, { gcTime: 0 });
  if (answer.data === undefined) return <FailureMessage error={answer.error} />;
  const { cases, notReviewed, gaps } = answer.data;
  const atTable = cases.find((one) => one.atTable);
  return (
    <Stack gap="xs">
      <List listStyleType="none" spacing={6} aria-label={words.summary}>
        {outcomes.map((outcome) => (
          <Outcome key={outcome} outcome={outcome} cases={cases.filter((one) => one.outcome === outcome)} />
        ))}
      </List>
      {atTable?.outcome === 'not-reached' && (
        <Text size="sm" c="var(--state-progress)">
          {fill(words.atTable, { what: `${atTable.position} · ${listName(atTable)}` })}
        </Text>
      )}
      {notReviewed > 0 && <Text size="sm">{notReviewedWords(notReviewed)}</Text>}
      {gaps.length > 0 && <Gaps gaps={gaps} />}
      <Text size="sm">{words.after}</Text>
    </Stack>
  );
}

/** What is still open, by number only: whoever looks along learns no name from it. */
function Gaps({ gaps }: { gaps: OutputOf<'meetings.closing'>['gaps'] }) {
  const title = useId();
  return (
    <div>
      <Text size="sm" fw={600} id={title}>
        {words.gaps}
      </Text>
      <List size="sm" aria-labelledby={title}>
        {gaps.map(({ kind, positions }) => (
          <List.Item key={kind}>
            {fill(positions.length === 1 ? words.gapOfOne : words.gapOfMany, {
              ...{ what: words.gapOf[kind], n: String(positions.length) },
              numbers: positions.join(', '),
            })}
          </List.Item>
        ))}
      </List>
    </div>
  );
}

function notReviewedWords(count: number): string {
  return count === 1 ? words.notReviewed.one : fill(words.notReviewed.many, { n: String(count) });
}

function Outcome({ outcome, cases }: { outcome: CaseOutcome; cases: readonly Case[] }) {
  const names = cases.map((one) => `${one.position} ${listName(one)}`).join(' · ');
  return (
    <List.Item>
      <Text span fw={600}>
        <span aria-hidden>{words.marks[outcome]}</span> {cases.length} {words.outcomes[outcome]}
      </Text>
      {cases.length > 0 && (
        <Text size="sm" c="dimmed" lineClamp={outcome === 'discussed' ? 2 : 4} title={names}>
          {names}
        </Text>
      )}
    </List.Item>
  );
}
