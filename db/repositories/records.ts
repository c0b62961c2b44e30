import type { CaseId, DiscussionId } from '../../shared/domain/ids.ts';
import { actionItem, decision, note, type ActionItem, type Decision, type Note } from '../../shared/domain/record.ts';
import { richText } from '../../shared/domain/rich-text.ts';
import type { ReadableDb } from '../handles.ts';
import { all, jsonColumn } from '../rows.ts';
import type { Writer } from '../writer.ts';

const noteRow = note.extend({ body: jsonColumn(richText) });

export function listNotes(db: ReadableDb, discussionId: DiscussionId): Note[] {
  return all(db, noteRow, 'SELECT * FROM note WHERE discussionId = @discussionId', { discussionId });
}

export function insertNote(writer: Writer, { id, ...fields }: Note): void {
  writer.insert('note', id, fields);
}

export function listDecisions(db: ReadableDb, discussionId: DiscussionId): Decision[] {
  return all(db, decision, 'SELECT * FROM decision WHERE discussionId = @discussionId ORDER BY position', {
    discussionId,
  });
}

export function insertDecision(writer: Writer, { id, ...fields }: Decision): void {
  writer.insert('decision', id, fields);
}

/** The actions of a case over all meetings, in the order in which they were agreed. */
export function listActionsOfCase(db: ReadableDb, caseId: CaseId): ActionItem[] {
  return all(db, actionItem, 'SELECT * FROM actionItem WHERE caseId = @caseId ORDER BY rowid', { caseId });
}

export function insertAction(writer: Writer, { id, ...fields }: ActionItem): void {
  writer.insert('actionItem', id, fields);
}
