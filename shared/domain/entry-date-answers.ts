import {
  addMonths,
  addWorkingDays,
  dayOf,
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
  'impossible-date' | 'past-date' | 'date-next-year' | 'weekday-differs' | 'no-release-date' | 'no-next-meeting';

/** The period that words name; a deadline is its last day, "vóór" it is the day before its first. */
export interface Named {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly doubt?: DateDoubt;
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
  const year = groups['year']?.replace("'", '').padStart(4, '20');
  const date = year === undefined ? nextDay(context.today, month, day) : dayOf(Number(year), month, day);
  const answer = exact(context, date);
  if (answer === null || typeof answer === 'string') return answer;
  const { weekday: said } = groups;
  if (said !== undefined && weekdayNumber(said) !== weekdayOf(answer.last))
    return { ...answer, doubt: 'weekday-differs' };
  // Just over: somebody may mean the day that has passed.
  if (year === undefined && daysBetween(context.today, answer.last) > 300)
    return { ...answer, doubt: 'date-next-year' };
  return answer;
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

/** The month by its name: the one that runs, or the next of that name. */
export function monthAhead(groups: Groups, today: IsoDate): Named {
  const month = monthOf(groups['month'] ?? '');
  const thisYear = Number(today.slice(0, 4));
  const year =
    groups['year'] === undefined ? thisYear + (lastOfMonth(thisYear, month) < today ? 1 : 0) : Number(groups['year']);
  const first = dayOf(year, month, 1) ?? today;
  return { first, last: lastOfMonth(year, month) };
}

export function weekNumber(groups: Groups, today: IsoDate): Answer {
  const week = Number(groups['week']);
  const year = Number(today.slice(0, 4));
  const monday = [year, year + 1]
    .map((one) => mondayOfWeek(one, week))
    .find((day) => day !== null && addDays(day, 4) >= today);
  if (monday === undefined || monday === null) return 'impossible-date';
  const span = { first: monday, last: addDays(monday, 4) };
  return groups['part'] === undefined ? span : partOf(span, { ...groups, unit: 'week' });
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
