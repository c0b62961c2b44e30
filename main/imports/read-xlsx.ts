import readXlsxFile, { type CellValue } from 'read-excel-file/universal';
import { cellText, ListError } from './list-file.ts';
import { checkXlsx } from './zip-contents.ts';

/** All worksheets of an XLSX, cells as text. @throws ListError */
export async function readXlsx(bytes: Buffer): Promise<{ name: string; rows: string[][] }[]> {
  const unpacked = checkXlsx(bytes);
  try {
    const sheets = await readXlsxFile(unpacked);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
  } catch (error) {
    throw new ListError('file-unreadable', { cause: error });
  }
}

/** Dates as YYYY-MM-DD (Excel dates have no time zone), numbers as they are typed, yes/no as words of a list. */
function textOf(value: CellValue | null | Date): string {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '?' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return typeof value === 'number' ? String(value) : cellText(String(value));
}
