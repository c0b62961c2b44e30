import { z } from 'zod';
import { caseCondition, type CaseFields } from '../../shared/domain/case.ts';
import {
  caseId as caseIdSchema,
  type CaseId,
  type DetentionPeriodId,
  type DiscussionId,
  type MeetingId,
  type SubjectId,
} from '../../shared/domain/ids.ts';
import type { CaseDiscussion } from '../../shared/domain/meeting.ts';
import type { Note } from '../../shared/domain/record.ts';
import type { RichText } from '../../shared/domain/rich-text.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first, prepared } from '../rows.ts';
import type { JournaledTable, Writer } from '../writer.ts';
import { discussionRow } from './discussions.ts';

const idRow = z.object({ id: z.string() });
const positionRow = z.object({ last: z.number().int() });

type Owner = 'subjectId' | 'caseId' | 'discussionId' | 'detentionPeriodId' | 'mergedIntoId';

/** Gives every row of a table that belongs to one owner to another, each journaled. */
function moveAll(writer: Writer, table: JournaledTable, owner: Owner, from: string, to: string): void {
  for (const { id } of all(writer.db, idRow, `SELECT id FROM ${table} WHERE ${owner} = @from ORDER BY rowid`, { from }))
    writer.update(table, id, { [owner]: to });
}

/** Stays and history of a period go to another, and the period itself goes. */
export function dissolveDetention(writer: Writer, from: DetentionPeriodId, into: DetentionPeriodId): void {
  moveAll(writer, 'institutionStay', 'detentionPeriodId', from, into);
  moveAll(writer, 'detentionChange', 'detentionPeriodId', from, into);
  writer.remove('detentionPeriod', from);
}

export function giveDetention(writer: Writer, id: DetentionPeriodId, to: SubjectId): void {
  writer.update('detentionPeriod', id, { subjectId: to });
}

export function giveCase(writer: Writer, id: CaseId, to: SubjectId): void {
  writer.update('caseRecord', id, { subjectId: to });
}

/** What was merged into the record that goes is from now on merged into the one that stays. */
export function followMerge(writer: Writer, from: SubjectId, into: SubjectId): void {
  moveAll(writer, 'subject', 'mergedIntoId', from, into);
}

export function writeMergedCase(writer: Writer, id: CaseId, fields: CaseFields & { readonly openedOn: string }): void {
  writer.update('caseRecord', id, fields);
}

export function moveContacts(writer: Writer, from: CaseId, into: CaseId): void {
  moveAll(writer, 'caseContact', 'caseId', from, into);
}

/** Decisions and actions carry their case as well as their discussion. */
export function moveRecordsOfCase(writer: Writer, from: CaseId, into: CaseId): void {
  moveAll(writer, 'decision', 'caseId', from, into);
  moveAll(writer, 'actionItem', 'caseId', from, into);
}

const conditionRow = caseCondition.extend({ id: z.string(), caseId: caseIdSchema });
export type ConditionRow = z.infer<typeof conditionRow>;

export function listConditionRows(db: ReadableDb, caseId: CaseId): ConditionRow[] {
  return all(db, conditionRow, 'SELECT * FROM caseCondition WHERE caseId = @caseId', { caseId });
}

export function giveCondition(writer: Writer, id: string, to: CaseId): void {
  writer.update('caseCondition', id, { caseId: to });
}

export function removeCondition(writer: Writer, id: string): void {
  writer.remove('caseCondition', id);
}

export function listDiscussionsOfCase(db: ReadableDb, caseId: CaseId): CaseDiscussion[] {
  return all(db, discussionRow, 'SELECT * FROM caseDiscussion WHERE caseId = @caseId ORDER BY rowid', { caseId });
}

export function giveDiscussion(writer: Writer, id: DiscussionId, to: CaseId): void {
  writer.update('caseDiscussion', id, { caseId: to });
}

/** Puts what was decided and agreed in one discussion behind that of another of the same meeting. */
export function appendRecords(writer: Writer, from: DiscussionId, into: DiscussionId): void {
  for (const table of ['decision', 'actionItem'] as const) {
    const last =
      first(
        writer.db,
        positionRow,
        `SELECT coalesce(max(position), 0) AS last FROM ${table} WHERE discussionId = @into`,
        {
          into,
        },
      )?.last ?? 0;
    const moving = all(
      writer.db,
      idRow,
      `SELECT id FROM ${table} WHERE discussionId = @from ORDER BY position, rowid`,
      {
        from,
      },
    );
    for (const [index, { id }] of moving.entries())
      writer.update(table, id, { discussionId: into, position: last + index + 1 });
  }
  moveAll(writer, 'actionReview', 'discussionId', from, into);
  moveAgreements(writer, from, into);
}

const agreementRow = z.object({
  id: z.string(),
  stance: z.string(),
  wording: z.string(),
  otherId: z.string().nullable(),
});

/** What a partner said of the one counts for both; where both were asked, a dissent stands and all words stay. */
function moveAgreements(writer: Writer, from: DiscussionId, into: DiscussionId): void {
  const rows = all(
    writer.db,
    agreementRow,
    `SELECT one.id, one.stance, one.wording, other.id AS otherId FROM agreement AS one
     LEFT JOIN agreement AS other ON other.discussionId = @into AND other.organisationId = one.organisationId
     WHERE one.discussionId = @from`,
    { from, into },
  );
  for (const { id, stance, wording, otherId } of rows) {
    const other = otherId === null ? null : writer.row('agreement', otherId);
    if (otherId === null || other === null) {
      writer.update('agreement', id, { discussionId: into });
      continue;
    }
    writer.update('agreement', otherId, {
      stance: stance === 'dissent' ? stance : (other['stance'] ?? stance),
      wording: [other['wording'], wording].filter((words) => words !== null && words !== '').join('\n'),
    });
    writer.remove('agreement', id);
  }
}

export function givePresence(writer: Writer, id: string, to: DiscussionId): void {
  writer.update('presence', id, { discussionId: to });
}

export function removePresence(writer: Writer, id: string): void {
  writer.remove('presence', id);
}

export function giveNote(writer: Writer, { id }: Note, to: DiscussionId): void {
  writer.update('note', id, { discussionId: to });
}

export function writeNoteBody(writer: Writer, { id }: Note, body: RichText): void {
  writer.update('note', id, { body });
}

export function removeNote(writer: Writer, { id }: Note): void {
  writer.remove('note', id);
}

/** Removes a discussion that has become empty; where it was the one at the table, the other takes its place. */
export function dissolveDiscussion(writer: Writer, from: CaseDiscussion, into: DiscussionId): void {
  for (const { id } of all(writer.db, idRow, 'SELECT id FROM meeting WHERE currentDiscussionId = @id', { id: from.id }))
    writer.update('meeting', id, { currentDiscussionId: into });
  writer.remove('caseDiscussion', from.id);
}

/**
 * What was done in these meetings before can no longer be taken back: it may concern rows that a merge has moved.
 * The journal still has all of it.
 */
export function forgetUndo(writer: Writer, meetings: readonly MeetingId[]): void {
  for (const meetingId of meetings)
    prepared(writer.db, `UPDATE command SET state = 'discarded' WHERE meetingId = @meetingId`).run({ meetingId });
}

const countRow = z.object({
  cases: z.number().int(),
  meetings: z.number().int(),
  decisions: z.number().int(),
  actions: z.number().int(),
  contacts: z.number().int(),
});

/** How much hangs on a person. */
export function countAround(db: ReadableDb, subjectId: SubjectId): z.infer<typeof countRow> {
  const of = (table: string) =>
    `(SELECT count(*) FROM ${table} JOIN caseRecord ON caseRecord.id = caseId WHERE subjectId = @subjectId)`;
  return (
    first(
      db,
      countRow,
      `SELECT (SELECT count(*) FROM caseRecord WHERE subjectId = @subjectId) AS cases,
         ${of('caseDiscussion')} AS meetings, ${of('decision')} AS decisions, ${of('actionItem')} AS actions,
         ${of('caseContact')} AS contacts`,
      { subjectId },
    ) ?? { cases: 0, meetings: 0, decisions: 0, actions: 0, contacts: 0 }
  );
}
