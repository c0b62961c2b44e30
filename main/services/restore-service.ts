import { copyFile } from 'node:fs/promises';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { verifyCopy } from '../../db/backup.ts';
import { StoreError, storeErrorKindOf } from '../../db/errors.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import type { App } from '../app/app.ts';
import { keyFromSecret, readKeyFile, writeKeyFile } from '../keys/key-file.ts';
import { syncFile } from '../files/write-file-atomically.ts';
import { listBackups, writeBackup } from './backup-service.ts';
import { swapIn, takeFolder } from './swap-vault.ts';

/**
 * Puts a backup in the place of the vault, from the unlock screen. The backup is read whole first; the present files are
 * set aside, never deleted, and when they still open they are backed up as well.
 * @throws ExpectedError `already-open`, `not-found`, `wrong-passphrase`, `too-many-tries`, `vault-damaged` (the backup is);
 * StoreError `newer`, `busy`, `disk-full`.
 */
export function restoreVault(app: App, input: ParsedInputOf<'vault.restore'>): Promise<void> {
  return app.session.turns.take(() => restore(app, input));
}

async function restore(app: App, input: ParsedInputOf<'vault.restore'>): Promise<void> {
  if (app.session.vault !== null) throw new ExpectedError('already-open');
  const backup = listBackups(app).find(({ name, place }) => name === input.name && place === input.place);
  if (backup === undefined) throw new ExpectedError('not-found');
  const lock = await takeFolder(app.folder);
  try {
    const keys = await readKeyFile(backup.keys);
    const key = await app.tries.attempt(() => keyFromSecret(keys, 'passphrase', input.passphrase));
    if (key === null) throw new ExpectedError('wrong-passphrase');
    try {
      await copyFile(backup.database, app.folder.incomingDatabase);
      await syncFile(app.folder.incomingDatabase);
      verifyCopy(app.folder.incomingDatabase, key);
      await writeKeyFile(app.folder.incomingKeys, keys);
      await backUpPresent(app, input.passphrase);
      await swapIn(app.folder, app.clock.now());
    } finally {
      key.fill(0);
    }
  } finally {
    lock.release();
  }
  app.bus.emit({ kind: 'changed', topics: ['vault'], revision: 0 });
}

/** As far as it can be opened with the same passphrase; a damaged vault is only set aside. */
async function backUpPresent(app: App, passphrase: string): Promise<void> {
  try {
    const key = await keyFromSecret(await readKeyFile(app.folder.keys), 'passphrase', passphrase);
    if (key === null) return;
    const db = openDatabase(app.folder.database, key, 'existing');
    try {
      await writeBackup(app, db, key, 'before-restore');
    } finally {
      closeDatabase(db);
      key.fill(0);
    }
  } catch (error) {
    // That the present vault does not open is why people restore; a full disk would break the restore itself too.
    if (error instanceof StoreError && error.kind === 'disk-full') throw error;
    app.logger.info('present vault not backed up', { code: storeErrorKindOf(error) });
  }
}

/** Where the unlock screen looks for backups beside the vault's folder; null when the dialog was cancelled. */
export async function chooseRestoreFolder(app: App, title: string): Promise<{ folder: string | null }> {
  const folder = await app.host.dialogs.askOpenPath({ title, kind: 'folder', filters: [] });
  if (folder === null) return { folder };
  app.backups.restoreFolder = folder;
  app.bus.emit({ kind: 'changed', topics: ['vault'], revision: 0 });
  return { folder };
}
