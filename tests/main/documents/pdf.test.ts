import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { mapWords, plain, type Block, type DocumentTree } from '../../../shared/domain/document-model.ts';
import { minutesTree } from '../../../shared/domain/minutes.ts';
import { Characters } from '../../../main/documents/characters.ts';
import { documentAssets } from '../../../main/documents/fonts.ts';
import { PdfWriter } from '../../../main/documents/pdf.ts';
import { sampleMinutes } from '../../../build/bench/sample-minutes.ts';

const assets = documentAssets(join(import.meta.dirname, '../../../main'));
const tree = minutesTree(sampleMinutes(2), '2026-12-03T11:48:00.000Z');
let writer: PdfWriter;
let characters: Characters;
beforeAll(() => {
  characters = new Characters(assets.fonts);
  writer = new PdfWriter(assets);
});

/** The same words in every style and in every kind of block. */
function everywhere(words: string): DocumentTree {
  const styles = [
    { text: words },
    { text: words, bold: true as const },
    { text: words, italic: true as const },
    { text: words, bold: true as const, italic: true as const, underline: true as const },
  ];
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: words },
    { kind: 'heading', level: 2, text: words },
    { kind: 'heading', level: 3, text: words },
    { kind: 'paragraph', runs: styles, tone: 'body' },
    { kind: 'paragraph', runs: styles, tone: 'notice' },
    { kind: 'list', ordered: true, items: [styles] },
    { kind: 'facts', facts: [{ term: words, runs: styles }] },
    { kind: 'table', columns: [{ title: words, width: 1, namesRow: true }], rows: [[styles]] },
  ];
  return { ...tree, title: words, header: { left: words, right: words }, footer: words, blocks };
}

const textOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

describe('the file', () => {
  const says = [
    /^%PDF-1\.7/,
    /\/MarkInfo\s*<<[^>]*\/Marked true/,
    /\/StructTreeRoot \d+ 0 R/,
    /\/Lang \(nl-NL\)/,
    /\/DisplayDocTitle true/,
    /<rdf:li xml:lang="x-default">Themakamer, 3 december 2026<\/rdf:li>/,
    /<pdfuaid:part>1<\/pdfuaid:part><pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A</,
    /xmlns:pdfuaid="http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/"/,
    /\/S \/H1\s/,
    /\/S \/H2\s/,
    /\/S \/H3\s/,
    /\/S \/TH\s/,
    /\/Scope \/Column/,
    /\/S \/LBody/,
  ];
  test.each(says)('is tagged, Dutch, titled and identified: %s', (pattern) => {
    expect(pattern.test(textOf(writer.write(tree).pdf))).toBe(true);
  });

  test('names no author and has one title', () => {
    const pdf = textOf(writer.write(tree).pdf);
    expect(/\/Author|dc:creator/.exec(pdf)).toBeNull();
    expect(pdf.match(/\/S \/H1\s/g)).toHaveLength(1);
  });

  test('meets PDF/UA-1 as well: the compiler refuses what does not', () => {
    expect(writer.compile(tree, 'ua-1').pdf.byteLength).toBeGreaterThan(10_000);
  });

  test('keeps every object where its table says, after the second identification was written in', () => {
    const pdf = textOf(writer.write(tree).pdf);
    const table = Number(/startxref\s+(\d+)/.exec(pdf)?.[1]);
    expect(pdf.startsWith('xref', table)).toBe(true);
    const entries = [...pdf.slice(table).matchAll(/^(\d{10}) \d{5} ([nf])/gm)];
    expect(entries.length).toBeGreaterThan(50);
    entries.forEach(([, offset, kind], number) => {
      if (kind === 'n') expect(pdf.startsWith(`${number} 0 obj`, Number(offset))).toBe(true);
    });
    const metadata = /\/Length (\d+)(?:(?!stream)[\s\S])*stream\r?\n(<\?xpacket[\s\S]*?<\?xpacket end="r"\?>)/.exec(
      pdf,
    );
    expect(metadata?.[2]?.length).toBe(Number(metadata?.[1]));
  });

  test('holds one page for an empty meeting and more for twelve cases', () => {
    const pages = (count: number) =>
      textOf(writer.write(minutesTree(sampleMinutes(count), tree.madeAt)).pdf).match(/\/Type \/Page\s/g)?.length;
    expect(pages(0)).toBe(1);
    expect(pages(12)).toBeGreaterThan(5);
  });
});

describe('words are never markup', () => {
  test('what looks like Typst stays plain text and changes nothing else', () => {
    const words = '#eval("1+1") *vet* _schuin_ = kop $x^2$ #panic() \\ <label> @ref `code` // niets #include "x"';
    const plainWriter = writer.write(everywhere(words));
    expect(plainWriter.replacedCharacters).toBe(0);
    const title = /<rdf:li xml:lang="x-default">(.*?)<\/rdf:li>/.exec(textOf(plainWriter.pdf))?.[1];
    expect(title?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')).toBe(words);
  });
});

describe('no character makes a document fail', () => {
  test('any string, in every style and place, under both standards', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
    );
    fc.assert(
      fc.property(anything, (words) => {
        const document = everywhere(words);
        expect(writer.write(document).pdf.byteLength).toBeGreaterThan(1_000);
        expect(writer.compile({ ...document, title: 'Titel' }, 'ua-1').pdf.byteLength).toBeGreaterThan(1_000);
      }),
      { numRuns: 60 },
    );
  });

  test('every code point of Unicode in every style, and a sample of them under accents', () => {
    const shown = new Set<string>();
    for (let page = 0; page <= 0x10ffff; page += 0x1000) {
      const codes = Array.from({ length: 0x1000 }, (_, index) => String.fromCodePoint(page + index));
      for (const words of characters.printable(codes.join('\n')).words.split('\n')) shown.add(words.trim());
    }
    shown.delete('');
    expect(shown.size).toBeGreaterThan(5_000);
    const accented = [...shown]
      .filter((_, index) => index % 11 === 0)
      .map((letter) => characters.printable(`${letter}\u0301 ${letter}\u20DD`).words);
    const all = [...shown, ...accented];
    const lines = Array.from({ length: Math.ceil(all.length / 60) }, (_, line) =>
      all.slice(line * 60, line * 60 + 60).join(' '),
    );
    const document: DocumentTree = {
      ...tree,
      blocks: [
        { kind: 'heading', level: 1, text: 'Alles' },
        ...lines.map((text): Block => ({
          kind: 'paragraph',
          tone: 'body',
          runs: [{ text }, { text, bold: true }, { text, italic: true }, { text, bold: true, italic: true }],
        })),
      ],
    };
    expect(writer.write(document).replacedCharacters).toBe(0);
  });

  test.each([
    ['a lone half', 'a\uD800b', 'a\uFFFDb', 1],
    ['emoji', 'klaar 👩‍👩‍👧', 'klaar \uFFFD', 1],
    ['Chinese', '中文', '\uFFFD\uFFFD', 2],
    ['Hebrew and Arabic', 'שלום', '\uFFFD\uFFFD\uFFFD\uFFFD', 4],
    ['private use', '\uE123', '\uFFFD', 1],
    ['control and direction characters', 'a\u0000\u0007\u202Eb\u200B', 'ab', 0],
    ['an accent put on afterwards', 'Ze\u0301', 'Z\u00E9', 0],
    ['a tab and line breaks', 'a\tb\r\nc\u2028d', 'a b\nc\nd', 0],
    [
      'names of here',
      'Şebnem Öztürk, Łukasz, Ĳsbrand, Đorđe, Nguyễn',
      'Şebnem Öztürk, Łukasz, Ĳsbrand, Đorđe, Nguyễn',
      0,
    ],
    ['Greek, Cyrillic and signs', 'Ωμέγα Жанна € ≤ → ✓ ☐', 'Ωμέγα Жанна € ≤ → ✓ ☐', 0],
  ])('%s', (_, words, shown, replaced) => {
    expect(characters.printable(words)).toEqual({ words: shown, replaced });
  });

  test('every replaced character is counted', () => {
    const document = mapWords(tree, (words) => (words === tree.footer ? '中' : words));
    expect(writer.write(document).replacedCharacters).toBe(1);
    expect(
      writer.write({ ...tree, blocks: [{ kind: 'paragraph', runs: plain('中文 a'), tone: 'body' }] })
        .replacedCharacters,
    ).toBe(2);
  });
});
