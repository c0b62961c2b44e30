import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { decisionId, type DecisionId, type MeetingId } from '../../shared/domain/ids.ts';
import * as records from '../../db/repositories/records.ts';
import type { Writer } from '../../db/writer.ts';
import { changeableDiscussion } from './table-guard.ts';

export function addDecision(writer: Writer, input: ParsedInputOf<'decisions.add'>): DecisionId {
  const { meetingId, discussionId, text, rationale } = input;
  const { discussion } = changeableDiscussion(writer.db, meetingId, discussionId);
  const id = decisionId.parse(randomUUID());
  const position = records.nextDecisionPosition(writer.db, discussionId);
  records.insertDecision(writer, { id, discussionId, caseId: discussion.caseId, position, text, rationale });
  return id;
}

export function updateDecision(writer: Writer, input: ParsedInputOf<'decisions.update'>): void {
  requireOwnDecision(writer, input.meetingId, input.decisionId);
  records.updateDecision(writer, input.decisionId, { text: input.text, rationale: input.rationale });
}

export function removeDecision(writer: Writer, input: ParsedInputOf<'decisions.remove'>): void {
  requireOwnDecision(writer, input.meetingId, input.decisionId);
  records.removeDecision(writer, input.decisionId);
}

/** A decision is changed only in the meeting that took it; a later meeting takes a new one. */
function requireOwnDecision(writer: Writer, meetingId: MeetingId, id: DecisionId): void {
  const decision = records.findDecision(writer.db, id);
  if (decision === null) throw new ExpectedError('not-found');
  changeableDiscussion(writer.db, meetingId, decision.discussionId);
}
