import { Text } from '@mantine/core';
import type { IsoDate } from '../../../../shared/domain/dates.ts';
import { daysToRelease } from '../../../../shared/domain/detention-rules.ts';
import type { ReleaseDateCertainty } from '../../../../shared/domain/detention.ts';
import { daysInWords, formatDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';

interface ReleaseWordsProps {
  readonly releaseDate: IsoDate | null;
  readonly certainty: ReleaseDateCertainty;
  readonly today: IsoDate;
}

/** "over 6 dagen" with the day and how sure it is; within a week it stands out by weight. */
export function ReleaseWords({ releaseDate, certainty, today }: ReleaseWordsProps) {
  const days = daysToRelease({ releaseDate }, today);
  if (releaseDate === null || days === null)
    return (
      <Text component="span" size="sm" c="dimmed">
        {text.cases.noDate}
      </Text>
    );
  return (
    <Text component="span" size="sm">
      <Text component="span" inherit className="whole" fw={Math.abs(days) <= 7 ? 700 : 400}>
        {daysInWords(days)}
      </Text>{' '}
      <Text component="span" inherit c="dimmed">
        <span className="whole">{formatDate(releaseDate)},</span> {text.labels.certainty[certainty]}
      </Text>
    </Text>
  );
}
