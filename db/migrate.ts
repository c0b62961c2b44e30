import { StoreError } from './errors.ts';
import { asUnjournaled, type RawDb, type ReadableDb } from './handles.ts';
import { foundation } from './migrations/0010-foundation.ts';
import { atTheTable } from './migrations/0020-at-the-table.ts';
import { closedRecord } from './migrations/0030-closed-record.ts';
import { ownWays } from './migrations/0040-own-ways.ts';
import { corrections } from './migrations/0050-corrections.ts';

/** One step of the schema. Frozen once released; numbers rise by ten so that a fix can go between. */
export interface Migration {
  readonly version: number;
  readonly up: (db: RawDb) => void;
}

/** In order. The only list; a new file is added here. */
export const migrations: readonly Migration[] = [foundation, atTheTable, closedRecord, ownWays, corrections];

export const newestVersion = Math.max(...migrations.map((migration) => migration.version));

export function schemaVersion(db: ReadableDb): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** True when `migrate` would change the file, so that a backup is made first. */
export function needsMigration(db: ReadableDb): boolean {
  return schemaVersion(db) < newestVersion;
}

/**
 * Brings the file to the newest schema, all steps in one transaction: either it succeeds or the file is as it was.
 * @throws StoreError `newer` when the file was made by a newer application; it is not touched.
 */
export function migrate(db: ReadableDb): void {
  const from = schemaVersion(db);
  if (from > newestVersion) throw new StoreError('newer');
  const raw = asUnjournaled(db, 'migration');
  raw.transaction(() => {
    for (const migration of migrations.filter((step) => step.version > from)) migration.up(raw);
    raw.pragma(`user_version = ${newestVersion}`);
  })();
}
