import { z } from 'zod';
import { discussionId, type MeetingId } from '../../shared/domain/ids.ts';
import { actionItem, actionReview, isStillOpen } from '../../shared/domain/record.ts';
import { line, paragraph } from '../../shared/domain/subject.ts';
import type { ReadableDb } from '../handles.ts';
import { all } from '../rows.ts';
import { recordedUnder } from './discussion-records.ts';
import { ownerColumns, ownerJoins } from './minutes-names.ts';
import { carriedOver } from './records.ts';
import { stillOpen } from './still-open.ts';

const earlierActionRow = actionItem.pick({ text: true, ownerKind: true, dueDate: true }).extend({
  ...{ discussionId, organisation: line, person: line },
  /** Null when the meeting did not come to it. */
  outcome: actionReview.shape.outcome.nullable(),
  remark: paragraph,
  /** As it was left; only what was still open is here without an outcome. */
  status: actionItem.shape.status.transform((status) => (isStillOpen(status) ? status : ('open' as const))),
  carriedOver: z.number().int(),
});
export type EarlierActionRow = z.infer<typeof earlierActionRow>;

const present = `json_object('text', actionItem.text, 'ownerKind', actionItem.ownerKind,
  'ownerOrganisationId', actionItem.ownerOrganisationId, 'ownerPersonId', actionItem.ownerPersonId,
  'dueDate', actionItem.dueDate, 'handling', actionItem.handling, 'status', actionItem.status,
  'agreedOn', meeting.date, 'carriedOver', ${carriedOver})`;

const agreedIn = `
  JOIN caseDiscussion AS origin ON origin.id = actionItem.discussionId JOIN meeting ON meeting.id = origin.meetingId`;

const notReviewed = (action: string) =>
  `NOT EXISTS (SELECT 1 FROM actionReview WHERE actionId = ${action} AND discussionId = caseDiscussion.id)`;

/**
 * What was reviewed, what a sitting that goes on has still before it, and what a closed one left, in this order. An
 * earlier action belongs to its own meeting: as it was, but never one that is hidden, be it then or by now; and one that
 * was agreed after this meeting, which was opened again, is no earlier one. One that is gone (removed, or another kind of
 * record by now) is not told any more: nobody could say of it that it is hidden.
 */
const sql = `
  WITH earlier AS (
    SELECT actionReview.discussionId, outcome, remark, actionItem.rowid AS place,
      ${recordedUnder('earlierActions', 'actionItem.id', '', present)} AS action
    FROM actionReview JOIN actionItem ON actionItem.id = actionId ${agreedIn}
      JOIN caseDiscussion ON caseDiscussion.id = actionReview.discussionId
    WHERE caseDiscussion.meetingId = @meetingId AND actionItem.handling = 'normal'
    UNION ALL
    SELECT caseDiscussion.id, NULL, '', actionItem.rowid, ${present}
    FROM caseDiscussion
      JOIN actionItem ON actionItem.caseId = caseDiscussion.caseId AND actionItem.discussionId <> caseDiscussion.id
      ${agreedIn}
    WHERE caseDiscussion.meetingId = @meetingId AND caseDiscussion.record IS NULL AND origin.meetingId <> @meetingId
      AND actionItem.status IN ${stillOpen} AND actionItem.handling = 'normal' AND ${notReviewed('actionItem.id')}
    UNION ALL
    SELECT caseDiscussion.id, NULL, '', actionItem.rowid, noted.value
    FROM caseDiscussion, json_each(caseDiscussion.record, '$.earlierActions') AS noted
      JOIN actionItem ON actionItem.id = noted.key
    WHERE caseDiscussion.meetingId = @meetingId AND caseDiscussion.record IS NOT NULL
      AND actionItem.handling = 'normal' AND ${notReviewed('noted.key')}),
  owned AS (
    SELECT discussionId, outcome, remark, place, ${[
      ...['text', 'ownerKind', 'ownerOrganisationId', 'ownerPersonId', 'dueDate', 'status', 'agreedOn', 'carriedOver'],
    ]
      .map((field) => `action ->> '$.${field}' AS ${field}`)
      .join(', ')}
    FROM earlier WHERE action ->> '$.handling' = 'normal')
  SELECT discussionId, text, ${ownerColumns}, dueDate, outcome, remark, owned.status, carriedOver
  FROM owned JOIN caseDiscussion ON caseDiscussion.id = discussionId
    JOIN meeting ON meeting.id = caseDiscussion.meetingId ${ownerJoins}
  WHERE outcome IS NOT NULL OR agreedOn <= meeting.date
  ORDER BY outcome IS NULL, owned.place`;

/** The earlier actions of the cases of a meeting that may be minuted: those reviewed there, and those still open. */
export function listEarlierActions(db: ReadableDb, meetingId: MeetingId): EarlierActionRow[] {
  return all(db, earlierActionRow, sql, { meetingId });
}
