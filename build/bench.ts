import { parseArgs } from 'node:util';
import { actionAdd } from './bench/action-add.ts';
import { docx40, pdf40 } from './bench/documents-40.ts';
import { draaiboekOrder } from './bench/draaiboek-order.ts';
import { encrypted } from './bench/encrypted.ts';
import { entryPaint } from './bench/entry-paint.ts';
import { import5000 } from './bench/import-5000.ts';
import { meetingMemory } from './bench/meeting-memory.ts';
import { meetingOpen40 } from './bench/meeting-open-40.ts';
import type { BenchRow, MeasureRow } from './bench/row.ts';
import { caseSwitch, screenPaint } from './bench/screen-times.ts';
import { search30000 } from './bench/search-30000.ts';
import { start } from './bench/start.ts';
import { unlock } from './bench/unlock.ts';

/** Every row, each in a file of its own; they run one after the other. `--only ID` measures one. */
const rows: Readonly<Record<string, MeasureRow>> = {
  start,
  unlock,
  'meeting-open-40': meetingOpen40,
  'action-add': actionAdd,
  'screen-paint': screenPaint,
  'case-switch': caseSwitch,
  'entry-paint': entryPaint,
  encrypted,
  'import-5000': import5000,
  'pdf-40': pdf40,
  'docx-40': docx40,
  'search-30000': search30000,
  'draaiboek-order': draaiboekOrder,
  'meeting-memory': meetingMemory,
};

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } });
const chosen = Object.entries(rows).filter(([id]) => values.only === undefined || values.only === id);
if (chosen.length === 0) throw new Error(`no such row; there are: ${Object.keys(rows).join(', ')}`);

if (!values.json)
  console.log(`${'row'.padEnd(16)}${'value'.padStart(14)}${'reference'.padStart(14)}${'ratio'.padStart(8)}  goal`);
for (const [, measure] of chosen) {
  const row = await measure();
  console.log(values.json ? JSON.stringify(row) : lineOf(row));
  if (row.ok === false) process.exitCode = 1;
}

function lineOf(row: BenchRow): string {
  const amount = (value: number | null): string => (value === null ? '–' : `${value.toFixed(2)} ${row.unit}`);
  const goal = row.ratio === null ? `≤ ${row.goal} ${row.unit}` : `≤ ${row.goal} ×`;
  const verdict = row.ok === null ? `not judged: ${row.reason ?? ''}` : row.ok ? 'ok' : `NOT OK ${row.reason ?? ''}`;
  const ratio = row.ratio === null ? '–' : row.ratio.toFixed(2);
  return `${row.id.padEnd(16)}${amount(row.ok === null ? null : row.value).padStart(14)}${amount(row.reference).padStart(14)}${ratio.padStart(8)}  ${goal}  ${verdict}`;
}
