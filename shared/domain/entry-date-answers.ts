import {
  addMonths,
  addWorkingDays,
  dayOf,
  lastDay,
  lastOfMonth,
  mondayOf,
  mondayOfWeek,
  monthOf,
  nextDay,
  nextWeekday,
  numberOf,
  weekdayNumber,
  weekdayOf,
} from './calendar-words.ts';
import { addDays, daysBetween, type IsoDate } from './dates.ts';

export interface DateContext {
  /** The day of the meeting: all that is said counts from it. */
  readonly today: IsoDate;
  readonly releaseDate: IsoDate | null;
  readonly nextMeetingDate: IsoDate | null;
}

export type DateDoubt =
  | 'impossible-date'
  | 'past-date'
  | 'just-passed'
  | 'date-next-year'
  | 'weekday-differs'
  | 'no-release-date'
  | 'no-next-meeting';

/** The period that words name; a deadline is its last day, "vóór" it is the day before its first. */
export interface Named {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly doubt?: DateDoubt;
  /** What else may be meant: the same of next year, when no year was said and this one has just passed. */
  readonly orElse?: Named;
}
export type Answer = Named | DateDoubt | null;
export type Groups = Readonly<Record<string, string | undefined>>;

export function one(date: IsoDate): Named {
  return { first: date, last: date };
}

export function exact({ today }: DateContext, date: IsoDate | null): Answer {
  if (date === null) return 'impossible-date';
  return date < today ? { ...one(date), doubt: 'past-date' } : one(date);
}

export function numeric(groups: Groups, context: DateContext): Answer {
  const day = Number(groups['day']);
  const month = Number(groups['month'] ?? groups['month2']);
  const year = groups['year'] ?? groups['year2'];
  // "24/7" and "1/2 dag" are said far more often than those days.
  if (year === undefined && day === 24 && month === 7) return null;
  if (year === undefined && (day > 31 || month > 12 || day === 0 || month === 0)) return 'impossible-date';
  return dated({ ...groups, year }, context, day, month);
}

export function dated(groups: Groups, context: DateContext, day: number, month: number): Answer {
  const { weekday: said } = groups;
  const differs = ({ last }: Named): boolean => said !== undefined && weekdayNumber(said) !== weekdayOf(last);
  const year = groups['year']?.replace("'", '').padStart(4, '20');
  if (year === undefined) {
    const ahead = nextDay(context.today, month, day);
    const passed = lastDay(context.today, month, day);
    if (ahead === null) return 'impossible-date';
    // A day of the week that only next year has says which year is meant.
    const isNext = passed === null || (differs(one(passed)) && !differs(one(ahead)));
    const answer = nearest(context, isNext ? null : one(passed), one(ahead));
    return differs(answer) && answer.doubt !== 'just-passed' ? { ...answer, doubt: 'weekday-differs' } : answer;
  }
  const answer = exact(context, dayOf(Number(year), month, day));
  if (answer === null || typeof answer === 'string') return answer;
  return differs(answer) ? { ...answer, doubt: 'weekday-differs' } : answer;
}

/**
 * For how long a day that was said without its year may be the one that has passed. Aftercare runs for half a year, so
 * that hardly anything at this table is agreed for more than ten months on: within two months after a day, a slip of the
 * month or a day that has passed is likelier than next year.
 */
const justPassedFor = 60;
/** From so many days on it is said that a day lies in next year. */
const farAhead = 300;

/** What is meant without its year: the coming one, or the one that has just passed, which is asked after. */
function nearest({ today }: DateContext, passed: Named | null, ahead: Named): Named {
  if (passed !== null && daysBetween(passed.last, today) <= justPassedFor)
    return { ...passed, doubt: 'just-passed', orElse: ahead };
  return daysBetween(today, ahead.last) > farAhead ? { ...ahead, doubt: 'date-next-year' } : ahead;
}

/** Of what comes once a year: the last one that is over and the next one that is not. */
function yearly(context: DateContext, of: (year: number) => Named | null): Answer {
  const { today } = context;
  const year = Number(today.slice(0, 4));
  const all = [year - 1, year, year + 1].map(of).filter((named) => named !== null);
  const ahead = all.find(({ last }) => last >= today);
  if (ahead === undefined) return 'impossible-date';
  return nearest(context, all.findLast(({ last }) => last < today) ?? null, ahead);
}

export function weekday(groups: Groups, { today }: DateContext): Answer {
  const day = nextWeekday(today, weekdayNumber(groups['weekday'] ?? ''));
  return one(groups['n'] === undefined ? day : later(day, groups));
}

/** So much after a day; without an amount one ("week na vrijlating"). */
export function later(day: IsoDate, groups: Groups): IsoDate {
  const { half, unit: word = 'dag' } = groups;
  if (half !== undefined) return addMonths(day, half.startsWith('anderhalf') ? 18 : 6);
  const amount = groups['n'] === undefined ? 1 : numberOf(groups['n']);
  if (word.startsWith('werkdag')) return addWorkingDays(day, amount);
  if (word.startsWith('dag')) return addDays(day, amount);
  if (word === 'uur') return addDays(day, Math.ceil(amount / 24));
  if (word.startsWith('wee') || word === 'weken') return addDays(day, amount * 7);
  return addMonths(day, word === 'jaar' ? amount * 12 : amount);
}

export function earlier(day: IsoDate, groups: Groups): IsoDate {
  const { unit: word = 'dag' } = groups;
  const amount = groups['n'] === undefined ? 1 : numberOf(groups['n']);
  if (word.startsWith('maand') || word === 'jaar') return addMonths(day, word === 'jaar' ? -amount * 12 : -amount);
  return addDays(day, -daysBetween(day, later(day, groups)));
}

export function fromNamed(named: IsoDate | null, doubt: DateDoubt, make: (day: IsoDate) => IsoDate): Answer {
  return named === null ? doubt : one(make(named));
}

/** The week, month, quarter or year that is meant: this one, or the next. */
export function spanOf(groups: Groups, today: IsoDate): Named {
  const ahead = /^(?:volgend|komend)/.test(groups['next'] ?? '') ? 1 : 0;
  const year = Number(today.slice(0, 4));
  if (groups['unit'] === 'week') {
    const monday = addDays(mondayOf(today), ahead * 7);
    return { first: monday, last: addDays(monday, 6) };
  }
  if (groups['unit'] === 'jaar') return { first: `${year + ahead}-01-01`, last: `${year + ahead}-12-31` };
  const length = groups['unit'] === 'kwartaal' ? 3 : 1;
  const month = Number(today.slice(5, 7)) - 1;
  const first = addMonths(`${year}-01-01`, Math.floor(month / length) * length + ahead * length);
  return { first, last: addDays(addMonths(first, length), -1) };
}

/** A week without more ends on Friday for who has something to do in it; on a weekend, on that Sunday. */
export function withWorkWeek(span: Named, groups: Groups): Named {
  if (groups['unit'] !== 'week') return span;
  return { first: span.first, last: addDays(span.first, 4) };
}

/** "Begin" ends after the first week (a Tuesday in a week, January in a year), "half" in the middle, "eind" at the end. */
export function partOf(span: Named, groups: Groups): Named {
  const { part = '', unit: word } = groups;
  const { first } = span;
  const isBegin = part === 'begin';
  if (part.startsWith('eind')) return word === 'week' ? { first, last: addDays(first, 4) } : span;
  if (word === 'week') return { first, last: addDays(first, isBegin ? 1 : 2) };
  if (word === 'jaar') return { first, last: addDays(addMonths(first, isBegin ? 1 : 6), -1) };
  const middle = word === 'kwartaal' ? addDays(addMonths(first, 1), 14) : addDays(first, 14);
  return isBegin ? { first, last: addDays(first, 6) } : { first: middle, last: middle };
}

/** A month by its name, or a part of it: the one that runs, or the nearest of that name. */
export function monthNamed(groups: Groups, context: DateContext): Answer {
  const month = monthOf(groups['month'] ?? '');
  const inYear = (year: number): Named => {
    const span = { first: dayOf(year, month, 1) ?? context.today, last: lastOfMonth(year, month) };
    return groups['part'] === undefined ? span : partOf(span, groups);
  };
  return groups['year'] === undefined ? yearly(context, inYear) : inYear(Number(groups['year']));
}

export function weekNumber(groups: Groups, context: DateContext): Answer {
  return yearly(context, (year) => {
    const monday = mondayOfWeek(year, Number(groups['week']));
    if (monday === null) return null;
    const span = { first: monday, last: addDays(monday, 4) };
    return groups['part'] === undefined ? span : partOf(span, { ...groups, unit: 'week' });
  });
}

export function dayOfMonth(groups: Groups, today: IsoDate): Answer {
  const day = Number(groups['day']);
  const from = groups['which'] === 'volgende' ? addMonths(`${today.slice(0, 7)}-01`, 1) : today;
  const month = `${from.slice(0, 7)}-01`;
  const candidates = groups['which'] === undefined ? [0, 1, 2] : [0];
  for (const ahead of candidates) {
    const [year = 0, index = 1] = addMonths(month, ahead).split('-').map(Number);
    const date = dayOf(year, index, day);
    if (date !== null && date >= today) return one(date);
  }
  return 'impossible-date';
}
