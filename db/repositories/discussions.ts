import { caseDiscussion, presence, type CaseDiscussion, type Presence } from '../../shared/domain/meeting.ts';
import type { DiscussionId, MeetingId } from '../../shared/domain/ids.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first } from '../rows.ts';
import type { Writer } from '../writer.ts';

export function listDiscussions(db: ReadableDb, meetingId: MeetingId): CaseDiscussion[] {
  return all(db, caseDiscussion, 'SELECT * FROM caseDiscussion WHERE meetingId = @meetingId ORDER BY position', {
    meetingId,
  });
}

export function findDiscussion(db: ReadableDb, id: DiscussionId): CaseDiscussion | null {
  return first(db, caseDiscussion, 'SELECT * FROM caseDiscussion WHERE id = @id', { id });
}

export function insertDiscussion(writer: Writer, { id, ...fields }: CaseDiscussion): void {
  writer.insert('caseDiscussion', id, fields);
}

export function updateDiscussion(
  writer: Writer,
  id: DiscussionId,
  fields: Partial<Omit<CaseDiscussion, 'id' | 'meetingId' | 'caseId'>>,
): void {
  writer.update('caseDiscussion', id, fields);
}

export function listPresence(db: ReadableDb, discussionId: DiscussionId): Presence[] {
  return all(db, presence, 'SELECT * FROM presence WHERE discussionId = @discussionId ORDER BY rowid', {
    discussionId,
  });
}

export function insertPresence(writer: Writer, { id, ...fields }: Presence): void {
  writer.insert('presence', id, fields);
}

export function updatePresence(writer: Writer, { id, ...fields }: Presence): void {
  writer.update('presence', id, fields);
}
