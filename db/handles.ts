import type Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that may be read. Functions that only read take this, so that they cannot be handed more. */
export type ReadableDb = Database.Database & { readonly [readable]: true };

/** A connection inside a journaled transaction; only `transaction.ts` makes one. */
export type WritableDb = ReadableDb & { readonly [writable]: true };

export type RawDb = Database.Database;

export function asReadable(db: RawDb): ReadableDb {
  return db as ReadableDb;
}

/** The reason is a literal, so that every place that takes write access without the journal can be found and counted. */
export function asUnjournaled(db: ReadableDb, _reason: 'migration' | 'checkpoint' | 'integrity check'): RawDb {
  return db;
}
