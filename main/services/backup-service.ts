import { existsSync, readdirSync, statSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { BackupInfo, SecondFolderState } from '../../shared/contract/vault.ts';
import { backupName, backupsToThin, readBackupName, type BackupReason } from '../../shared/domain/backup.ts';
import { copyDatabase, verifyCopy, type DatabaseState } from '../../db/backup.ts';
import { StoreError, storeErrorKindOf } from '../../db/errors.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { currentRevision } from '../../db/transaction.ts';
import type { App } from '../app/app.ts';
import { readKeyFile } from '../keys/key-file.ts';
import { syncFile, syncFolder, writeFileAtomically } from '../files/write-file-atomically.ts';
import { readPreferences } from './preferences-service.ts';

const keySuffix = '.sleutel.json';
const dayInMilliseconds = 86_400_000;

/** A backup with where its two files are. */
export interface FoundBackup extends BackupInfo {
  readonly database: string;
  readonly keys: string;
}

/**
 * Writes a backup of the open vault, opens and reads all of it, and only then calls it a backup; then copies it to the
 * second folder, when one is set and there. A second folder that is missing or full is told by `secondFolderState`.
 * @throws ExpectedError `locked`; StoreError `disk-full`, `damaged`.
 */
export async function backUp(app: App, reason: BackupReason): Promise<BackupInfo> {
  return app.backups.turns.take(async () => {
    const { vault, key } = app.session;
    if (vault === null || key === null) throw new ExpectedError('locked');
    // A copy: the vault may be locked, and its key overwritten, while the backup is still being read.
    const ownKey = Buffer.from(key);
    const revision = currentRevision(vault.db);
    const second = readPreferences(vault.db).backupFolder;
    try {
      const made = await writeBackup(app, vault.db, ownKey, reason);
      app.backups.lastFailed = false;
      if (second !== null) await copyToSecond(app, made, second, ownKey);
      return withoutPaths(made);
    } catch (error) {
      app.backups.lastFailed = true;
      app.logger.error('backup failed', { code: storeErrorKindOf(error) });
      throw error;
    } finally {
      ownKey.fill(0);
      app.bus.emit({ kind: 'changed', topics: ['vault'], revision });
    }
  });
}

/** The daily backup, when the newest one is more than a day old. A failure is shown by the window, not thrown. */
export async function backUpWhenDue(app: App): Promise<void> {
  if (app.session.vault === null || app.session.vault.worker === null) return;
  const newest = foundIn(app.folder.backups, 'vault').find(({ reason }) => reason === 'daily');
  const now = app.clock.now().getTime();
  // One from the future means that the clock was wrong: it does not hold back the next.
  const age = newest === undefined ? Infinity : Math.abs(now - Date.parse(newest.madeAt));
  if (age >= dayInMilliseconds) await backUp(app, 'daily').catch(() => undefined);
}

/** Into the vault's own folder, from a database that may not be a session's yet (before a migration, a restore). */
export async function writeBackup(
  app: App,
  db: ReadableDb,
  key: Uint8Array,
  reason: BackupReason,
): Promise<FoundBackup> {
  const folder = app.folder.backups;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = freeName(folder, { madeAt: app.clock.now(), reason });
  const temporary = join(folder, `.${name}.tmp`);
  try {
    const expected = copyDatabase(db, temporary);
    await accept(folder, name, temporary, await readFile(app.folder.keys), key, expected);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await thin(folder, app.clock.now());
  return foundNamed(folder, 'vault', name);
}

async function copyToSecond(app: App, made: FoundBackup, second: string, key: Uint8Array): Promise<void> {
  if (!existsSync(second)) return;
  try {
    const { vaultId } = await readKeyFile(made.keys);
    const folder = join(second, secondName(vaultId));
    await mkdir(folder, { recursive: true });
    const name = freeName(folder, { madeAt: new Date(made.madeAt), reason: made.reason });
    const temporary = join(folder, `.${name}.tmp`);
    const expected = verifyCopy(made.database, key);
    await copyFile(made.database, temporary);
    await accept(folder, name, temporary, await readFile(made.keys), key, expected);
    await thin(folder, app.clock.now());
    app.backups.secondFailed = false;
  } catch (error) {
    app.backups.secondFailed = true;
    app.logger.error('second backup failed', { code: storeErrorKindOf(error) });
  }
}

/** On disk, read back whole, with its key file beside it; then it gets its name. */
async function accept(
  folder: string,
  name: string,
  temporary: string,
  keys: Uint8Array,
  key: Uint8Array,
  expected: DatabaseState,
): Promise<void> {
  await syncFile(temporary);
  const found = verifyCopy(temporary, key);
  if (found.revision !== expected.revision || found.schemaVersion !== expected.schemaVersion)
    throw new StoreError('damaged');
  await writeFileAtomically(join(folder, `${name}${keySuffix}`), keys);
  await rename(temporary, join(folder, `${name}.db`));
  await syncFolder(folder);
}

/** Backups of the vault's own folder and, when there, of the second one; newest first. */
export function listBackups(app: App): FoundBackup[] {
  const second = secondFolderOf(app);
  const elsewhere = second === null ? [] : [second, ...ourFoldersIn(second)].flatMap((at) => foundIn(at, 'second'));
  return [...foundIn(app.folder.backups, 'vault'), ...elsewhere].sort((one, other) =>
    other.madeAt.localeCompare(one.madeAt),
  );
}

/** What a window may know of a backup. */
export function withoutPaths({ name, place, madeAt, reason, bytes }: FoundBackup): BackupInfo {
  return { name, place, madeAt, reason, bytes };
}

export function secondFolderState(app: App): SecondFolderState {
  const second = secondFolderOf(app);
  if (second === null) return 'none';
  if (!existsSync(second)) return 'absent';
  return app.backups.secondFailed ? 'failed' : 'present';
}

function secondFolderOf(app: App): string | null {
  const { vault } = app.session;
  return vault === null ? app.backups.restoreFolder : readPreferences(vault.db).backupFolder;
}

/** One stick may serve two vaults; each keeps to its own folder. */
function secondName(vaultId: string): string {
  return `casustafel-${vaultId.slice(0, 8)}`;
}

function ourFoldersIn(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => /^casustafel-[0-9a-f]{8}$/.test(name))
    .map((name) => join(folder, name));
}

function foundIn(folder: string, place: BackupInfo['place']): FoundBackup[] {
  const found = namesIn(folder).flatMap((file) => {
    const name = file.endsWith('.db') ? file.slice(0, -3) : '';
    const said = readBackupName(name);
    const database = join(folder, file);
    const keys = join(folder, `${name}${keySuffix}`);
    if (said === null || !existsSync(keys)) return [];
    return [
      { name, place, madeAt: said.madeAt.toISOString(), reason: said.reason, bytes: sizeOf(database), database, keys },
    ];
  });
  return found.sort((one, other) => other.madeAt.localeCompare(one.madeAt));
}

/** Empty when it is not there, not a folder, or a stick that just came out: `secondFolderState` tells. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function foundNamed(folder: string, place: BackupInfo['place'], name: string): FoundBackup {
  const found = foundIn(folder, place).find((one) => one.name === name);
  if (found === undefined) throw new StoreError('other');
  return found;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function freeName(folder: string, named: Parameters<typeof backupName>[0]): string {
  let ordinal = 1;
  while (existsSync(join(folder, `${backupName(named, ordinal)}.db`))) ordinal += 1;
  return backupName(named, ordinal);
}

/** Takes away what need not be kept, and what a killed process left half-written. */
async function thin(folder: string, now: Date): Promise<void> {
  const found = foundIn(folder, 'vault').map((one) => ({ ...one, madeAt: new Date(one.madeAt) }));
  for (const { database, keys } of backupsToThin(found, now)) {
    // The database first: a key file alone is not a backup and is not listed as one.
    await rm(database, { force: true });
    await rm(keys, { force: true });
  }
  for (const file of await readdir(folder)) if (/^\..+\.tmp$/.test(file)) await rm(join(folder, file), { force: true });
}
