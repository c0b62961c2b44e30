import { z } from 'zod';
import { agreement } from '../domain/agreement.ts';
import { caseCondition, caseContact, caseRecord } from '../domain/case.ts';
import { localTime } from '../domain/dates.ts';
import { actionId, decisionId, discussionId, meetingId, organisationId, personId, presenceId } from '../domain/ids.ts';
import { caseDiscussion, meeting, presence, presenceState } from '../domain/meeting.ts';
import { partnerOrganisation, personFields } from '../domain/partner.ts';
import {
  actionFields,
  actionReview,
  actionStatus,
  decision,
  handling,
  healthMark,
  noteKind,
} from '../domain/record.ts';
import { richText } from '../domain/rich-text.ts';
import { line, paragraph, subject } from '../domain/subject.ts';
import { actionView, decisionView } from './cases.ts';
import { command, query } from './procedure.ts';
import { detentionView } from './subjects.ts';

/** A basic condition with the words of this region; `unknown` where nothing was said yet. */
export const tableCondition = caseCondition.extend({ label: line, shortLabel: line });
export type TableCondition = z.infer<typeof tableCondition>;

/** Names of the procedures that would be taken back or done again; null when there is none. */
export const undoState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() });
export type UndoState = z.infer<typeof undoState>;

/** How partners were called, and in what order, when the sitting was closed. */
export const partnerNames = z.object({
  organisations: z.record(organisationId, partnerOrganisation.pick({ name: true, shortName: true, position: true })),
  people: z.record(personId, line),
});
export type PartnerNames = z.infer<typeof partnerNames>;

/**
 * When that of a closed meeting which others may change was recorded. A vault that once kept nothing of it recorded it
 * long afterwards: how far things were at the sitting was not known any more, and is not told.
 */
export const recordedWhen = z.enum(['at-closing', 'afterwards']);

/** Everything the chair sees of one case at the table. No BSN and no SKN: the table does not need them. */
export const tableView = z.object({
  meeting,
  discussion: caseDiscussion,
  case: caseRecord,
  subject: subject.omit({ bsn: true, skn: true, remark: true }),
  detentions: z.array(detentionView),
  contacts: z.array(caseContact),
  conditions: z.array(tableCondition),
  presence: z.array(presence),
  notes: z.object({ picture: richText, judgement: richText, 'off-record': richText, chair: richText }),
  decisions: z.array(decision),
  /** Agreed in this discussion. */
  actions: z.array(actionView),
  /** Open or running from earlier meetings, plus those reviewed in this one. */
  previousActions: z.array(actionView.extend({ review: actionReview.nullable() })),
  earlierDecisions: z.array(decisionView),
  agreements: z.array(agreement),
  /** Null while the meeting goes on: then partners are called as they are called now. */
  partnerNames: partnerNames.nullable(),
  /** Null while the meeting goes on. */
  recorded: recordedWhen.nullable(),
  undo: undoState,
});
export type TableView = z.infer<typeof tableView>;

const inDiscussion = { meetingId, discussionId };
/** Left out: as it was, or the ordinary when it is new. */
const howFar = { handling: handling.optional(), health: healthMark.optional() };

export const tableContract = {
  'table.get': query({
    reads: ['table', 'meetings', 'cases', 'subjects', 'actions', 'region'],
    input: z.strictObject({ discussionId }),
    output: tableView,
  }),
  /** The case at the table of a running meeting, and who sat there before it; without a view when none is. */
  'table.current': query({
    live: true,
    reads: ['table', 'meetings', 'cases', 'subjects', 'actions', 'region'],
    input: z.strictObject({ meetingId }),
    output: z.object({
      view: tableView.nullable(),
      /** The seats of the case before, while the table of this one is not confirmed; none for the first. */
      before: z.array(presence),
    }),
  }),
  'notes.save': command({
    changes: ['table'],
    undo: 'meeting',
    mergeKey: (input) => `note:${input.discussionId}:${input.kind}`,
    input: z.strictObject({ ...inDiscussion, kind: noteKind, body: richText }),
    output: z.object({}),
  }),
  'decisions.add': command({
    changes: ['table', 'cases'],
    undo: 'meeting',
    input: z.strictObject({ ...inDiscussion, text: paragraph, rationale: paragraph, ...howFar }),
    output: z.object({ decisionId }),
  }),
  'decisions.update': command({
    changes: ['table', 'cases'],
    undo: 'meeting',
    mergeKey: (input) => `decision:${input.decisionId}`,
    input: z.strictObject({ meetingId, decisionId, text: paragraph, rationale: paragraph, ...howFar }),
    output: z.object({}),
  }),
  'decisions.remove': command({
    changes: ['table', 'cases'],
    undo: 'meeting',
    input: z.strictObject({ meetingId, decisionId }),
    output: z.object({}),
  }),
  'actions.add': command({
    changes: ['table', 'actions'],
    undo: 'meeting',
    input: z.strictObject({ ...inDiscussion, fields: actionFields }),
    output: z.object({ actionId }),
  }),
  'actions.update': command({
    changes: ['table', 'actions'],
    undo: 'meeting',
    mergeKey: (input) => `action:${input.actionId}:${Object.keys(input.fields).sort().join()}`,
    input: z.strictObject({ meetingId, actionId, fields: actionFields.partial() }),
    output: z.object({}),
  }),
  /** Only in the discussion that made it; an older action ends by its outcome and keeps its history. */
  'actions.remove': command({
    changes: ['table', 'actions'],
    undo: 'meeting',
    input: z.strictObject({ meetingId, actionId }),
    output: z.object({}),
  }),
  /** What this meeting found of an earlier action. */
  'actions.review': command({
    changes: ['table', 'actions'],
    undo: 'meeting',
    input: z.strictObject({ ...inDiscussion, actionId, outcome: actionStatus, remark: paragraph }),
    output: z.object({}),
  }),
  /** Adds or changes who is at the table for this case; the time in is set when somebody becomes present. */
  'presence.set': command({
    changes: ['table', 'meetings'],
    undo: 'meeting',
    input: z.strictObject({
      ...inDiscussion,
      presenceId: presenceId.nullable(),
      organisationId,
      personId: personId.nullable(),
      state: presenceState,
      timeIn: localTime.nullable(),
      timeOut: localTime.nullable(),
      /** Left out: as it was. */
      leaveReason: presence.shape.leaveReason.optional(),
    }),
    output: z.object({ presenceId }),
  }),
  /**
   * Who comes for a partner: somebody who is known there and is in use from then on, or a person who is noted with that
   * partner now, and is none of those whom the chair said it is not. Errors: `conflict` when that person is at this
   * table already, or when somebody is called that of whom the chair was not asked; `invalid-input` for somebody of
   * another partner.
   */
  'presence.nameGuest': command({
    changes: ['table', 'meetings', 'partners'],
    undo: 'meeting',
    input: z.strictObject({
      meetingId,
      presenceId,
      guest: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('known'), personId }),
        z.strictObject({
          kind: z.literal('new'),
          name: personFields.shape.name.trim().min(1),
          notThese: z.array(personId).max(100),
        }),
      ]),
    }),
    output: z.object({ personId }),
  }),
  /** Who comes to this seat signed the confidentiality statement today. Errors: `not-allowed-now` while nobody is named. */
  'presence.signGuest': command({
    changes: ['table', 'meetings', 'partners'],
    undo: 'meeting',
    input: z.strictObject({ meetingId, presenceId }),
    output: z.object({}),
  }),
  'presence.remove': command({
    changes: ['table', 'meetings'],
    undo: 'meeting',
    input: z.strictObject({ meetingId, presenceId }),
    output: z.object({}),
  }),
  'undo.state': query({
    reads: ['journal', 'table', 'meetings', 'actions', 'cases'],
    input: z.strictObject({ meetingId }),
    output: undoState,
  }),
  /** Takes back the last thing done in the meeting. Errors: `conflict` when it was changed since; nothing is taken back then. */
  'undo.undo': command({
    changes: ['table', 'meetings', 'actions', 'cases', 'subjects', 'partners', 'journal'],
    input: z.strictObject({ meetingId }),
    output: z.object({ name: z.string().nullable() }),
  }),
  'undo.redo': command({
    changes: ['table', 'meetings', 'actions', 'cases', 'subjects', 'partners', 'journal'],
    input: z.strictObject({ meetingId }),
    output: z.object({ name: z.string().nullable() }),
  }),
};
