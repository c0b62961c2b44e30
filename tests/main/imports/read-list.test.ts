import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import readXlsxFile, { type CellValue } from 'read-excel-file/universal';
import writeXlsxFile from 'write-excel-file/node';
import { ListError } from '../../../main/imports/list-file.ts';
import { startReader } from '../../../main/imports/list-reader.ts';
import { scanXml } from '../../../main/imports/scan-xml.ts';
import { partsOfXlsx } from '../../../main/imports/zip-contents.ts';
import { readListBytes } from '../../../main/imports/read-list.ts';

const lists = join(import.meta.dirname, '../../../build/demo/lists');
const sample = 'Achternaam;Voornamen\r\nÇelik;Ömer\r\n';

function rowsOf(bytes: Buffer): readonly (readonly string[])[] {
  const [sheet] = readListBytes(bytes);
  return sheet?.rows ?? [];
}

function failureOf(bytes: Buffer): string {
  try {
    readListBytes(bytes);
    return 'read';
  } catch (error) {
    return error instanceof ListError ? error.failure : 'bug';
  }
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
])('a CSV in %s is read', (_, bytes) => {
  expect(rowsOf(bytes)).toEqual([
    ['Achternaam', 'Voornamen'],
    ['Çelik', 'Ömer'],
  ]);
});

test('the euro sign and quotes of Windows-1252 are what they were', () => {
  expect(rowsOf(Buffer.from([0x61, 0x3b, 0x80, 0x92, 0xe9]))).toEqual([['a', '€’é']]);
});

test('quotes inside a cell, blank lines and a "sep=" line keep every row in its place', () => {
  expect(rowsOf(Buffer.from('Naam;Bij\n\nJan "Jantje" Bos;x\n'))).toEqual([
    ['Naam', 'Bij'],
    [''],
    ['Jan "Jantje" Bos', 'x'],
  ]);
  expect(rowsOf(Buffer.from('sep=,\nNaam,Bij\nBos,x\n'))).toEqual([[], ['Naam', 'Bij'], ['Bos', 'x']]);
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
  const sheets = readListBytes(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['Lijst']);
  expect(sheets[0]?.rows[3]).toEqual(['Bos', '1990-05-03', '12345672', 'ja']);
});

test('what is no list gets its own message', async () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
  expect(failureOf(Buffer.alloc(0))).toBe('file-empty');
  expect(failureOf(Buffer.from(' \n \n'))).toBe('file-empty');
  expect(failureOf(Buffer.from(';;;\n;;;\n'))).toBe('file-empty');
  expect(failureOf(ole)).toBe('file-kind-unknown');
  expect(failureOf(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('file-protected');
  expect(failureOf(Buffer.from('%PDF-1.7 enzovoort'))).toBe('file-kind-unknown');
  expect(failureOf(Buffer.from('PK\x03\x04 maar verder niets'))).toBe('file-unreadable');
  expect(failureOf(Buffer.from(zipSync({ 'word/document.xml': strToU8('<x/>') })))).toBe('file-kind-unknown');
  const whole = await readFile(join(lists, 'detentielijst-voorbeeld.xlsx'));
  expect(failureOf(whole.subarray(0, whole.length / 2))).toBe('file-unreadable');
});

test('text that is plainly no list is refused as such, and a list that begins with a bracket is not', () => {
  expect(failureOf(Buffer.from('{"naam": "Bos", "bsn": "1"}'))).toBe('file-kind-unknown');
  expect(failureOf(Buffer.from('\n[{"naam": "Bos"},\n{"naam": "Vos"}]'))).toBe('file-kind-unknown');
  expect(failureOf(Buffer.from('<!DOCTYPE html>\n<html><table><tr><td>Bos</td></tr></table></html>'))).toBe(
    'file-kind-unknown',
  );
  expect(failureOf(Buffer.from('\u0001\u0002Naam;BSN'))).toBe('file-kind-unknown');
  expect(rowsOf(Buffer.from('[concept] lijst;\nNaam;BSN\n'))).toHaveLength(2);
});

test('a workbook is read as the library reads it', async () => {
  const value = (words: string) => ({ value: words });
  const made = await writeXlsxFile([
    [value('Naam & "bij" <x>'), value('  Ömer  ')],
    [],
    [null, { value: 12.5 }, { value: false }, { value: new Date(Date.UTC(2024, 1, 29)), format: 'd mmm yyyy' }],
  ]).toBuffer();
  for (const bytes of [made, await readFile(join(lists, 'detentielijst-voorbeeld.xlsx'))]) {
    const [expected] = await readXlsxFile(new Blob([new Uint8Array(bytes)]));
    const cells = (expected?.data ?? []).map((row) => row.map(cellOf));
    expect(rowsOf(bytes).map(withoutEnd)).toEqual(cells.map(withoutEnd));
  }
});

function cellOf(value: CellValue | null | Date): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return value === null ? '' : String(value);
}

function withoutEnd(row: readonly string[]): readonly string[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);
}

test('a workbook as other programs write it: prefixes, rich and literal text, rows and cells left out, days of 1904', () => {
  const parts = {
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><x:workbook><x:workbookPr date1904='1'/><x:sheets><x:sheet name="A &gt; B" r:id="r1"/></x:sheets></x:workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="/xl/worksheets/blad.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(`<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`),
    'xl/sharedStrings.xml': strToU8(
      `<sst><si><r><t>Jan</t></r><r><t xml:space="preserve"> Bos</t></r><rPh sb="0" eb="1"><t>nee</t></rPh></si></sst>`,
    ),
    'xl/worksheets/blad.xml': strToU8(
      `<x:worksheet><!-- <row> --><x:sheetData><x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c><x:c t="str"><x:f>"a>b"</x:f><x:v>a&#x2013;b_x0041_</x:v></x:c></x:row>` +
        `<x:row><x:c r="A3" s="1"><x:v>1</x:v></x:c><x:c r="C3" t="inlineStr"><x:is><x:t><![CDATA[1 < 2]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    ),
  };
  const [sheet] = readListBytes(Buffer.from(zipSync(parts)));
  expect(sheet).toEqual({ name: 'A > B', rows: [[], ['', 'Jan Bos', 'a–bA'], ['1904-01-02', '', '1 < 2']] });
});

test('a workbook of which a part was damaged or cut off is refused, not read in part', () => {
  const whole = '<worksheet><sheetData><row><c t="str"><v>Bos</v></c></row>';
  expect(() => scanXml(whole, { open: () => undefined, close: () => undefined, text: () => undefined })).toThrow(
    'file-unreadable',
  );
  const packed = Buffer.from(
    zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/a.xml': strToU8('<a>Jansen</a>') }, { level: 0 }),
  );
  packed.write('Janssn', packed.indexOf('Jansen'));
  expect(failureOf(packed)).toBe('file-unreadable');
});

test('a hundred thousand rows are refused', () => {
  const row = '<row><c t="inlineStr"><is><t>Jansen</t></is></c></row>';
  const sheet = (rows: number): Record<string, Uint8Array> => ({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${row.repeat(rows)}</sheetData></worksheet>`),
  });
  expect(failureOf(Buffer.from(zipSync(sheet(100_000))))).toBe('file-too-large');
  expect(failureOf(Buffer.from(`Naam;BSN\n${'Jansen;1\n'.repeat(100_000)}`))).toBe('file-too-large');
});

test('a zip bomb is refused, also when its directory lies about its size', () => {
  const bytes = 3_000_000;
  const bomb = { 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/a.xml': new Uint8Array(bytes) };
  const packed = Buffer.from(zipSync(bomb, { level: 9 }));
  expect(packed.length).toBeLessThan(bytes / 100);
  expect(() => partsOfXlsx(packed, 1_000_000)).toThrow('file-too-large');
  const lying = Buffer.from(packed);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(bytes);
  for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at)) lying.writeUInt32LE(10, at);
  expect(() => partsOfXlsx(lying, 1_000_000)).toThrow('file-too-large');
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
    outcomes.add(failureOf(bytes));
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
