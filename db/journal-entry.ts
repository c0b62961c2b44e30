import { z } from 'zod';

/** What an entry of the journal tells: of one row what became of it, or of many rows that they came. */
export const entryKind = z.enum(['insert', 'update', 'remove', 'insert-many']);
export type EntryKind = z.infer<typeof entryKind>;

const columnValue = z.union([z.string(), z.number(), z.null()]);
const storedRow = z.record(z.string(), columnValue);
/** Columns of one row as the database holds them. */
export type StoredRow = z.infer<typeof storedRow>;

/**
 * The `after` of an entry of many rows: what all of them share once, and per row the values of the other columns.
 * The first vaults share nothing: there every row says all of it.
 */
const manyRows = z.object({
  columns: z.array(z.string()),
  same: storedRow.default({}),
  rows: z.array(z.array(columnValue)),
});
export type ManyRows = z.infer<typeof manyRows>;

/** An entry as the journal stores it. */
export const storedEntry = z.object({
  tableName: z.string(),
  rowId: z.string(),
  kind: entryKind,
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type StoredEntry = z.infer<typeof storedEntry>;

/** What happened to one row. */
export interface RowChange {
  readonly tableName: string;
  readonly rowId: string;
  readonly kind: Exclude<EntryKind, 'insert-many'>;
  readonly before: StoredRow | null;
  readonly after: StoredRow | null;
}

/** What an entry says, row by row, in the order in which it happened. */
export function rowChangesOf({ tableName, rowId, kind, before, after }: StoredEntry): RowChange[] {
  if (kind !== 'insert-many') return [{ tableName, rowId, kind, before: parseRow(before), after: parseRow(after) }];
  const { columns, same, rows } = manyRows.parse(JSON.parse(after ?? ''));
  const own = columns.filter((column) => !Object.hasOwn(same, column));
  return rows.map((values) => {
    const told: StoredRow = {
      ...same,
      ...Object.fromEntries(own.map((column, place) => [column, values[place] ?? null])),
    };
    const row = Object.fromEntries(columns.map((column) => [column, told[column] ?? null]));
    return { tableName, rowId: String(row['id']), kind: 'insert', before: null, after: row };
  });
}

function parseRow(text: string | null): StoredRow | null {
  return text === null ? null : storedRow.parse(JSON.parse(text));
}
