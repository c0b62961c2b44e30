import { z } from 'zod';
import { subjectInformed } from './case.ts';
import { isoDate } from './dates.ts';
import { actionId, caseId, decisionId, discussionId, noteId, organisationId, personId, reviewId } from './ids.ts';
import { richText } from './rich-text.ts';
import { paragraph } from './subject.ts';

/**
 * `picture` and `judgement` go into the minutes; `off-record` (said, but not to be minuted) and `chair` (the chair's
 * own) never leave the chair's window.
 */
export const noteKind = z.enum(['picture', 'judgement', 'off-record', 'chair']);
export type NoteKind = z.infer<typeof noteKind>;

/**
 * How far the words of a note may go once they are a decision: what was not for the
 * minutes does not come into them, nor on the screen, because somebody pressed a key.
 */
export function handlingOfNote(kind: NoteKind): Handling {
  return kind === 'off-record' || kind === 'chair' ? 'not-minuted' : 'normal';
}

/** The note into which words go that are no decision or action any more: no further than they might go before. */
export function noteForHandling(handling: Handling): NoteKind {
  return handling === 'normal' ? 'picture' : 'off-record';
}

export const note = z.object({ id: noteId, discussionId, kind: noteKind, body: richText });
export type Note = z.infer<typeof note>;

/**
 * How far the words may go: `not-minuted` stays out of every document, `oral-only` too and was said to be passed on by
 * word of mouth only; neither comes on the shared screen.
 */
export const handling = z.enum(['normal', 'not-minuted', 'oral-only']);
export type Handling = z.infer<typeof handling>;

/** Whether the words tell of health: as the rules judge (`health-text.ts`), or as the chair said. */
export const healthMark = z.enum(['auto', 'yes', 'no']);
export type HealthMark = z.infer<typeof healthMark>;

export const decision = z.object({
  id: decisionId,
  discussionId,
  caseId,
  position: z.number().int(),
  text: paragraph,
  rationale: paragraph,
  handling,
  health: healthMark,
});
export type Decision = z.infer<typeof decision>;

/** Outcome of an action when it is reviewed (domain.md 5b.6); `done` and `circumstances-changed` end it. */
export const actionStatus = z.enum(['open', 'running', 'done', 'circumstances-changed', 'not-done']);
export type ActionStatus = z.infer<typeof actionStatus>;

/** Still to be done, also when its partner let it be: carried over to the meetings that follow until one ends it. */
export function isStillOpen(status: ActionStatus): boolean {
  return status === 'open' || status === 'running' || status === 'not-done';
}

export const actionFields = z.object({
  text: paragraph,
  /** The owner is always one organisation, or the person concerned; a person of the organisation may be named. */
  ownerKind: z.enum(['organisation', 'subject']),
  ownerOrganisationId: organisationId.nullable(),
  ownerPersonId: personId.nullable(),
  dueDate: isoDate.nullable(),
  /** Code of a basic condition (region item of kind `condition`). */
  conditionCode: z.string().max(60).nullable(),
  /** What must be true before the action starts (JZV: conditie). */
  precondition: paragraph,
  subjectInformed,
  notInformedReason: paragraph,
  handling,
  health: healthMark,
});
export type ActionFields = z.infer<typeof actionFields>;

/** An action of which nothing was said yet. */
export const emptyAction: ActionFields = {
  text: '',
  ownerKind: 'organisation',
  ownerOrganisationId: null,
  ownerPersonId: null,
  dueDate: null,
  conditionCode: null,
  precondition: '',
  subjectInformed: 'unknown',
  notInformedReason: '',
  handling: 'normal',
  health: 'auto',
};

export const actionItem = actionFields.extend({
  id: actionId,
  caseId,
  /** The discussion in which it was agreed. */
  discussionId,
  position: z.number().int(),
  status: actionStatus,
});
export type ActionItem = z.infer<typeof actionItem>;

/** What a later meeting found of an action; the history that carrying over builds. */
export const actionReview = z.object({
  id: reviewId,
  actionId,
  discussionId,
  outcome: actionStatus,
  remark: paragraph,
  reviewedOn: isoDate,
});
export type ActionReview = z.infer<typeof actionReview>;
