import { z } from 'zod';
import { commandId, meetingId } from '../domain/ids.ts';
import { query, task } from './procedure.ts';

export const journalEntry = z.object({
  seq: z.number().int(),
  at: z.iso.datetime(),
  who: z.string(),
  commandId,
  name: z.string(),
  tableName: z.string(),
  kind: z.enum(['insert', 'update', 'remove']),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const documentsContract = {
  /** Asks where, writes the minutes there as PDF and/or DOCX. Null when cancelled. */
  'documents.exportMinutes': task({
    input: z.strictObject({ meetingId, formats: z.array(z.enum(['pdf', 'docx'])).min(1) }),
    output: z.object({
      written: z
        .object({
          files: z.array(z.string()),
          /** Characters that no bundled font has and that were shown as a replacement sign. */
          replacedCharacters: z.number().int(),
        })
        .nullable(),
    }),
  }),
  'journal.list': query({
    reads: ['journal', 'vault'],
    input: z.strictObject({ beforeSeq: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    output: z.object({ entries: z.array(journalEntry), total: z.number().int() }),
  }),
  /** Recomputes the chain of hashes; the number of the first entry that does not fit, or null. */
  'journal.verify': task({
    input: z.strictObject({}),
    output: z.object({ checked: z.number().int(), brokenAt: z.number().int().nullable() }),
  }),
};
