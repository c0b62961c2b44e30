import { z } from 'zod';
import type { ReadableDb } from '../../db/handles.ts';
import { rowChangesOf, storedEntry } from '../../db/journal-entry.ts';
import { verifyJournal } from '../../db/journal-chain.ts';
import { all } from '../../db/rows.ts';
import { expectedRows } from './kill-commands.ts';

export interface Acknowledged {
  readonly seq: number;
  readonly name: string;
  /** Null for a command whose input has no place for a word. */
  readonly word: string | null;
}

export interface Findings {
  /** Acknowledged, but not there or not with that word. */
  lost: number;
  /** Commands with another number of rows than they write, or rows that the journal does not account for. */
  halves: number;
  /** Complaints of SQLite about the file, of foreign keys, or of the journal's chain. */
  damage: number;
}

const commandRow = z.object({ seq: z.number(), name: z.string(), rows: z.number() });
const journalRow = storedEntry.extend({ commandSeq: z.number() });
type Row = Record<string, unknown>;

/** Looks whether everything that was acknowledged is there, and nothing is half. */
export function checkVault(db: ReadableDb, acknowledged: readonly Acknowledged[]): Findings {
  const commands = new Map(
    all(
      db,
      commandRow,
      'SELECT seq, name, (SELECT count(*) FROM journal WHERE commandSeq = command.seq) AS rows FROM command',
    ).map((command) => [command.seq, command]),
  );
  const entries = all(
    db,
    journalRow,
    'SELECT commandSeq, tableName, rowId, kind, before, after FROM journal ORDER BY seq',
  );
  const written = new Map<number, string>();
  for (const { commandSeq, after } of entries)
    written.set(commandSeq, `${written.get(commandSeq) ?? ''}${after ?? ''}`);

  const lost = acknowledged.filter(({ seq, name, word }) => {
    const text = written.get(seq) ?? '';
    return commands.get(seq)?.name !== name || (word !== null && !text.includes(word));
  }).length;
  const incomplete = [...commands.values()].filter(({ name, rows }) => {
    const expected = expectedRows.get(name) ?? null;
    return expected !== null && rows !== expected;
  }).length;
  return { lost, halves: incomplete + differencesFromJournal(db, entries), damage: damageOf(db) };
}

/** Plays the journal from the beginning; every table must hold exactly what comes out. */
function differencesFromJournal(db: ReadableDb, entries: readonly z.infer<typeof journalRow>[]): number {
  const tables = new Map<string, Map<string, Row>>();
  for (const { tableName, rowId, kind, after } of entries.flatMap(rowChangesOf)) {
    const rows = tables.get(tableName) ?? new Map<string, Row>();
    tables.set(tableName, rows);
    if (kind === 'remove') rows.delete(rowId);
    else rows.set(rowId, { ...rows.get(rowId), ...after });
  }
  let differences = 0;
  for (const [table, rows] of tables) {
    const stored = db.prepare(`SELECT * FROM ${table}`).all() as Row[];
    if (stored.length !== rows.size) differences += Math.abs(stored.length - rows.size);
    for (const row of stored) {
      const played = rows.get(String(row['id'])) ?? {};
      if (Object.entries(row).some(([column, value]) => (played[column] ?? null) !== value)) differences += 1;
    }
  }
  return differences;
}

function damageOf(db: ReadableDb): number {
  const integrity = db.pragma('integrity_check', { simple: true }) === 'ok' ? 0 : 1;
  const foreignKeys = (db.pragma('foreign_key_check') as unknown[]).length;
  return integrity + foreignKeys + (verifyJournal(db).brokenAt === null ? 0 : 1);
}
