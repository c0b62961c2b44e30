import { z } from 'zod';
import { task } from './procedure.ts';
import {
  columnGuess,
  columnMapping,
  importDecision,
  importPreview,
  importPreviewPart,
  importSummary,
} from '../domain/import-model.ts';

/** Names one opened file for as long as the import lasts; the path itself never reaches a window. */
const token = z.uuid();

const openedList = z.object({
  token,
  /** Worksheets with rows, first one chosen; one entry for a CSV. */
  sheets: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  sheet: z.number().int(),
  /** The first lines of the sheet, for choosing the row with the headings. */
  top: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
  columns: z.array(columnGuess),
  mapping: columnMapping,
  /** The mapping was made by the user at an earlier list with the same headings. */
  remembered: z.boolean(),
});
export type OpenedList = z.infer<typeof openedList>;

export const importsContract = {
  /** Asks for a file and reads it. Null when cancelled. Errors: `file-*`, `cancelled`. */
  'imports.open': task({
    input: z.strictObject({}),
    output: z.object({ opened: openedList.nullable() }),
  }),
  /** The same file, another worksheet or row of headings; null lets it be found. */
  'imports.look': task({
    input: z.strictObject({
      token,
      sheet: z.number().int().min(0),
      headerRow: z.number().int().min(1).nullable(),
    }),
    output: z.object({ opened: openedList }),
  }),
  /** What will happen per row under a mapping, page by page; nothing is changed. Progress events carry the token. */
  'imports.preview': task({
    input: z.strictObject({
      token,
      mapping: columnMapping,
      decisions: z.array(importDecision).max(20_000).default([]),
      ...importPreviewPart.shape,
    }),
    output: importPreview,
  }),
  /** Does it, in one transaction, with the answers to what was nearly the same. */
  'imports.apply': task({
    input: z.strictObject({
      token,
      mapping: columnMapping,
      decisions: z.array(importDecision).max(20_000).default([]),
    }),
    output: importSummary,
  }),
  /** Stops the work under way and forgets the file. */
  'imports.cancel': task({ input: z.strictObject({ token }), output: z.object({}) }),
};
