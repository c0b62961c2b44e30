import { useMemo } from 'react';
import type { AgendaRow } from '../../../../shared/contract/meetings.ts';
import type { ConditionState } from '../../../../shared/domain/case.ts';
import { useAnswer } from '../../../client/use-call.ts';

export interface NamedCondition {
  readonly code: string;
  readonly label: string;
  /** For narrow places; empty when the label is short enough. */
  readonly shortLabel: string;
}

/** The basic conditions of this region, in its order and words. */
export function useConditions(): readonly NamedCondition[] {
  const { data } = useAnswer('region.items', {});
  return useMemo(() => data?.items.filter((item) => item.kind === 'condition' && item.active) ?? [], [data]);
}

/** The state of every condition of the region for one case; what nobody set yet is unknown. */
export function statesOf(
  conditions: readonly NamedCondition[],
  row: Pick<AgendaRow, 'conditions'>,
): readonly (NamedCondition & { readonly state: ConditionState })[] {
  return conditions.map(({ code, label, shortLabel }) => ({
    code,
    label,
    shortLabel,
    state: row.conditions.find((one) => one.code === code)?.state ?? 'unknown',
  }));
}
