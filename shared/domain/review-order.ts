import type { ActionReview } from './record.ts';

interface Reviewed {
  readonly id: string;
  readonly review: Pick<ActionReview, 'outcome'> | null;
}

/** This meeting found something of the action: "open" with a remark is no outcome yet. */
export function hasOutcome({ review }: Reviewed): boolean {
  return review !== null && review.outcome !== 'open';
}

/**
 * Where the chair goes on after an outcome: the next action without one, then those that were left out before it.
 * @param judged ids that count as having an outcome already.
 * @returns null when there is none left.
 */
export function nextToReview(actions: readonly Reviewed[], from: string, judged: ReadonlySet<string>): string | null {
  const at = actions.findIndex(({ id }) => id === from);
  const inOrder = [...actions.slice(at + 1), ...actions.slice(0, Math.max(0, at))];
  return inOrder.find((one) => !hasOutcome(one) && !judged.has(one.id))?.id ?? null;
}
