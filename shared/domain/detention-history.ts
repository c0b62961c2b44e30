import type { DetentionChange, DetentionFields } from './detention.ts';

export type ChangedField = Pick<DetentionChange, 'field' | 'oldValue' | 'newValue'>;

const kept = ['releaseDate', 'releaseDateCertainty', 'title', 'beginDate'] as const;

/** What replacing `before` by `after` must leave in the history of the period. */
export function replacedValues(before: DetentionFields, after: DetentionFields): ChangedField[] {
  return kept
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, oldValue: before[field], newValue: after[field] }));
}
