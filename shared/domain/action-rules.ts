import type { IsoDate } from './dates.ts';
import type { OrganisationId } from './ids.ts';
import { isStillOpen, type ActionFields, type ActionItem } from './record.ts';

/** What makes no sense and is refused. Everything else that is missing or odd is a hint: the table has no time for it. */
export type ActionFault = 'subject-with-organisation' | 'person-without-organisation' | 'person-of-other-organisation';

/** What is worth saying next to an action; it never stops anybody. */
export type ActionHint = 'no-text' | 'no-owner' | 'no-due-date' | 'due-before-meeting' | 'no-reason-not-informed';

/**
 * The owner is exactly one organisation or the person concerned; a person who is named belongs to the organisation.
 * @param organisationOfPerson of the named person; null when nobody is named.
 */
export function actionFault(fields: ActionFields, organisationOfPerson: OrganisationId | null): ActionFault | null {
  const { ownerKind, ownerOrganisationId, ownerPersonId } = fields;
  if (ownerKind === 'subject')
    return ownerOrganisationId !== null || ownerPersonId !== null ? 'subject-with-organisation' : null;
  if (ownerPersonId === null) return null;
  if (ownerOrganisationId === null) return 'person-without-organisation';
  return organisationOfPerson === ownerOrganisationId ? null : 'person-of-other-organisation';
}

/** Whether the action says who does it and before when: what the minutes need of it. */
export function isCompleteAction(fields: ActionFields): boolean {
  return hasOwner(fields) && fields.dueDate !== null;
}

/** In the order in which the chair would ask for them. */
export function actionHints(fields: ActionFields, meetingDate: IsoDate): ActionHint[] {
  const hints: ActionHint[] = [];
  if (fields.text.trim() === '') hints.push('no-text');
  if (!hasOwner(fields)) hints.push('no-owner');
  if (fields.dueDate === null) hints.push('no-due-date');
  else if (fields.dueDate < meetingDate) hints.push('due-before-meeting');
  if (fields.subjectInformed === 'no' && fields.notInformedReason.trim() === '') hints.push('no-reason-not-informed');
  return hints;
}

/** Whether it should have been done before this day, and is not. */
export function isOverdue({ dueDate, status }: Pick<ActionItem, 'dueDate' | 'status'>, today: IsoDate): boolean {
  return dueDate !== null && dueDate < today && isStillOpen(status);
}

function hasOwner({ ownerKind, ownerOrganisationId }: ActionFields): boolean {
  return ownerKind === 'subject' || ownerOrganisationId !== null;
}
