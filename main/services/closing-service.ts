import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { outcomeOf, outcomeOfLeaving, type LeftBy } from '../../shared/domain/case-outcome.ts';
import { closingGaps, gapsOfMeeting, type ClosingGap } from '../../shared/domain/closing-gate.ts';
import type { DiscussionId, MeetingId } from '../../shared/domain/ids.ts';
import { secondsSpent } from '../../shared/domain/meeting-time.ts';
import type { CaseDiscussion } from '../../shared/domain/meeting.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { listEarlierActions } from '../../db/repositories/earlier-actions.ts';
import { isRecordedOn, listDiscussions } from '../../db/repositories/discussions.ts';
import { getCourse } from './agenda-service.ts';
import { tableViewOf } from './table-service.ts';

/** What the case at the table is when it leaves it now. */
export function outcomeAtTable(
  db: ReadableDb,
  discussion: CaseDiscussion,
  now: Date,
  by: LeftBy,
): 'discussed' | 'planned' {
  const atTable = {
    recorded: isRecordedOn(db, discussion.id),
    confirmed: discussion.tableConfirmedAt !== null,
    secondsSpent: secondsSpent(discussion, now),
  };
  return outcomeOfLeaving(atTable, by);
}

/** As the leesronde of the case says it. */
function gapsOf(db: ReadableDb, discussionId: DiscussionId): ClosingGap[] {
  const view = tableViewOf(db, discussionId);
  return closingGaps(view.case, view.discussion, view.actions);
}

/** What each case of the sitting would be, were it closed now. @throws ExpectedError `not-found`. */
export function closingOf(db: ReadableDb, clock: Clock, meetingId: MeetingId): OutputOf<'meetings.closing'> {
  const now = clock.now();
  const { agenda } = getCourse(db, meetingId);
  const outcomes = new Map(
    listDiscussions(db, meetingId).map((one) => {
      const status = one.status === 'current' ? outcomeAtTable(db, one, now, 'closed') : one.status;
      return [one.id, { outcome: outcomeOf(status), atTable: one.status === 'current' }];
    }),
  );
  const notReviewed = listEarlierActions(db, meetingId).filter(
    (action) => action.outcome === null && outcomes.get(action.discussionId)?.outcome === 'discussed',
  ).length;
  const discussed = agenda.filter(({ discussionId }) => outcomes.get(discussionId)?.outcome === 'discussed');
  return {
    notReviewed,
    gaps: gapsOfMeeting(discussed.map((one) => ({ ...one, gaps: gapsOf(db, one.discussionId) }))),
    cases: agenda.map(({ discussionId, position, surname, prefix, givenNames }) => {
      const found = outcomes.get(discussionId) ?? { outcome: 'not-reached' as const, atTable: false };
      return { discussionId, position, surname, prefix, givenNames, ...found };
    }),
  };
}
