import { z } from 'zod';
import { agreementId, discussionId, organisationId } from './ids.ts';
import { paragraph } from './subject.ts';

export const stance = z.enum(['agree', 'dissent']);
export type Stance = z.infer<typeof stance>;

/** What one partner said of the decisions and actions of a case when they were read out. */
export const agreement = z.object({
  id: agreementId,
  discussionId,
  organisationId,
  stance,
  /** How the partner words a dissent. */
  wording: paragraph,
});
export type Agreement = z.infer<typeof agreement>;
