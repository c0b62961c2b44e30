import { z } from 'zod';
import { backupReason } from '../domain/backup.ts';
import { instant, isoDate } from '../domain/dates.ts';
import { regionCode } from '../domain/region.ts';
import { line } from '../domain/subject.ts';
import { workerRole } from '../domain/worker.ts';
import { query, task } from './procedure.ts';

const passphrase = z.string().min(1).max(1_000);
/** Choosing one asks for length here and for strength in the page; entering one does not. */
const newPassphrase = z.string().min(12).max(1_000);
const recoveryKey = z.string().min(1).max(200);

export const backupInfo = z.object({
  /** Its name within its place; holds a date and a reason, never a name. */
  name: z.string(),
  place: z.enum(['vault', 'second']),
  madeAt: z.iso.datetime(),
  reason: backupReason,
  bytes: z.number().int(),
});
export type BackupInfo = z.infer<typeof backupInfo>;

export const secondFolderState = z.enum([
  /** No second folder was chosen. */
  'none',
  'present',
  /** Chosen, but not there now: the stick is out. */
  'absent',
  /** There, but the last backup could not be written to it. */
  'failed',
]);
export type SecondFolderState = z.infer<typeof secondFolderState>;

export const vaultStatus = z.object({
  state: z.enum(['missing', 'locked', 'open']),
  /** What the user must do before anything else in an open vault. */
  pending: z.enum(['none', 'confirm-recovery-key', 'new-passphrase']),
  /** Seconds until the next try is allowed; 0 when at once. */
  waitSeconds: z.number().int(),
  /** Minutes without a key or a click after which the window locks; null while locked. */
  idleMinutes: z.number().int().nullable(),
  hostKind: z.enum(['electron', 'chromium']),
  /** The calendar day by the clock of the core: the pages have no other. */
  today: isoDate,
  /** The moment by the same clock, for what the pages show as time. */
  now: instant,
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
  /** First start. The vault is open afterwards; until its recovery key is confirmed, every unlock asks for that first. */
  'vault.create': task({
    needs: 'any',
    input: z.strictObject({ regionCode, workerName: line.min(1), workerRole, passphrase: newPassphrase }),
    output: z.object({ recoveryKey: z.string() }),
  }),
  /** Only while none was confirmed: a new recovery key to write down, in place of the one that nobody has. */
  'vault.freshRecoveryKey': task({ input: z.strictObject({}), output: z.object({ recoveryKey: z.string() }) }),
  /** The user has the recovery key on paper. */
  'vault.confirmRecoveryKey': task({
    input: z.strictObject({ recoveryKey }),
    output: z.object({}),
  }),
  'vault.unlock': task({ needs: 'any', input: z.strictObject({ passphrase }), output: z.object({}) }),
  'vault.unlockWithRecoveryKey': task({ needs: 'any', input: z.strictObject({ recoveryKey }), output: z.object({}) }),
  'vault.lock': task({ needs: 'any', roles: ['chair'], input: z.strictObject({}), output: z.object({}) }),
  /** Somebody touched the keyboard or the mouse: the idle time starts again. */
  'vault.touch': task({ needs: 'any', input: z.strictObject({}), output: z.object({}) }),
  'vault.changePassphrase': task({
    input: z.strictObject({ current: passphrase, next: newPassphrase }),
    output: z.object({}),
  }),
  /** Only after the recovery key opened the vault: sets a passphrase without the old one. */
  'vault.setPassphrase': task({
    input: z.strictObject({ next: newPassphrase }),
    output: z.object({}),
  }),
  /** Makes a new recovery key; the old one stops working. It is to be confirmed like the first. */
  'vault.renewRecoveryKey': task({
    input: z.strictObject({ passphrase }),
    output: z.object({ recoveryKey: z.string() }),
  }),
  /** Newest first; of the second folder while the vault is open, of the folder that was chosen while it is locked. */
  'vault.backups': query({
    needs: 'any',
    reads: ['vault', 'preferences'],
    input: z.strictObject({}),
    output: z.object({
      backups: z.array(backupInfo),
      secondFolder: secondFolderState,
      /** The last backup of this session to the vault's own folder did not succeed. */
      lastFailed: z.boolean(),
    }),
  }),
  'vault.backUpNow': task({ input: z.strictObject({}), output: backupInfo }),
  /** Asks for a folder (a USB stick) with the host's dialog and keeps backups there too; null when cancelled. */
  'vault.chooseBackupFolder': task({
    input: z.strictObject({}),
    output: z.object({ folder: z.string().nullable() }),
  }),
  /** On the unlock screen: where to look for backups beside the vault's own folder; null when cancelled. */
  'vault.chooseRestoreFolder': task({
    needs: 'any',
    input: z.strictObject({}),
    output: z.object({ folder: z.string().nullable() }),
  }),
  /**
   * From the unlock screen: checks the chosen backup under the passphrase that it was made with, sets the present files
   * aside, puts the backup in place. The vault stays locked.
   */
  'vault.restore': task({
    needs: 'any',
    input: z.strictObject({ name: z.string().max(200), place: z.enum(['vault', 'second']), passphrase }),
    output: z.object({}),
  }),
};
