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

/** What becomes of one column: a field, a line in the remark, or left out. */
export const columnUse = z.union([importField, z.enum(['keep-as-remark', 'leave-out'])]);
export type ColumnUse = z.infer<typeof columnUse>;

/** Per column, by index. */
export const columnMapping = z.object({
  /** Row (1-based, as the sheet counts) that holds the headings. */
  headerRow: z.number().int().min(1),
  columns: z.array(columnUse).max(200),
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
  'too-long',
]);
export type RejectReason = z.infer<typeof rejectReason>;

/** Field and old and new value, as they will be shown. */
export const importChange = z.object({
  field: importField,
  from: z.string(),
  to: z.string(),
  /** The vault's value stays: a person recorded it after the last list, and a list never overwrites that. */
  kept: z.boolean(),
});
export type ImportChange = z.infer<typeof importChange>;

/** Usable, but worth a look. */
export const importWarning = z.enum([
  'bsn-fails-check',
  'bsn-unusable',
  'unknown-birth-day',
  'no-release-date',
  'begin-in-future',
  'unknown-title',
  'unknown-sex',
  'unknown-certainty',
  'duplicate-differs',
  'kept-by-hand',
  'overlap-ended',
  'overlap-two-run',
  'overlap-begin-earlier',
]);
export type ImportWarning = z.infer<typeof importWarning>;

/** What can happen to a row, by name. */
export const importOutcomeKind = z.enum(['new', 'changed', 'same', 'duplicate', 'nearly', 'rejected']);
export type ImportOutcomeKind = z.infer<typeof importOutcomeKind>;

export const importRowOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new') }),
  z.object({
    kind: z.literal('changed'),
    subjectId,
    changes: z.array(importChange),
    newDetention: z.boolean(),
    /** Detentions that still ran when the new one began: when each began, and on which day it ends now. */
    ended: z.array(z.object({ begin: z.string(), on: z.string() })),
  }),
  /** `kept`: what the list says differently, but a person recorded. */
  z.object({ kind: z.literal('same'), subjectId, kept: z.array(importChange) }),
  z.object({ kind: z.literal('duplicate'), ofRow: z.number().int() }),
  z.object({ kind: z.literal('nearly') }),
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
  warnings: z.array(importWarning),
  outcome: importRowOutcome,
  /** Who this may be, in words: asked of a person, and still asked when it was answered. Empty when nothing is asked. */
  candidates: z.array(z.object({ subjectId, label: z.string() })),
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
export type ImportCounts = z.infer<typeof importCounts>;

/** So many rows of a preview are looked at together. */
export const previewRowsPerPage = 50;

/** Which rows of a preview: those with one outcome or all (null), and which page of them, from 1. */
export const importPreviewPart = z.object({
  kind: importOutcomeKind.nullable().default(null),
  page: z.number().int().min(1).default(1),
  /** The rows in view instead of a page, whatever becomes of them: an answer moves nothing from where it was given. */
  rows: z.array(z.number().int()).max(previewRowsPerPage).nullable().default(null),
});
export type ImportPreviewPart = z.infer<typeof importPreviewPart>;

/** Counts of the whole list, and one page of its rows: a list of thousands is nothing to send to a window at once. */
export const importPreview = z.object({
  counts: importCounts,
  /** So many rows ask who somebody is, answered or not. */
  questions: z.number().int(),
  /** So many rows have the outcome that was asked for. */
  matching: z.number().int(),
  rows: z.array(importPreviewRow).max(previewRowsPerPage),
});
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
  /** Rows that were nearly the same as a known person and had no answer: left out, nothing was guessed. */
  undecided: z.array(z.number().int()),
});
export type ImportSummary = z.infer<typeof importSummary>;
