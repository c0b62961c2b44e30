import { z } from 'zod';
import { discussionRecord, type CaseFacts, type DiscussionRecord } from '../../shared/domain/discussion-record.ts';
import { meetingId, type DiscussionId, type MeetingId } from '../../shared/domain/ids.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first, jsonColumn } from '../rows.ts';
import type { Writer } from '../writer.ts';

/*
 * For statements over discussions: what the record says, and while there is none what is so now. By these two the
 * minutes of a closed and of a running meeting are one query.
 */

/** A fact of the case. @param discussion what the statement calls `caseDiscussion`. */
export function recordedFact(name: keyof CaseFacts, now: string, discussion = 'caseDiscussion'): string {
  return `iif(${discussion}.record IS NULL, ${now}, ${discussion}.record ->> '$.facts.${name}') AS ${name}`;
}

/** What stands in a part of the record under an id, which is a column; never null in the record. */
export function recordedUnder(part: string, id: string, field: '' | `.${string}`, now: string): string {
  return `coalesce(caseDiscussion.record ->> ('$.${part}."' || replace(${id}, '"', '') || '"${field}'), ${now})`;
}

const recordRow = z.object({ record: jsonColumn(discussionRecord).nullable() });

/** Null while the sitting goes on. */
export function findRecord(db: ReadableDb, id: DiscussionId): DiscussionRecord | null {
  return first(db, recordRow, 'SELECT record FROM caseDiscussion WHERE id = @id', { id })?.record ?? null;
}

export function writeRecord(writer: Writer, id: DiscussionId, record: DiscussionRecord): void {
  writer.update('caseDiscussion', id, { record });
}

/** The discussion is at the table again: it tells of what is so now. */
export function dropRecord(writer: Writer, id: DiscussionId): void {
  writer.update('caseDiscussion', id, { record: null });
}

const meetingRow = z.object({ meetingId });

/** Closed meetings of which something is not recorded: they were closed before records were kept. */
export function listUnrecordedMeetings(db: ReadableDb): MeetingId[] {
  return all(
    db,
    meetingRow,
    `SELECT DISTINCT meetingId FROM caseDiscussion JOIN meeting ON meeting.id = meetingId
     WHERE meeting.status = 'closed' AND record IS NULL`,
  ).map((row) => row.meetingId);
}
