import type { RawDb } from './handles.ts';

/**
 * Settings of every connection. `synchronous=FULL` is said out loud because the library's default for WAL is NORMAL,
 * which loses acknowledged commits at a power cut.
 */
export function applyPragmas(db: RawDb): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('wal_autocheckpoint = 200');
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('trusted_schema = OFF');
}
