import { Text } from '@mantine/core';
import type { DetentionView } from '../../shared/contract/subjects.ts';
import type { IsoDate } from '../../shared/domain/dates.ts';
import { formatDate } from '../../shared/text/format.ts';
import { text } from '../../shared/text/nl.ts';

/** The detention periods of a person, the latest first, in words. */
export function DetentionTimeline({ detentions }: { detentions: DetentionView[]; today: IsoDate }) {
  return (
    <ol>
      {detentions.map((period) => (
        <Text component="li" key={period.id} size="sm">
          {period.beginDate === null ? '?' : formatDate(period.beginDate)} –{' '}
          {period.releaseDate === null ? '?' : formatDate(period.releaseDate)} (
          {text.labels.certainty[period.releaseDateCertainty]})
        </Text>
      ))}
    </ol>
  );
}
