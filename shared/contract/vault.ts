import { z } from 'zod';
import { regionCode } from '../domain/region.ts';
import { line } from '../domain/subject.ts';
import { workerRole } from '../domain/worker.ts';
import { query, task } from './procedure.ts';

const passphrase = z.string().min(1).max(1_000);
const recoveryKey = z.string().min(1).max(200);

export const backupInfo = z.object({
  /** File name within its folder; holds a date and a reason, never a name. */
  name: z.string(),
  place: z.enum(['vault', 'second']),
  madeAt: z.iso.datetime(),
  reason: z.enum(['daily', 'meeting-closed', 'before-migration', 'before-restore', 'manual']),
  bytes: z.number().int(),
});
export type BackupInfo = z.infer<typeof backupInfo>;

export const vaultStatus = z.object({
  state: z.enum(['missing', 'locked', 'open']),
  /** Seconds until the next try is allowed; 0 when at once. */
  waitSeconds: z.number().int(),
  /** Minutes without a key or a click after which the window locks; null while locked. */
  idleMinutes: z.number().int().nullable(),
  hostKind: z.enum(['electron', 'chromium']),
});
export type VaultStatus = z.infer<typeof vaultStatus>;

export const vaultContract = {
  'vault.status': query({
    needs: 'any',
    roles: ['chair', 'screen'],
    reads: ['vault', 'preferences'],
    input: z.strictObject({}),
    output: vaultStatus,
  }),
  /** First start. The vault exists and is open afterwards, but is removed at the next start unless confirmed. */
  'vault.create': task({
    needs: 'any',
    input: z.strictObject({ regionCode, workerName: line.min(1), workerRole, passphrase }),
    output: z.object({ recoveryKey: z.string() }),
  }),
  /** The user typed the recovery key back from paper. */
  'vault.confirmRecoveryKey': task({
    input: z.strictObject({ recoveryKey }),
    output: z.object({}),
  }),
  'vault.unlock': task({ needs: 'any', input: z.strictObject({ passphrase }), output: z.object({}) }),
  'vault.unlockWithRecoveryKey': task({ needs: 'any', input: z.strictObject({ recoveryKey }), output: z.object({}) }),
  'vault.lock': task({ needs: 'any', roles: ['chair'], input: z.strictObject({}), output: z.object({}) }),
  'vault.changePassphrase': task({
    input: z.strictObject({ current: passphrase, next: passphrase }),
    output: z.object({}),
  }),
  /** After the recovery key opened the vault: sets a passphrase without the old one. */
  'vault.setPassphrase': task({
    input: z.strictObject({ recoveryKey, next: passphrase }),
    output: z.object({}),
  }),
  /** Makes a new recovery key; the old one stops working. */
  'vault.renewRecoveryKey': task({
    input: z.strictObject({ passphrase }),
    output: z.object({ recoveryKey: z.string() }),
  }),
  'vault.backups': task({
    needs: 'any',
    input: z.strictObject({}),
    output: z.object({ backups: z.array(backupInfo) }),
  }),
  'vault.backUpNow': task({ input: z.strictObject({}), output: backupInfo }),
  /** Asks for a folder (a USB stick) with the host's dialog; null when cancelled. */
  'vault.chooseBackupFolder': task({
    input: z.strictObject({}),
    output: z.object({ folder: z.string().nullable() }),
  }),
  /** From the unlock screen: checks the chosen backup under the secret, sets the present file aside, puts the backup in place. */
  'vault.restore': task({
    needs: 'any',
    input: z.strictObject({ name: z.string().max(200), place: z.enum(['vault', 'second']), passphrase }),
    output: z.object({}),
  }),
};
