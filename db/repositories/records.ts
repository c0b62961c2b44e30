import { z } from 'zod';
import { isoDate } from '../../shared/domain/dates.ts';
import type { ActionId, CaseId, DecisionId, DiscussionId } from '../../shared/domain/ids.ts';
import {
  actionItem,
  actionReview,
  decision,
  note,
  type ActionFields,
  type ActionItem,
  type ActionReview,
  type ActionStatus,
  type Decision,
  type Note,
  type NoteKind,
} from '../../shared/domain/record.ts';
import { richText, type RichText } from '../../shared/domain/rich-text.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first, jsonColumn } from '../rows.ts';
import type { Writer } from '../writer.ts';
import { stillOpen } from './still-open.ts';

const noteRow = note.extend({ body: jsonColumn(richText) });
const positionRow = z.object({ position: z.number().int() });
const decisionWithDate = decision.extend({ decidedOn: isoDate });
const actionWithHistory = actionItem.extend({ agreedOn: isoDate, carriedOver: z.number().int() });

export function listNotes(db: ReadableDb, discussionId: DiscussionId): Note[] {
  return all(db, noteRow, 'SELECT * FROM note WHERE discussionId = @discussionId', { discussionId });
}

export function findNote(db: ReadableDb, discussionId: DiscussionId, kind: NoteKind): Note | null {
  return first(db, noteRow, 'SELECT * FROM note WHERE discussionId = @discussionId AND kind = @kind', {
    discussionId,
    kind,
  });
}

export function insertNote(writer: Writer, { id, ...fields }: Note): void {
  writer.insert('note', id, fields);
}

export function updateNote(writer: Writer, id: Note['id'], body: RichText): void {
  writer.update('note', id, { body });
}

export function listDecisions(db: ReadableDb, discussionId: DiscussionId): Decision[] {
  return all(db, decision, 'SELECT * FROM decision WHERE discussionId = @discussionId ORDER BY position', {
    discussionId,
  });
}

/**
 * The decisions of a case over all meetings with the day of the meeting, the latest meeting first; also those of the
 * discussion that is looked at when a merge gave them to another case.
 */
export function listDecisionsAround(
  db: ReadableDb,
  caseId: CaseId,
  discussionId: DiscussionId,
): z.infer<typeof decisionWithDate>[] {
  return all(
    db,
    decisionWithDate,
    `SELECT decision.*, meeting.date AS decidedOn FROM decision
     JOIN caseDiscussion ON caseDiscussion.id = decision.discussionId JOIN meeting ON meeting.id = meetingId
     WHERE decision.caseId = @caseId OR decision.discussionId = @discussionId
     ORDER BY meeting.date DESC, meeting.startTime DESC, decision.position`,
    { caseId, discussionId },
  );
}

export function findDecision(db: ReadableDb, id: DecisionId): Decision | null {
  return first(db, decision, 'SELECT * FROM decision WHERE id = @id', { id });
}

export function nextDecisionPosition(db: ReadableDb, discussionId: DiscussionId): number {
  const sql = 'SELECT coalesce(max(position), 0) + 1 AS position FROM decision WHERE discussionId = @discussionId';
  return first(db, positionRow, sql, { discussionId })?.position ?? 1;
}

export function insertDecision(writer: Writer, { id, ...fields }: Decision): void {
  writer.insert('decision', id, fields);
}

export function updateDecision(
  writer: Writer,
  id: DecisionId,
  fields: Pick<Decision, 'text' | 'rationale' | 'handling' | 'health'>,
): void {
  writer.update('decision', id, fields);
}

export function removeDecision(writer: Writer, id: DecisionId): void {
  writer.remove('decision', id);
}

/**
 * How often a later meeting left the action open or running: it said so, or it discussed the case without a word about
 * an action that is still open. Carrying over is what happens by itself.
 */
export const carriedOver = `
  (SELECT count(*) FROM caseDiscussion AS later JOIN meeting AS held ON held.id = later.meetingId
   LEFT JOIN actionReview ON actionReview.actionId = actionItem.id AND actionReview.discussionId = later.id
   WHERE later.caseId = actionItem.caseId AND (held.date, held.startTime) > (meeting.date, meeting.startTime)
   AND (actionReview.outcome IN ${stillOpen}
     OR (actionReview.id IS NULL AND later.status = 'discussed' AND actionItem.status IN ${stillOpen})))`;

/**
 * The actions of a case over all meetings, in the order in which they were agreed, with the day of the meeting and how
 * often a later meeting carried them over; also those that the discussion that is looked at agreed or reviewed when a
 * merge gave them to another case. What another discussion of the same meeting agreed, which a merge left apart, is no
 * earlier action.
 */
export function listActionsAround(
  db: ReadableDb,
  caseId: CaseId,
  discussionId: DiscussionId,
  reviewed: readonly ActionId[],
): z.infer<typeof actionWithHistory>[] {
  return all(
    db,
    actionWithHistory,
    `SELECT actionItem.*, meeting.date AS agreedOn,
       ${carriedOver} AS carriedOver
     FROM actionItem
     JOIN caseDiscussion ON caseDiscussion.id = actionItem.discussionId JOIN meeting ON meeting.id = meetingId
     WHERE actionItem.discussionId = @discussionId
       OR (actionItem.caseId = @caseId
         AND meetingId <> (SELECT here.meetingId FROM caseDiscussion AS here WHERE here.id = @discussionId))
       OR actionItem.id IN (SELECT value FROM json_each(@reviewed))
     ORDER BY meeting.date, meeting.startTime, actionItem.position`,
    { caseId, discussionId, reviewed: JSON.stringify(reviewed) },
  );
}

export function findAction(db: ReadableDb, id: ActionId): ActionItem | null {
  return first(db, actionItem, 'SELECT * FROM actionItem WHERE id = @id', { id });
}

export function nextActionPosition(db: ReadableDb, discussionId: DiscussionId): number {
  const sql = 'SELECT coalesce(max(position), 0) + 1 AS position FROM actionItem WHERE discussionId = @discussionId';
  return first(db, positionRow, sql, { discussionId })?.position ?? 1;
}

export function insertAction(writer: Writer, { id, ...fields }: ActionItem): void {
  writer.insert('actionItem', id, fields);
}

export function updateAction(
  writer: Writer,
  id: ActionId,
  fields: Partial<ActionFields & { readonly status: ActionStatus }>,
): void {
  writer.update('actionItem', id, fields);
}

export function removeAction(writer: Writer, id: ActionId): void {
  writer.remove('actionItem', id);
}

export function listReviewsOfDiscussion(db: ReadableDb, discussionId: DiscussionId): ActionReview[] {
  return all(db, actionReview, 'SELECT * FROM actionReview WHERE discussionId = @discussionId', { discussionId });
}

/** What meetings found of an action, the oldest first. */
export function listReviewsOfAction(db: ReadableDb, id: ActionId): ActionReview[] {
  return all(db, actionReview, 'SELECT * FROM actionReview WHERE actionId = @id ORDER BY reviewedOn', { id });
}

export function insertReview(writer: Writer, { id, ...fields }: ActionReview): void {
  writer.insert('actionReview', id, fields);
}

export function updateReview(
  writer: Writer,
  id: ActionReview['id'],
  fields: Pick<ActionReview, 'outcome' | 'remark' | 'reviewedOn'>,
): void {
  writer.update('actionReview', id, fields);
}

export function removeReview(writer: Writer, id: ActionReview['id']): void {
  writer.remove('actionReview', id);
}
