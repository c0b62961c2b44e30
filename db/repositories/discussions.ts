import { z } from 'zod';
import { caseRecord } from '../../shared/domain/case.ts';
import { instant } from '../../shared/domain/dates.ts';
import { caseDiscussion, presence, type CaseDiscussion, type Presence } from '../../shared/domain/meeting.ts';
import {
  discussionId,
  type CaseId,
  type DiscussionId,
  type MeetingId,
  type PresenceId,
} from '../../shared/domain/ids.ts';
import { line } from '../../shared/domain/subject.ts';
import type { CaseAtTable } from '../../shared/domain/table-composition.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first, flag, jsonColumn } from '../rows.ts';
import type { Writer } from '../writer.ts';

/** A row of `caseDiscussion`: yes and no are 1 and 0. */
export const discussionRow = caseDiscussion.extend({ pinned: flag, confidentialityRepeated: flag });

export function listDiscussions(db: ReadableDb, meetingId: MeetingId): CaseDiscussion[] {
  return all(db, discussionRow, 'SELECT * FROM caseDiscussion WHERE meetingId = @meetingId ORDER BY position', {
    meetingId,
  });
}

export function findDiscussion(db: ReadableDb, id: DiscussionId): CaseDiscussion | null {
  return first(db, discussionRow, 'SELECT * FROM caseDiscussion WHERE id = @id', { id });
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

/**
 * Puts a case at the table. Other people sit there now, also when it was there before: whether they are the right ones
 * is confirmed anew, and until then the timer stands still. What was recorded of it when the sitting was closed goes:
 * the table speaks of what is so now.
 * @param at null in a correction: when it came to the table and how many were counted there stays as it was.
 */
export function markCurrent(writer: Writer, id: DiscussionId, at: Date | null): void {
  writer.update('caseDiscussion', id, {
    ...{ status: 'current', postponeReason: '', record: null },
    ...{ tableConfirmedAt: null, confidentialityRepeated: false, overrideReason: '' },
    ...(at === null ? {} : { startedAt: at.toISOString(), headCount: null }),
  });
}

/** The case whose table was confirmed last, before this one came: who sat there may still be in the room. */
export function findCaseBefore(db: ReadableDb, { id, meetingId }: CaseDiscussion): CaseDiscussion | null {
  return first(
    db,
    discussionRow,
    `SELECT * FROM caseDiscussion WHERE meetingId = @meetingId AND id <> @id AND tableConfirmedAt IS NOT NULL
     ORDER BY tableConfirmedAt DESC, startedAt DESC, position DESC LIMIT 1`,
    { id, meetingId },
  );
}

const startedRow = z.object({ id: discussionId, startedAt: instant });

/** The case that came to the table last; null when none did. */
export function findLastStarted(db: ReadableDb, meetingId: MeetingId): z.infer<typeof startedRow> | null {
  return first(
    db,
    startedRow,
    `SELECT id, startedAt FROM caseDiscussion WHERE meetingId = @meetingId AND startedAt IS NOT NULL
     ORDER BY startedAt DESC, position DESC LIMIT 1`,
    { meetingId },
  );
}

const recordedRow = z.object({ recorded: z.number().int() });

/** How many things were recorded in a discussion; invitations, and notes that were emptied again, are none. */
export function countRecorded(db: ReadableDb, id: DiscussionId): number {
  const row = first(
    db,
    recordedRow,
    `SELECT (SELECT count(*) FROM note WHERE discussionId = @id AND body LIKE '%"text":"_%')
       + (SELECT count(*) FROM decision WHERE discussionId = @id)
       + (SELECT count(*) FROM actionItem WHERE discussionId = @id)
       + (SELECT count(*) FROM actionReview WHERE discussionId = @id)
       + (SELECT count(*) FROM presence WHERE discussionId = @id AND state <> 'invited') AS recorded`,
    { id },
  );
  return row?.recorded ?? 0;
}

const idRow = z.object({ id: z.string() });

/**
 * Whether anything was said of a case in this discussion: what `countRecorded` counts without who sat there and the
 * chair's own notes, and also agreements, when it comes back, and words that wait in the entry line.
 */
export function isRecordedOn(db: ReadableDb, id: DiscussionId): boolean {
  const row = first(
    db,
    recordedRow,
    `SELECT EXISTS (SELECT 1 FROM note WHERE discussionId = @id AND kind <> 'chair' AND body LIKE '%"text":"_%')
       + EXISTS (SELECT 1 FROM decision WHERE discussionId = @id)
       + EXISTS (SELECT 1 FROM actionItem WHERE discussionId = @id)
       + EXISTS (SELECT 1 FROM actionReview WHERE discussionId = @id)
       + EXISTS (SELECT 1 FROM agreement WHERE discussionId = @id)
       + EXISTS (SELECT 1 FROM entryDraft WHERE id = @id)
       + EXISTS (SELECT 1 FROM caseDiscussion
           WHERE id = @id AND (returnOn IS NOT NULL OR scaleDownCriterion <> '')) AS recorded`,
    { id },
  );
  return row !== null && row.recorded > 0;
}

/** Takes a discussion away with its invitations and emptied notes; refuse first when something was recorded. */
export function removeDiscussion(writer: Writer, id: DiscussionId): void {
  for (const table of ['presence', 'note'] as const) {
    const rows = all(writer.db, idRow, `SELECT id FROM ${table} WHERE discussionId = @id`, { id });
    for (const row of rows) writer.remove(table, row.id);
  }
  writer.remove('caseDiscussion', id);
}

const caseAtTableRow = z.object({
  targetGroups: jsonColumn(caseRecord.shape.targetGroups),
  municipalityOfOrigin: line,
  municipalityOfSettlement: line,
});

/**
 * A case that can be put on an agenda, with what says who comes for it; null when there is none, it is closed, or its
 * person was merged into another.
 */
export function findDiscussable(db: ReadableDb, caseId: CaseId): CaseAtTable | null {
  return first(
    db,
    caseAtTableRow,
    `SELECT targetGroups, municipalityOfOrigin, municipalityOfSettlement FROM caseRecord
     JOIN subject ON subject.id = caseRecord.subjectId
     WHERE caseRecord.id = @caseId AND caseRecord.status <> 'closed' AND mergedIntoId IS NULL`,
    { caseId },
  );
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

export function removePresence(writer: Writer, id: PresenceId): void {
  writer.remove('presence', id);
}
