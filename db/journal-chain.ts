import { z } from 'zod';
import type { ReadableDb } from './handles.ts';
import { prepared } from './rows.ts';
import { genesisHash, journalHash } from './writer.ts';

const entryRow = z.object({
  seq: z.number().int(),
  commandSeq: z.number().int(),
  at: z.string(),
  workerId: z.string().nullable(),
  tableName: z.string(),
  rowId: z.string(),
  kind: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  previousHash: z.string(),
  hash: z.string(),
});

export interface JournalVerdict {
  readonly checked: number;
  /** The first entry that does not continue the one before, or does not say what was sealed; null when all fit. */
  readonly firstBrokenSeq: number | null;
}

/** Walks the whole journal and computes every hash again. */
export function verifyJournal(db: ReadableDb): JournalVerdict {
  let previousHash = genesisHash;
  let checked = 0;
  for (const raw of prepared(db, 'SELECT * FROM journal ORDER BY seq').iterate({})) {
    const entry = entryRow.parse(raw);
    const { commandSeq, at, workerId, tableName, rowId, kind, before, after } = entry;
    const hash = journalHash(previousHash, [commandSeq, at, workerId, tableName, rowId, kind, before, after]);
    checked += 1;
    if (entry.previousHash !== previousHash || entry.hash !== hash) return { checked, firstBrokenSeq: entry.seq };
    previousHash = hash;
  }
  return { checked, firstBrokenSeq: null };
}
