import type { RawDb } from './handles.ts';

/**
 * Settings of every connection. `synchronous=FULL` is said out loud because the library's default for WAL is NORMAL,
 * which loses acknowledged commits at a power cut.
 */
export function applyPragmas(db: RawDb): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // Only the bound (4 MB) for what never pauses: the session folds the log as soon as it has answered, so that nobody
  // waits for it.
  db.pragma('wal_autocheckpoint = 1000');
  db.pragma('secure_delete = FAST');
  db.pragma('temp_store = MEMORY');
  // 32 MB of decrypted pages: a page that is not kept is decrypted anew at every look, and a large transaction that
  // does not fit is encrypted twice.
  db.pragma('cache_size = -32768');
  db.pragma('trusted_schema = OFF');
}
