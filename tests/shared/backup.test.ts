import { expect, test } from 'vitest';
import { backupName, backupReason, backupsToThin, readBackupName } from '../../shared/domain/backup.ts';

const day = 86_400_000;
const now = new Date('2026-11-22T12:00:00Z');
const ago = (days: number) => ({ madeAt: new Date(now.getTime() - days * day), reason: 'daily' as const });

test('a name says when and why, and nothing else is taken for one', () => {
  const madeAt = new Date('2026-12-03T10:45:09Z');
  expect(backupName({ madeAt, reason: 'meeting-closed' }, 1)).toBe('20261203T104509Z-overleg-gesloten');
  for (const reason of backupReason.options)
    for (const ordinal of [1, 2, 13])
      expect(readBackupName(backupName({ madeAt, reason }, ordinal))).toEqual({ madeAt, reason });
  for (const name of [
    '',
    'casustafel',
    '20261303T104509Z-dagelijks',
    '20261203T104509Z-iets',
    '../20261203T104509Z-dagelijks',
  ])
    expect(readBackupName(name)).toBeNull();
});

test('everything of two days stays, then one a day, a week, a month, and nothing after a year', () => {
  const every3Hours = Array.from({ length: 500 * 8 }, (_, index) => ago(index / 8));
  const gone = new Set(backupsToThin(every3Hours, now));
  const ages = every3Hours.filter((one) => !gone.has(one)).map((one) => (now.getTime() - one.madeAt.getTime()) / day);
  const between = (from: number, to: number): number => ages.filter((age) => age > from && age <= to).length;
  expect(between(-1, 2)).toBe(17);
  expect(between(2, 14)).toBe(13);
  expect([between(14, 61), between(61, 366), between(366, 1_000)]).toEqual([8, 11, 0]);
});

test('a clock that ran wild does not thin everything away', () => {
  const old = [ago(900), ago(901), ago(902), ago(903)];
  expect(backupsToThin(old, now)).toEqual([old[3]]);
});
