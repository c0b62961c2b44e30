import { expect, test } from 'vitest';
import type { ActionStatus } from '../../../shared/domain/record.ts';
import { nextToReview } from '../../../shared/domain/review-order.ts';

const none = new Set<string>();
const list = (...outcomes: (ActionStatus | null)[]) =>
  outcomes.map((outcome, at) => ({ id: String(at), review: outcome === null ? null : { outcome } }));

test('after an outcome comes the next action without one, then those left out before, then nothing', () => {
  expect(nextToReview(list(null, null, null), '0', none)).toBe('1');
  expect(nextToReview(list(null, 'done', 'open'), '0', none)).toBe('2');
  expect(nextToReview(list(null, 'done', null), '2', none)).toBe('0');
  expect(nextToReview(list('done', 'running', null), '2', none)).toBeNull();
});

test('what was judged a moment ago is not come back to', () => {
  expect(nextToReview(list(null, null, null), '2', new Set(['0', '1']))).toBeNull();
  expect(nextToReview(list(null, null, null), '2', new Set(['1']))).toBe('0');
});
