import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { ListError } from '../../../main/imports/list-file.ts';
import { startReader } from '../../../main/imports/list-reader.ts';
import { checkXlsx } from '../../../main/imports/zip-contents.ts';
import { readListBytes } from '../../../main/imports/read-list.ts';

const lists = join(import.meta.dirname, '../../../build/demo/lists');
const sample = 'Achternaam;Voornamen\r\nÇelik;Ömer\r\n';

async function rowsOf(bytes: Buffer): Promise<readonly (readonly string[])[]> {
  const [sheet] = await readListBytes(bytes);
  return sheet?.rows ?? [];
}

async function failureOf(bytes: Buffer): Promise<string> {
  return readListBytes(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof ListError ? error.failure : 'bug'),
  );
}

function windows1252(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

test.each([
  ['UTF-8', Buffer.from(sample)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${sample}`)],
  ['Windows-1252', windows1252(sample)],
  ['UTF-16 LE', Buffer.from(`\ufeff${sample}`, 'utf16le')],
  ['UTF-16 BE', Buffer.from(`\ufeff${sample}`, 'utf16le').swap16()],
  ['commas', Buffer.from(sample.replaceAll(';', ','))],
  ['tabs', Buffer.from(sample.replaceAll(';', '\t'))],
  ['lines that end in LF', Buffer.from(sample.replaceAll('\r\n', '\n'))],
  ['lines that end in CR', Buffer.from(sample.replaceAll('\r\n', '\r'))],
  ['quotes around cells', Buffer.from('"Achternaam";"Voornamen"\n"Çelik";"Ömer"\n')],
])('a CSV in %s is read', async (_, bytes) => {
  expect(await rowsOf(bytes)).toEqual([
    ['Achternaam', 'Voornamen'],
    ['Çelik', 'Ömer'],
  ]);
});

test('the euro sign and quotes of Windows-1252 are what they were', async () => {
  expect(await rowsOf(Buffer.from([0x61, 0x3b, 0x80, 0x92, 0xe9]))).toEqual([['a', '€’é']]);
});

test('quotes inside a cell, blank lines and a "sep=" line keep every row in its place', async () => {
  expect(await rowsOf(Buffer.from('Naam;Bij\n\nJan "Jantje" Bos;x\n'))).toEqual([
    ['Naam', 'Bij'],
    [''],
    ['Jan "Jantje" Bos', 'x'],
  ]);
  expect(await rowsOf(Buffer.from('sep=,\nNaam,Bij\nBos,x\n'))).toEqual([[], ['Naam', 'Bij'], ['Bos', 'x']]);
});

test('text that is plainly no list is refused as such, and a list that begins with a bracket is not', async () => {
  expect(await failureOf(Buffer.from('{"naam": "Bos", "bsn": "1"}'))).toBe('file-kind-unknown');
  expect(await failureOf(Buffer.from('\n[{"naam": "Bos"},\n{"naam": "Vos"}]'))).toBe('file-kind-unknown');
  expect(await failureOf(Buffer.from('<!DOCTYPE html>\n<html><table><tr><td>Bos</td></tr></table></html>'))).toBe(
    'file-kind-unknown',
  );
  expect(await failureOf(Buffer.from('\u0001\u0002Naam;BSN'))).toBe('file-kind-unknown');
  expect(await rowsOf(Buffer.from('[concept] lijst;\nNaam;BSN\n'))).toHaveLength(2);
});

test('a workbook of which a part was changed is refused', async () => {
  const bytes = Buffer.from(zipSync({ 'xl/workbook.xml': [strToU8('<workbook/>'), { level: 0 }] }));
  const at = bytes.indexOf('<workbook/>');
  bytes.write('<workbooK/>', at, 'latin1');
  expect(await failureOf(bytes)).toBe('file-unreadable');
});

test('an XLSX gives dates, numbers and yes/no as text, and all sheets with rows', async () => {
  const bytes = await writeXlsxFile([
    { sheet: 'Leeg', data: [] },
    {
      sheet: 'Lijst',
      data: [
        [{ value: 'Titel van de lijst' }],
        [],
        [{ value: 'Naam' }, { value: 'Geboren' }, { value: 'BSN' }, { value: 'HIC' }],
        [
          { value: 'Bos' },
          { value: new Date(Date.UTC(1990, 4, 3)), format: 'dd-mm-yyyy' },
          { value: 12345672 },
          { value: true },
        ],
      ],
    },
  ]).toBuffer();
  const sheets = await readListBytes(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['Lijst']);
  expect(sheets[0]?.rows[3]).toEqual(['Bos', '1990-05-03', '12345672', 'ja']);
});

test('what is no list gets its own message', async () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
  expect(await failureOf(Buffer.alloc(0))).toBe('file-empty');
  expect(await failureOf(Buffer.from(' \n \n'))).toBe('file-empty');
  expect(await failureOf(Buffer.from(';;;\n;;;\n'))).toBe('file-empty');
  expect(await failureOf(ole)).toBe('file-kind-unknown');
  expect(await failureOf(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('file-protected');
  expect(await failureOf(Buffer.from('%PDF-1.7 enzovoort'))).toBe('file-kind-unknown');
  expect(await failureOf(Buffer.from('PK\x03\x04 maar verder niets'))).toBe('file-unreadable');
  expect(await failureOf(Buffer.from(zipSync({ 'word/document.xml': strToU8('<x/>') })))).toBe('file-kind-unknown');
  const whole = await readFile(join(lists, 'detentielijst-voorbeeld.xlsx'));
  expect(await failureOf(whole.subarray(0, whole.length / 2))).toBe('file-unreadable');
});

test('a hundred thousand rows are refused', async () => {
  const row = '<row><c t="inlineStr"><is><t>Jansen</t></is></c></row>';
  const sheet = (rows: number): Record<string, Uint8Array> => ({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${row.repeat(rows)}</sheetData></worksheet>`),
  });
  expect(await failureOf(Buffer.from(zipSync(sheet(100_000))))).toBe('file-too-large');
  expect(await failureOf(Buffer.from(`Naam;BSN\n${'Jansen;1\n'.repeat(100_000)}`))).toBe('file-too-large');
});

test('a zip bomb is refused, also when its directory lies about its size', () => {
  const bytes = 3_000_000;
  const bomb = { 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/a.xml': new Uint8Array(bytes) };
  const packed = Buffer.from(zipSync(bomb, { level: 9 }));
  expect(packed.length).toBeLessThan(bytes / 100);
  expect(() => checkXlsx(packed, 1_000_000)).toThrow('file-too-large');
  const lying = Buffer.from(packed);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(bytes);
  for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at)) lying.writeUInt32LE(10, at);
  expect(() => checkXlsx(lying, 1_000_000)).toThrow('file-too-large');
});

test('two thousand damaged files: each is read or refused, none breaks or holds up the reader', async () => {
  let seed = 20_261_122;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % below;
  };
  const originals = await Promise.all(
    ['detentielijst-voorbeeld.csv', 'lijst-met-alles.csv', 'detentielijst-voorbeeld.xlsx'].map((name) =>
      readFile(join(lists, name)),
    ),
  );
  const outcomes = new Set<string>();
  for (let round = 0; round < 2_000; round += 1) {
    const original = originals[round % originals.length] ?? Buffer.alloc(0);
    let bytes = Buffer.from(original);
    for (let hits = 1 + random(12); hits > 0; hits -= 1) bytes[random(bytes.length)] = random(256);
    if (random(4) === 0) bytes = bytes.subarray(0, random(bytes.length));
    if (random(6) === 0) bytes = Buffer.concat([bytes, bytes.subarray(random(bytes.length))]);
    outcomes.add(await failureOf(bytes));
  }
  expect(outcomes).not.toContain('bug');
  expect(outcomes).toContain('read');
}, 240_000);

test('reading happens in a thread that can be ended', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'casustafel-list-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'lijst.csv');
  await writeFile(path, sample);
  const [sheet] = await startReader().read(path);
  expect(sheet?.rows).toHaveLength(2);
  await expect(startReader().read(join(folder, 'er-niet.csv'))).rejects.toThrow('file-unreadable');
  const reader = startReader();
  const reading = reader.read(path);
  reader.cancel();
  await expect(reading).rejects.toThrow('cancelled');
});
