import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { benchFolder, cheapCost, openBenchCore } from './bench-core.ts';
import { writeList } from './import-list.ts';
import { median, timed } from './measure.ts';
import { ratioRow, type BenchRow } from './row.ts';

const rows = 5_000;
const rounds = 5;

/**
 * A whole import (reading, looking, planning, writing with journal and search index, all on disk) of a workbook with
 * new people, each time into a new vault, against the library reading the same file and doing nothing with it.
 */
export async function import5000(): Promise<BenchRow> {
  const folder = await benchFolder();
  const path = join(folder, 'lijst.xlsx');
  await writeList(path, rows);
  const samples = { subject: [] as number[], reference: [] as number[] };
  try {
    // The first round warms both up.
    for (let round = 0; round <= rounds; round += 1) {
      const reference = await timed(() => readXlsxFile(path));
      const subject = await importOnce(path);
      if (round === 0) continue;
      samples.subject.push(subject);
      samples.reference.push(reference);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const { subject, reference } = samples;
  return ratioRow({ id: 'import-5000', unit: 'ms', value: median(subject), reference: median(reference), goal: 2 });
}

async function importOnce(path: string): Promise<number> {
  const core = await openBenchCore(cheapCost, { openPath: path });
  try {
    return await timed(async () => {
      const { opened } = await core.call('imports.open', {});
      if (opened === null) throw new Error('the list was not opened');
      const { token, mapping } = opened;
      const preview = await core.call('imports.preview', { token, mapping });
      if (preview.counts.imported !== rows) throw new Error(`only ${preview.counts.imported} of ${rows} rows are new`);
      await core.call('imports.apply', { token, mapping });
    });
  } finally {
    await core.remove();
  }
}
