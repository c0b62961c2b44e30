import { isoDate, type IsoDate } from './dates.ts';

const months = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
] as const;

const shapes = [
  /^(?<day>\d{1,2})[-/. ](?<month>\d{1,2})[-/. ](?<year>\d{4}|\d{2})$/,
  /^(?<day>\d{1,2})[- ](?<month>\p{L}{3,})\.?[- ](?<year>\d{4})$/u,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
] as const;

/**
 * A day as people type it: 3-12-2026, 03-12-26, 3/12/2026, 3.12.2026, 3 dec 2026, 3 december 2026 or 2026-12-03; a year
 * of two digits lies in this century. Null when it is none of these, or no day that exists.
 */
export function readTypedDay(words: string): IsoDate | null {
  for (const shape of shapes) {
    const read = isoDate.safeParse(written(words, shape));
    if (read.success) return read.data;
  }
  return null;
}

/** `no-such-day`: a day is written, but the calendar has none such ("31 februari 2026"); `unreadable`: it is no day. */
export type TypedDayProblem = 'no-such-day' | 'unreadable';

/** What is wrong with words in the place of a day; null when they are a day, or when nothing stands there. */
export function typedDayProblem(words: string): TypedDayProblem | null {
  if (words.trim() === '' || readTypedDay(words) !== null) return null;
  return shapes.some((shape) => written(words, shape) !== null) ? 'no-such-day' : 'unreadable';
}

/** Whether a day stands there in full: after "3-12-20" two more digits of the year may come. */
export function isWholeDay(words: string): boolean {
  return readTypedDay(words) !== null && /\d{4}/.test(words);
}

/** The parts in their places, whether or not there is such a day; null for another shape, or a word that is no month. */
function written(words: string, shape: RegExp): string | null {
  const { year, month = '', day = '' } = shape.exec(words.trim())?.groups ?? {};
  const number = monthNumber(month);
  if (year === undefined || number === null) return null;
  return `${year.padStart(4, '20')}-${number}-${day.padStart(2, '0')}`;
}

function monthNumber(word: string): string | null {
  if (/^\d+$/.test(word)) return word.padStart(2, '0');
  const typed = word.toLowerCase().replace(/^mrt$/, 'maart');
  const at = months.findIndex((month) => month.startsWith(typed));
  return at < 0 ? null : String(at + 1).padStart(2, '0');
}
