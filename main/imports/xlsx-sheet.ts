import { cellText, ListError, listLimits } from './list-file.ts';
import { attributeOf, plainText, scanXml } from './scan-xml.ts';
import { dateOfSerial } from './xlsx-dates.ts';

/** What the cells of all sheets share. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
  /** Dates by their day number: a list has few days and many cells. */
  readonly dates: Map<number, string>;
}

/** The strings that cells refer to by number; how they are pronounced (`rPh`) is left out. */
export function sharedStringsOf(xml: string): string[] {
  const strings: string[] = [];
  let words = '';
  let inText = false;
  let phonetic = false;
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') words = '';
      else if (name === 't') inText = !phonetic;
      else if (name === 'rPh') phonetic = true;
    },
    close: (name) => {
      if (name === 'si') strings.push(cellText(words));
      else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
    },
    text: (written) => {
      if (inText) words += plainText(written);
    },
  });
  return strings;
}

/** The rows of a worksheet where it has them; cells as text, dates as YYYY-MM-DD, yes/no as words of a list. */
export function rowsOfSheet(xml: string, context: SheetContext): string[][] {
  const rows: string[][] = [];
  let row: string[] | null = null;
  let column = 0;
  let cell: string | null = null;
  let words = '';
  let inValue = false;
  let phonetic = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'c') {
        cell = attributes;
        words = '';
        column = columnOf(attributeOf(attributes, 'r')) ?? column + 1;
      } else if (name === 'row') {
        row = rowAt(rows, attributeOf(attributes, 'r'));
        column = 0;
      } else if (cell !== null) {
        if (name === 'v' || name === 't') inValue = !phonetic;
        else if (name === 'rPh') phonetic = true;
      }
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c' && cell !== null) {
        const value = valueOf(cell, words, context);
        cell = null;
        if (value !== '' && row !== null && column <= listLimits.columns) put(row, column, value);
      }
    },
    text: (written) => {
      if (inValue) words += plainText(written);
    },
  });
  return rows;
}

/** The row with this number, or the next; rows in between are empty. @throws ListError when rows go back, or too far. */
function rowAt(rows: string[][], written: string | null): string[] {
  const number = written === null ? rows.length + 1 : Number(written);
  if (!Number.isInteger(number) || number <= rows.length) throw new ListError('file-unreadable');
  // A sheet has at most 1,048,576 rows; what is empty at the end is dropped later.
  if (number > 1_048_576) throw new ListError('file-unreadable');
  while (rows.length < number) rows.push([]);
  return rows[number - 1] ?? [];
}

function put(row: string[], column: number, value: string): void {
  while (row.length < column - 1) row.push('');
  row[column - 1] = value;
}

/** "C7" is column 3. */
function columnOf(address: string | null): number | null {
  if (address === null) return null;
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? null : column;
}

function valueOf(attributes: string, words: string, context: SheetContext): string {
  const { strings, dateStyles } = context;
  if (words === '') return '';
  switch (attributeOf(attributes, 't') ?? 'n') {
    case 's': {
      const shared = strings[Number(words)];
      if (shared === undefined) throw new ListError('file-unreadable');
      return shared;
    }
    case 'n': {
      const number = Number(words);
      if (Number.isNaN(number)) return cellText(words);
      const style = attributeOf(attributes, 's');
      return style !== null && dateStyles[Number(style)] === true ? dateOf(number, context) : String(number);
    }
    case 'b':
      return words === '1' ? 'ja' : 'nee';
    case 'd': {
      const date = new Date(words);
      return Number.isNaN(date.getTime()) ? cellText(words) : date.toISOString().slice(0, 10);
    }
    default:
      return cellText(words);
  }
}

function dateOf(serial: number, { from1904, dates }: SheetContext): string {
  const known = dates.get(serial);
  if (known !== undefined) return known;
  const date = dateOfSerial(serial, from1904);
  dates.set(serial, date);
  return date;
}
