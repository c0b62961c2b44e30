import { z } from 'zod';
import { instant, isoDate, localTime } from './dates.ts';
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
  /** When the sitting was over; what is done after it is a correction (`afterwards.ts`). Null until it was closed. */
  closedAt: instant.nullable(),
  /** When it was opened again last. */
  reopenedAt: instant.nullable(),
  /** The last day on which what its minutes tell was changed after the sitting. */
  correctedOn: isoDate.nullable(),
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
  /** When it came to the table last; a correction leaves it as it was. */
  startedAt: instant.nullable(),
  /** The chair fixed its place by hand: ordering the agenda leaves it where it is. */
  pinned: z.boolean(),
  /** Time at the table before `runningSince`, in seconds. */
  spentSeconds: z.number().int().min(0),
  /** Since when the timer of this case runs; null while it stands still. */
  runningSince: instant.nullable(),
  /** When the chair confirmed that the right people are at the table; the shared screen is neutral until then. */
  tableConfirmedAt: instant.nullable(),
  confidentialityRepeated: z.boolean(),
  /** Why the case was opened although something about the table was not in order. */
  overrideReason: paragraph,
  /** Heads that the chair counted in the room; null when not counted. */
  headCount: z.number().int().min(0).max(99).nullable(),
  /** When the case comes back; null when not agreed. */
  returnOn: isoDate.nullable(),
  /** What must be true to scale down, when the case does not come back on a day. */
  scaleDownCriterion: paragraph,
});
export type CaseDiscussion = z.infer<typeof caseDiscussion>;

/** What a meeting holds before it was started, closed or corrected. */
export const freshMeeting = {
  status: 'planned',
  minutesStatus: 'draft',
  currentDiscussionId: null,
  closedAt: null,
  reopenedAt: null,
  correctedOn: null,
} as const satisfies Partial<Meeting>;

export const presenceState = z.enum(['invited', 'present', 'excused', 'written-input', 'absent']);
export type PresenceState = z.infer<typeof presenceState>;

/** What a discussion holds before anything was fixed, timed or confirmed. */
export const freshDiscussion = {
  status: 'planned',
  postponeReason: '',
  startedAt: null,
  pinned: false,
  spentSeconds: 0,
  runningSince: null,
  tableConfirmedAt: null,
  confidentialityRepeated: false,
  overrideReason: '',
  headCount: null,
  returnOn: null,
  scaleDownCriterion: '',
} as const satisfies Partial<CaseDiscussion>;

/** Who is at the table for one case: per organisation and, where known, person (domain.md 5d.1). */
export const presence = z.object({
  id: presenceId,
  discussionId,
  organisationId,
  personId: personId.nullable(),
  state: presenceState,
  timeIn: localTime.nullable(),
  timeOut: localTime.nullable(),
  /** Why somebody left before the case ended (a conflict of interest); empty otherwise. */
  leaveReason: line,
});
export type Presence = z.infer<typeof presence>;
