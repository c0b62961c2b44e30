import { z } from 'zod';
import { caseCondition, caseContact, caseFields, caseRecord, caseStatus, conditionState } from '../domain/case.ts';
import { isoDate } from '../domain/dates.ts';
import { actionId, caseContactId, caseId, discussionId, meetingId, subjectId } from '../domain/ids.ts';
import { discussionStatus } from '../domain/meeting.ts';
import { partialDate } from '../domain/partial-date.ts';
import { actionItem, actionStatus, decision } from '../domain/record.ts';
import { line, personName } from '../domain/subject.ts';
import { command, query } from './procedure.ts';
import { detentionView, newDetention, subjectView } from './subjects.ts';

/** One line of the list of cases. */
export const caseSummary = personName.extend({
  id: caseId,
  subjectId,
  status: caseStatus,
  birthDate: partialDate.nullable(),
  institution: line,
  municipality: line,
  releaseDate: isoDate.nullable(),
  releaseDateCertainty: detentionView.shape.releaseDateCertainty,
  targetGroups: caseRecord.shape.targetGroups,
  openActions: z.number().int(),
  lastDiscussedOn: isoDate.nullable(),
});
export type CaseSummary = z.infer<typeof caseSummary>;

/** An action with the words that lists need. */
export const actionView = actionItem.extend({
  /** Date of the meeting in which it was agreed. */
  agreedOn: isoDate,
  /** How often a later meeting carried it over. */
  carriedOver: z.number().int(),
});
export type ActionView = z.infer<typeof actionView>;

export const decisionView = decision.extend({ decidedOn: isoDate });
export type DecisionView = z.infer<typeof decisionView>;

/** An action with the person it is about, surname first. */
export const actionListRow = actionView.extend({ subjectName: line });
export type ActionListRow = z.infer<typeof actionListRow>;

/** A meeting that has the case on its agenda, with what became of it there. */
export const caseMeeting = z.object({
  meetingId,
  discussionId,
  date: isoDate,
  title: line,
  status: discussionStatus,
});
export type CaseMeeting = z.infer<typeof caseMeeting>;

export const casesContract = {
  'cases.list': query({
    reads: ['cases', 'subjects', 'actions', 'meetings', 'region'],
    input: z.strictObject({
      words: z.string().max(200),
      status: z.enum(['open', 'closed', 'all']),
      order: z.enum(['release', 'name']),
      /** Only cases of this target group; null for all. */
      targetGroup: z.string().max(60).nullable().default(null),
      limit: z.number().int().min(1).max(1_000).default(200),
    }),
    output: z.object({ cases: z.array(caseSummary), total: z.number().int() }),
  }),
  'cases.get': query({
    reads: ['cases', 'subjects', 'actions', 'table', 'meetings'],
    input: z.strictObject({ caseId }),
    output: z.object({
      case: caseRecord,
      subject: subjectView,
      detentions: z.array(detentionView),
      contacts: z.array(caseContact),
      conditions: z.array(caseCondition),
      actions: z.array(actionView),
      decisions: z.array(decisionView),
      meetings: z.array(caseMeeting),
    }),
  }),
  'cases.update': command({
    changes: ['cases', 'meetings', 'table'],
    input: z.strictObject({ caseId, fields: caseFields.partial() }),
    output: z.object({}),
  }),
  /** Somebody returned: the closed case is active again, with the new detention where it is known. */
  'cases.reopen': command({
    changes: ['cases', 'subjects', 'meetings', 'table'],
    input: z.strictObject({ caseId, detention: newDetention.nullable() }),
    output: z.object({}),
  }),
  'cases.addContact': command({
    changes: ['cases'],
    input: caseContact.omit({ id: true }).strict(),
    output: z.object({ caseContactId }),
  }),
  'cases.updateContact': command({
    changes: ['cases'],
    input: caseContact.omit({ id: true, caseId: true }).extend({ caseContactId }).strict(),
    output: z.object({}),
  }),
  'cases.removeContact': command({
    changes: ['cases'],
    input: z.strictObject({ caseContactId }),
    output: z.object({}),
  }),
  /** `meetingId` when it is said at the table, so that it can be taken back there. */
  'cases.setCondition': command({
    changes: ['cases', 'table', 'meetings'],
    undo: 'meeting',
    input: z.strictObject({
      meetingId: meetingId.nullable(),
      caseId,
      code: z.string().max(60),
      state: conditionState,
      note: caseCondition.shape.note,
    }),
    output: z.object({}),
  }),
  /** The list of all actions, over all cases. */
  'actions.list': query({
    reads: ['actions', 'cases', 'subjects', 'partners'],
    input: z.strictObject({ show: z.enum(['open', 'all']) }),
    output: z.object({ actions: z.array(actionListRow) }),
  }),
  /** Sets the state outside a meeting, for instance when a partner calls. */
  'actions.setStatus': command({
    changes: ['actions', 'table', 'cases', 'meetings'],
    input: z.strictObject({ actionId, status: actionStatus }),
    output: z.object({}),
  }),
};
