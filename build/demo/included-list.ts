import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, daysBetween, isoDate, type IsoDate } from '../../shared/domain/dates.ts';

const source = join(import.meta.dirname, 'lists/detentielijst-voorbeeld.csv');
const dayOfTheList: IsoDate = '2026-12-01';
/** "Begin detentie" and "Verwachte einddatum". */
const movingColumns = [8, 9];

/** Writes the included fictional list as it would be on that day: an example that is years old frees nobody any more. */
export async function writeIncludedList(path: string, day: IsoDate): Promise<void> {
  const days = daysBetween(dayOfTheList, day);
  const lines = (await readFile(source, 'utf8')).split('\n');
  const moved = lines.map((line) =>
    line
      .split(';')
      .map((cell, column) => (movingColumns.includes(column) ? movedDate(cell, days) : cell))
      .join(';'),
  );
  await writeFile(path, moved.join('\n'));
}

/** Anything but a date (the heading, an empty cell) stays as it is. */
function movedDate(cell: string, days: number): string {
  const [day, month, year] = cell.trim().split('-');
  const date = isoDate.safeParse(`${year ?? ''}-${month ?? ''}-${day ?? ''}`);
  return date.success ? addDays(date.data, days).split('-').reverse().join('-') : cell;
}
