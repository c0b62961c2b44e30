import { addDays, daysBetween, type IsoDate } from './dates.ts';
import type { DetentionFields, DetentionPeriod, InstitutionStay } from './detention.ts';

type Span = Pick<DetentionPeriod, 'id' | 'beginDate' | 'releaseDate'>;

/** The day of release still counts as inside: people are released in the course of it. */
export function isReleased({ releaseDate }: Pick<Span, 'releaseDate'>, day: IsoDate): boolean {
  return releaseDate !== null && releaseDate < day;
}

/** Whether the period runs on a day; an unknown begin or end is taken as open. */
export function runsOn(period: Omit<Span, 'id'>, day: IsoDate): boolean {
  return (period.beginDate === null || period.beginDate <= day) && !isReleased(period, day);
}

/**
 * Whole days until release: 0 on the day itself, negative when it has passed, null without a date. Whatever belongs to
 * a meeting (agenda, table, shared screen, minutes) counts from the day of that meeting, however early it is prepared;
 * only the file of a case counts from today.
 */
export function daysToRelease({ releaseDate }: Pick<Span, 'releaseDate'>, day: IsoDate): number | null {
  return releaseDate === null ? null : daysBetween(day, releaseDate);
}

/**
 * The period that matters on a day: the one that runs (the latest begun when several do), otherwise the one nearest in
 * time: somebody released last week is still that, somebody called up for next week is not yet in again.
 * `db/repositories/current-detention.ts` says the same in SQL; a test holds the two together.
 */
export function currentDetention<P extends Span>(periods: readonly P[], day: IsoDate): P | null {
  return periods.reduce<P | null>(
    (best, period) => (best === null || comesFirst(period, best, day) ? period : best),
    null,
  );
}

function comesFirst(one: Span, other: Span, day: IsoDate): boolean {
  const distance = distanceTo(one, day) - distanceTo(other, day);
  if (distance !== 0) return distance < 0;
  const [begin, otherBegin] = [one.beginDate ?? '', other.beginDate ?? ''];
  if (begin !== otherBegin) return begin > otherBegin;
  return one.id > other.id;
}

/** 0 while it runs; otherwise the days since its release or until its begin. */
function distanceTo(period: Span, day: IsoDate): number {
  if (runsOn(period, day)) return 0;
  if (period.releaseDate !== null && period.releaseDate < day) return daysBetween(period.releaseDate, day);
  return daysBetween(day, period.beginDate ?? day);
}

/** Where the person is or was last: the stay that has not ended, else the one that ended last. */
export function presentStay<S extends Pick<InstitutionStay, 'fromDate' | 'untilDate'>>(stays: readonly S[]): S | null {
  const endless = '9999-12-31';
  return stays.reduce<S | null>((best, stay) => {
    if (best === null) return stay;
    const [until, bestUntil] = [stay.untilDate ?? endless, best.untilDate ?? endless];
    if (until !== bestUntil) return until > bestUntil ? stay : best;
    return (stay.fromDate ?? '') > (best.fromDate ?? '') ? stay : best;
  }, null);
}

/** What cannot be: a release before the begin. Null when the dates can stand together. */
export function detentionProblem({
  beginDate,
  releaseDate,
}: Pick<DetentionFields, 'beginDate' | 'releaseDate'>): 'release-before-begin' | null {
  return beginDate !== null && releaseDate !== null && releaseDate < beginDate ? 'release-before-begin' : null;
}

/** Without a date there is nothing to be sure about. */
export function settledCertainty(fields: DetentionFields): DetentionFields {
  return fields.releaseDate === null ? { ...fields, releaseDateCertainty: 'unknown' } : fields;
}

/** The days that a timeline must show: from the first begin to half a year after the last release (domain.md 1.5). */
export function timelineSpan(
  periods: readonly Pick<Span, 'beginDate' | 'releaseDate'>[],
  today: IsoDate,
): { readonly from: IsoDate; readonly until: IsoDate } {
  const known = periods.flatMap(({ beginDate, releaseDate }) => [
    ...(beginDate === null ? [] : [beginDate]),
    ...(releaseDate === null ? [] : [releaseDate, addDays(releaseDate, aftercareDays)]),
  ]);
  const days = [...known, today, addDays(today, 30)].sort();
  return { from: days[0] ?? today, until: days.at(-1) ?? today };
}

/** Aftercare runs to six months after release (domain.md 1.5). */
export const aftercareDays = 182;
