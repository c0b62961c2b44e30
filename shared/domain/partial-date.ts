import { z } from 'zod';
import { isDay, type IsoDate } from './dates.ts';

/**
 * A birth date as registers hold it: `YYYY-MM-DD`, where an unknown day or month is `00`
 * (domain.md 1.4: month unknown implies day unknown).
 */
export const partialDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isPossible);
export type PartialDate = z.infer<typeof partialDate>;

/** Of a text in the form of a date: whether its day and month, where they are known, exist. */
export function isPossible(value: string): boolean {
  const year = value.slice(0, 4);
  const month = value.slice(5, 7);
  const day = value.slice(8);
  if (year === '0000') return false;
  if (month === '00') return day === '00';
  if (day === '00') return Number(month) <= 12;
  return isDay(Number(year), Number(month), Number(day));
}

/** Age in whole years on a day; an unknown day or month counts as the last possible one, so the age is never too high. */
export function ageOn(birth: PartialDate, day: IsoDate): number {
  const [year = '0', month = '00', dayOfMonth = '00'] = birth.split('-');
  const anniversary = `${month === '00' ? '12' : month}-${dayOfMonth === '00' ? '31' : dayOfMonth}`;
  const years = Number(day.slice(0, 4)) - Number(year);
  return day.slice(5) >= anniversary ? years : years - 1;
}
