import { z } from 'zod';
import { isoDate } from './dates.ts';
import { caseContactId, caseId, organisationId, personId, subjectId } from './ids.ts';
import { line, paragraph } from './subject.ts';

export const caseStatus = z.enum(['referred', 'active', 'scaled-down', 'closed']);
export type CaseStatus = z.infer<typeof caseStatus>;

/** Ground on which the data are shared (domain.md 2); consent is not one of them. */
export const legalBasis = z.enum(['unknown', 'pbw-18a', 'wgs', 'convenant', 'wpg-20', 'wjsg', 'voluntary-help']);
export type LegalBasis = z.infer<typeof legalBasis>;

/** Whether the person concerned was told; the reason is asked when not. */
export const subjectInformed = z.enum(['unknown', 'yes', 'no']);
export type SubjectInformed = z.infer<typeof subjectInformed>;

export const caseFields = z.object({
  status: caseStatus,
  /** Casusregisseur: an organisation with, where known, a person of it. */
  caseDirectorOrganisationId: organisationId.nullable(),
  caseDirectorPersonId: personId.nullable(),
  referrerKind: z.enum(['unknown', 'organisation', 'subject']),
  referrerOrganisationId: organisationId.nullable(),
  referredOn: isoDate.nullable(),
  referralReason: paragraph,
  discussionGoal: paragraph,
  legalBasis,
  subjectInformed,
  notInformedReason: paragraph,
  /** Codes of target groups (region items of kind `target-group`). */
  targetGroups: z.array(z.string().max(60)),
});
export type CaseFields = z.infer<typeof caseFields>;

export const caseRecord = caseFields.extend({ id: caseId, subjectId, openedOn: isoDate });
export type CaseRecord = z.infer<typeof caseRecord>;

/** Somebody to reach about this case: family, lawyer, neighbourhood team. */
export const caseContact = z.object({
  id: caseContactId,
  caseId,
  role: line,
  name: line,
  phone: line,
  email: line,
});
export type CaseContact = z.infer<typeof caseContact>;

/** State of one basic condition; shape, colour and word on screen (● ◐ ○ ?). */
export const conditionState = z.enum(['arranged', 'in-progress', 'open', 'unknown']);
export type ConditionState = z.infer<typeof conditionState>;

export const caseCondition = z.object({ code: z.string().max(60), state: conditionState, note: paragraph });
export type CaseCondition = z.infer<typeof caseCondition>;
