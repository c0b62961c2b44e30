import type { DetentionView } from '../../shared/contract/subjects.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { tableView, type TableCondition, type TableView } from '../../shared/contract/table.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { asRecorded } from '../../shared/domain/discussion-record.ts';
import type { CaseId, DiscussionId, MeetingId, SubjectId } from '../../shared/domain/ids.ts';
import { isStillOpen, type NoteKind } from '../../shared/domain/record.ts';
import { emptyRichText } from '../../shared/domain/rich-text.ts';
import { waitsForTable } from '../../shared/domain/table-change.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { listAgreements } from '../../db/repositories/agreements.ts';
import { findCase, listContacts } from '../../db/repositories/cases.ts';
import { listDetentionChanges, listDetentions, listStays } from '../../db/repositories/detentions.ts';
import { findRecord } from '../../db/repositories/discussion-records.ts';
import { findDiscussion, listPresence } from '../../db/repositories/discussions.ts';
import { findMeeting } from '../../db/repositories/meetings.ts';
import {
  listActionsAround,
  listDecisionsAround,
  listNotes,
  listReviewsOfDiscussion,
} from '../../db/repositories/records.ts';
import { listRegionItemsOfKind } from '../../db/repositories/region-items.ts';
import { findSubject } from '../../db/repositories/subjects.ts';
import { listConditions } from '../../db/repositories/table-query.ts';
import { undoStateOf } from '../../db/undo.ts';
import { seatsBefore } from './flow-service.ts';

/** One case as the chair has it before them; of a closed meeting as it was recorded. @throws ExpectedError `not-found`. */
export function tableViewOf(db: ReadableDb, discussionId: DiscussionId): TableView {
  const discussion = findDiscussion(db, discussionId);
  const meeting = discussion === null ? null : findMeeting(db, discussion.meetingId);
  const ofCase = discussion === null ? null : findCase(db, discussion.caseId);
  const subject = ofCase === null ? null : findSubject(db, ofCase.subjectId);
  if (discussion === null || meeting === null || ofCase === null || subject === null)
    throw new ExpectedError('not-found');
  const view: TableView = {
    meeting,
    discussion,
    case: ofCase,
    subject: tableView.shape.subject.parse(subject),
    detentions: detentionViewsOf(db, subject.id),
    contacts: listContacts(db, ofCase.id),
    conditions: conditionsOf(db, ofCase.id),
    presence: listPresence(db, discussionId),
    notes: notesOf(db, discussionId),
    ...recordsOf(db, ofCase.id, discussionId),
    agreements: listAgreements(db, discussionId),
    partnerNames: null,
    recorded: null,
    undo: undoStateOf(db, meeting.id),
  };
  const record = findRecord(db, discussionId);
  return record === null ? view : asRecorded(view, record);
}

/** The case at the table now, with who sat there before it. @throws ExpectedError `not-found`. */
export function currentTableOf(db: ReadableDb, meetingId: MeetingId): OutputOf<'table.current'> {
  const meeting = findMeeting(db, meetingId);
  if (meeting === null) throw new ExpectedError('not-found');
  if (meeting.currentDiscussionId === null) return { view: null, before: [] };
  const view = tableViewOf(db, meeting.currentDiscussionId);
  return { view, before: waitsForTable(view.discussion) ? seatsBefore(db, view.discussion.id) : [] };
}

/** The conditions of this region with what was said of each; one that the region dropped stays while it says something. */
export function conditionsOf(db: ReadableDb, caseId: CaseId): TableCondition[] {
  const said = new Map(listConditions(db, caseId).map((condition) => [condition.code, condition]));
  return listRegionItemsOfKind(db, 'condition')
    .filter((item) => item.active || said.has(item.code))
    .map(({ code, label, shortLabel }) => {
      const { state, note } = said.get(code) ?? { state: 'unknown' as const, note: '' };
      return { code, label, shortLabel, state, note };
    });
}

function detentionViewsOf(db: ReadableDb, subjectId: SubjectId): DetentionView[] {
  const stays = listStays(db, subjectId);
  const changes = listDetentionChanges(db, subjectId);
  return listDetentions(db, subjectId).map((period) => ({
    ...period,
    stays: stays.filter((stay) => stay.detentionPeriodId === period.id),
    changes: changes.filter((change) => change.detentionPeriodId === period.id),
  }));
}

function notesOf(db: ReadableDb, discussionId: DiscussionId): TableView['notes'] {
  const notes = listNotes(db, discussionId);
  const bodyOf = (kind: NoteKind) => notes.find((note) => note.kind === kind)?.body ?? emptyRichText;
  return {
    picture: bodyOf('picture'),
    judgement: bodyOf('judgement'),
    'off-record': bodyOf('off-record'),
    chair: bodyOf('chair'),
  };
}

function recordsOf(
  db: ReadableDb,
  caseId: CaseId,
  discussionId: DiscussionId,
): Pick<TableView, 'decisions' | 'earlierDecisions' | 'actions' | 'previousActions'> {
  const decisions = listDecisionsAround(db, caseId, discussionId);
  const reviews = new Map(listReviewsOfDiscussion(db, discussionId).map((review) => [review.actionId, review]));
  const actions = listActionsAround(db, caseId, discussionId, [...reviews.keys()]);
  const earlier = actions.filter((action) => action.discussionId !== discussionId);
  return {
    decisions: decisions.filter((one) => one.discussionId === discussionId),
    earlierDecisions: decisions.filter((one) => one.discussionId !== discussionId),
    actions: actions.filter((action) => action.discussionId === discussionId),
    previousActions: earlier
      .map((action) => ({ ...action, review: reviews.get(action.id) ?? null }))
      .filter(({ status, review }) => isStillOpen(status) || review !== null),
  };
}
