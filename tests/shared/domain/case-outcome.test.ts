import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomeOf, outcomeOfLeaving, type LeftBy } from '../../../shared/domain/case-outcome.ts';

const nothing = { recorded: false, confirmed: true, secondsSpent: 0 };

test('a case opened just before the sitting closes, with nothing recorded, was not reached', () => {
  expect(outcomeOfLeaving(nothing, 'closed')).toBe('planned');
  expect(outcomeOfLeaving({ ...nothing, secondsSpent: 59 }, 'closed')).toBe('planned');
});

test('a case that the table spoke about for a minute was discussed, also when nobody wrote', () => {
  expect(outcomeOfLeaving({ ...nothing, secondsSpent: 60 }, 'closed')).toBe('discussed');
});

test('who opens a case and goes on is done with it', () => {
  expect(outcomeOfLeaving(nothing, 'moved-on')).toBe('discussed');
});

const by = fc.constantFrom<LeftBy>('moved-on', 'closed');

test('a case that the chair only walked past is still to come', () => {
  fc.assert(
    fc.property(by, fc.nat(59), (left, secondsSpent) => {
      expect(outcomeOfLeaving({ recorded: false, confirmed: false, secondsSpent }, left)).toBe('planned');
    }),
  );
});

test('a case that was spoken about stays discussed when the chair comes back to it and goes on', () => {
  fc.assert(
    fc.property(by, fc.boolean(), fc.integer({ min: 60 }), (left, confirmed, secondsSpent) => {
      expect(outcomeOfLeaving({ recorded: false, confirmed, secondsSpent }, left)).toBe('discussed');
    }),
  );
});

test('what was recorded is always discussed', () => {
  fc.assert(
    fc.property(by, fc.boolean(), fc.nat(), (left, confirmed, secondsSpent) => {
      expect(outcomeOfLeaving({ recorded: true, confirmed, secondsSpent }, left)).toBe('discussed');
    }),
  );
});

test('what is still to come when the sitting closes was not reached', () => {
  expect((['discussed', 'postponed', 'planned'] as const).map(outcomeOf)).toEqual([
    ...['discussed', 'postponed', 'not-reached'],
  ]);
});
