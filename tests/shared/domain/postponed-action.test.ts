import { expect, test } from 'vitest';
import { escalateAfter, proposesEscalation } from '../../../shared/domain/postponed-action.ts';

test.each([
  ['open', 0, false],
  ['running', escalateAfter - 1, false],
  ['running', escalateAfter, true],
  ['open', escalateAfter + 1, true],
  ['not-done', 0, true],
] as const)('of an action that is %s and was carried over %i times', (status, carriedOver, proposed) => {
  expect(proposesEscalation({ status, carriedOver })).toBe(proposed);
});
