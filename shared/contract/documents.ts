import { z } from 'zod';
import { meetingId } from '../domain/ids.ts';
import { task } from './procedure.ts';

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
};
