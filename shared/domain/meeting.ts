import { z } from 'zod';
import { isoDate, localTime } from './dates.ts';
import { caseId, discussionId, meetingId, organisationId, personId, presenceId } from './ids.ts';
import { line, paragraph } from './subject.ts';

export const meetingStatus = z.enum(['planned', 'running', 'closed']);
export type MeetingStatus = z.infer<typeof meetingStatus>;

export const minutesStatus = z.enum(['draft', 'finalised']);
export type MinutesStatus = z.infer<typeof minutesStatus>;

export const meetingFields = z.object({
  /** Name of the meeting type in this region ("themakamer", "nazorgoverleg"); editable per meeting. */
  title: line.min(1),
  date: isoDate,
  startTime: localTime,
  place: line,
  chairName: line,
  secretaryName: line,
  nextMeetingDate: isoDate.nullable(),
});
export type MeetingFields = z.infer<typeof meetingFields>;

/** One sitting (overleg). */
export const meeting = meetingFields.extend({
  id: meetingId,
  status: meetingStatus,
  minutesStatus,
  currentDiscussionId: discussionId.nullable(),
});
export type Meeting = z.infer<typeof meeting>;

export const discussionStatus = z.enum(['planned', 'current', 'discussed', 'postponed']);
export type DiscussionStatus = z.infer<typeof discussionStatus>;

/** One case in one sitting (casusoverleg). */
export const caseDiscussion = z.object({
  id: discussionId,
  meetingId,
  caseId,
  position: z.number().int(),
  plannedMinutes: z.number().int().min(1).max(240),
  status: discussionStatus,
  postponeReason: paragraph,
});
export type CaseDiscussion = z.infer<typeof caseDiscussion>;

export const presenceState = z.enum(['invited', 'present', 'excused', 'written-input', 'absent']);
export type PresenceState = z.infer<typeof presenceState>;

/** Who is at the table for one case: per organisation and, where known, person (domain.md 5d.1). */
export const presence = z.object({
  id: presenceId,
  discussionId,
  organisationId,
  personId: personId.nullable(),
  state: presenceState,
  timeIn: localTime.nullable(),
  timeOut: localTime.nullable(),
});
export type Presence = z.infer<typeof presence>;
