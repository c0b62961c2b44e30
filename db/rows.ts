import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { RawDb, ReadableDb } from './handles.ts';

/** A 0/1 column. */
export const flag = z
  .number()
  .int()
  .transform((value) => value === 1);

/** A text column that holds JSON of the given shape. */
export function jsonColumn<S extends z.ZodType>(schema: S) {
  return z
    .string()
    .transform((value): unknown => JSON.parse(value))
    .pipe(schema);
}

export type Parameters = Readonly<Record<string, string | number | null>>;

const statements = new WeakMap<RawDb, Map<string, Database.Statement<[Parameters]>>>();

/** The prepared statement of a text, prepared once per connection. */
export function prepared(db: RawDb, sql: string): Database.Statement<[Parameters]> {
  const known = statements.get(db) ?? new Map<string, Database.Statement<[Parameters]>>();
  statements.set(db, known);
  let statement = known.get(sql);
  if (statement === undefined) known.set(sql, (statement = db.prepare<[Parameters]>(sql)));
  return statement;
}

/** All rows, each parsed: what the file holds is a boundary like any other. */
export function all<S extends z.ZodType>(
  db: ReadableDb,
  schema: S,
  sql: string,
  parameters: Parameters = {},
): z.infer<S>[] {
  return prepared(db, sql)
    .all(parameters)
    .map((row) => schema.parse(row));
}

/** The first row, or null. */
export function first<S extends z.ZodType>(
  db: ReadableDb,
  schema: S,
  sql: string,
  parameters: Parameters = {},
): z.infer<S> | null {
  const row = prepared(db, sql).get(parameters);
  return row === undefined ? null : schema.parse(row);
}
