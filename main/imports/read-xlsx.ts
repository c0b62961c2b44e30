import readXlsxFile, { type CellValue } from 'read-excel-file/universal';
import { cellText, ListError } from './list-file.ts';
import { checkXlsx } from './zip-contents.ts';

/** All worksheets of an XLSX, cells as text. @throws ListError */
export async function readXlsx(bytes: Buffer): Promise<{ name: string; rows: string[][] }[]> {
  const unpacked = checkXlsx(bytes);
  try {
    const sheets = await readXlsxFile(unpacked);
    const textOf = cellReader();
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
  } catch (error) {
    throw new ListError('file-unreadable', { cause: error });
  }
}

/**
 * Dates as YYYY-MM-DD (Excel dates have no time zone), numbers as they are typed, yes/no as words of a list. Writing
 * out a date costs most, and a list holds the same few days over and over.
 */
function cellReader(): (value: CellValue | null | Date) => string {
  const days = new Map<number, string>();
  const dayOf = (date: Date): string => {
    const moment = date.getTime();
    const known = days.get(moment);
    if (known !== undefined) return known;
    const day = Number.isNaN(moment) ? '?' : date.toISOString().slice(0, 10);
    days.set(moment, day);
    return day;
  };
  return (value) => {
    if (value === null) return '';
    if (value instanceof Date) return dayOf(value);
    if (typeof value === 'boolean') return value ? 'ja' : 'nee';
    return typeof value === 'number' ? String(value) : cellText(String(value));
  };
}
