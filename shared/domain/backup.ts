import { z } from 'zod';

/** Why a backup was made. */
export const backupReason = z.enum(['daily', 'meeting-closed', 'before-migration', 'before-restore', 'manual']);
export type BackupReason = z.infer<typeof backupReason>;

/** The words in file names: a stick is also read in the file manager. */
const wordOf: Readonly<Record<BackupReason, string>> = {
  daily: 'dagelijks',
  'meeting-closed': 'overleg-gesloten',
  'before-migration': 'voor-bijwerken',
  'before-restore': 'voor-terugzetten',
  manual: 'handmatig',
};

export interface NamedBackup {
  readonly madeAt: Date;
  readonly reason: BackupReason;
}

/** `20261203T104500Z-overleg-gesloten`, with `-2` and on for one of the same second. Never a name of anybody. */
export function backupName({ madeAt, reason }: NamedBackup, ordinal: number): string {
  const stamp = madeAt.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
  return `${stamp}-${wordOf[reason]}${ordinal > 1 ? `-${ordinal}` : ''}`;
}

const pattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-([a-z-]+?)(?:-\d+)?$/;

/** What a name says, or null when the file is not a backup of ours. */
export function readBackupName(name: string): NamedBackup | null {
  const match = pattern.exec(name);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, word] = match;
  const madeAt = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const reason = backupReason.options.find((one) => wordOf[one] === word);
  return reason === undefined || Number.isNaN(madeAt.getTime()) ? null : { madeAt, reason };
}

const day = 86_400_000;
const alwaysKept = 3;

/**
 * Which backups go: all of two days stay, then one a day for two weeks, one a week for two months, one a month for a
 * year. The newest three stay however old, so that a laptop whose clock runs wild never thins its way to nothing.
 */
export function backupsToThin<B extends NamedBackup>(backups: readonly B[], now: Date): B[] {
  const newestFirst = [...backups].sort((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
  const kept = new Set<string>();
  return newestFirst.filter((backup, index) => {
    const age = now.getTime() - backup.madeAt.getTime();
    const period = periodOf(backup.madeAt, age);
    if (index < alwaysKept || period === 'all') return false;
    if (period === 'none' || kept.has(period)) return true;
    kept.add(period);
    return false;
  });
}

/** The period within which one backup is enough. */
function periodOf(madeAt: Date, age: number): string {
  const iso = madeAt.toISOString();
  if (age <= 2 * day) return 'all';
  if (age <= 14 * day) return `day ${iso.slice(0, 10)}`;
  if (age <= 61 * day) return `week ${Math.floor(madeAt.getTime() / (7 * day))}`;
  return age <= 366 * day ? `month ${iso.slice(0, 7)}` : 'none';
}
