import { StoreError, storeErrorKindOf } from './errors.ts';
import type { ReadableDb } from './handles.ts';
import { checkIntegrity } from './health.ts';
import { newestVersion, schemaVersion } from './migrate.ts';
import { closeDatabase, openDatabase } from './open.ts';
import { currentRevision } from './transaction.ts';

/** What a copy must still say to be the same vault at the same moment. */
export interface DatabaseState {
  readonly schemaVersion: number;
  readonly revision: number;
}

export function stateOf(db: ReadableDb): DatabaseState {
  const version = schemaVersion(db);
  return { schemaVersion: version, revision: version === 0 ? 0 : currentRevision(db) };
}

/**
 * Copies the open database into a new file, encrypted under the same key. `VACUUM INTO`, because the library's
 * `backup()` makes its target without a key, which SQLite refuses beside an encrypted source; and never a copy of
 * the open file by hand: closing a second handle on it would drop SQLite's locks in this process.
 * The caller syncs and renames.
 * @returns what the copy holds.
 */
export function copyDatabase(db: ReadableDb, target: string): DatabaseState {
  try {
    db.prepare('VACUUM INTO ?').run(target);
    return stateOf(db);
  } catch (error) {
    throw new StoreError(storeErrorKindOf(error), { cause: error });
  }
}

/**
 * Opens a copy under the key, reads all of it and says what it holds.
 * @throws StoreError `wrong-key`, `damaged`, or `newer` when a newer application made it.
 */
export function verifyCopy(file: string, key: Uint8Array): DatabaseState {
  const db = openDatabase(file, key, 'reading');
  try {
    checkIntegrity(db);
    const state = stateOf(db);
    if (state.schemaVersion > newestVersion) throw new StoreError('newer');
    return state;
  } finally {
    closeDatabase(db);
  }
}
