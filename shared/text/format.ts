import type { IsoDate, LocalTime } from '../domain/dates.ts';
import type { PartialDate } from '../domain/partial-date.ts';

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** "3 december 2026" */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

/**
 * "3 dec", and "3 dec 2027" where the year is another one than that of the day beside which it is read: for narrow
 * columns. A day of another year must not look like one of this year.
 */
export function formatShortDate(date: IsoDate, beside: IsoDate): string {
  return date.slice(0, 4) === beside.slice(0, 4) ? dayAndMonth(date) : formatDateInLine(date);
}

/** "3 dec 2026": for narrow fields in which a year can be typed. */
export function formatDateInLine(date: IsoDate): string {
  return `${dayAndMonth(date)} ${date.slice(0, 4)}`;
}

function dayAndMonth(date: IsoDate): string {
  const [, month, day] = date.split('-').map(Number);
  const name = months[(month ?? 1) - 1] ?? '';
  return `${day} ${name === 'maart' ? 'mrt' : name.slice(0, 3)}`;
}

/** "10.20 uur" */
export function formatTime(time: LocalTime): string {
  return `${time.replace(':', '.')} uur`;
}

/** "3 december 1990", "december 1990" or "1990", as far as it is known. */
export function formatPartialDate(date: PartialDate): string {
  const [year = '', month = '00', day = '00'] = date.split('-');
  if (month === '00') return year;
  const name = months[Number(month) - 1] ?? '';
  return day === '00' ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** "over 6 dagen", "morgen vrij", "vandaag vrij", "3 dagen geleden vrij": the days to a release, as people say them. */
export function daysInWords(days: number): string {
  if (days === 0) return 'vandaag vrij';
  if (days === 1) return 'morgen vrij';
  if (days === -1) return 'gisteren vrij';
  return days > 0 ? `over ${days} dagen` : `${-days} dagen geleden vrij`;
}

/**
 * The days from another day than today to a release: "6 dagen erna vrij", "op de dag zelf vrij". Who prepares a
 * meeting counts from its day, and "morgen" would be a day of somebody else's.
 */
export function daysFromMeetingInWords(days: number): string {
  if (days === 0) return 'vrij op de dag zelf';
  const count = Math.abs(days) === 1 ? 'de dag' : `${Math.abs(days)} dagen`;
  return `vrij ${count} ${days > 0 ? 'erna' : 'ervoor'}`;
}

/** The same as a sentence of its own: "vrij over 6 dagen". */
export function releaseInWords(days: number): string {
  return days > 1 ? `vrij ${daysInWords(days)}` : daysInWords(days);
}
