import { z } from 'zod';
import { isoDate } from './dates.ts';
import { detentionChangeId, detentionPeriodId, institutionStayId, subjectId } from './ids.ts';
import { line } from './subject.ts';

/** Legal title of the stay (domain.md 4.1). */
export const detentionTitle = z.enum([
  'unknown',
  'pre-trial',
  'imprisonment',
  'detention',
  'substitute-detention',
  'coercive-detention',
  'arrestee',
  'self-reporter',
  'isd',
  'youth-detention',
  'pij',
  'tbs',
  'other',
]);
export type DetentionTitle = z.infer<typeof detentionTitle>;

/** How sure the release date is; a v.i. date is not the actual release (domain.md 1.5). */
export const releaseDateCertainty = z.enum(['unknown', 'expected', 'conditional', 'confirmed']);
export type ReleaseDateCertainty = z.infer<typeof releaseDateCertainty>;

export const detentionFields = z.object({
  title: detentionTitle,
  /** The word of the source when the title is `other`. */
  titleRemark: line,
  offence: line,
  beginDate: isoDate.nullable(),
  releaseDate: isoDate.nullable(),
  releaseDateCertainty,
  /** Who said so: "lijst 2 december 2026", "casemanager", … */
  releaseDateSource: line,
  /** The day on which the source said it. */
  releaseDateAsOf: isoDate.nullable(),
  prisonCaseManager: line,
});
export type DetentionFields = z.infer<typeof detentionFields>;

export const detentionPeriod = detentionFields.extend({ id: detentionPeriodId, subjectId });
export type DetentionPeriod = z.infer<typeof detentionPeriod>;

/** A stay in one institution within a period; the one without `untilDate` is the present one. */
export const institutionStay = z.object({
  id: institutionStayId,
  detentionPeriodId,
  institution: line,
  unit: line,
  fromDate: isoDate.nullable(),
  untilDate: isoDate.nullable(),
  source: line,
});
export type InstitutionStay = z.infer<typeof institutionStay>;

/** An earlier value of a field of the period that a newer list or a person replaced. */
export const detentionChange = z.object({
  id: detentionChangeId,
  detentionPeriodId,
  field: z.enum(['releaseDate', 'releaseDateCertainty', 'title', 'beginDate']),
  oldValue: line.nullable(),
  newValue: line.nullable(),
  source: line,
  recordedOn: isoDate,
});
export type DetentionChange = z.infer<typeof detentionChange>;
