import Database from 'better-sqlite3';
import { StoreError, storeErrorKindOf } from './errors.ts';

/** Held while this process works in a vault's folder. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the folder for this process alone. The lock is SQLite's own lock on an empty file, so the operating system
 * drops it when the process dies, however it dies: there is no stale lock to clean up.
 * @throws StoreError `busy` when another process (or another part of this one) holds it.
 */
export function lockFolder(file: string): FolderLock {
  const db = new Database(file, { timeout: 200 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    throw new StoreError(storeErrorKindOf(error), { cause: error });
  }
  return { release: () => void db.close() };
}
