import { partialDate, type PartialDate } from './partial-date.ts';

const shapes = [
  /^(?<day>\d{1,2})[-/. ](?<month>\d{1,2})[-/. ](?<year>\d{4})$/,
  /^(?<month>\d{1,2})[-/. ](?<year>\d{4})$/,
  /^(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
] as const;

/** A birth date as people type it: dd-mm-jjjj, mm-jjjj or jjjj. Null when it is none of these, or no day that exists. */
export function readPartialDate(words: string): PartialDate | null {
  for (const shape of shapes) {
    const parts = shape.exec(words.trim())?.groups;
    if (parts === undefined) continue;
    const [year = '', month = '00', day = '00'] = [parts['year'], parts['month'], parts['day']];
    const read = partialDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (read.success) return read.data;
  }
  return null;
}

/** The way back: what the field shows for a known date. */
export function typedPartialDate(date: PartialDate): string {
  const [year = '', month = '00', day = '00'] = date.split('-');
  return [day, month, year].filter((part) => part !== '00').join('-');
}
