import { hash } from 'node:crypto';
import { z } from 'zod';
import type { WritableDb } from './handles.ts';
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

export interface JournalStamp {
  readonly commandSeq: number;
  readonly at: string;
  readonly workerId: string | null;
}

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const hashRow = z.object({ hash: z.string() });
const columnName = /^[A-Za-z]+$/;

/** The hash that the first entry of every journal continues. */
export const genesisHash = '0'.repeat(64);

/** The chained hash of one entry: any later change to what it says, or to its place, breaks the chain. */
export function journalHash(previousHash: string, entry: readonly (string | number | null)[]): string {
  return hash('sha256', previousHash + JSON.stringify(entry));
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

  insert(table: JournaledTable, id: string, fields: Fields): void {
    const row: Row = { ...toRow(fields), id };
    const columns = columnsOf(row);
    const { lastInsertRowid } = prepared(
      this.db,
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((c) => `@${c}`).join(', ')})`,
    ).run(row);
    if (table === 'subject')
      prepared(this.db, 'INSERT INTO subjectSearch (rowid, searchWords) VALUES (@rowid, @searchWords)').run({
        rowid: Number(lastInsertRowid),
        searchWords: row['searchWords'] ?? '',
      });
    this.#append(table, id, 'insert', null, row);
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
    this.#append(table, id, 'update', old, after);
    return true;
  }

  remove(table: JournaledTable, id: string): void {
    const before = this.row(table, id);
    if (before === null) return;
    prepared(this.db, `DELETE FROM ${table} WHERE id = @id`).run({ id });
    this.#append(table, id, 'remove', before, null);
  }

  /** The stored row, unparsed; for the journal's own use and for undo. */
  row(table: JournaledTable, id: string): Row | null {
    return first(this.db, rowSchema, `SELECT * FROM ${table} WHERE id = @id`, { id });
  }

  #append(
    table: JournaledTable,
    rowId: string,
    kind: 'insert' | 'update' | 'remove',
    before: Row | null,
    after: Row | null,
  ): void {
    this.#previousHash ??=
      first(this.db, hashRow, 'SELECT hash FROM journal ORDER BY seq DESC LIMIT 1')?.hash ?? genesisHash;
    const { commandSeq, at, workerId } = this.#stamp;
    const beforeText = before === null ? null : JSON.stringify(before);
    const afterText = after === null ? null : JSON.stringify(after);
    const ownHash = journalHash(this.#previousHash, [
      commandSeq,
      at,
      workerId,
      table,
      rowId,
      kind,
      beforeText,
      afterText,
    ]);
    const entry: Parameters = {
      commandSeq,
      at,
      workerId,
      tableName: table,
      rowId,
      kind,
      before: beforeText,
      after: afterText,
      previousHash: this.#previousHash,
      hash: ownHash,
    };
    prepared(
      this.db,
      `INSERT INTO journal (commandSeq, at, workerId, tableName, rowId, kind, before, after, previousHash, hash)
       VALUES (@commandSeq, @at, @workerId, @tableName, @rowId, @kind, @before, @after, @previousHash, @hash)`,
    ).run(entry);
    this.#previousHash = ownHash;
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

function columnsOf(row: Row): string[] {
  const columns = Object.keys(row);
  for (const column of columns) if (!columnName.test(column)) throw new Error('not a column name');
  return columns;
}
