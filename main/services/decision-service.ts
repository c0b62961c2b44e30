import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { decisionId, type DecisionId, type MeetingId } from '../../shared/domain/ids.ts';
import type { Decision } from '../../shared/domain/record.ts';
import * as records from '../../db/repositories/records.ts';
import type { Writer } from '../../db/writer.ts';
import { changeableDiscussion } from './table-guard.ts';

export function addDecision(writer: Writer, input: ParsedInputOf<'decisions.add'>): DecisionId {
  const { meetingId, discussionId, text, rationale, handling = 'normal', health = 'auto' } = input;
  const { discussion } = changeableDiscussion(writer.db, meetingId, discussionId);
  const id = decisionId.parse(randomUUID());
  const position = records.nextDecisionPosition(writer.db, discussionId);
  const { caseId } = discussion;
  records.insertDecision(writer, { id, discussionId, caseId, position, text, rationale, handling, health });
  return id;
}

export function updateDecision(writer: Writer, input: ParsedInputOf<'decisions.update'>): void {
  const decision = requireOwnDecision(writer, input.meetingId, input.decisionId);
  const { text, rationale, handling = decision.handling, health = decision.health } = input;
  records.updateDecision(writer, decision.id, { text, rationale, handling, health });
}

export function removeDecision(writer: Writer, input: ParsedInputOf<'decisions.remove'>): void {
  requireOwnDecision(writer, input.meetingId, input.decisionId);
  records.removeDecision(writer, input.decisionId);
}

/** A decision is changed only in the meeting that took it; a later meeting takes a new one. */
function requireOwnDecision(writer: Writer, meetingId: MeetingId, id: DecisionId): Decision {
  const decision = records.findDecision(writer.db, id);
  if (decision === null) throw new ExpectedError('not-found');
  changeableDiscussion(writer.db, meetingId, decision.discussionId);
  return decision;
}
