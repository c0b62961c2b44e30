import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { actionFault } from '../../shared/domain/action-rules.ts';
import { actionId, reviewId, type ActionId, type MeetingId } from '../../shared/domain/ids.ts';
import { actionFields, type ActionFields, type ActionItem } from '../../shared/domain/record.ts';
import { findPerson } from '../../db/repositories/partners.ts';
import * as records from '../../db/repositories/records.ts';
import type { Writer } from '../../db/writer.ts';
import { changeableDiscussion } from './table-guard.ts';

export function addAction(writer: Writer, input: ParsedInputOf<'actions.add'>): ActionId {
  const { meetingId, discussionId, fields } = input;
  const { discussion } = changeableDiscussion(writer.db, meetingId, discussionId);
  requireSense(writer, fields);
  const id = actionId.parse(randomUUID());
  const position = records.nextActionPosition(writer.db, discussionId);
  records.insertAction(writer, { ...fields, id, discussionId, caseId: discussion.caseId, position, status: 'open' });
  return id;
}

export function updateAction(writer: Writer, input: ParsedInputOf<'actions.update'>): void {
  const action = requireOwnAction(writer, input.meetingId, input.actionId);
  const fields = actionFields.parse({ ...action, ...input.fields });
  requireSense(writer, fields);
  records.updateAction(writer, action.id, fields);
}

/** Only where it was agreed, and only while no later meeting judged it: an older action ends by its outcome. */
export function removeAction(writer: Writer, input: ParsedInputOf<'actions.remove'>): void {
  const action = requireOwnAction(writer, input.meetingId, input.actionId);
  if (records.listReviewsOfAction(writer.db, action.id).length > 0) throw new ExpectedError('conflict');
  records.removeAction(writer, action.id);
}

/**
 * What this meeting found of an action of an earlier one; the action takes the outcome as its state. Back to `open`
 * without a remark means that nothing was found after all: it is again as the meeting before left it.
 */
export function reviewAction(writer: Writer, input: ParsedInputOf<'actions.review'>): void {
  const { meeting, discussion } = changeableDiscussion(writer.db, input.meetingId, input.discussionId);
  const action = records.findAction(writer.db, input.actionId);
  if (action === null) throw new ExpectedError('not-found');
  if (action.discussionId === discussion.id) throw new ExpectedError('not-allowed-now');
  const { outcome, remark } = input;
  const reviews = records.listReviewsOfAction(writer.db, action.id);
  const present = reviews.find((one) => one.discussionId === discussion.id);
  // What was judged here is corrected here, also when a merge has given the action to another case since.
  if (action.caseId !== discussion.caseId && present === undefined) throw new ExpectedError('not-found');
  const fields = { outcome, remark, reviewedOn: meeting.date };
  const nothing = outcome === 'open' && remark.trim() === '';
  if (present === undefined) {
    const id = reviewId.parse(randomUUID());
    if (!nothing) records.insertReview(writer, { id, actionId: action.id, discussionId: discussion.id, ...fields });
  } else if (nothing) records.removeReview(writer, present.id);
  else records.updateReview(writer, present.id, fields);
  const before = reviews.filter((one) => one !== present).at(-1)?.outcome ?? 'open';
  records.updateAction(writer, action.id, { status: nothing ? before : outcome });
}

function requireOwnAction(writer: Writer, meetingId: MeetingId, id: ActionId): ActionItem {
  const action = records.findAction(writer.db, id);
  if (action === null) throw new ExpectedError('not-found');
  changeableDiscussion(writer.db, meetingId, action.discussionId);
  return action;
}

function requireSense(writer: Writer, fields: ActionFields): void {
  const person = fields.ownerPersonId === null ? null : findPerson(writer.db, fields.ownerPersonId);
  const fault = actionFault(fields, person?.organisationId ?? null);
  if (fault !== null)
    throw new ExpectedError('invalid-input', { fields: [{ path: 'fields.ownerPersonId', message: fault }] });
}
