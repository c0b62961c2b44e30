import { open } from 'node:fs/promises';
import { checkedSheets, ListError, listLimits, type ListSheet } from './list-file.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/** Reads a list, whatever its name says: the first bytes tell the kind. @throws ListError */
export async function readList(path: string): Promise<ListSheet[]> {
  return readListBytes(await bytesOf(path));
}

/** @throws ListError */
export async function readListBytes(bytes: Buffer): Promise<ListSheet[]> {
  if (bytes.length === 0) throw new ListError('file-empty');
  if (bytes.length > listLimits.fileBytes) throw new ListError('file-too-large');
  const start = bytes.subarray(0, 8).toString('hex');
  if (start.startsWith('504b0304') || start.startsWith('504b0506')) {
    return checkedSheets(await readXlsx(bytes));
  }
  // An OLE container: an XLSX with a password, or a workbook of before 2007.
  if (start.startsWith('d0cf11e0'))
    throw new ListError(
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'file-protected' : 'file-kind-unknown',
    );
  if (start.startsWith('25504446') || start.startsWith('89504e47') || start.startsWith('ffd8ff'))
    throw new ListError('file-kind-unknown');
  return checkedSheets([{ name: '', rows: readCsv(bytes) }]);
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      if ((await file.stat()).size > listLimits.fileBytes) throw new ListError('file-too-large');
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof ListError ? error : new ListError('file-unreadable', { cause: error });
  }
}
