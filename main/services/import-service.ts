import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { OpenedList } from '../../shared/contract/imports.ts';
import { today as dayOf } from '../../shared/domain/clock.ts';
import type { IsoDate } from '../../shared/domain/dates.ts';
import type { CaseId, DetentionPeriodId, InstitutionStayId, SubjectId } from '../../shared/domain/ids.ts';
import type {
  ColumnMapping,
  ImportDecision,
  ImportPreview,
  ImportPreviewPart,
  ImportSummary,
} from '../../shared/domain/import-model.ts';
import { planImport, type PlannedRow } from '../../shared/domain/import-plan.ts';
import { isBlankRow, listRowReader, type ListRow } from '../../shared/domain/import-row.ts';
import { formatDate } from '../../shared/text/format.ts';
import { text } from '../../shared/text/nl.ts';
import {
  findMapping,
  importCommand,
  insertImportRun,
  loadImportPeople,
  recordedIn,
  saveMapping,
} from '../../db/repositories/imports.ts';
import { listRegionItemsOfKind } from '../../db/repositories/region-items.ts';
import { currentRevision } from '../../db/transaction.ts';
import type { App } from '../app/app.ts';
import type { Vault } from '../app/vault.ts';
import { applyPlan } from '../imports/apply-plan.ts';
import { headingSetId, headingsOf, lookAt, usesOf } from '../imports/column-mapping.ts';
import type { ListSheet } from '../imports/list-file.ts';
import { orderedIds } from '../imports/ordered-ids.ts';
import { startReader, type ListReader } from '../imports/list-reader.ts';
import { practisePlanning } from '../imports/practise-planning.ts';
import { previewPage } from '../imports/preview-page.ts';

/** A list between opening and applying. Lives in memory only, and no longer than the vault is open. */
interface OpenList {
  readonly token: string;
  readonly sheets: readonly ListSheet[];
  sheet: number;
  readonly subjectIds: Map<number, SubjectId>;
  /** The rows as last read, and the plan as last made, with what they were made from. */
  read: { readonly key: string; readonly rows: readonly ListRow[] } | null;
  plan: { readonly key: string; readonly rows: readonly PlannedRow[] } | null;
}

/** One list at a time: opening another forgets the first. */
class ImportDesk {
  reading: { readonly token: string; readonly work: ListReader } | null = null;
  list: OpenList | null = null;
  #practised = false;

  /** Once, while the user looks for the first list. */
  practise(today: IsoDate): void {
    if (this.#practised) return;
    this.#practised = true;
    setImmediate(() => practisePlanning(today));
  }

  /** The reading ended by itself; another that was started meanwhile goes on. */
  finished(token: string): void {
    if (this.reading?.token === token) this.reading = null;
  }

  clear(): void {
    this.reading?.work.cancel();
    this.reading = null;
    this.list = null;
  }
}

const desks = new WeakMap<App, ImportDesk>();
const rowsPerTurn = 500;

function deskOf(app: App): ImportDesk {
  const known = desks.get(app);
  if (known !== undefined) return known;
  const desk = new ImportDesk();
  desks.set(app, desk);
  // Locking takes the names out of memory, those of a list that was not imported yet too.
  app.bus.subscribe('chair', (event) => {
    if (event.kind === 'session') desk.clear();
  });
  return desk;
}

/** Asks for a file and reads it; null when nothing was chosen. @throws ExpectedError `file-*`, `cancelled`, `locked` */
export async function openList(app: App, vault: Vault): Promise<OpenedList | null> {
  // Before the dialog: from now on a lock, also one while it stands open, empties the desk.
  const desk = deskOf(app);
  const work = startReader();
  const choosing = chosenPath(app);
  deskOf(app).practise(dayOf(vault.clock));
  const path = await choosing.catch((error: unknown) => {
    work.cancel();
    throw error;
  });
  if (path === null) {
    work.cancel();
    return null;
  }
  if (app.session.vault !== vault) {
    work.cancel();
    throw new ExpectedError('locked');
  }
  desk.clear();
  const token = randomUUID();
  desk.reading = { token, work };
  app.bus.emit({ kind: 'progress', token, done: 0, total: 0 });
  try {
    const sheets = await work.read(path);
    desk.list = { token, sheets, sheet: 0, subjectIds: new Map(), read: null, plan: null };
  } finally {
    desk.finished(token);
  }
  return lookAgain(app, vault, { token, sheet: 0, headerRow: null });
}

function chosenPath(app: App): Promise<string | null> {
  return app.host.dialogs.askOpenPath({
    title: text.imports.dialogTitle,
    kind: 'file',
    filters: [{ name: text.imports.dialogFilter, extensions: ['xlsx', 'csv', 'txt', 'tsv'] }],
  });
}

/** The opened list by another worksheet or another row of headings. @throws ExpectedError `not-found` */
export function lookAgain(
  app: App,
  vault: Vault,
  at: { readonly token: string; readonly sheet: number; readonly headerRow: number | null },
): OpenedList {
  const list = listOf(app, at.token);
  if (list.sheets[at.sheet] === undefined) throw new ExpectedError('not-found');
  list.sheet = at.sheet;
  return { token: at.token, ...lookAt(list.sheets, at, (id) => findMapping(vault.db, id)) };
}

/** What the list is to be read by, with the answers to what was nearly the same. */
interface Reading {
  readonly token: string;
  readonly mapping: ColumnMapping;
  readonly decisions: readonly ImportDecision[];
}

/** What will happen per row, one page of it. @throws ExpectedError `not-found`, `cancelled` */
export async function previewList(app: App, vault: Vault, input: Reading & ImportPreviewPart): Promise<ImportPreview> {
  return previewPage(await planOf(app, vault, listOf(app, input.token), input.mapping, input.decisions), input);
}

/** Does what the preview showed, in one transaction, and forgets the file. @throws ExpectedError `not-found`, `cancelled` */
export async function applyList(app: App, vault: Vault, input: Reading): Promise<ImportSummary> {
  const list = listOf(app, input.token);
  const plan = await planOf(app, vault, list, input.mapping, input.decisions);
  const today = dayOf(vault.clock);
  const headings = headingsOf(list.sheets[list.sheet]?.rows ?? [], input.mapping.headerRow);
  const topics = ['subjects', 'cases', 'meetings', 'table', 'imports'] as const;
  const summary = vault.change({ name: importCommand, topics, large: true }, (writer) => {
    const done = applyPlan(plan, { writer, today, source: text.imports.source(formatDate(today)) });
    saveMapping(writer, headingSetId(headings), usesOf(headings, input.mapping));
    insertImportRun(writer, randomUUID(), today, done);
    return done;
  });
  deskOf(app).clear();
  return summary;
}

/** Stops what is under way and forgets the file; nothing was changed. */
export function cancelList(app: App, token: string): void {
  const desk = deskOf(app);
  if (desk.list?.token === token || desk.reading?.token === token) desk.clear();
}

function listOf(app: App, token: string): OpenList {
  const { list } = deskOf(app);
  if (list?.token !== token) throw new ExpectedError('not-found');
  return list;
}

/** Reads the rows and plans them, in turns so that windows stay alive and a cancel is heard. */
async function planOf(
  app: App,
  vault: Vault,
  list: OpenList,
  mapping: ColumnMapping,
  decisions: readonly ImportDecision[],
): Promise<readonly PlannedRow[]> {
  const readKey = JSON.stringify([list.sheet, mapping, dayOf(vault.clock)]);
  if (list.read?.key !== readKey)
    list.read = { key: readKey, rows: readRows(vault, list.sheets[list.sheet]?.rows ?? [], mapping) };
  const { rows } = list.read;
  // What was planned holds as long as nothing was committed since.
  const planKey = JSON.stringify([readKey, decisions, currentRevision(vault.db)]);
  if (list.plan?.key === planKey) return list.plan.rows;
  const planned: PlannedRow[] = [];
  const newId = orderedIds(vault.clock.now());
  const planning = planImport(rows, loadImportPeople(vault.db), decisions, {
    today: dayOf(vault.clock),
    source: text.imports.source(formatDate(dayOf(vault.clock))),
    recorded: recordedIn(vault.db),
    subjectIdOf: (row) => {
      const known = list.subjectIds.get(row) ?? (newId() as SubjectId);
      list.subjectIds.set(row, known);
      return known;
    },
    // Not parsed: what makes them cannot make another kind of text.
    newPeriodId: () => newId() as DetentionPeriodId,
    newStayId: () => newId() as InstitutionStayId,
    newCaseId: () => newId() as CaseId,
  });
  for (const row of planning) {
    planned.push(row);
    if (planned.length % rowsPerTurn !== 0) continue;
    app.bus.emit({ kind: 'progress', token: list.token, done: planned.length, total: rows.length });
    await nextTurn();
    if (deskOf(app).list !== list) throw new ExpectedError('cancelled');
  }
  list.plan = { key: planKey, rows: planned };
  return planned;
}

function readRows(vault: Vault, rows: readonly (readonly string[])[], mapping: ColumnMapping): ListRow[] {
  const headings = headingsOf(rows, mapping.headerRow);
  const readRow = listRowReader({
    columns: mapping.columns,
    headings,
    today: dayOf(vault.clock),
    targetGroups: listRegionItemsOfKind(vault.db, 'target-group'),
    words: text.imports.remarkWords,
  });
  const read: ListRow[] = [];
  rows.forEach((cells, index) => {
    const row = index + 1;
    if (row <= mapping.headerRow || isBlankRow(cells) || repeatsHeadings(cells, headings)) return;
    read.push(readRow(row, cells));
  });
  return read;
}

/** Headings that stand again at the top of each printed page. */
function repeatsHeadings(cells: readonly string[], headings: readonly string[]): boolean {
  return (
    headings.every((heading, column) => (cells[column] ?? '') === heading) &&
    cells.filter((cell) => cell !== '').length > 1
  );
}
