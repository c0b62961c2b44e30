import { caseSlide, neutralSlide, type ScreenView } from '../../shared/domain/screen-view.ts';
import { currentDetention } from '../../shared/domain/detention-rules.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { findCase } from '../../db/repositories/cases.ts';
import { listDetentions } from '../../db/repositories/detentions.ts';
import { findDiscussion, listPresence } from '../../db/repositories/discussions.ts';
import { listOrganisations } from '../../db/repositories/partners.ts';
import { listActionsOfCase, listDecisions } from '../../db/repositories/records.ts';
import { findSubject } from '../../db/repositories/subjects.ts';
import { findRunningMeeting } from '../../db/repositories/table-query.ts';
import { conditionsOf } from './table-service.ts';

/** What the chair chose for the shared screen. */
export type ScreenChoice = 'neutral' | 'case';

/** What the shared screen shows of an open vault: the case at the table of the running meeting, or the neutral slide. */
export function screenViewOf(db: ReadableDb, choice: ScreenChoice): ScreenView {
  const meeting = findRunningMeeting(db);
  if (meeting === null) return neutralSlide('');
  return (choice === 'case' ? caseOf(db, meeting) : null) ?? neutralSlide(meeting.title);
}

function caseOf(db: ReadableDb, meeting: Meeting): ScreenView | null {
  const discussion = meeting.currentDiscussionId === null ? null : findDiscussion(db, meeting.currentDiscussionId);
  const ofCase = discussion === null ? null : findCase(db, discussion.caseId);
  const subject = ofCase === null ? null : findSubject(db, ofCase.subjectId);
  if (discussion === null || ofCase === null || subject === null) return null;
  const period = currentDetention(listDetentions(db, subject.id), meeting.date);
  return caseSlide({
    meetingTitle: meeting.title,
    meetingDate: meeting.date,
    number: discussion.position,
    subject,
    release: { date: period?.releaseDate ?? null, certainty: period?.releaseDateCertainty ?? 'unknown' },
    conditions: conditionsOf(db, ofCase.id),
    decisions: listDecisions(db, discussion.id),
    actions: listActionsOfCase(db, ofCase.id).filter(
      (action) => action.discussionId === discussion.id || action.status === 'open' || action.status === 'running',
    ),
    presence: listPresence(db, discussion.id),
    organisations: new Map(listOrganisations(db).map(({ id, name }) => [id, name])),
  });
}
