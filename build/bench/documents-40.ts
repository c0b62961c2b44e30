import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DocumentTree } from '../../shared/domain/document-model.ts';
import { minutesTree } from '../../shared/domain/minutes.ts';
import { writeDocx } from '../../main/documents/docx.ts';
import { documentAssets } from '../../main/documents/fonts.ts';
import { PdfWriter } from '../../main/documents/pdf.ts';
import { benchFolder } from './bench-core.ts';
import { interleaved, median } from './measure.ts';
import { ratioRow, unjudgedRow, type BenchRow } from './row.ts';
import { sampleMinutes } from './sample-minutes.ts';

const run = promisify(execFile);
const goals = { 'pdf-40': 0.2, 'docx-40': 0.7 } as const;

/** The minutes of 40 cases as PDF, against LibreOffice making one of the Word file with the same content. */
export async function pdf40(): Promise<BenchRow> {
  return beside('pdf-40', 'soffice', async (folder, tree) => {
    const writer = new PdfWriter(documentAssets(join(import.meta.dirname, '../../main')));
    const docx = join(folder, 'veertig.docx');
    await writeFile(docx, await writeDocx(tree));
    const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
    return {
      subject: () => writeFile(join(folder, 'eigen.pdf'), writer.write(tree).pdf),
      reference: () => run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx]),
      rounds: 3,
    };
  });
}

/** The minutes of 40 cases as a Word file, against pandoc making one of Markdown with the same content. */
export async function docx40(): Promise<BenchRow> {
  return beside('docx-40', 'pandoc', async (folder, tree) => {
    const docx = join(folder, 'veertig.docx');
    const markdown = join(folder, 'veertig.md');
    await writeFile(docx, await writeDocx(tree));
    await run('pandoc', [docx, '-t', 'markdown', '-o', markdown]);
    return {
      subject: async () => writeFile(join(folder, 'eigen.docx'), await writeDocx(tree)),
      reference: () => run('pandoc', [markdown, '-o', join(folder, 'pandoc.docx')]),
      rounds: 7,
    };
  });
}

interface Contest {
  readonly subject: () => Promise<unknown>;
  readonly reference: () => Promise<unknown>;
  readonly rounds: number;
}

async function beside(
  id: keyof typeof goals,
  tool: string,
  prepare: (folder: string, tree: DocumentTree) => Promise<Contest>,
): Promise<BenchRow> {
  const goal = goals[id];
  if (!(await isInstalled(tool))) return unjudgedRow(id, 'ms', goal, `${tool} is not installed`);
  const folder = await benchFolder();
  try {
    const { rounds, ...work } = await prepare(folder, minutesTree(sampleMinutes(40), new Date().toISOString()));
    const { subject, reference } = await interleaved(work.subject, work.reference, { rounds, warmUp: 1 });
    return ratioRow({ id, unit: 'ms', value: median(subject), reference: median(reference), goal });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function isInstalled(tool: string): Promise<boolean> {
  try {
    await run(tool, ['--version']);
    return true;
  } catch {
    return false;
  }
}
