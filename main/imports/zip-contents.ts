import { crc32, inflateRawSync } from 'node:zlib';
import { ListError, listLimits } from './list-file.ts';
import { storedZip, type ZipPart } from './stored-zip.ts';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly fullBytes: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
/** What zlib asks for at least. */
const smallestChunk = 64;

/**
 * Looks inside an XLSX before anything is unpacked: what the directory promises is bounded, and what a worksheet
 * really becomes is bounded again while it is inflated, since a directory can lie. Hands out the same archive with its
 * parts unpacked: what was checked is what will be read, and nothing inflates it a second time.
 * @throws ListError `file-too-large` for a zip bomb or too many rows, `file-unreadable` for a broken archive.
 */
export function checkXlsx(bytes: Buffer, inflatedBytes: number = listLimits.inflatedBytes): ArrayBuffer {
  const entries = entriesOf(bytes);
  if (entries.some(({ name }) => name === 'EncryptedPackage')) throw new ListError('file-protected');
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw new ListError('file-kind-unknown');
  const parts: ZipPart[] = [];
  let budget = inflatedBytes;
  for (const entry of entries.filter(({ name }) => name.endsWith('.xml') || name.endsWith('.rels'))) {
    if (entry.fullBytes > budget) throw new ListError('file-too-large');
    const content = contentOf(bytes, entry, budget);
    budget -= content.length;
    // A part that is not what it was could drop rows in silence.
    if (crc32(content) !== entry.checksum) throw new ListError('file-unreadable');
    if (entry.name.startsWith('xl/worksheets/') && filledRows(content) > listLimits.rows + 100)
      throw new ListError('file-too-large');
    parts.push({ name: entry.name, content, checksum: entry.checksum });
  }
  return storedZip(parts);
}

function entriesOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endSignature)
    throw new ListError('file-unreadable');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > 2_000) throw new ListError('file-too-large');
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) throw new ListError('file-unreadable');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      packedBytes: bytes.readUInt32LE(at + 20),
      fullBytes: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(bytes: Buffer, entry: Entry, limit: number): Buffer {
  if (entry.offset + 30 > bytes.length) throw new ListError('file-unreadable');
  const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new ListError('file-unreadable');
  try {
    const maxOutputLength = Math.max(limit, 1);
    // In one piece when the directory tells the truth; in more when it does not.
    const chunkSize = Math.min(Math.max(entry.fullBytes, smallestChunk), maxOutputLength + smallestChunk);
    return inflateRawSync(packed, { maxOutputLength, chunkSize });
  } catch (error) {
    const tooLong = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new ListError(tooLong ? 'file-too-large' : 'file-unreadable', { cause: error });
  }
}

/** Rows that hold a value; Excel also writes rows that were only coloured, up to a million of them. One pass. */
function filledRows(sheet: Buffer): number {
  let rows = 0;
  let value = sheet.indexOf('<v');
  let inline = sheet.indexOf('<is>');
  for (let at = sheet.indexOf('<row'); at >= 0;) {
    const next = sheet.indexOf('<row', at + 4);
    if (value >= 0 && value < at) value = sheet.indexOf('<v', at);
    if (inline >= 0 && inline < at) inline = sheet.indexOf('<is>', at);
    const nearest = value < 0 ? inline : inline < 0 ? value : Math.min(value, inline);
    if (nearest < 0) break;
    if (next < 0 || nearest < next) rows += 1;
    at = next;
  }
  return rows;
}
