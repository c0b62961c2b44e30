import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { benchFolder } from './bench-core.ts';
import { writeList } from './import-list.ts';
import { median } from './measure.ts';
import { ratioRow, type BenchRow } from './row.ts';

const rows = 5_000;
const rounds = 9;
const run = promisify(execFile);

/**
 * A whole import (reading, looking, planning, writing with journal and search index, all on disk) of a workbook with
 * new people, each time into a new vault, against the library reading the same file and doing nothing with it.
 * Both are measured as a user meets them: a list comes once in a day or a month, to an application that has read none
 * yet, so each sample is the first of a process of its own. Modules are loaded before the clock starts, and it starts
 * when the file has been chosen. What the application does while somebody still looks for it (it reads and plans a
 * made-up list, `practice-list.ts`) lies before the clock, as it lies before the wait of a user; a script that reads one
 * file has no such while. Subject and reference take turns, so that a busy moment of the machine falls on both.
 */
export async function import5000(): Promise<BenchRow> {
  const folder = await benchFolder();
  const path = join(folder, 'lijst.xlsx');
  await writeList(path, rows);
  const samples = { subject: [] as number[], reference: [] as number[] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      samples.reference.push(await firstTime('read-once.ts', path));
      samples.subject.push(await firstTime('import-once.ts', path));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const { subject, reference } = samples;
  return ratioRow({ id: 'import-5000', unit: 'ms', value: median(subject), reference: median(reference), goal: 2 });
}

/** The milliseconds that a script measured in a new process. */
async function firstTime(script: string, path: string): Promise<number> {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, script), path, String(rows)]);
  const milliseconds = Number(stdout);
  if (!(milliseconds > 0)) throw new Error(`${script} measured nothing`);
  return milliseconds;
}
