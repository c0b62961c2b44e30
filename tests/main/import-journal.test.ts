import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { verifyJournal } from '../../db/journal-chain.ts';
import { rowChangesOf, storedEntry } from '../../db/journal-entry.ts';
import { recordedIn } from '../../db/repositories/imports.ts';
import { all } from '../../db/rows.ts';
import { currentRevision, runCommand } from '../../db/transaction.ts';
import type { JournaledTable } from '../../db/writer.ts';
import { redoStep, undoStep } from '../../db/undo.ts';
import { meetingId } from '../../shared/domain/ids.ts';
import { startOpenCore, type TestCore } from '../fixtures/core.ts';
import { newDatabase } from '../fixtures/database.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

const list = join(import.meta.dirname, '../../build/demo/lists/detentielijst-voorbeeld.csv');
const tables = ['subject', 'detentionPeriod', 'institutionStay', 'caseRecord'] as const;
const idRow = z.object({ id: z.string() });
const anyRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

async function openList(core: TestCore) {
  core.host.answers.open.push(list);
  const { opened } = await core.call('imports.open', {});
  if (opened === null) throw new Error('nothing opened');
  return { token: opened.token, mapping: opened.mapping };
}

async function importedCore(): Promise<TestCore> {
  const core = await startOpenCore();
  await core.call('imports.apply', await openList(core));
  return core;
}

test('the journal of an import holds every row as it is stored, and its chain fits', async () => {
  const core = await importedCore();
  const db = vaultOf(core.app).db;
  expect(verifyJournal(db).brokenAt).toBeNull();
  const changes = all(db, storedEntry, `SELECT * FROM journal WHERE kind = 'insert-many' ORDER BY seq`).flatMap(
    rowChangesOf,
  );
  for (const table of tables) {
    const told = changes.filter(({ tableName }) => tableName === table).map(({ after }) => after);
    expect(told.length).toBeGreaterThanOrEqual(40);
    expect(told).toEqual(all(db, anyRow, `SELECT * FROM ${table} ORDER BY rowid`));
  }
  const { commands } = await core.call('journal.list', { beforeSeq: null, limit: 1 });
  expect(commands).toMatchObject([{ name: 'imports.apply', who: 'Noor Visser', entries: changes.length + 2 }]);
  const { entries, more } = await core.call('journal.entries', { commandSeq: commands[0]?.seq ?? 0 });
  expect(entries.length + more).toBe(changes.length + 2);
  expect(entries[0]).toMatchObject({ tableName: 'subject', kind: 'insert' });
  expect(entries[0]?.changes).toContainEqual({ column: 'surname', before: null, after: 'Çelik' });
});

test('everybody of a list is found by name at once', async () => {
  const core = await importedCore();
  const found = all(
    vaultOf(core.app).db,
    idRow,
    `SELECT rowid || '' AS id FROM subjectSearch WHERE subjectSearch MATCH 'celik*'`,
  );
  expect(found.length).toBeGreaterThan(0);
});

test("a value that came with a list is the list's until a person writes it, and then stays", async () => {
  const core = await importedCore();
  const db = vaultOf(core.app).db;
  const [period] = all(db, idRow, 'SELECT id FROM detentionPeriod ORDER BY rowid LIMIT 1');
  if (period === undefined) throw new Error('no period');
  expect(recordedIn(db).byHand('detentionPeriod', period.id, 'releaseDate')).toBe(false);
  vaultOf(core.app).change({ name: 'subjects.edit', topics: ['subjects'] }, (writer) =>
    writer.update('detentionPeriod', period.id, { releaseDate: '2029-01-01' }),
  );
  expect(recordedIn(db).byHand('detentionPeriod', period.id, 'releaseDate')).toBe(true);
  expect(recordedIn(db).byHand('detentionPeriod', period.id, 'title')).toBe(false);
  const { rows } = await core.call('imports.preview', await openList(core));
  const kept = rows.flatMap(({ outcome }) => (outcome.kind === 'same' ? outcome.kept : []));
  expect(kept).toMatchObject([{ field: 'releaseDate', kept: true }]);
  await core.call('imports.apply', await openList(core));
  expect(all(db, anyRow, `SELECT releaseDate FROM detentionPeriod WHERE id = '${period.id}'`)).toEqual([
    { releaseDate: '2029-01-01' },
  ]);
});

test('a change to an imported row is taken back to what the list said, and done again', async () => {
  const core = await importedCore();
  const db = vaultOf(core.app).db;
  const meeting = meetingId.parse('0193f0a0-0000-4000-8000-000000000001');
  const stamp = { name: 'cases.edit', at: '2026-11-22T12:00:00.000Z', workerId: null, meetingId: meeting };
  const [record] = all(db, idRow, 'SELECT id FROM caseRecord ORDER BY rowid LIMIT 1');
  const statusNow = () => all(db, anyRow, 'SELECT status FROM caseRecord ORDER BY rowid LIMIT 1')[0]?.['status'];
  runCommand(db, stamp, (writer) => writer.update('caseRecord', record?.id ?? '', { status: 'active' }));
  expect(statusNow()).toBe('active');
  runCommand(db, { ...stamp, meetingId: null }, (writer) => undoStep(writer, meeting));
  expect(statusNow()).toBe('referred');
  runCommand(db, { ...stamp, meetingId: null }, (writer) => redoStep(writer, meeting));
  expect(statusNow()).toBe('active');
  expect(verifyJournal(db).brokenAt).toBeNull();
});

test('rows that came together are taken back and brought again one by one', () => {
  const db = newDatabase();
  const meeting = meetingId.parse('0193f0a0-0000-4000-8000-000000000001');
  const stamp = { name: 'test', at: '2026-11-22T10:00:00.000Z', workerId: null, meetingId: meeting };
  const both = [
    { id: 'a', value: '1' },
    { id: 'b', value: '2' },
  ];
  runCommand(db, stamp, (writer) => writer.insertAll('setting', ['id', 'value'], both));
  runCommand(db, { ...stamp, meetingId: null }, (writer) => undoStep(writer, meeting));
  expect(all(db, anyRow, 'SELECT id, value FROM setting')).toEqual([]);
  runCommand(db, { ...stamp, meetingId: null }, (writer) => redoStep(writer, meeting));
  expect(all(db, anyRow, 'SELECT id, value FROM setting ORDER BY id')).toEqual(both);
});

test('cancelling in the middle changes nothing', async () => {
  const core = await startOpenCore();
  const db = vaultOf(core.app).db;
  const before = currentRevision(db);
  const input = await openList(core);
  await core.call('imports.preview', input);
  await core.call('imports.cancel', { token: input.token });
  await expect(core.call('imports.apply', input)).rejects.toThrow();
  expect(currentRevision(db)).toBe(before);
  for (const table of tables) expect(all(db, idRow, `SELECT id FROM ${table}`)).toEqual([]);
});

test('rows inserted together are all there or none, and are refused when one of them lacks a column', () => {
  const db = newDatabase();
  const stamp = { name: 'test', at: '2026-11-22T10:00:00.000Z', workerId: null, meetingId: null };
  const table: JournaledTable = 'setting';
  const columns = ['id', 'value'] as const;
  runCommand(db, stamp, (writer) =>
    writer.insertAll(
      table,
      columns,
      Array.from({ length: 1_100 }, (_, n) => ({ id: `a${n}`, value: `'"\\ é ${n}` })),
    ),
  );
  expect(all(db, anyRow, 'SELECT id, value FROM setting ORDER BY rowid')[1_099]).toEqual({
    id: 'a1099',
    value: `'"\\ é 1099`,
  });
  expect(all(db, storedEntry, 'SELECT * FROM journal').map(({ kind }) => kind)).toEqual(Array(3).fill('insert-many'));
  const twice = [
    { id: 'b', value: '1' },
    { id: 'a1', value: '2' },
  ];
  expect(() => runCommand(db, stamp, (writer) => writer.insertAll(table, columns, twice))).toThrow('UNIQUE');
  const uneven = [{ id: 'c', value: '1' }, { id: 'd' } as { id: string; value: string }];
  expect(() => runCommand(db, stamp, (writer) => writer.insertAll(table, columns, uneven))).toThrow('without value');
  expect(all(db, idRow, 'SELECT id FROM setting')).toHaveLength(1_100);
  expect(verifyJournal(db)).toEqual({ checked: 3, brokenAt: null });
});
