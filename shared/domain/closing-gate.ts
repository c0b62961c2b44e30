import { z } from 'zod';
import { isCompleteAction } from './action-rules.ts';
import type { CaseRecord } from './case.ts';
import type { ActionId } from './ids.ts';
import type { CaseDiscussion } from './meeting.ts';
import type { ActionItem } from './record.ts';

/** What the outcome of a case still lacks (domain.md 1.1 "Uitkomst overleg", 5b.5). It warns and never blocks. */
export type ClosingGap =
  | { readonly kind: 'no-director' }
  | { readonly kind: 'no-return' }
  | { readonly kind: 'not-informed' }
  | { readonly kind: 'incomplete-action'; readonly actionId: ActionId };

/** In the order in which they are named to the chair. */
export const closingGapKind = z.enum(['no-director', 'no-return', 'not-informed', 'incomplete-action']);

/** In the order in which the chair would settle them. */
export function closingGaps(
  record: Pick<CaseRecord, 'caseDirectorOrganisationId' | 'subjectInformed' | 'notInformedReason'>,
  discussion: Pick<CaseDiscussion, 'returnOn' | 'scaleDownCriterion'>,
  actions: readonly ActionItem[],
): ClosingGap[] {
  const { subjectInformed, notInformedReason } = record;
  const informed = subjectInformed === 'yes' || (subjectInformed === 'no' && notInformedReason.trim() !== '');
  const returns = discussion.returnOn !== null || discussion.scaleDownCriterion.trim() !== '';
  return [
    ...(record.caseDirectorOrganisationId === null ? [{ kind: 'no-director' } as const] : []),
    ...(returns ? [] : [{ kind: 'no-return' } as const]),
    ...(informed ? [] : [{ kind: 'not-informed' } as const]),
    ...actions
      .filter((action) => action.text.trim() !== '' && !isCompleteAction(action))
      .map(({ id }) => ({ kind: 'incomplete-action', actionId: id }) as const),
  ];
}

/** What the discussed cases of a meeting still lack: each kind once, with the numbers of the cases that have it. */
export function gapsOfMeeting(
  cases: readonly { readonly position: number; readonly gaps: readonly ClosingGap[] }[],
): { readonly kind: ClosingGap['kind']; readonly positions: number[] }[] {
  return closingGapKind.options.flatMap((kind) => {
    const positions = cases
      .filter(({ gaps }) => gaps.some((gap) => gap.kind === kind))
      .map(({ position }) => position)
      .sort((one, other) => one - other);
    return positions.length === 0 ? [] : [{ kind, positions }];
  });
}
