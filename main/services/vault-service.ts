import { randomBytes, randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { InputOf, ParsedInputOf } from '../../shared/contract/contract.ts';
import type { VaultStatus } from '../../shared/contract/vault.ts';
import { preferences, type Worker } from '../../shared/domain/worker.ts';
import { workerId } from '../../shared/domain/ids.ts';
import { migrate } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { insertWorker, listWorkers } from '../../db/repositories/workers.ts';
import { existsSync } from 'node:fs';
import type { App } from '../app/app.ts';
import { readKeyFile, writeKeyFile } from '../keys/key-file.ts';
import { newRecoveryKey } from '../keys/recovery-key.ts';
import { unwrapKey, wrapKey } from '../keys/wrap.ts';
import { installRegion } from './region-service.ts';

export const preferencesKey = 'preferences';

/** What the unlock screen may know: nothing about the content. */
export function vaultStatusOf(app: App): VaultStatus {
  const { vault } = app.session;
  const known = vault === null ? null : readSetting(vault.db, preferencesKey, preferences);
  const state = vault !== null ? 'open' : existsSync(app.folder.keys) ? 'locked' : 'missing';
  return { state, waitSeconds: 0, idleMinutes: known?.idleMinutes ?? null, hostKind: app.host.kind };
}

/** First start: key, key file, database, way of working, first worker. */
export async function createVault(app: App, input: ParsedInputOf<'vault.create'>): Promise<{ recoveryKey: string }> {
  if (await exists(app.folder.keys)) throw new ExpectedError('vault-exists');
  const key = randomBytes(32);
  const recoveryKey = newRecoveryKey();
  const wrappings = [
    await wrapKey(key, 'passphrase', input.passphrase, app.kdfCost),
    await wrapKey(key, 'recovery', recoveryKey, app.kdfCost),
  ];
  const db = openDatabase(app.folder.database, key);
  migrate(db);
  await writeKeyFile(app.folder.keys, { format: 1, vaultId: randomUUID(), wrappings });
  const vault = app.session.open(db, key);
  const first: Worker = {
    id: workerId.parse(randomUUID()),
    name: input.workerName,
    role: input.workerRole,
    active: true,
  };
  vault.change({ name: 'vault.create', topics: ['workers', 'preferences', 'region'] }, (writer) => {
    insertWorker(writer, first);
    writeSetting(writer, preferencesKey, {
      regionCode: input.regionCode,
      ...installRegion(writer, input.regionCode),
      idleMinutes: 10,
      backupFolder: null,
    });
  });
  vault.worker = first;
  return { recoveryKey };
}

/** Opens the vault with the passphrase. @throws ExpectedError `wrong-passphrase`, `vault-missing`, `vault-damaged`. */
export async function unlockVault(app: App, input: InputOf<'vault.unlock'>): Promise<void> {
  if (app.session.vault !== null) throw new ExpectedError('already-open');
  const { wrappings } = await readKeyFile(app.folder.keys);
  const wrapped = wrappings.find((one) => one.kind === 'passphrase');
  if (wrapped === undefined) throw new ExpectedError('vault-damaged');
  const key = await unwrapKey(wrapped, input.passphrase);
  if (key === null) throw new ExpectedError('wrong-passphrase');
  const db = openDatabase(app.folder.database, key);
  migrate(db);
  const vault = app.session.open(db, key);
  const [only, ...others] = listWorkers(db).filter((one) => one.active);
  if (only !== undefined && others.length === 0) vault.worker = only;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
