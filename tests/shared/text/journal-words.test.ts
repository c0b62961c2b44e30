import { expect, test } from 'vitest';
import { z } from 'zod';
import { all } from '../../../db/rows.ts';
import { contract, type ProcedureName } from '../../../shared/contract/contract.ts';
import { commandWords, journal } from '../../../shared/text/nl/journal.ts';
import { columnWords, tableWords } from '../../../shared/text/nl/journal-data.ts';
import { newDatabase } from '../../fixtures/database.ts';

/** Tasks that write nothing into the vault. A new task is either one of these or needs words. */
const writesNothing = new Set<string>([
  ...['imports.open', 'imports.look', 'imports.preview', 'imports.cancel', 'journal.verify', 'workers.choose'],
  ...['screen.show', 'screen.showHealth', 'screen.showTimer', 'screen.freeze', 'screen.neutral', 'screen.displays'],
  ...['screen.open', 'screen.close', 'screen.read', 'screen.readDone', 'screen.turn'],
]);

test('whatever the journal can hold has a name in Dutch', () => {
  const names = (Object.keys(contract) as ProcedureName[]).filter(
    (name) => contract[name].kind !== 'query' && !writesNothing.has(name) && !name.startsWith('vault.'),
  );
  const own = ['vault.create', 'vault.restore', 'vault.chooseBackupFolder', 'meetings.left', 'meetings.returned'];
  for (const name of [...names, ...own]) {
    expect(commandWords(name), name).not.toBe(journal.otherVersion);
    expect(commandWords(name), name).not.toContain('.');
  }
  expect(commandWords('future.command')).toBe(journal.otherVersion);
});

const row = z.object({ name: z.string() });

test('every table and column that the journal shows has a word', () => {
  const db = newDatabase();
  const tables = all(db, row, `SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'`)
    .map(({ name }) => name)
    .filter((name) => !['command', 'journal'].includes(name));
  expect(tables.length).toBeGreaterThan(20);
  const silent = new Set(['id', 'matchKey', 'searchWords', 'position', 'detentionPeriodId', 'value', 'code']);
  const without = tables.flatMap((table) => [
    ...(tableWords(table) === table ? [table] : []),
    ...all(db, row, `SELECT name FROM pragma_table_info('${table}')`)
      .map(({ name }) => name)
      .filter((name) => !silent.has(name) && columnWords(name) === name)
      .map((name) => `${table}.${name}`),
  ]);
  expect(without).toEqual([]);
});
