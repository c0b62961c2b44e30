import { expect, test } from 'vitest';
import { verifyJournal } from '../../db/journal-chain.ts';
import { runCommand } from '../../db/transaction.ts';
import { newDatabase } from '../fixtures/database.ts';

const stamp = { name: 'test', at: '2026-11-22T10:00:00.000Z', workerId: null, meetingId: null };

function aJournal() {
  const db = newDatabase();
  runCommand(db, stamp, (writer) => writer.insert('setting', 'a', { value: '1' }));
  for (const value of ['2', '3']) runCommand(db, stamp, (writer) => writer.update('setting', 'a', { value }));
  return db;
}

test('a journal as it was written fits from the first entry to the last', () => {
  expect(verifyJournal(newDatabase())).toEqual({ checked: 0, firstBrokenSeq: null });
  expect(verifyJournal(aJournal())).toEqual({ checked: 3, firstBrokenSeq: null });
});

test.each([
  ['changed', `UPDATE journal SET after = '{"value":"9"}' WHERE seq = 2`, 2],
  ['taken out', 'DELETE FROM journal WHERE seq = 2', 3],
  ['given to another', `UPDATE journal SET workerId = 'x' WHERE seq = 3`, 3],
])('an entry that was %s is found', (_what, tampering, firstBrokenSeq) => {
  const db = aJournal();
  db.exec(`DROP TRIGGER journalNoUpdate; DROP TRIGGER journalNoDelete; ${tampering}`);
  expect(verifyJournal(db)).toMatchObject({ firstBrokenSeq });
});
