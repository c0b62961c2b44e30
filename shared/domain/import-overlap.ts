import { addDays, type IsoDate } from './dates.ts';
import { beginsEarlier, sharesDays } from './detention-overlap.ts';
import { runsOn } from './detention-rules.ts';
import type { KnownPeriod, KnownPerson } from './import-people.ts';
import type { ListRow } from './import-row.ts';
import type { PeriodUpdate, PersonUpdate, Recorded } from './import-update.ts';

interface RowDetention extends Pick<PersonUpdate, 'ends' | 'overlap'> {
  readonly period: KnownPeriod | 'new' | null;
}

/**
 * The detention that a row is about. A begin that is not known is a new detention; but nobody is in twice. Who begins a
 * new one while another runs was out of that one by then, whatever date it had: it ends the day before, unless the new
 * one is over by now, which says nothing of where somebody is. And a begin before the detention that runs, without a
 * release in between, is the begin of that very detention.
 */
export function detentionOf(row: ListRow, person: KnownPerson, today: IsoDate, recorded: Recorded): RowDetention {
  const period = periodOf(row, person, today);
  const { beginDate } = row;
  const running = person.periods.filter((one) => runsOn(one, today));
  if (period === null) return { period, ends: [], overlap: null };
  if (period !== 'new' || beginDate === null) {
    const reopened = period === 'new' ? running.length > 0 : reopens(row, period, today) && running.length > 0;
    return { period, ends: [], overlap: reopened ? 'two-run' : null };
  }
  const begunLater = running.find((one) => beginsEarlier(row, one) && sharesDays(row, one, today));
  if (begunLater !== undefined) return { period: begunLater, ends: [], overlap: 'begin-earlier' };
  const overlapping = running.filter((one) => runsOn(one, beginDate));
  const isOver = row.releaseDate !== null && row.releaseDate < today;
  const movable = isOver ? [] : overlapping.filter((one) => !isReleaseByHand(one, recorded));
  return {
    period,
    ends: movable.map((one) => endedOn(one, addDays(beginDate, -1))),
    overlap: overlapping.length === 0 ? null : movable.length < overlapping.length ? 'two-run' : 'ended',
  };
}

const saysDetention = (row: ListRow): boolean =>
  row.beginDate !== null || row.releaseDate !== null || row.institution !== '' || row.title !== null;

/** The period that the row names, `new` when it is not among the known ones, null when the row says nothing of one. */
function periodOf(row: ListRow, person: KnownPerson, today: IsoDate): KnownPeriod | 'new' | null {
  if (!saysDetention(row)) return null;
  const latest = person.periods[0];
  if (latest === undefined) return 'new';
  if (row.beginDate !== null) {
    const same = person.periods.find((period) => period.beginDate === row.beginDate);
    const open = person.periods.filter((period) => period.beginDate === null);
    return same ?? (open.length === 1 ? open[0] : undefined) ?? 'new';
  }
  // Without a begin: the latest one, unless that is certainly over and the list speaks of a later release.
  const over = latest.releaseDate !== null && latest.releaseDateCertainty === 'confirmed' && latest.releaseDate < today;
  return over && row.releaseDate !== null && row.releaseDate > today ? 'new' : latest;
}

/** Whether a period that is over runs again by what the row says. */
function reopens({ releaseDate }: ListRow, period: KnownPeriod, today: IsoDate): boolean {
  return releaseDate !== null && !runsOn(period, today) && runsOn({ ...period, releaseDate }, today);
}

/** The certainty goes with the date: who recorded the one, recorded the other. */
export function isReleaseByHand({ id, releaseDate, releaseDateCertainty }: KnownPeriod, recorded: Recorded): boolean {
  const byHand = (column: string): boolean => recorded.byHand('detentionPeriod', id, column);
  return (
    releaseDate !== null &&
    (byHand('releaseDate') || (releaseDateCertainty !== 'unknown' && byHand('releaseDateCertainty')))
  );
}

function laterOf(day: IsoDate, other: IsoDate | null): IsoDate {
  return other !== null && other > day ? other : day;
}

function endedOn(period: KnownPeriod, on: IsoDate): PeriodUpdate {
  return {
    period,
    // Nobody said so: it follows from the new detention.
    patch: { releaseDate: on, releaseDateCertainty: 'expected' },
    history: [{ field: 'releaseDate', oldValue: period.releaseDate, newValue: on }],
    // No stay ends before it began, whichever list told of it first.
    stay: period.stay === null ? null : { kind: 'end', on: laterOf(on, period.stay.fromDate) },
  };
}
