import type { DiscussionStatus } from './meeting.ts';

/** What a case has to show when it leaves the table. */
export interface TimeAtTable {
  /** A note, a decision, an action, an outcome of an earlier one, an agreement, or words that wait in the entry line. */
  readonly recorded: boolean;
  /** The chair confirmed that the right people sit at its table, since it came there last. */
  readonly confirmed: boolean;
  /** Time with a confirmed table, over all times that it came. */
  readonly secondsSpent: number;
}

/** The chair went on to another case, or closed the sitting while this one was at the table. */
export type LeftBy = 'moved-on' | 'closed';

/** Shorter than this the table heard a name, and nothing was said about it. */
const shortestDiscussion = 60;

/**
 * Whether a case that leaves the table was discussed, or is still to come. What was recorded is always discussed, and so
 * is what the table spoke about for a minute. Of the rest, whoever opened the case and went on is done with it; a case
 * that the chair only walked past, or at which the sitting was closed at once, is still to come.
 */
export function outcomeOfLeaving(
  { recorded, confirmed, secondsSpent }: TimeAtTable,
  by: LeftBy,
): 'discussed' | 'planned' {
  if (recorded || secondsSpent >= shortestDiscussion) return 'discussed';
  return confirmed && by === 'moved-on' ? 'discussed' : 'planned';
}

/** How a case came out of a meeting that is over: what was not dealt with and not postponed was not reached. */
export const caseOutcomes = ['discussed', 'postponed', 'not-reached'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

export function outcomeOf(status: DiscussionStatus): CaseOutcome {
  if (status === 'postponed') return 'postponed';
  return status === 'planned' ? 'not-reached' : 'discussed';
}
