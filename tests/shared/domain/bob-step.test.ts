import { expect, test } from 'vitest';
import { bobStepOf, skippedJudgement } from '../../../shared/domain/bob-step.ts';

test('the step is where somebody writes, else the furthest that was recorded', () => {
  const nothing = { judgement: false, decided: false, focused: null };
  expect(bobStepOf(nothing)).toBe('picture');
  expect(bobStepOf({ ...nothing, judgement: true })).toBe('judgement');
  expect(bobStepOf({ ...nothing, decided: true })).toBe('decision');
  expect(bobStepOf({ ...nothing, decided: true, focused: 'judgement' })).toBe('judgement');
});

test('a decision before any judgement is said', () => {
  expect(skippedJudgement({ judgement: false, decided: true })).toBe(true);
  expect(skippedJudgement({ judgement: true, decided: true })).toBe(false);
  expect(skippedJudgement({ judgement: false, decided: false })).toBe(false);
});
