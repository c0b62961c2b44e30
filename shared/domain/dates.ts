import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const isoDate = z.iso.date();
export type IsoDate = z.infer<typeof isoDate>;

/** True for a day of the calendar; says the same as `isoDate`, for places that ask it thousands of times. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** Local wall-clock time, `HH:MM`. */
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type LocalTime = z.infer<typeof localTime>;

/** A moment in UTC, as `Date.toISOString` writes it. */
export const instant = z.iso.datetime();

const millisecondsPerDay = 86_400_000;

/** The local calendar day of a moment. */
export function isoDateOf(moment: Date): IsoDate {
  const year = String(moment.getFullYear()).padStart(4, '0');
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  const day = String(moment.getDate()).padStart(2, '0');
  return `${year}-${month}-${day}`;
}

/** The local wall-clock time of a moment. */
export function localTimeOf(moment: Date): LocalTime {
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
}

/** Whole days from `from` to `to`; negative when `to` lies before. Calendar days, so DST plays no part. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);
}

/** The day `days` later (or earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The time `minutes` later, wrapping at midnight. */
export function addMinutes(time: LocalTime, minutes: number): LocalTime {
  const [hours = 0, mins = 0] = time.split(':').map(Number);
  const total = (((hours * 60 + mins + minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
