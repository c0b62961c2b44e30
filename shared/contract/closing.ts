import { z } from 'zod';
import { stance } from '../domain/agreement.ts';
import { discussionId, meetingId, organisationId } from '../domain/ids.ts';
import { paragraph } from '../domain/subject.ts';
import { command } from './procedure.ts';

/** The last step of a case: decisions and actions are read out, and partners say whether they agree. */
export const closingContract = {
  /** What one partner says; no stance takes back what was noted. */
  'agreements.set': command({
    changes: ['table'],
    undo: 'meeting',
    mergeKey: (input) => `agreement:${input.discussionId}:${input.organisationId}:${input.stance ?? ''}`,
    input: z.strictObject({
      ...{ meetingId, discussionId, organisationId },
      stance: stance.nullable(),
      wording: paragraph,
    }),
    output: z.object({}),
  }),
};
