import { z } from 'zod';
import { discussionRecord, type CaseFacts, type DiscussionRecord } from '../../shared/domain/discussion-record.ts';
import { discussionId, meetingId, type DiscussionId, type MeetingId } from '../../shared/domain/ids.ts';
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

const touchedRow = z.object({ id: discussionId });

/** What belongs to one discussion: a row of these may say so in its journal entry, and else says so itself. */
const ofDiscussion = ['note', 'decision', 'actionItem', 'actionReview', 'presence', 'agreement'] as const;

const touchedSql = `
  WITH entry AS (SELECT tableName, rowId, before, after FROM journal WHERE commandSeq = @commandSeq),
    touched AS (
      SELECT rowId AS id FROM entry WHERE tableName = 'caseDiscussion'
      ${ofDiscussion
        .map(
          (table) => `
      UNION SELECT discussionId FROM entry JOIN ${table} ON ${table}.id = rowId WHERE tableName = '${table}'
      UNION SELECT before ->> '$.discussionId' FROM entry WHERE tableName = '${table}'`,
        )
        .join('')})
  SELECT caseDiscussion.id FROM caseDiscussion JOIN touched USING (id) WHERE meetingId = @meetingId`;

/** The discussions of a meeting of which the command that goes on changed anything. */
export function listTouched({ db, commandSeq }: Writer, meeting: MeetingId): DiscussionId[] {
  return all(db, touchedRow, touchedSql, { commandSeq, meetingId: meeting }).map(({ id }) => id);
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
