import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { WritableDb } from './handles.ts';
import type { EntryKind, ManyRows } from './journal-entry.ts';
import { first, prepared, type Parameters } from './rows.ts';

/** Tables that are changed through the journal, and nothing else. */
export type JournaledTable =
  | 'setting'
  | 'worker'
  | 'regionItem'
  | 'partnerOrganisation'
  | 'partnerPerson'
  | 'subject'
  | 'detentionPeriod'
  | 'institutionStay'
  | 'detentionChange'
  | 'caseRecord'
  | 'caseContact'
  | 'caseCondition'
  | 'meeting'
  | 'caseDiscussion'
  | 'presence'
  | 'note'
  | 'decision'
  | 'actionItem'
  | 'actionReview'
  | 'agreement'
  | 'snippet'
  | 'entryDraft'
  | 'importMapping'
  | 'importRun'
  | 'exportRecord';

/** A value as a screen or a rule holds it; booleans become 0/1, lists and trees become JSON text. */
export type FieldValue = string | number | boolean | null | object;
export type Fields = Readonly<Record<string, FieldValue>>;
type Row = Record<string, string | number | null>;

/** So many rows does one entry of `insertAll` tell of. */
const rowsPerEntry = 500;

export interface JournalStamp {
  readonly commandSeq: number;
  readonly at: string;
  readonly workerId: string | null;
  /** What the command is called. */
  readonly name: string;
}

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const hashRow = z.object({ hash: z.string() });
const columnName = /^[A-Za-z]+$/;

/** The hash that the first entry of every journal continues. */
export const genesisHash = '0'.repeat(64);

/**
 * The chained hash of one entry: any later change to what it says, or to its place, breaks the chain. The lengths of
 * the parts stand before the parts, so that no other parts make the same text.
 */
export function journalHash(previousHash: string, entry: readonly (string | number | null)[]): string {
  const lengths = entry.map((part) => (part === null ? null : String(part).length));
  // What an entry ends with can be a large text, of which joining would make a copy.
  return createHash('sha256')
    .update(`${previousHash}${JSON.stringify(lengths)}${entry.slice(0, -1).join('')}`)
    .update(String(entry.at(-1) ?? ''))
    .digest('hex');
}

/**
 * The only way to change the vault: each insert, update and removal is written together with its journal entry
 * (when, who, what, before, after) in the transaction that `transaction.ts` opened.
 */
export class Writer {
  readonly db: WritableDb;
  readonly #stamp: JournalStamp;
  #previousHash: string | null = null;

  constructor(db: WritableDb, stamp: JournalStamp) {
    this.db = db;
    this.#stamp = stamp;
  }

  /** The command that this belongs to; what it changed so far stands under this number in the journal. */
  get commandSeq(): number {
    return this.#stamp.commandSeq;
  }

  insert(table: JournaledTable, id: string, fields: Fields): void {
    const row: Row = { ...toRow(fields), id };
    const columns = columnsOf(row);
    prepared(
      this.db,
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((c) => `@${c}`).join(', ')})`,
    ).run(row);
    this.#append(table, id, 'insert', null, JSON.stringify(row));
  }

  /**
   * Inserts these columns of many rows, in their order. One journal entry tells of up to five hundred of them,
   * and the database takes the rows out of that very entry, so that what is journaled is what is stored
   * (`jsonb_each` hands out a row parsed, `json_each` as text that is parsed anew for every column). What all rows
   * share, half of a list's columns, stands in it once: each value costs more to take out than to store.
   * For lists only: `recordedIn` takes a row that no entry of its own tells of for one that a list brought.
   */
  insertAll<Column extends string>(
    table: JournaledTable,
    columns: readonly ('id' | Column)[],
    rows: readonly (Readonly<Record<Column, FieldValue>> & { readonly id: string })[],
  ): void {
    const head = rows[0];
    if (head === undefined) return;
    const told: readonly Fields[] = rows;
    const shared = columns.filter((column) => column !== 'id' && told.every((row) => row[column] === head[column]));
    const own = columns.filter((column) => !shared.includes(column));
    const same = Object.fromEntries(shared.map((column) => [column, columnOf(head, column)]));
    const insert = prepared(this.db, insertManySql(table, own, shared));
    for (let from = 0; from < told.length; from += rowsPerEntry) {
      const values = told.slice(from, from + rowsPerEntry).map((row) => own.map((column) => columnOf(row, column)));
      const after = JSON.stringify({ columns: [...columns], same, rows: values } satisfies ManyRows);
      insert.run({ seq: this.#append(table, '', 'insert-many', null, after) });
    }
  }

  /** Changes only what differs; says whether anything did. */
  update(table: JournaledTable, id: string, fields: Fields): boolean {
    const before = this.row(table, id);
    if (before === null) throw new Error(`no row to update in ${table}`);
    const changed = Object.entries(toRow(fields)).filter(([column, value]) => before[column] !== value);
    if (changed.length === 0) return false;
    const after: Row = Object.fromEntries(changed);
    const columns = columnsOf(after);
    prepared(this.db, `UPDATE ${table} SET ${columns.map((c) => `${c} = @${c}`).join(', ')} WHERE id = @id`).run({
      ...after,
      id,
    });
    const old: Row = Object.fromEntries(changed.map(([column]) => [column, before[column] ?? null]));
    this.#append(table, id, 'update', JSON.stringify(old), JSON.stringify(after));
    return true;
  }

  remove(table: JournaledTable, id: string): void {
    const before = this.row(table, id);
    if (before === null) return;
    prepared(this.db, `DELETE FROM ${table} WHERE id = @id`).run({ id });
    this.#append(table, id, 'remove', JSON.stringify(before), null);
  }

  /** The stored row, unparsed; for the journal's own use and for undo. */
  row(table: JournaledTable, id: string): Row | null {
    return first(this.db, rowSchema, `SELECT * FROM ${table} WHERE id = @id`, { id });
  }

  /** Writes an entry; gives its number. */
  #append(table: JournaledTable, rowId: string, kind: EntryKind, before: string | null, after: string | null): number {
    this.#previousHash ??=
      first(this.db, hashRow, 'SELECT hash FROM journal ORDER BY seq DESC LIMIT 1')?.hash ?? genesisHash;
    const { commandSeq, at, workerId, name } = this.#stamp;
    const entryOf = [commandSeq, at, workerId, name, table, rowId, kind, before, after];
    const ownHash = journalHash(this.#previousHash, entryOf);
    const entry: Parameters = {
      commandSeq,
      tableName: table,
      rowId,
      kind,
      before,
      after,
      hash: ownHash,
    };
    const { lastInsertRowid } = prepared(
      this.db,
      `INSERT INTO journal (commandSeq, tableName, rowId, kind, before, after, hash)
       VALUES (@commandSeq, @tableName, @rowId, @kind, @before, @after, @hash)`,
    ).run(entry);
    this.#previousHash = ownHash;
    return Number(lastInsertRowid);
  }
}

function toRow(fields: Fields): Row {
  const row: Row = {};
  for (const [column, value] of Object.entries(fields)) row[column] = toColumn(value);
  return row;
}

function toColumn(value: FieldValue): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

/** Rows out of the text of an entry, which is parsed once; what the rows share is taken out of it once, not once a row. */
function insertManySql(table: JournaledTable, own: readonly string[], shared: readonly string[]): string {
  for (const column of [...own, ...shared]) if (!columnName.test(column)) throw new Error('not a column name');
  const values = [...own.map((_, place) => `row.value ->> ${place}`), ...shared.map((column) => `same.${column}`)];
  return `WITH
      entry AS MATERIALIZED (SELECT jsonb(after) AS told FROM journal WHERE seq = @seq),
      told AS MATERIALIZED (
        SELECT jsonb_extract(told, '$.same') AS shared, jsonb_extract(told, '$.rows') AS entries FROM entry),
      same AS MATERIALIZED (
        SELECT ${['entries', ...shared.map((column) => `shared ->> '${column}' AS ${column}`)].join(', ')} FROM told)
    INSERT INTO ${table} (${[...own, ...shared].join(', ')})
    SELECT ${values.join(', ')} FROM same CROSS JOIN jsonb_each(same.entries) AS row`;
}

function columnOf(row: Fields, column: string): string | number | null {
  const value = row[column];
  if (value === undefined) throw new Error(`a row without ${column}`);
  return toColumn(value);
}

function columnsOf(row: Fields): string[] {
  const columns = Object.keys(row);
  for (const column of columns) if (!columnName.test(column)) throw new Error('not a column name');
  return columns;
}
