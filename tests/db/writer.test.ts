import { expect, test } from 'vitest';
import { z } from 'zod';
import { rowChangesOf, storedEntry } from '../../db/journal-entry.ts';
import { all } from '../../db/rows.ts';
import { currentRevision, runCommand } from '../../db/transaction.ts';
import { newDatabase } from '../fixtures/database.ts';

const stamp = { name: 'test', at: '2026-11-22T10:00:00.000Z', workerId: null, meetingId: null };

test('a change is written together with its journal entry, and nothing when it fails', () => {
  const db = newDatabase();
  runCommand(db, stamp, (writer) => writer.insert('setting', 'a', { value: '1' }));
  runCommand(db, stamp, (writer) => writer.update('setting', 'a', { value: '2' }));
  expect(() =>
    runCommand(db, stamp, (writer) => {
      writer.update('setting', 'a', { value: '3' });
      throw new Error('halfway');
    }),
  ).toThrow('halfway');
  const entry = z.object({ kind: z.string(), before: z.string().nullable(), after: z.string().nullable() });
  expect(all(db, entry, 'SELECT kind, before, after FROM journal ORDER BY seq')).toEqual([
    { kind: 'insert', before: null, after: '{"value":"1","id":"a"}' },
    { kind: 'update', before: '{"value":"1"}', after: '{"value":"2"}' },
  ]);
  expect(currentRevision(db)).toBe(2);
});

test('the journal cannot be changed or shortened', () => {
  const db = newDatabase();
  runCommand(db, stamp, (writer) => writer.insert('setting', 'a', { value: '1' }));
  expect(() => db.exec(`UPDATE journal SET after = ''`)).toThrow('append-only');
  expect(() => db.exec('DELETE FROM journal')).toThrow('append-only');
});

test('many rows come by one entry that says once what they share, and are stored as it tells', () => {
  const db = newDatabase();
  const region = { kind: 'term', label: 'Overleg', days: null, remark: '', position: 1, active: true };
  runCommand(db, stamp, (writer) =>
    writer.insertAll(
      'regionItem',
      ['id', 'code', 'shortLabel', 'kind', 'label', 'days', 'remark', 'position', 'active'],
      [
        { id: 'a', code: 'een', shortLabel: '', ...region },
        { id: 'b', code: 'twee\' "', shortLabel: 'é', ...region },
      ],
    ),
  );
  const entries = all(db, storedEntry, 'SELECT * FROM journal');
  expect(entries).toHaveLength(1);
  expect(JSON.parse(entries[0]?.after ?? '')).toMatchObject({
    rows: [
      ['a', 'een', ''],
      ['b', 'twee\' "', 'é'],
    ],
  });
  const stored = all(db, z.record(z.string(), z.unknown()), 'SELECT * FROM regionItem ORDER BY rowid');
  expect(stored).toHaveLength(2);
  expect(stored).toMatchObject(entries.flatMap(rowChangesOf).map(({ after }) => after));
});
