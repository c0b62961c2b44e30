import { Turns } from './turns.ts';

/** What is known about backups outside the vault: it must also be there while the vault is locked. */
export class BackupState {
  /** Where the user looks for backups on the unlock screen, beside the vault's own folder. */
  restoreFolder: string | null = null;
  /** The last backup of this session to the vault's own folder did not succeed. */
  lastFailed = false;
  /** The last copy to a second folder that was there did not succeed. */
  secondFailed = false;
  /** One backup after another: each takes the disk for itself. */
  readonly turns = new Turns();
}
