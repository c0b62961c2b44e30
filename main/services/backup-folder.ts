import { randomUUID } from 'node:crypto';
import { realpath, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { App } from '../app/app.ts';
import type { Vault } from '../app/vault.ts';
import { changePreferences } from './preferences-service.ts';

/**
 * Lets the user choose the second folder for backups and tries it.
 * @throws ExpectedError `folder-unusable` when nothing can be written there, or when it is the vault's own folder.
 */
export async function chooseBackupFolder(app: App, vault: Vault, title: string): Promise<{ folder: string | null }> {
  const folder = await app.host.dialogs.askOpenPath({ title, kind: 'folder', filters: [] });
  if (folder === null) return { folder };
  await tryFolder(app, folder);
  app.backups.secondFailed = false;
  vault.change({ name: 'vault.chooseBackupFolder', topics: ['preferences', 'vault'] }, (writer) =>
    changePreferences(writer, { backupFolder: folder }),
  );
  return { folder };
}

async function tryFolder(app: App, folder: string): Promise<void> {
  const probe = join(folder, `.casustafel-${randomUUID()}.tmp`);
  try {
    const inside = relative(await realpath(app.folder.root), await realpath(folder));
    if (inside === '' || inside.split(sep)[0] !== '..') throw new ExpectedError('folder-unusable');
    await writeFile(probe, '', { flag: 'wx' });
    await rm(probe);
  } catch {
    // Gone, read-only, or our own folder: the same advice, choose another.
    throw new ExpectedError('folder-unusable');
  }
}
