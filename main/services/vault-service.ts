import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import type { VaultStatus } from '../../shared/contract/vault.ts';
import { today } from '../../shared/domain/clock.ts';
import { workerId } from '../../shared/domain/ids.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { migrate, needsMigration, schemaVersion } from '../../db/migrate.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { insertWorker } from '../../db/repositories/workers.ts';
import { runCommand } from '../../db/transaction.ts';
import type { App } from '../app/app.ts';
import type { Pending } from '../app/session.ts';
import { keyFromSecret, readKeyFile, writeKeyFile, type KeyFile } from '../keys/key-file.ts';
import { newRecoveryKey, readRecoveryKey } from '../keys/recovery-key.ts';
import { wrapKey } from '../keys/wrap.ts';
import { writeBackup } from './backup-service.ts';
import { readPreferences, writePreferences } from './preferences-service.ts';
import { installRegion } from './region-service.ts';
import { swapIn, takeFolder } from './swap-vault.ts';
import { chooseOnlyWorker } from './worker-service.ts';

/** What the unlock screen may know: nothing about the content. */
export function vaultStatusOf(app: App): VaultStatus {
  const { vault, pending } = app.session;
  return {
    state: vault !== null ? 'open' : isThereAVault(app) ? 'locked' : 'missing',
    pending,
    waitSeconds: app.tries.waitSeconds,
    idleMinutes: vault === null ? null : readPreferences(vault.db).idleMinutes,
    hostKind: app.host.kind,
    today: today(app.clock),
    now: app.clock.now().toISOString(),
  };
}

/** Any of its files counts: one without the other is a damaged vault to restore, never a place to make a new one. */
function isThereAVault(app: App): boolean {
  return [app.folder.keys, app.folder.database, app.folder.swap].some((path) => existsSync(path));
}

/**
 * First start: key, key file, database, way of working, first worker; then opens it. The vault is made beside its place
 * and becomes one when it is whole.
 * @throws ExpectedError `vault-exists`; StoreError `busy`, `disk-full`.
 */
export function createVault(app: App, input: ParsedInputOf<'vault.create'>): Promise<{ recoveryKey: string }> {
  return app.session.turns.take(() => create(app, input));
}

async function create(app: App, input: ParsedInputOf<'vault.create'>): Promise<{ recoveryKey: string }> {
  const lock = await takeFolder(app.folder);
  try {
    if (isThereAVault(app)) throw new ExpectedError('vault-exists');
    const key = randomBytes(32);
    const recoveryKey = newRecoveryKey();
    const keys: KeyFile = {
      format: 1,
      vaultId: randomUUID(),
      recoveryConfirmed: false,
      wrappings: [
        await wrapKey(key, 'passphrase', input.passphrase, app.kdfCost),
        await wrapKey(key, 'recovery', recoveryKey, app.kdfCost),
      ],
    };
    const fresh = openDatabase(app.folder.incomingDatabase, key);
    try {
      migrate(fresh);
      writeFirstContent(app, fresh, input);
    } finally {
      closeDatabase(fresh);
    }
    await writeKeyFile(app.folder.incomingKeys, keys);
    await swapIn(app.folder, app.clock.now());
    const db = openDatabase(app.folder.database, key, 'existing');
    chooseOnlyWorker(app, app.session.open({ db, key, lock, pending: 'confirm-recovery-key' }));
    return { recoveryKey };
  } catch (error) {
    if (app.session.vault === null) lock.release();
    throw error;
  }
}

function writeFirstContent(app: App, db: ReadableDb, input: ParsedInputOf<'vault.create'>): void {
  const id = workerId.parse(randomUUID());
  const at = app.clock.now().toISOString();
  runCommand(db, { name: 'vault.create', at, workerId: id, meetingId: null }, (writer) => {
    insertWorker(writer, { id, name: input.workerName, role: input.workerRole, active: true });
    const chosen = installRegion(writer, input.regionCode);
    writePreferences(writer, {
      regionCode: input.regionCode,
      ...chosen,
      idleMinutes: 10,
      backupFolder: null,
      colorScheme: 'auto',
    });
  });
}

/**
 * Opens the vault with the passphrase.
 * @throws ExpectedError `wrong-passphrase`, `too-many-tries`, `vault-missing`, `vault-damaged`; StoreError `newer`, `busy`.
 */
export async function unlockVault(app: App, input: ParsedInputOf<'vault.unlock'>): Promise<void> {
  await app.session.turns.take(() =>
    openWith(app, async (file) => {
      const key = await app.tries.attempt(() => keyFromSecret(file, 'passphrase', input.passphrase));
      if (key === null) throw new ExpectedError('wrong-passphrase');
      return { key, pending: file.recoveryConfirmed ? 'none' : 'confirm-recovery-key' };
    }),
  );
}

/** Opens the vault with the printed key; a new passphrase must then be chosen. @throws as `unlockVault`, `wrong-recovery-key`. */
export async function unlockWithRecoveryKey(
  app: App,
  input: ParsedInputOf<'vault.unlockWithRecoveryKey'>,
): Promise<void> {
  await app.session.turns.take(() =>
    openWith(app, async (file) => {
      const typed = readRecoveryKey(input.recoveryKey);
      // A slip of the hand that the check characters show: nothing was tried, so nothing is counted.
      if (typed === null) throw new ExpectedError('wrong-recovery-key');
      const key = await app.tries.attempt(() => keyFromSecret(file, 'recovery', typed));
      if (key === null) throw new ExpectedError('wrong-recovery-key');
      return { key, pending: 'new-passphrase' };
    }),
  );
}

async function openWith(app: App, keyOf: (file: KeyFile) => Promise<{ key: Buffer; pending: Pending }>): Promise<void> {
  if (app.session.vault !== null) throw new ExpectedError('already-open');
  const lock = await takeFolder(app.folder);
  try {
    const file = await readExistingKeyFile(app);
    const { key, pending } = await keyOf(file);
    const db = await openUpToDate(app, key);
    chooseOnlyWorker(app, app.session.open({ db, key, lock, pending }));
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function readExistingKeyFile(app: App): Promise<KeyFile> {
  if (!existsSync(app.folder.keys) && isThereAVault(app)) throw new ExpectedError('vault-damaged');
  return readKeyFile(app.folder.keys);
}

/** Opens the database, with a verified backup before its schema changes. */
async function openUpToDate(app: App, key: Uint8Array): Promise<ReadableDb> {
  const db = openDatabase(app.folder.database, key, 'existing');
  try {
    if (schemaVersion(db) === 0) throw new ExpectedError('vault-damaged');
    if (needsMigration(db)) await writeBackup(app, db, key, 'before-migration');
    migrate(db);
    readPreferences(db);
    return db;
  } catch (error) {
    closeDatabase(db);
    throw error;
  }
}

/** So long before it happens the chair is told: at a table people talk longer than they type. */
const warnedSeconds = 60;

/**
 * Locks when the idle time is over, also while the machine slept: there is no time to ask the page anything. In its
 * last minute, or its last half when it is shorter than two, says so.
 */
export function lockWhenIdle(app: App): void {
  const { vault, idleSeconds } = app.session;
  if (vault === null) return;
  const allowed = readPreferences(vault.db).idleMinutes * 60;
  const left = allowed - idleSeconds;
  if (left <= 0) app.session.close(-left * 1_000);
  else if (left <= Math.min(warnedSeconds, allowed / 2)) app.bus.emit({ kind: 'idle', lockInSeconds: Math.ceil(left) });
}
