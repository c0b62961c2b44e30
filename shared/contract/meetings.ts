import { z } from 'zod';
import { agreedReturn, proposalReason } from '../domain/agenda.ts';
import { caseStatus, conditionState } from '../domain/case.ts';
import { isoDate, localTime } from '../domain/dates.ts';
import { releaseDateCertainty } from '../domain/detention.ts';
import { caseId, discussionId, meetingId, organisationId, personId, subjectId } from '../domain/ids.ts';
import {
  caseDiscussion,
  discussionStatus,
  meeting,
  meetingFields,
  minutesStatus,
  presenceState,
} from '../domain/meeting.ts';
import { partialDate } from '../domain/partial-date.ts';
import { line, paragraph, personName } from '../domain/subject.ts';
import { command, query, task } from './procedure.ts';

/** One case on the agenda, with what the preparing chair looks at. */
export const agendaRow = personName.extend({
  discussionId,
  caseId,
  subjectId,
  position: z.number().int(),
  plannedMinutes: z.number().int(),
  startsAt: localTime,
  status: discussionStatus,
  /** The timer of the case: see `meeting-time.ts`. */
  spentSeconds: caseDiscussion.shape.spentSeconds,
  runningSince: caseDiscussion.shape.runningSince,
  postponeReason: paragraph,
  /** The chair fixed its place by hand. */
  pinned: z.boolean(),
  birthDate: partialDate.nullable(),
  institution: line,
  releaseDate: isoDate.nullable(),
  releaseDateCertainty,
  /** Negative when already out; null without a date. Counted from the day of the meeting. */
  daysToRelease: z.number().int().nullable(),
  /** Free before the next meeting, or before the one after this is planned when there is none. */
  freeBeforeNext: z.boolean(),
  targetGroups: z.array(z.string()),
  conditions: z.array(z.object({ code: z.string(), state: conditionState })),
  table: z.array(z.object({ organisationId, personId: personId.nullable(), state: presenceState })),
  /** Guests who were at the table when this case was last discussed and are not invited now: proposed, not invited. */
  guestsLastTime: z.array(z.object({ organisationId, personId: personId.nullable() })),
  /** Guests whose target group or municipality this is and who are not invited: proposed, not invited. */
  guestsOfCase: z.array(z.object({ organisationId, reason: z.enum(['target-group', 'municipality']) })),
  openActions: z.number().int(),
  /** How often earlier meetings postponed this case since it was last discussed. */
  postponedBefore: z.number().int(),
});
export type AgendaRow = z.infer<typeof agendaRow>;

/** One case as the table and the top line show it: what changes only when the meeting moves on. */
export const courseRow = agendaRow
  .pick({
    ...{ discussionId: true, caseId: true, surname: true, prefix: true, givenNames: true, position: true },
    ...{ plannedMinutes: true, status: true, spentSeconds: true, runningSince: true },
  })
  .extend({ tableConfirmedAt: caseDiscussion.shape.tableConfirmedAt });
export type CourseRow = z.infer<typeof courseRow>;

export const agendaProposal = personName.extend({
  caseId,
  subjectId,
  status: caseStatus,
  birthDate: partialDate.nullable(),
  institution: line,
  releaseDate: isoDate.nullable(),
  releaseDateCertainty,
  daysToRelease: z.number().int().nullable(),
  targetGroups: z.array(z.string()),
  openActions: z.number().int(),
  reasons: z.array(proposalReason),
  /** When an earlier sitting left it: the day of that sitting, and the reason when it was postponed. */
  leftOn: isoDate.nullable(),
  postponeReason: paragraph,
  /** When it was agreed to come back by the day of the sitting. */
  agreedReturn: agreedReturn.nullable(),
});
export type AgendaProposal = z.infer<typeof agendaProposal>;

export const meetingSummary = meeting.extend({ caseCount: z.number().int() });

export const meetingsContract = {
  'meetings.list': query({
    reads: ['meetings'],
    input: z.strictObject({}),
    output: z.object({ meetings: z.array(meetingSummary) }),
  }),
  'meetings.create': command({
    changes: ['meetings'],
    input: meetingFields.strict(),
    output: z.object({ meetingId }),
  }),
  'meetings.update': command({
    changes: ['meetings', 'table', 'cases'],
    input: z.strictObject({ meetingId, fields: meetingFields.partial() }),
    output: z.object({}),
  }),
  /** Only while planned and without cases. */
  'meetings.remove': command({ changes: ['meetings'], input: z.strictObject({ meetingId }), output: z.object({}) }),
  'meetings.get': query({
    reads: ['meetings', 'cases', 'subjects', 'actions', 'table', 'partners'],
    input: z.strictObject({ meetingId }),
    output: z.object({
      meeting,
      agenda: z.array(agendaRow),
      plannedMinutes: z.number().int(),
      endsAt: localTime,
    }),
  }),
  /** The course of a meeting, for the table and the top line: nothing that is recorded in a case makes it stale. */
  'meetings.course': query({
    live: true,
    reads: ['meetings', 'subjects', 'documents'],
    input: z.strictObject({ meetingId }),
    output: z.object({
      meeting,
      agenda: z.array(courseRow),
      /** The agenda without names was saved: whoever got it knows each case by its number. */
      numbersOutside: z.boolean(),
    }),
  }),
  /** Cases not on the agenda for which something speaks, the most pressing first; at most 200 of `total`. */
  'meetings.proposals': query({
    reads: ['meetings', 'cases', 'subjects', 'actions'],
    input: z.strictObject({ meetingId }),
    output: z.object({ proposals: z.array(agendaProposal), total: z.number().int() }),
  }),
  /** Puts cases at the end of the agenda, in this order, with the core partners invited. */
  'meetings.addCases': command({
    changes: ['meetings', 'table', 'cases'],
    undo: 'meeting',
    input: z.strictObject({ meetingId, caseIds: z.array(caseId).min(1).max(200) }),
    output: z.object({ discussionIds: z.array(discussionId) }),
  }),
  /** Only while nothing was recorded in it. */
  'meetings.removeCase': command({
    changes: ['meetings', 'table', 'cases'],
    undo: 'meeting',
    input: z.strictObject({ meetingId, discussionId }),
    output: z.object({}),
  }),
  'meetings.reorder': command({
    changes: ['meetings', 'table', 'cases'],
    undo: 'meeting',
    input: z.strictObject({
      meetingId,
      order: z.array(discussionId),
      /** The case that was moved by hand: it is pinned to where it now is. */
      moved: discussionId.optional(),
    }),
    output: z.object({}),
  }),
  'meetings.setPlannedMinutes': command({
    changes: ['meetings', 'table', 'cases'],
    undo: 'meeting',
    input: z.strictObject({ meetingId, discussionId, plannedMinutes: caseDiscussion.shape.plannedMinutes }),
    output: z.object({}),
  }),
  /** Who is invited to one case: organisations with, where known, a person. Replaces the list; presence already noted stays. */
  'meetings.invite': command({
    changes: ['meetings', 'table', 'cases'],
    undo: 'meeting',
    input: z.strictObject({
      meetingId,
      discussionId,
      invited: z.array(z.strictObject({ organisationId, personId: personId.nullable() })),
    }),
    output: z.object({}),
  }),
  /** Opens the meeting at its first case that is not yet discussed. */
  'meetings.start': command({
    changes: ['meetings', 'table', 'cases'],
    input: z.strictObject({ meetingId }),
    output: z.object({}),
  }),
  /** Makes a case the current one; the one before becomes discussed unless it was postponed. */
  'meetings.goTo': command({
    changes: ['meetings', 'table', 'cases'],
    undo: 'meeting',
    input: z.strictObject({ meetingId, discussionId }),
    output: z.object({}),
  }),
  'meetings.postpone': command({
    changes: ['meetings', 'table', 'cases'],
    undo: 'meeting',
    input: z.strictObject({ meetingId, discussionId, reason: paragraph.min(1) }),
    output: z.object({}),
  }),
  /** Puts a postponed case back among those to be discussed. */
  'meetings.reinstate': command({
    changes: ['meetings', 'table', 'cases'],
    undo: 'meeting',
    input: z.strictObject({ meetingId, discussionId }),
    output: z.object({}),
  }),
  /** Closes the sitting: what was not reached is left for the next one. A backup is written and verified. */
  'meetings.close': task({ input: z.strictObject({ meetingId }), output: z.object({ backupMade: z.boolean() }) }),
  'meetings.reopen': command({
    changes: ['meetings', 'table', 'cases'],
    input: z.strictObject({ meetingId }),
    output: z.object({}),
  }),
  'meetings.setMinutesStatus': command({
    changes: ['meetings', 'documents'],
    input: z.strictObject({ meetingId, minutesStatus }),
    output: z.object({}),
  }),
};
