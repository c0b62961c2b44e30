import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DocumentTree, Runs } from '../../shared/domain/document-model.ts';
import { minutesTree } from '../../shared/domain/minutes.ts';
import { writeDocx } from '../../main/documents/docx.ts';
import { documentAssets } from '../../main/documents/fonts.ts';
import { PdfWriter } from '../../main/documents/pdf.ts';
import { sampleMinutes } from '../../build/bench/sample-minutes.ts';

/**
 * Holds the documents against programs that others made: qpdf finds the PDF whole, pdfinfo and pdftotext read it,
 * LibreOffice opens the Word file and finds the same words. How long it takes is the bench's matter.
 */
const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'casustafel-documents-'));
const failures: string[] = [];

function check(what: string, passed: boolean): void {
  console.log(`${passed ? 'ok  ' : 'FAIL'}  ${what}`);
  if (!passed) failures.push(what);
}

/** Words as they are compared: hyphenation at line ends, wrapping and page lines differ between readers. */
function bagOf(words: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of words.match(/[\p{L}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function missing(wanted: string, found: string): string[] {
  const there = bagOf(found);
  return [...bagOf(wanted)].filter(([word, count]) => (there.get(word) ?? 0) < count).map(([word]) => word);
}

function wordsOf(tree: DocumentTree): string {
  const text = (runs: Runs): string => runs.map((one) => one.text).join('');
  return tree.blocks
    .flatMap((block): string[] => {
      if (block.kind === 'heading') return [block.text];
      if (block.kind === 'paragraph') return [text(block.runs)];
      if (block.kind === 'list') return block.items.map(text);
      if (block.kind === 'facts') return block.facts.flatMap((fact) => [fact.term, text(fact.runs)]);
      return [...block.columns.map(({ title }) => title), ...block.rows.flat().map(text)];
    })
    .join('\n');
}

/** Whether each of these stands at the top of a page, under the line that every page has. A long one takes two lines. */
async function beginPages(pdf: string, headings: readonly string[]): Promise<boolean> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
  const lines = stdout.split('\f').map((page) => page.split('\n').filter((line) => line.trim() !== ''));
  const tops = lines.flatMap(([, first]) => (first === undefined ? [] : [first.trim()]));
  return headings.length > 0 && headings.every((heading) => tops.some((top) => heading.startsWith(top)));
}

const soffice = (to: string, file: string): Promise<unknown> =>
  run('soffice', [
    `-env:UserInstallation=file://${join(folder, 'office')}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    file,
  ]);

try {
  const writer = new PdfWriter(documentAssets(join(import.meta.dirname, '../../main')));
  const tree = minutesTree(sampleMinutes(12), new Date().toISOString());
  const pdf = join(folder, 'verslag.pdf');
  const docx = join(folder, 'verslag.docx');
  await writeFile(pdf, writer.write(tree).pdf);
  await writeFile(docx, await writeDocx(tree));

  const { stdout: qpdf } = await run('qpdf', ['--check', pdf]);
  check('qpdf finds no error in the PDF', qpdf.includes('No syntax or stream encoding errors found'));
  const { stdout: info } = await run('pdfinfo', [pdf]);
  check('pdfinfo: tagged', /^Tagged:\s+yes$/m.test(info));
  check('pdfinfo: title', info.includes(`Title:           ${tree.title}`));
  check('pdfinfo: no author', !/^Author:/m.test(info));
  const { stdout: fonts } = await run('pdffonts', [pdf]);
  const embedded = fonts.trim().split('\n').slice(2);
  check('every font is embedded', embedded.length > 0 && embedded.every((line) => / yes +yes +yes /.test(line)));
  const { stdout: pdfText } = await run('pdftotext', ['-layout', pdf, '-']);
  // A word that is broken at the end of a line is put together again before it is compared.
  const unbroken = `${pdfText} ${(await run('pdftotext', ['-raw', pdf, '-'])).stdout.replace(/[-\u00AD\u2010]\s*\n/g, '')}`;
  check('pdftotext finds every word', missing([...bagOf(wordsOf(tree)).keys()].join(' '), unbroken).length === 0);

  const cases = tree.blocks.flatMap((block) =>
    block.kind === 'heading' && /^\d+\. /.test(block.text) ? [block.text] : [],
  );
  check('in the PDF each case begins a page', await beginPages(pdf, cases));
  await soffice('pdf', docx);
  check('in the Word file each case begins a page', await beginPages(pdf, cases));

  await soffice('txt:Text (encoded):UTF8', docx);
  const lost = missing(wordsOf(tree), await readFile(join(folder, 'verslag.txt'), 'utf8'));
  check(`LibreOffice opens the Word file and finds every word ${lost.slice(0, 5).join(' ')}`, lost.length === 0);
} finally {
  await rm(folder, { recursive: true, force: true });
}
if (failures.length > 0) process.exitCode = 1;
