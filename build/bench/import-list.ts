import { writeFile } from 'node:fs/promises';
import writeXlsxFile from 'write-excel-file/node';
import { bsnPasses } from '../../shared/domain/bsn.ts';
import { addDays } from '../../shared/domain/dates.ts';

const surnames = ['Jansen', 'Boer', 'Amrani', 'Vos', 'Kaya', 'Bakker', 'Smit', 'Hendriks', 'Yılmaz', 'Mulder'];
const prefixes = ['', 'de', 'el', '', '', 'van den', '', '', '', ''];
const givenNames = ['Kevin', 'Yara', 'Ali', 'Sam', 'Noor', 'Daan', 'Fatima', 'Bram', 'Lotte', 'Milan'];
const places = ['Utrecht', 'Zeist', 'De Bilt', 'Nieuwegein'];
const prisons = ['PI Nieuwegein', 'PI Lelystad', 'JC Zaanstad', 'PI Grave'];
const headings = [
  ...['Achternaam', 'Voorvoegsel', 'Voornamen', 'Geboortedatum', 'BSN', 'Gemeente van herkomst', 'Inrichting'],
  ...['Titel', 'Begin detentie', 'Verwachte einddatum', 'Top X', 'HIC'],
];

/** Writes a fictional detention list as a workbook: the columns of the usual list, dates as dates of Excel. */
export async function writeList(path: string, rows: number): Promise<void> {
  const numbers = bsns(rows);
  const body = Array.from({ length: rows }, (_, n) => [
    `${pick(surnames, n)}${n < surnames.length ? '' : `-${pick(surnames, Math.floor(n / 1_000) + 3)}${letters(n)}`}`,
    pick(prefixes, n),
    pick(givenNames, Math.floor(n / 10)),
    new Date(addDays('1960-01-01', (n * 7) % 15_000)),
    numbers[n] ?? '',
    pick(places, n),
    pick(prisons, Math.floor(n / 3)),
    n % 2 === 0 ? 'preventief' : 'gevangenisstraf',
    new Date(addDays('2026-01-01', n % 300)),
    new Date(addDays('2026-12-01', n % 200)),
    n % 7 === 0 ? 'ja' : 'nee',
    n % 5 === 0 ? 'ja' : 'nee',
  ]);
  const cells = body.map((row) =>
    row.map((value) => (value instanceof Date ? { value, type: Date, format: 'dd-mm-yyyy' } : { value, type: String })),
  );
  const content = writeXlsxFile([headings.map((value) => ({ value, type: String })), ...cells], {});
  await writeFile(path, await content.toBuffer());
}

function pick(words: readonly string[], n: number): string {
  return words[n % words.length] ?? '';
}

function letters(n: number): string {
  return Array.from(String(n), (digit) => 'abcdefghij'[Number(digit)]).join('');
}

/** Numbers of the series that is never given out, each passing the check. */
function bsns(amount: number): string[] {
  const found: string[] = [];
  for (let number = 999_000_000; found.length < amount; number += 1)
    if (bsnPasses(String(number))) found.push(String(number));
  return found;
}
