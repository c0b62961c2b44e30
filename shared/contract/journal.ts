import { z } from 'zod';
import { topic } from './events.ts';
import { query, task } from './procedure.ts';

/** One command as the journal lists it: who did what, when. */
export const journalCommand = z.object({
  /** Number of the command; they count up without a gap. */
  seq: z.number().int(),
  at: z.iso.datetime(),
  /** Name of who was working; null when nobody had been chosen yet (first start). */
  who: z.string().nullable(),
  /** Name of the procedure. */
  name: z.string(),
  /** How many rows it touched. */
  entries: z.number().int(),
});
export type JournalCommand = z.infer<typeof journalCommand>;

/** What one command did to one row, as words: ids resolved to names, rich text flattened, the BSN masked. */
export const journalEntry = z.object({
  tableName: z.string(),
  kind: z.enum(['insert', 'update', 'remove']),
  changes: z.array(z.object({ column: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});
export type JournalEntry = z.infer<typeof journalEntry>;

export const journalContract = {
  /** The newest first; a page ends before `beforeSeq`. */
  'journal.list': query({
    reads: topic.options,
    input: z.strictObject({ beforeSeq: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    output: z.object({ commands: z.array(journalCommand), total: z.number().int() }),
  }),
  'journal.entries': query({
    reads: [],
    input: z.strictObject({ commandSeq: z.number().int() }),
    /** The first rows; `more` counts those that are left out. */
    output: z.object({ entries: z.array(journalEntry), more: z.number().int() }),
  }),
  /** Recomputes the chain of hashes; the number of the first entry that does not fit, or null. */
  'journal.verify': task({
    input: z.strictObject({}),
    output: z.object({ checked: z.number().int(), brokenAt: z.number().int().nullable() }),
  }),
};
