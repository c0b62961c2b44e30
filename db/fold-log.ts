import { asUnjournaled, type ReadableDb } from './handles.ts';

/**
 * Copies what is committed from the write-ahead log into the file. Damage to the log is silent (SQLite drops every
 * commit after it), damage to the file is noticed: so the log should never hold much for long. It waits for nobody; what
 * cannot be folded now is folded the next time, at the latest by `closeDatabase`.
 */
export function foldLog(db: ReadableDb): void {
  asUnjournaled(db, 'checkpoint').pragma('wal_checkpoint(PASSIVE)');
}
