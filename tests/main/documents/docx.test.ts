import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { plain, type DocumentTree } from '../../../shared/domain/document-model.ts';
import { minutesTree } from '../../../shared/domain/minutes.ts';
import { writeDocx } from '../../../main/documents/docx.ts';
import { sampleMinutes } from '../../../build/bench/sample-minutes.ts';

const tree = minutesTree(sampleMinutes(2), '2026-12-03T11:48:00.000Z');

async function partsOf(document: DocumentTree): Promise<Record<string, string>> {
  const files = unzipSync(await writeDocx(document));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The words of a stretch of Word's markup. */
function wordsIn(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('');
}

function headingsOf(xml: string): [level: string, words: string][] {
  return [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="Heading(\d)"\/>.*?<\/w:p>/gs)].map((match) => [
    match[1] ?? '',
    wordsIn(match[0]),
  ]);
}

test('headings are real headings, from level 1 without gaps', async () => {
  const { 'word/document.xml': xml = '' } = await partsOf(tree);
  const wanted = tree.blocks.flatMap((block) => (block.kind === 'heading' ? [[String(block.level), block.text]] : []));
  expect(headingsOf(xml)).toEqual(wanted);
});

test('every table has exactly one header row, which Word repeats on every page', async () => {
  const { 'word/document.xml': xml = '' } = await partsOf(tree);
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  const wanted = tree.blocks.filter((block) => block.kind === 'table');
  expect(tables).toHaveLength(wanted.length);
  tables.forEach((table, index) => {
    const [first = '', ...rows] = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(first).toContain('<w:tblHeader/>');
    expect(wordsIn(first)).toBe(wanted[index]?.columns.map(({ title }) => title).join(''));
    expect(rows).toHaveLength(wanted[index]?.rows.length ?? -1);
    for (const row of rows) expect(row).not.toContain('<w:tblHeader/>');
  });
});

test('the language is Dutch, the title is set and nobody is named as author', async () => {
  const parts = await partsOf(tree);
  expect(parts['word/styles.xml']).toMatch(/<w:docDefaults>.*<w:lang w:val="nl-NL"/s);
  expect(parts['docProps/core.xml']).toContain('<dc:title>Themakamer, 3 december 2026</dc:title>');
  expect(parts['docProps/core.xml']).toContain('<dc:creator>Casustafel</dc:creator>');
  expect(parts['docProps/core.xml']).toContain('<cp:lastModifiedBy>Casustafel</cp:lastModifiedBy>');
});

test('every numbered list starts at 1 and bullets are a list', async () => {
  const parts = await partsOf(tree);
  const xml = parts['word/document.xml'] ?? '';
  const numberIds = new Set([...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map((match) => match[1]));
  const ordered = tree.blocks.filter((block) => block.kind === 'list' && block.ordered);
  expect(numberIds.size).toBe(ordered.length + 1);
});

test('all words of the document are in it, in order', async () => {
  const { 'word/document.xml': xml = '' } = await partsOf(tree);
  const unescaped = wordsIn(xml).replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const wanted = tree.blocks
    .map((block) => {
      switch (block.kind) {
        case 'heading':
          return block.text;
        case 'paragraph':
          return block.runs.map(({ text }) => text).join('');
        case 'list':
          return block.items
            .flat()
            .map(({ text }) => text)
            .join('');
        case 'facts':
          return block.facts.map(({ term, runs }) => term + runs.map(({ text }) => text).join('')).join('');
        case 'table':
          return [block.columns.map(({ title }) => title), ...block.rows.flat(2).map(({ text }) => [text])]
            .flat()
            .join('');
      }
    })
    .join('')
    .replaceAll('\n', '');
  expect(unescaped).toBe(wanted);
});

test('header and foot of the page: title, state and page number', async () => {
  const parts = await partsOf(tree);
  const all = Object.entries(parts);
  const header = all.find(([name]) => /^word\/header\d\.xml$/.test(name))?.[1] ?? '';
  const footer = all.find(([name]) => /^word\/footer\d\.xml$/.test(name))?.[1] ?? '';
  expect(wordsIn(header)).toBe('Themakamer, 3 december 2026CONCEPT');
  expect(footer).toContain('NUMPAGES');
  expect(wordsIn(footer)).toContain('pagina ');
});

test('signs that XML forbids do not reach the file, markup in words stays words', async () => {
  const words = 'a\u0000\u0008\uD800\uFFFEb <w:p/> & "x" ]]> 中文 👍';
  const { 'word/document.xml': xml = '' } = await partsOf({
    ...tree,
    blocks: [{ kind: 'paragraph', runs: plain(words), tone: 'body' }],
  });
  expect(xml).toContain('a\uFFFD\uFFFDb &lt;w:p/');
  expect(wordsIn(xml)).toContain('中文 👍');
  for (const sign of ['\u0000', '\u0008', '\uFFFE']) expect(xml.includes(sign)).toBe(false);
});
