import { z } from 'zod';
import type { ReadableDb } from './handles.ts';
import { first } from './rows.ts';
import { genesisHash, journalHash } from './writer.ts';

const chainRow = z.object({
  seq: z.number().int(),
  commandSeq: z.number().int(),
  at: z.string(),
  workerId: z.string().nullable(),
  name: z.string(),
  tableName: z.string(),
  rowId: z.string(),
  kind: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  hash: z.string(),
});

/** How far a journal went at some moment; kept outside the journal it proves that the journal was not shortened. */
export interface JournalSeal {
  readonly count: number;
  readonly hash: string;
}

export interface JournalVerdict {
  /** Entries that fit, counted from the first. */
  readonly checked: number;
  /** Number of the first entry that does not fit or is missing; null when all fit. */
  readonly brokenAt: number | null;
}

/** The seal of the journal as it is now. */
export function journalSeal(db: ReadableDb): JournalSeal {
  const row = first(
    db,
    z.object({ seq: z.number().int(), hash: z.string() }),
    'SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1',
  );
  return { count: row?.seq ?? 0, hash: row?.hash ?? genesisHash };
}

/**
 * Recomputes the chain of hashes from the first entry. Notices every change to an entry, to its place, and every entry
 * taken out that has one after it; also an entry whose command says another time, worker or name. With a seal it notices
 * a journal that was cut off at the end too. Bound: without a seal the last entries can be missing unnoticed, and who
 * holds the key of the vault can write a whole new chain. A command that changed nothing has no entry that vouches for it.
 */
export function verifyJournal(db: ReadableDb, seal: JournalSeal | null = null): JournalVerdict {
  const rows = db
    .prepare(
      `SELECT journal.*, command.at, command.workerId, command.name
       FROM journal LEFT JOIN command ON command.seq = commandSeq ORDER BY journal.seq`,
    )
    .iterate();
  let previousHash = genesisHash;
  let checked = 0;
  for (const raw of rows) {
    const expected = checked + 1;
    const row = chainRow.safeParse(raw);
    if (!row.success || row.data.seq !== expected || !fits(row.data, previousHash))
      return { checked, brokenAt: expected };
    previousHash = row.data.hash;
    checked = expected;
    if (seal?.count === checked && seal.hash !== previousHash) return { checked: checked - 1, brokenAt: checked };
  }
  if (seal !== null && checked < seal.count) return { checked, brokenAt: checked + 1 };
  return { checked, brokenAt: null };
}

function fits(row: z.infer<typeof chainRow>, previousHash: string): boolean {
  const { commandSeq, at, workerId, name, tableName, rowId, kind, before, after } = row;
  return (
    row.hash === journalHash(previousHash, [commandSeq, at, workerId, name, tableName, rowId, kind, before, after])
  );
}
