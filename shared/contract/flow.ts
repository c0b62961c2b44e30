import { z } from 'zod';
import { closingGapKind } from '../domain/closing-gate.ts';
import { instant } from '../domain/dates.ts';
import { caseId, discussionId, meetingId } from '../domain/ids.ts';
import { caseDiscussion } from '../domain/meeting.ts';
import { personName, subjectFields } from '../domain/subject.ts';
import { command, query } from './procedure.ts';

/** Somebody who comes up at the table: a case that is known, or a person who is not known yet. */
export const addedAtTable = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case'), caseId }),
  z.strictObject({
    kind: z.literal('person'),
    ...subjectFields.pick({ surname: true, prefix: true, givenNames: true, birthDate: true }).shape,
  }),
]);

/** From case to case: who sits at the table, and the time. */
export const flowContract = {
  /**
   * The chair says that the right people sit at the table: the case opens, whoever was invited and not excused is
   * present from now, and the timer runs. Errors: `not-allowed-now` when the case is not at the table; `invalid-input`
   * without `overrideReason` while confidentiality was not repeated or a guest did not sign.
   */
  'table.confirm': command({
    changes: ['table', 'meetings'],
    undo: 'meeting',
    input: z.strictObject({
      meetingId,
      discussionId,
      ...caseDiscussion.pick({ confidentialityRepeated: true, headCount: true, overrideReason: true }).shape,
    }),
    output: z.object({}),
  }),
  /** What is agreed about the discussion itself. */
  'table.set': command({
    changes: ['table', 'meetings'],
    undo: 'meeting',
    mergeKey: (input) => `discussion:${input.discussionId}:${Object.keys(input.fields).sort().join()}`,
    input: z.strictObject({
      meetingId,
      discussionId,
      fields: caseDiscussion.pick({ headCount: true, returnOn: true, scaleDownCriterion: true }).partial().strict(),
    }),
    output: z.object({}),
  }),
  /** The timer of the case at the table stands still. Errors: `not-allowed-now` when none runs. */
  'meetings.pause': command({
    changes: ['meetings', 'table'],
    undo: 'meeting',
    input: z.strictObject({ meetingId }),
    output: z.object({}),
  }),
  'meetings.resume': command({
    changes: ['meetings', 'table'],
    undo: 'meeting',
    input: z.strictObject({ meetingId }),
    output: z.object({}),
  }),
  /**
   * A case that nobody had planned comes right after the one at the table, with the core partners invited; at the end
   * once the agenda without names was saved, so that its numbers stay what they are. Errors:
   * `conflict` when it is on the agenda already, `not-found` when it cannot be discussed.
   */
  'meetings.addAtTable': command({
    changes: ['meetings', 'table', 'cases', 'subjects'],
    undo: 'meeting',
    input: z.strictObject({ meetingId, who: addedAtTable }),
    output: z.object({ discussionId }),
  }),
  /** What each case is left as when the sitting is closed now; the chair sees it before closing. */
  'meetings.closing': query({
    reads: ['meetings', 'subjects', 'table', 'actions', 'cases'],
    input: z.strictObject({ meetingId }),
    output: z.object({
      cases: z.array(
        personName.extend({
          discussionId,
          position: z.number().int(),
          outcome: z.enum(['discussed', 'postponed', 'not-reached']),
          atTable: z.boolean(),
        }),
      ),
      /** Earlier actions of the cases that were discussed to which nobody came; the minutes say so. */
      notReviewed: z.number().int(),
      /** What the leesronde calls open in the cases that were discussed, by their numbers; it stops nobody. */
      gaps: z.array(z.object({ kind: closingGapKind, positions: z.array(z.number().int()).min(1) })),
    }),
  }),
  /** The moment by the clock of the core: the pages count from it. */
  'clock.now': query({
    needs: 'any',
    reads: ['meetings'],
    input: z.strictObject({}),
    output: z.object({ now: instant }),
  }),
};
