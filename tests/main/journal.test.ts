import { expect, test } from 'vitest';
import { journalSeal, verifyJournal } from '../../db/journal-chain.ts';
import { asReadable, type RawDb } from '../../db/handles.ts';
import { runCommand } from '../../db/transaction.ts';
import { aSubject } from '../fixtures/builders.ts';
import { insertSubject } from '../../db/repositories/subjects.ts';
import { startOpenCore } from '../fixtures/core.ts';
import { newDatabase } from '../fixtures/database.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

const stamp = { name: 'test', at: '2026-11-22T10:00:00.000Z', workerId: 'noor', meetingId: null };

/** A journal of 12 entries in 6 commands, with the guards against change taken off. */
function unguardedJournal() {
  const db = newDatabase();
  for (let n = 1; n <= 6; n += 1)
    runCommand(db, stamp, (writer) => {
      writer.insert('setting', `a${n}`, { value: '1' });
      writer.update('setting', `a${n}`, { value: '2' });
    });
  db.exec('DROP TRIGGER journalNoUpdate; DROP TRIGGER journalNoDelete');
  return db;
}

test('every single character of every entry is held by the chain', () => {
  const db = unguardedJournal();
  expect(verifyJournal(db)).toEqual({ checked: 12, brokenAt: null });
  const columns = ['tableName', 'rowId', 'kind', 'before', 'after', 'hash'];
  let flips = 0;
  for (let seq = 1; seq <= 12; seq += 1)
    for (const column of columns) flips += flipEveryCharacter(db, { table: 'journal', column, seq, brokenAt: seq });
  expect(flips).toBeGreaterThan(1_000);
  expect(verifyJournal(db).brokenAt).toBeNull();
});

test('who did it, when and under what name is held by the chain as well', () => {
  const db = unguardedJournal();
  for (let seq = 1; seq <= 6; seq += 1)
    for (const column of ['at', 'workerId', 'name'])
      expect(flipEveryCharacter(db, { table: 'command', column, seq, brokenAt: seq * 2 - 1 })).toBeGreaterThan(3);
  expect(verifyJournal(db).brokenAt).toBeNull();
});

/** @returns how many flips were made, each found by the chain at the same entry, and taken back. */
function flipEveryCharacter(
  db: RawDb,
  at: {
    readonly table: 'journal' | 'command';
    readonly column: string;
    readonly seq: number;
    readonly brokenAt: number;
  },
): number {
  const { table, column, seq, brokenAt } = at;
  const value = db.prepare(`SELECT ${column} FROM ${table} WHERE seq = ?`).pluck().get(seq) as string | null;
  const write = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE seq = ?`);
  for (let place = 0; place < (value ?? '').length; place += 1) {
    const bytes = Buffer.from(value ?? '');
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    write.run(bytes.toString('latin1'), seq);
    expect(verifyJournal(asReadable(db)).brokenAt, `${table}.${column} ${seq}:${place}`).toBe(brokenAt);
  }
  write.run(value, seq);
  return (value ?? '').length;
}

test('an entry moved to another command, or whose command was redated, is noticed', () => {
  const db = unguardedJournal();
  db.prepare('UPDATE journal SET commandSeq = 2 WHERE seq = 1').run();
  expect(verifyJournal(db).brokenAt).toBe(1);
  db.prepare('UPDATE journal SET commandSeq = 1 WHERE seq = 1').run();
  db.prepare(`UPDATE command SET at = '2026-11-23T10:00:00.000Z' WHERE seq = 3`).run();
  expect(verifyJournal(db).brokenAt).toBe(5);
});

test('any entry taken out is noticed; the last ones against a seal', () => {
  for (let seq = 1; seq < 12; seq += 1) {
    const db = unguardedJournal();
    db.prepare('DELETE FROM journal WHERE seq = ?').run(seq);
    expect(verifyJournal(db).brokenAt).toBe(seq);
  }
  const db = unguardedJournal();
  const seal = journalSeal(db);
  db.prepare('DELETE FROM journal WHERE seq > 10').run();
  expect(verifyJournal(db)).toEqual({ checked: 10, brokenAt: null });
  expect(verifyJournal(db, seal)).toEqual({ checked: 10, brokenAt: 11 });
  runCommand(db, stamp, (writer) => writer.insert('setting', 'b', { value: '1' }));
  runCommand(db, stamp, (writer) => writer.insert('setting', 'c', { value: '1' }));
  expect(verifyJournal(db, seal)).toEqual({ checked: 11, brokenAt: 12 });
});

test('the journal is paged from the newest back, with who, when and what', async () => {
  const core = await startOpenCore();
  for (const name of ['Sam de Wit', 'Yara Bos', 'Ali Kaya']) await core.call('workers.add', { name, role: 'chair' });
  const newest = await core.call('journal.list', { beforeSeq: null, limit: 2 });
  expect(newest.total).toBe(4);
  expect(newest.commands).toMatchObject([
    { seq: 4, name: 'workers.add', who: 'Noor Visser', entries: 1, at: '2026-11-22T12:00:00.000Z' },
    { seq: 3, name: 'workers.add', who: 'Noor Visser', entries: 1 },
  ]);
  const older = await core.call('journal.list', { beforeSeq: 3, limit: 2 });
  expect(older.commands.map((command) => [command.seq, command.name, command.who])).toEqual([
    [2, 'workers.add', 'Noor Visser'],
    [1, 'vault.create', 'Noor Visser'],
  ]);
  expect(await core.call('journal.verify', {})).toMatchObject({ brokenAt: null });
});

test('what a command did is told in values that can be read, a setting by the keys that changed', async () => {
  const core = await startOpenCore();
  await core.call('preferences.set', { minutesPerCase: 12 });
  const { commands } = await core.call('journal.list', { beforeSeq: null, limit: 1 });
  const { entries } = await core.call('journal.entries', { commandSeq: commands[0]?.seq ?? 0 });
  expect(entries).toMatchObject([
    { tableName: 'setting', kind: 'update', changes: [{ column: 'minutesPerCase', before: '10', after: '12' }] },
  ]);
});

test('the journal never hands out a whole BSN', async () => {
  const core = await startOpenCore();
  runCommand(vaultOf(core.app).db, stamp, (writer) => insertSubject(writer, aSubject({ bsn: '999990019' })));
  const { commands } = await core.call('journal.list', { beforeSeq: null, limit: 1 });
  const answer = await core.call('journal.entries', { commandSeq: commands[0]?.seq ?? 0 });
  expect(JSON.stringify(answer)).not.toContain('999990019');
  expect(answer.entries[0]?.changes).toContainEqual({ column: 'bsn', before: null, after: '•••••• 019' });
});
