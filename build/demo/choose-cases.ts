import type { CaseSummary } from '../../shared/contract/cases.ts';
import type { IsoDate } from '../../shared/domain/dates.ts';

/**
 * The cases whose release is nearest on or after the day; those without a date come last, and who was free before the
 * day is left out.
 */
export function chooseCases<T extends Pick<CaseSummary, 'releaseDate'>>(
  cases: readonly T[],
  day: IsoDate,
  count: number,
): T[] {
  const dated = cases.flatMap((one) =>
    one.releaseDate !== null && one.releaseDate >= day ? [{ one, date: one.releaseDate }] : [],
  );
  const soonest = dated.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).map(({ one }) => one);
  return [...soonest, ...cases.filter((one) => one.releaseDate === null)].slice(0, count);
}
