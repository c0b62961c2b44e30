import { Text } from '@mantine/core';
import type { IsoDate } from '../../../../shared/domain/dates.ts';
import { overlapsOf } from '../../../../shared/domain/detention-overlap.ts';
import type { DetentionFields, DetentionPeriod } from '../../../../shared/domain/detention.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';

const words = text.cases.detention;

interface OverlapWarningProps {
  readonly period: Pick<DetentionFields, 'beginDate' | 'releaseDate'>;
  readonly others: readonly DetentionPeriod[];
  readonly today: IsoDate;
}

/** Says with which other periods this one falls together, and stops nobody. */
export function OverlapWarning({ period, others, today }: OverlapWarningProps) {
  return (
    <div role="status">
      {overlapsOf(period, others, today).map(({ kind, other }) => (
        <Text key={other.id} size="sm" c="var(--state-progress)">
          <span aria-hidden>▲</span> {words.overlaps[kind](named(other))}
        </Text>
      ))}
    </div>
  );
}

function named({ beginDate, releaseDate }: DetentionPeriod): string {
  return [
    words.theDetention,
    beginDate === null ? words.withoutBegin : `${words.from} ${formatDate(beginDate)}`,
    releaseDate === null ? words.withoutRelease : `${words.until} ${formatDate(releaseDate)}`,
  ].join(' ');
}
