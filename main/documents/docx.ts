import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  Tab,
  TabStopType,
  TextRun,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import {
  mapWords,
  type Block,
  type DocumentTree,
  type Runs,
  type TableBlock,
} from '../../shared/domain/document-model.ts';
import { documents } from '../../shared/text/nl/documents.ts';
import { writable } from './characters.ts';

/** Twentieths of a point, the unit of Word. A4 within margins of 22 mm. */
const page = { width: 11_906, height: 16_838, side: 1_247, top: 1_531, bottom: 1_361 } as const;
const textWidth = page.width - 2 * page.side;
const accent = '0B6F75';
const quiet = '4A5560';
const rule = { style: BorderStyle.SINGLE, size: 4, color: 'C3CBD2' } as const;
const noRule = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const factIndent = 2_835;

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Writes a document for Word: real heading styles, header rows, lists and language; no author. */
export async function writeDocx(tree: DocumentTree): Promise<Uint8Array> {
  const clean = mapWords(tree, writable);
  const ordered = clean.blocks.filter((block) => block.kind === 'list' && block.ordered);
  const document = new Document({
    title: clean.title,
    // The library names somebody when nobody is named: the product, never a person.
    creator: 'Casustafel',
    lastModifiedBy: 'Casustafel',
    revision: 1,
    styles,
    numbering: { config: numbering(ordered.length) },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              left: page.side,
              right: page.side,
              top: page.top,
              bottom: page.bottom,
              header: 850,
              footer: 680,
            },
          },
        },
        headers: { default: pageHeader(clean) },
        footers: { default: pageFooter(clean) },
        children: clean.blocks.flatMap((block) => blockOf(block, ordered.indexOf(block))),
      },
    ],
  });
  return Packer.toBuffer(document);
}

const styles = {
  default: {
    document: {
      run: { font: 'Source Sans 3', size: 21, color: '14191D', language: { value: 'nl-NL' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: { run: { size: 42, bold: true }, paragraph: { spacing: { after: 280 }, keepNext: true } },
    heading2: {
      run: { size: 29, bold: true },
      paragraph: {
        spacing: { before: 520, after: 180 },
        keepNext: true,
        border: { top: { style: BorderStyle.SINGLE, size: 8, color: accent, space: 8 } },
      },
    },
    heading3: {
      run: { size: 22, bold: true, color: accent },
      paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Fact',
      name: 'Feit',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        spacing: { after: 40 },
        indent: { left: factIndent, hanging: factIndent },
        tabStops: [{ type: TabStopType.LEFT, position: factIndent }],
      },
    },
    {
      id: 'Notice',
      name: 'Mededeling',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 19, color: quiet },
      paragraph: {
        spacing: { before: 240, after: 240 },
        indent: { left: 170 },
        border: { left: { style: BorderStyle.SINGLE, size: 16, color: accent, space: 10 } },
      },
    },
    {
      id: 'Cell',
      name: 'Cel',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 19 },
      paragraph: { spacing: { before: 30, after: 30, line: 252, lineRule: LineRuleType.AUTO } },
    },
    { id: 'PageLine', name: 'Paginaregel', basedOn: 'Normal', run: { size: 18, color: quiet } },
  ],
};

/** Each numbered list counts from 1, so each has a numbering of its own. */
function numbering(orderedLists: number) {
  const hanging = { paragraph: { indent: { left: 360, hanging: 360 } } };
  const level = { level: 0, alignment: AlignmentType.LEFT, style: hanging };
  return [
    { reference: 'bullets', levels: [{ ...level, format: LevelFormat.BULLET, text: '•' }] },
    ...Array.from({ length: orderedLists }, (_, index) => ({
      reference: `ordered-${index}`,
      levels: [{ ...level, format: LevelFormat.DECIMAL, text: '%1.' }],
    })),
  ];
}

function blockOf(block: Block, orderedIndex: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level],
          pageBreakBefore: block.newPage ?? false,
          children: runsOf([{ text: block.text }]),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ ...(block.tone === 'notice' ? { style: 'Notice' } : {}), children: runsOf(block.runs) })];
    case 'list': {
      const reference = block.ordered ? `ordered-${orderedIndex}` : 'bullets';
      return block.items.map((item) => new Paragraph({ numbering: { reference, level: 0 }, children: runsOf(item) }));
    }
    case 'facts':
      return block.facts.map(
        ({ term, runs }) =>
          new Paragraph({
            style: 'Fact',
            children: [runOf({ text: term, color: quiet }), runOf({ children: [new Tab()] }), ...runsOf(runs)],
          }),
      );
    case 'table':
      return [tableOf(block), new Paragraph({ spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT } })];
  }
}

/** A table of so few words stays on one page; a longer one breaks between its rows. */
function staysWhole(rows: TableBlock['rows']): boolean {
  const letters = rows.flat(2).reduce((sum, { text }) => sum + text.length, 0);
  return rows.length <= 8 && letters < 800;
}

function tableOf({ columns, rows }: TableBlock): Table {
  const whole = staysWhole(rows);
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / total) * textWidth));
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title }, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, fill: 'EEF5F5', color: 'auto' },
          borders: { bottom: { style: BorderStyle.SINGLE, size: 8, color: accent } },
          children: [new Paragraph({ style: 'Cell', keepNext: true, children: [runOf({ text: title, bold: true })] })],
        }),
    ),
  });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 100, right: 100, top: 40, bottom: 40 },
    borders: { top: noRule, left: noRule, right: noRule, bottom: rule, insideHorizontal: rule, insideVertical: noRule },
    rows: [
      header,
      ...rows.map(
        (row, rowIndex) =>
          new TableRow({
            cantSplit: row.every((runs) => runs.every(({ text }) => text.length < 900)),
            children: row.map(
              (runs, index) =>
                new TableCell({
                  width: { size: widths[index] ?? 0, type: WidthType.DXA },
                  children: [
                    new Paragraph({
                      style: 'Cell',
                      keepNext: whole && rowIndex < rows.length - 1,
                      children: runsOf(runs, columns[index]?.namesRow === true),
                    }),
                  ],
                }),
            ),
          }),
      ),
    ],
  });
}

/** Typed here once: beside a plain string as its argument, `bold` would be read as the old method of strings. */
function runOf(options: IRunOptions): TextRun {
  return new TextRun(options);
}

/** @param naming the cell names its row: its first words stand out. */
function runsOf(runs: Runs, naming = false): TextRun[] {
  return runs.flatMap((run, position) =>
    run.text.split('\n').map((text, index) =>
      runOf({
        text,
        ...(index === 0 ? {} : { break: 1 }),
        ...((naming && position === 0) || run.bold === true ? { bold: true } : {}),
        ...(run.italic === true ? { italics: true } : {}),
        ...(run.underline === true ? { underline: {} } : {}),
      }),
    ),
  );
}

function pageHeader(tree: DocumentTree): Header {
  const status = runOf({ text: tree.header.right, bold: true, color: accent });
  return new Header({ children: [pageLine([new TextRun(tree.header.left)], [status])] });
}

function pageFooter(tree: DocumentTree): Footer {
  const { before, between } = documents.page.number;
  const number = runOf({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [pageLine([new TextRun(tree.footer)], [number])] });
}

function pageLine(left: readonly ParagraphChild[], right: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({
    style: 'PageLine',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [...left, runOf({ children: [new Tab()] }), ...right],
  });
}
