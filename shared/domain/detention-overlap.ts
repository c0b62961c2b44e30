import type { IsoDate } from './dates.ts';
import type { DetentionFields } from './detention.ts';

type Span = Pick<DetentionFields, 'beginDate' | 'releaseDate'>;

/** Another period in which somebody would be inside on the same days. */
export interface DetentionOverlap<P> {
  /** `begins-earlier`: this one runs into the other, and may well be that very detention, begun before. */
  readonly kind: 'begins-earlier' | 'both-run';
  readonly other: P;
}

/**
 * Nobody is in twice: the other periods that share a day with this one. A list is planned by the same rule; by hand it
 * is said and nothing more, because only a person knows which date is wrong.
 */
export function overlapsOf<P extends Span>(period: Span, others: readonly P[], today: IsoDate): DetentionOverlap<P>[] {
  return others
    .filter((other) => sharesDays(period, other, today))
    .map((other) => ({ kind: beginsEarlier(period, other) ? 'begins-earlier' : 'both-run', other }));
}

/** Whether two periods share a day. The day of release still counts as inside; without a release a period goes on. */
export function sharesDays(one: Span, other: Span, today: IsoDate): boolean {
  return !isBefore(one, other, today) && !isBefore(other, one, today);
}

/** Whether the one begins before the other; unknown begins are not compared. */
export function beginsEarlier(one: Span, other: Span): boolean {
  return one.beginDate !== null && other.beginDate !== null && one.beginDate < other.beginDate;
}

function isBefore({ releaseDate }: Span, other: Span, today: IsoDate): boolean {
  return releaseDate !== null && releaseDate < firstKnownDay(other, today);
}

/** A begin that is not known says nothing of years ago: of who is in, it is sure that they are in today. */
function firstKnownDay({ beginDate, releaseDate }: Span, today: IsoDate): IsoDate {
  if (beginDate !== null) return beginDate;
  return releaseDate !== null && releaseDate < today ? releaseDate : today;
}
