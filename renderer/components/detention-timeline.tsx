import { Box, Text } from '@mantine/core';
import { daysBetween, addDays, type IsoDate } from '../../shared/domain/dates.ts';
import { aftercareDays, currentDetention, presentStay, timelineSpan } from '../../shared/domain/detention-rules.ts';
import type { DetentionView } from '../../shared/contract/subjects.ts';
import { formatDate, formatShortDate } from '../../shared/text/format.ts';
import { text } from '../../shared/text/nl.ts';
import classes from './detention-timeline.module.css';

/** What is further back than this is told in words only, so that the present stays readable. */
const shownDaysBack = 730;

/**
 * Periods on a line of time: solid inside, dashed aftercare, a mark for release and for today. Everything that the
 * line shows is also in its words, so that it needs no eyes and no colour.
 */
export function DetentionTimeline({ detentions, today }: { detentions: readonly DetentionView[]; today: IsoDate }) {
  const current = currentDetention(detentions, today);
  if (current === null) return null;
  const all = timelineSpan(detentions, today);
  const earliest = addDays(today, -shownDaysBack);
  const from = all.from < earliest ? earliest : all.from;
  const days = Math.max(1, daysBetween(from, all.until));
  const place = (day: IsoDate): number => Math.min(100, Math.max(0, (daysBetween(from, day) / days) * 100));
  const shown = detentions.filter(
    ({ releaseDate }) => releaseDate === null || addDays(releaseDate, aftercareDays) >= from,
  );
  return (
    <Box
      className={classes['timeline']}
      role="img"
      aria-label={`${text.cases.timeline.label}: ${shown.map(inWords).join('; ')}`}
    >
      <div className={classes['track']}>
        {shown.map((period) => {
          const begin = place(period.beginDate ?? from);
          const end = place(period.releaseDate ?? today);
          const cared = period.releaseDate === null ? end : place(addDays(period.releaseDate, aftercareDays));
          return (
            <div key={period.id} title={inWords(period)}>
              <div
                className={classes['inside']}
                style={{ left: `${begin}%`, width: `${Math.max(0.6, end - begin)}%` }}
              />
              <div className={classes['aftercare']} style={{ left: `${end}%`, width: `${cared - end}%` }} />
              {period.releaseDate !== null && <div className={classes['release']} style={{ left: `${end}%` }} />}
            </div>
          );
        })}
        <div className={classes['today']} style={{ left: `${place(today)}%` }} />
      </div>
      <div className={classes['words']} aria-hidden>
        <Text size="xs" c="dimmed">
          {formatDate(from)}
        </Text>
        <Text size="xs">
          {current.releaseDate === null
            ? text.cases.detention.unknownRelease
            : `▲ ${text.cases.timeline.free} ${formatShortDate(current.releaseDate, today)} (${text.labels.certainty[current.releaseDateCertainty]}) · ┊ ${text.cases.timeline.today} · ┄ ${text.cases.timeline.aftercare}`}
        </Text>
        <Text size="xs" c="dimmed">
          {formatDate(all.until)}
        </Text>
      </div>
    </Box>
  );
}

function inWords({ beginDate, releaseDate, releaseDateCertainty, title, stays }: DetentionView): string {
  const { detention } = text.cases;
  return [
    presentStay(stays)?.institution ?? '',
    title === 'unknown' ? '' : text.labels.detentionTitle[title],
    beginDate === null ? detention.unknownBegin : `${detention.from} ${formatDate(beginDate)}`,
    releaseDate === null
      ? detention.unknownRelease
      : `${detention.until} ${formatDate(releaseDate)} (${text.labels.certainty[releaseDateCertainty]})`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
