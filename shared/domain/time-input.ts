import { localTime, type LocalTime } from './dates.ts';

const written = /^(\d{1,2})(?:\s*[.:,hu]\s*(\d{2})|(\d{2}))?\s*(?:uur|u)?$/i;

/**
 * A time of day as people type it: "10.20", "10:20", "1020", "920", "9", "9 uur". Null when it is none.
 * Never read as a.m. or p.m.: the Dutch clock has 24 hours.
 */
export function parseTime(words: string): LocalTime | null {
  const found = written.exec(words.trim());
  if (found === null) return null;
  const [, hours = '', separate, joined] = found;
  return localTime.safeParse(`${hours.padStart(2, '0')}:${separate ?? joined ?? '00'}`).data ?? null;
}
