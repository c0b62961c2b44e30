import Database from 'better-sqlite3';
import { StoreError, storeErrorKindOf } from './errors.ts';
import { asReadable, type ReadableDb } from './handles.ts';
import { applyPragmas } from './pragmas.ts';

/**
 * Opens an encrypted database with its raw key, makes it when missing.
 * @param key 32 bytes; not kept.
 * @throws StoreError `wrong-key` when the file is not a database under this key, `damaged` when it is broken.
 */
export function openDatabase(file: string, key: Uint8Array): ReadableDb {
  if (key.byteLength !== 32) throw new StoreError('wrong-key');
  const db = new Database(file);
  try {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    applyPragmas(db);
    return asReadable(db);
  } catch (error) {
    db.close();
    throw new StoreError(storeErrorKindOf(error), { cause: error });
  }
}

/** Folds the write-ahead log into the file, so that damage to the log can touch little, and closes. */
export function closeDatabase(db: ReadableDb): void {
  if (!db.open) return;
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
