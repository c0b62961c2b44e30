import { crc32 } from 'node:zlib';
import { Unzip, UnzipPassThrough, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { storedZip, type ZipPart } from '../../../main/imports/stored-zip.ts';
import { checkXlsx } from '../../../main/imports/zip-contents.ts';

function part(name: string, text: string): ZipPart {
  const content = Buffer.from(text, 'utf8');
  return { name, content, checksum: crc32(content) };
}

/** A name in more than ASCII, a part with nothing in it, and one that holds what looks like the end of an archive. */
const parts = [
  part('xl/workbook.xml', '<workbook/>'),
  part('xl/bladen/Überzicht €.xml', 'Çelik, Ömer'),
  part('xl/leeg.xml', ''),
  part('xl/worksheets/sheet1.xml', 'PK\u0005\u0006'.repeat(8)),
];
const told = parts.map(({ name, content }) => [name, Buffer.from(content).toString('utf8')]);

test('a reader that goes by the directory at the end finds every part as it was', () => {
  const found = unzipSync(new Uint8Array(storedZip(parts)));
  expect(Object.entries(found).map(([name, content]) => [name, Buffer.from(content).toString('utf8')])).toEqual(told);
});

test('a reader that goes from header to header finds the same', () => {
  const found: [string, string][] = [];
  const reader = new Unzip((file) => {
    const pieces: Uint8Array[] = [];
    file.ondata = (error, data, final) => {
      if (error !== null) throw error;
      pieces.push(data);
      if (final) found.push([file.name, Buffer.concat(pieces).toString('utf8')]);
    };
    file.start();
  });
  reader.register(UnzipPassThrough);
  reader.push(new Uint8Array(storedZip(parts)), true);
  expect(found).toEqual(told);
});

test('what is checked once is handed out byte for byte when it is checked again', () => {
  const zip = Buffer.from(storedZip(parts));
  expect(Buffer.from(checkXlsx(zip)).equals(zip)).toBe(true);
});

test('the checksum that is given is the one that stands in the archive', () => {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error('no parts');
  const checksum = (first.checksum ^ 1) >>> 0;
  const zip = Buffer.from(storedZip([{ ...first, checksum }, ...others]));
  expect(zip.readUInt32LE(14)).toBe(checksum);
  expect(() => checkXlsx(zip)).toThrow('file-unreadable');
});

test('an archive of nothing is an archive still', () => {
  const zip = new Uint8Array(storedZip([]));
  expect(zip).toHaveLength(22);
  expect(unzipSync(zip)).toEqual({});
});
