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
    const { year = '', month = '', day = '' } = shape.exec(words.trim())?.groups ?? {};
    const read = isoDate.safeParse(`${year.padStart(4, '20')}-${monthNumber(month)}-${day.padStart(2, '0')}`);
    if (read.success) return read.data;
  }
  return null;
}

function monthNumber(word: string): string {
  if (/^\d+$/.test(word)) return word.padStart(2, '0');
  const typed = word.toLowerCase().replace(/^mrt$/, 'maart');
  return String(months.findIndex((month) => month.startsWith(typed)) + 1).padStart(2, '0');
}
