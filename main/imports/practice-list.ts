import { crc32 } from 'node:zlib';
import { addDays } from '../../shared/domain/dates.ts';
import { storedZip } from './stored-zip.ts';

const headings = [
  ...['Achternaam', 'Voorvoegsel', 'Voornamen', 'Geboortedatum', 'BSN', 'Gemeente van herkomst', 'Inrichting'],
  ...['Titel', 'Begin detentie', 'Verwachte einddatum', 'Zekerheid', 'Top X', 'Opmerking'],
];
const surnames = ['Jansen', 'Boer', 'Amrani', 'Vos-Kaya', "D'Souza", 'Çelik', 'Smit', 'Hendriks'];
const day = /^\d{4}-\d{2}-\d{2}$/;
/** Day 0 of a workbook is 30 December 1899. */
const firstDay = Date.parse('1899-12-30');

/**
 * A made-up list, headings first. The engine makes code quick only after it has run for a while; a list that matters to
 * nobody, read and planned while the user still looks for theirs, spares them that while.
 */
export function practiceRows(people: number): string[][] {
  return [
    headings,
    ...Array.from({ length: people }, (_, n) => [
      `${surnames[n % surnames.length] ?? ''}${n.toString(36).replace(/\d/g, '')}`,
      n % 4 === 0 ? 'van den' : '',
      n % 2 === 0 ? 'Kevin' : 'Yara Noor',
      addDays('1960-01-01', (n * 7) % 15_000),
      String(999_000_000 + n),
      n % 3 === 0 ? 'Utrecht' : 'Zeist',
      n % 2 === 0 ? 'PI Nieuwegein' : 'JC Zaanstad',
      n % 2 === 0 ? 'preventief' : 'gevangenisstraf',
      addDays('2026-01-01', n % 300),
      addDays('2026-12-01', n % 200),
      n % 5 === 0 ? 'vastgesteld' : '',
      n % 7 === 0 ? 'ja' : 'nee',
      n % 9 === 0 ? 'gesprek op de afdeling' : '',
    ]),
  ];
}

/** How a program writes cells: what it says of a row, of a text, of a day, and of a cell with nothing in it. */
const hands = [
  // As Excel.
  { row: ' spans="1:13"', text: ' s="0" t="s"', day: ' s="1"', empty: ' s="0"' },
  // As LibreOffice.
  { row: ' customFormat="false" ht="12.8" hidden="false"', text: ' s="0" t="s"', day: ' s="1" t="n"', empty: '' },
  // As what writes lists out of registers.
  { row: '', text: ' t="s"', day: ' s="1"', empty: '' },
];

/** Rows as a workbook: texts shared, days as numbers with the look of a day; each time in another program's hand. */
export function practiceWorkbook(rows: readonly (readonly string[])[], time: number): Buffer {
  const hand = hands[time % hands.length] ?? { row: '', text: '', day: '', empty: '' };
  const texts = new Map<string, number>();
  const cell = (value: string, at: string): string => {
    if (value === '') return hand.empty === '' ? '' : `<c r="${at}"${hand.empty}/>`;
    if (day.test(value)) return `<c r="${at}"${hand.day}><v>${(Date.parse(value) - firstDay) / 86_400_000}</v></c>`;
    const index = texts.get(value) ?? texts.size;
    texts.set(value, index);
    return `<c r="${at}"${hand.text}><v>${index}</v></c>`;
  };
  const sheet = rows.map((cells, row) => {
    const inside = cells.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${row + 1}`));
    return `<row r="${row + 1}"${hand.row}>${inside.join('')}</row>`;
  });
  const shared = Array.from(texts.keys(), (value) => `<si><t>${value}</t></si>`);
  return zipOf({
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Lijst" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}">${relations}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared.join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet.join('')}</sheetData></worksheet>`,
  });
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
const relations = [
  `<Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`,
  `<Relationship Id="b" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`,
  `<Relationship Id="c" Type="${office}/styles" Target="styles.xml"/>`,
].join('');

function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  const packed = Object.entries(parts).map(([name, text]) => {
    const content = Buffer.from(text, 'utf8');
    return { name, content, checksum: crc32(content) };
  });
  return Buffer.from(storedZip(packed));
}
