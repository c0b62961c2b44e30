import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterMove, neutralChoice, panicked, type ScreenChoice } from '../../../shared/domain/screen-choice.ts';

const shown: ScreenChoice = { page: 'records', from: 0, health: true, timer: true, frozen: false };
const place = (discussionId: string, confirmed: boolean) => ({ discussionId, confirmed });

test('another case takes health away and ends a freeze; what was shown comes back once the table is confirmed', () => {
  const moved = afterMove(shown, place('a', true), place('b', false));
  expect(moved).toEqual({ ...shown, health: false });
  expect(afterMove(moved, place('b', false), place('b', true))).toEqual(moved);
  expect(afterMove({ ...shown, page: 'reading', from: 4 }, place('a', true), place('b', false))).toMatchObject({
    page: 'records',
    from: 0,
  });
  expect(afterMove({ ...shown, frozen: true }, place('a', true), place('b', false)).page).toBe('neutral');
});

test('a case that comes back confirmed, by taking a step back, is shown only when the chair says so', () => {
  expect(afterMove(shown, place('a', true), place('b', true))).toEqual(panicked(shown));
});

test('closing makes it neutral', () => {
  expect(afterMove(shown, place('a', true), null)).toEqual(panicked(shown));
});

test('whatever happened before, a move never leaves health or a freeze behind, and panic is always neutral', () => {
  const choice = fc.record({
    page: fc.constantFrom('neutral', 'records', 'reading'),
    from: fc.nat(9),
    health: fc.boolean(),
    timer: fc.boolean(),
    frozen: fc.boolean(),
  });
  const anywhere = fc.option(fc.record({ discussionId: fc.constantFrom('a', 'b'), confirmed: fc.boolean() }));
  fc.assert(
    fc.property(choice, anywhere, anywhere, (before, from, to) => {
      const after = afterMove(before, from, to);
      if (from?.discussionId !== to?.discussionId) expect(after).toMatchObject({ health: false, frozen: false });
      expect(panicked(before)).toEqual({ ...neutralChoice, timer: before.timer });
    }),
  );
});
