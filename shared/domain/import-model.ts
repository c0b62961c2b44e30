import { z } from 'zod';
import { subjectId } from './ids.ts';

/** What a column of a list can mean. */
export const importField = z.enum([
  'fullName',
  'surname',
  'prefix',
  'givenNames',
  'birthDate',
  'sex',
  'bsn',
  'skn',
  'municipalityOfOrigin',
  'municipalityOfRegistration',
  'municipalityOfSettlement',
  'institution',
  'unit',
  'title',
  'offence',
  'beginDate',
  'releaseDate',
  'releaseDateCertainty',
  'topX',
  'hic',
  'targetGroup',
  'prisonCaseManager',
  'remark',
]);
export type ImportField = z.infer<typeof importField>;

/** Per column (by index): a field, kept as a line in the remark, or left out. */
export const columnMapping = z.object({
  /** Row (1-based, as the sheet counts) that holds the headings. */
  headerRow: z.number().int().min(1),
  columns: z.array(z.union([importField, z.enum(['keep-as-remark', 'leave-out'])])).max(200),
});
export type ColumnMapping = z.infer<typeof columnMapping>;

export const columnGuess = z.object({
  heading: z.string(),
  /** First few values, so that the user sees what is in it. */
  examples: z.array(z.string()).max(3),
  recognised: z.boolean(),
});

/** Why a row is not usable until corrected; words are in the text table. */
export const rejectReason = z.enum([
  'no-name',
  'impossible-birth-date',
  'impossible-begin-date',
  'impossible-release-date',
  'release-before-begin',
  'impossible-bsn',
  'too-long',
]);
export type RejectReason = z.infer<typeof rejectReason>;

export const importRowOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new') }),
  z.object({
    kind: z.literal('changed'),
    subjectId,
    /** Field and old and new value, as they will be shown. */
    changes: z.array(z.object({ field: importField, from: z.string(), to: z.string() })),
    newDetention: z.boolean(),
  }),
  z.object({ kind: z.literal('same'), subjectId }),
  z.object({ kind: z.literal('duplicate'), ofRow: z.number().int() }),
  z.object({ kind: z.literal('nearly'), candidates: z.array(z.object({ subjectId, label: z.string() })) }),
  z.object({ kind: z.literal('rejected'), reasons: z.array(rejectReason) }),
]);
export type ImportRowOutcome = z.infer<typeof importRowOutcome>;

export const importPreviewRow = z.object({
  /** As the sheet counts: the first line of the file is 1. */
  row: z.number().int(),
  name: z.string(),
  birthDate: z.string(),
  institution: z.string(),
  releaseDate: z.string(),
  warnings: z.array(
    z.enum(['bsn-fails-check', 'unknown-birth-day', 'no-release-date', 'begin-in-future', 'unknown-title']),
  ),
  outcome: importRowOutcome,
});
export type ImportPreviewRow = z.infer<typeof importPreviewRow>;

export const importCounts = z.object({
  imported: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  duplicates: z.number().int(),
  nearly: z.number().int(),
  rejected: z.number().int(),
});

export const importPreview = z.object({ rows: z.array(importPreviewRow), counts: importCounts });
export type ImportPreview = z.infer<typeof importPreview>;

/** The user's answer for a row that is nearly the same as a known person. */
export const importDecision = z.object({
  row: z.number().int(),
  same: subjectId.nullable(),
});
export type ImportDecision = z.infer<typeof importDecision>;

export const importSummary = z.object({
  imported: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  duplicates: z.number().int(),
  rejected: z.array(z.object({ row: z.number().int(), reasons: z.array(rejectReason) })),
});
export type ImportSummary = z.infer<typeof importSummary>;
