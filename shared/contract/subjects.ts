import { z } from 'zod';
import { isoDate } from '../domain/dates.ts';
import { detentionChange, detentionFields, detentionPeriod, institutionStay } from '../domain/detention.ts';
import { caseId, detentionPeriodId, institutionStayId, subjectId } from '../domain/ids.ts';
import { line, personName, subject, subjectFields } from '../domain/subject.ts';
import { partialDate } from '../domain/partial-date.ts';
import { command, query } from './procedure.ts';

/** A person in a list. The BSN is never here. */
export const subjectSummary = personName.extend({
  id: subjectId,
  birthDate: partialDate.nullable(),
  institution: line,
  releaseDate: isoDate.nullable(),
  releaseDateCertainty: detentionFields.shape.releaseDateCertainty,
  caseId: caseId.nullable(),
});
export type SubjectSummary = z.infer<typeof subjectSummary>;

/** A detention period with its history, newest first. */
export const detentionView = detentionPeriod.extend({
  stays: z.array(institutionStay),
  changes: z.array(detentionChange),
});
export type DetentionView = z.infer<typeof detentionView>;

/** A person as a window shows it: the BSN masked to its last three digits. */
export const subjectView = subject.omit({ bsn: true }).extend({
  bsnMasked: z.string().nullable(),
  /** False when the 11-proef fails: a warning. Null without a BSN. */
  bsnPlausible: z.boolean().nullable(),
});
export type SubjectView = z.infer<typeof subjectView>;

/** What starts a detention period: its fields and where it begins; no institution when that is not known. */
export const newDetention = z.strictObject({ fields: detentionFields, institution: line, unit: line });
export type NewDetention = z.infer<typeof newDetention>;

/** One of two records that may become one, with how much hangs on it. */
export const mergeSide = z.object({
  subject: subjectView,
  detentions: z.array(detentionView),
  cases: z.number().int(),
  meetings: z.number().int(),
  decisions: z.number().int(),
  actions: z.number().int(),
  contacts: z.number().int(),
});
export type MergeSide = z.infer<typeof mergeSide>;

export const subjectsContract = {
  /** As you type: every word is a prefix of surname, prefix or given names, without case and accents. */
  'subjects.search': query({
    reads: ['subjects', 'cases'],
    input: z.strictObject({ words: z.string().max(200), limit: z.number().int().min(1).max(200) }),
    output: z.object({ subjects: z.array(subjectSummary), total: z.number().int() }),
  }),
  'subjects.get': query({
    reads: ['subjects', 'cases'],
    input: z.strictObject({ subjectId }),
    output: z.object({ subject: subjectView, detentions: z.array(detentionView), caseIds: z.array(caseId) }),
  }),
  /** The one place where a BSN crosses: asked for by a click in the chair's window, for the form that edits it. */
  'subjects.revealBsn': query({
    reads: ['subjects'],
    input: z.strictObject({ subjectId }),
    output: z.object({ bsn: z.string().nullable() }),
  }),
  /** Makes the person and their case. Refused with `conflict` when the same person is known, unless `evenSo`. */
  'subjects.add': command({
    changes: ['subjects', 'cases'],
    input: z.strictObject({ subject: subjectFields, evenSo: z.boolean() }),
    output: z.object({ subjectId, caseId }),
  }),
  /** Who is known already by this BSN, or by the same name and birth date: asked before adding somebody. */
  'subjects.known': query({
    reads: ['subjects', 'cases'],
    input: z.strictObject({
      surname: line,
      givenNames: line,
      birthDate: partialDate.nullable(),
      bsn: subjectFields.shape.bsn,
    }),
    output: z.object({ subjects: z.array(subjectSummary) }),
  }),
  /** Corrects a person; `bsn` absent leaves it as it is. */
  'subjects.update': command({
    changes: ['subjects', 'cases', 'table', 'meetings'],
    input: z.strictObject({
      subjectId,
      fields: subjectFields.omit({ bsn: true }).extend({ bsn: subjectFields.shape.bsn.optional() }),
    }),
    output: z.object({}),
  }),
  /** People that may be the same as this one, the likeliest first. */
  'subjects.lookalikes': query({
    reads: ['subjects'],
    input: z.strictObject({ subjectId }),
    output: z.object({ subjects: z.array(subjectSummary) }),
  }),
  /** Merges `from` into `into`: periods, cases, notes, actions all move; where both have a value, `into` wins and the other is kept in the remark. */
  'subjects.merge': command({
    changes: ['subjects', 'cases', 'table', 'meetings', 'actions'],
    input: z.strictObject({ into: subjectId, from: subjectId }),
    /** The case to go on with: the open one, else the latest. */
    output: z.object({ caseId: caseId.nullable() }),
  }),
  /** Both records, for the choice which one stays. */
  'subjects.compare': query({
    reads: ['subjects', 'cases', 'table', 'meetings', 'actions'],
    input: z.strictObject({ one: subjectId, other: subjectId }),
    output: z.object({ one: mergeSide, other: mergeSide }),
  }),
  'detentions.add': command({
    changes: ['subjects', 'cases', 'table', 'meetings'],
    input: newDetention.extend({ subjectId }),
    output: z.object({ detentionPeriodId }),
  }),
  /** Corrects a period by hand; what it replaces goes to its history. */
  'detentions.update': command({
    changes: ['subjects', 'cases', 'table', 'meetings'],
    input: z.strictObject({ detentionPeriodId, fields: detentionFields }),
    output: z.object({}),
  }),
  /** A move: ends the present stay and starts one. */
  'detentions.move': command({
    changes: ['subjects', 'cases', 'table', 'meetings'],
    input: z.strictObject({ detentionPeriodId, institution: line.min(1), unit: line, fromDate: isoDate.nullable() }),
    output: z.object({}),
  }),
  /** Corrects a stay that was written down wrongly; a move is `detentions.move`. */
  'detentions.updateStay': command({
    changes: ['subjects', 'cases', 'table', 'meetings'],
    input: institutionStay
      .omit({ id: true, detentionPeriodId: true, source: true })
      .extend({ institutionStayId, institution: line.min(1) })
      .strict(),
    output: z.object({}),
  }),
};
