import { isDay, type IsoDate } from './dates.ts';
import { isPossible, type PartialDate } from './partial-date.ts';
import { comparable } from './person-name.ts';
import { isNothing } from './import-words.ts';

/** What a cell of a date column says. `none`: nothing, or a word for "not known". */
export type DateCell<D> =
  { readonly kind: 'none' } | { readonly kind: 'date'; readonly date: D } | { readonly kind: 'impossible' };

const none = { kind: 'none' } as const;
const impossible = { kind: 'impossible' } as const;

const monthNames = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const otherMonthNames: Readonly<Record<string, number>> = { mrt: 3, mar: 3, may: 5, oct: 10 };

/** From this age on somebody can be detained (art. 486 Sv); decides the century of a birth year of two digits. */
const youngest = 12;
const oldest = 125;

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** A day within a detention: begin or release. Years of two digits lie near `today`. */
export function parseEventDate(cell: string, today: IsoDate): DateCell<IsoDate> {
  const read = readParts(cell);
  if (read.kind !== 'date') return read;
  const { month, day } = read.date;
  const year =
    read.date.year.length === 2 ? nearCentury(Number(read.date.year), Number(today.slice(0, 4))) : read.date.year;
  const date = `${year}-${month}-${day}`;
  const known = isDay(Number(year), Number(month), Number(day)) && year >= '1900' && year < '2200';
  return known ? { kind: 'date', date } : impossible;
}

/** A birth date: day and month may be unknown (`00`); lies in the past. */
export function parseBirthDate(cell: string, today: IsoDate): DateCell<PartialDate> {
  const read = readParts(cell, true);
  if (read.kind !== 'date') return read;
  const { month, day } = read.date;
  const thisYear = Number(today.slice(0, 4));
  const year = read.date.year.length === 2 ? birthCentury(Number(read.date.year), thisYear) : read.date.year;
  const date = `${year}-${month}-${day}`;
  if (!isPossible(date)) return impossible;
  return date > today || Number(year) < thisYear - oldest ? impossible : { kind: 'date', date };
}

function nearCentury(short: number, thisYear: number): string {
  const base = thisYear - (thisYear % 100) + short;
  const nearest = [base - 100, base, base + 100].reduce((best, year) =>
    Math.abs(year - thisYear) < Math.abs(best - thisYear) ? year : best,
  );
  return String(nearest);
}

function birthCentury(short: number, thisYear: number): string {
  const base = thisYear - (thisYear % 100) + short;
  return String(base <= thisYear - youngest ? base : base - 100);
}

function readParts(cell: string, birth = false): DateCell<Parts> {
  // As every date of a workbook arrives.
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell))
    return { kind: 'date', date: { year: cell.slice(0, 4), month: cell.slice(5, 7), day: cell.slice(8) } };
  const words = cell
    .trim()
    .toLowerCase()
    .replace(/^(ma|di|wo|do|vr|za|zo)[a-z]*\.?,?\s+(?=\d)/, '')
    .replace(/[t\s]+\d{1,2}[:.]\d{2}([:.]\d{2})?(\.\d+)?\s*(z|uur|u)?$/, '');
  if (isNothing(words) || /^0{1,2}[-/.\s]0{1,2}[-/.\s]0{2,4}$/.test(words)) return none;
  const parts = numericParts(words) ?? namedParts(words) ?? (birth ? yearParts(words) : null);
  if (parts === null) return impossible;
  const pad = (part: string): string => (/^[x?]+$/.test(part) ? '00' : part.padStart(2, '0'));
  return { kind: 'date', date: { year: parts.year, month: pad(parts.month), day: pad(parts.day) } };
}

function numericParts(words: string): Parts | null {
  const dayFirst =
    /^(\d{1,2}|x{1,2}|\?{1,2})\s*[-/.\s–]\s*(\d{1,2}|x{1,2}|\?{1,2})\s*[-/.\s–]\s*['’]?(\d{4}|\d{2})$/.exec(words);
  if (dayFirst) return { day: dayFirst[1] ?? '', month: dayFirst[2] ?? '', year: dayFirst[3] ?? '' };
  const yearFirst = /^(\d{4})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{1,2})$/.exec(words);
  if (yearFirst) return { year: yearFirst[1] ?? '', month: yearFirst[2] ?? '', day: yearFirst[3] ?? '' };
  const packed = /^(\d{4})(\d{4})$/.exec(words);
  if (packed) return packedParts(words);
  return /^\d{5}([.,]\d+)?$/.test(words) ? serialParts(Number(words.replace(',', '.'))) : null;
}

/** Eight digits: year first when the first four are a year, else day first. Never both: no month is 19, 20 or 21. */
function packedParts(words: string): Parts {
  const yearFirst = { year: words.slice(0, 4), month: words.slice(4, 6), day: words.slice(6) };
  const dayFirst = { day: words.slice(0, 2), month: words.slice(2, 4), year: words.slice(4) };
  return /^(19|20|21)/.test(words) && Number(yearFirst.month) <= 12 ? yearFirst : dayFirst;
}

/** A date as Excel stores it: days since 30 December 1899. */
function serialParts(serial: number): Parts {
  const [year = '', month = '', day = ''] = new Date(Math.floor(serial - 25_569) * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return { year, month, day };
}

function namedParts(words: string): Parts | null {
  const match = /^(?:(\d{1,2})e?[\s-]*)?([a-z]{3,})\.?[\s-]*['’]?(\d{4}|\d{2})$/.exec(words);
  if (match === null) return null;
  const name = comparable(match[2] ?? '').slice(0, 3);
  const index = monthNames.indexOf(name);
  const month = index >= 0 ? index + 1 : otherMonthNames[name];
  return month === undefined ? null : { day: match[1] ?? '00', month: String(month), year: match[3] ?? '' };
}

function yearParts(words: string): Parts | null {
  if (/^\d{4}$/.test(words)) return { year: words, month: '00', day: '00' };
  const match = /^(\d{1,2})[-/](\d{4})$/.exec(words);
  return match === null ? null : { year: match[2] ?? '', month: match[1] ?? '', day: '00' };
}
