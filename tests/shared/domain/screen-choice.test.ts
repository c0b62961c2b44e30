import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  afterMove,
  neutralChoice,
  panicked,
  saysPause,
  type ScreenChoice,
} from '../../../shared/domain/screen-choice.ts';

const shown: ScreenChoice = { page: 'records', from: 0, health: true, timer: true, frozen: false };
const place = (discussionId: string, confirmed: boolean) => ({ discussionId, confirmed, paused: false });

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

test('a pause makes it neutral whatever it showed, and says so; going on leaves it neutral until the chair shows it', () => {
  const at = place('a', true);
  const paused = { ...at, paused: true };
  for (const page of ['neutral', 'records', 'reading'] as const)
    for (const frozen of [true, false]) {
      const inPause = afterMove({ ...shown, page, frozen }, at, paused);
      expect(inPause).toEqual(panicked(shown));
      expect(saysPause(inPause, paused)).toBe(true);
      expect(saysPause(inPause, at)).toBe(false);
      expect(afterMove(inPause, paused, at)).toEqual(inPause);
    }
  // What the chair shows in the pause all the same is no pause, and stays.
  expect(afterMove(shown, paused, paused)).toEqual(shown);
  expect([saysPause(shown, paused), saysPause(neutralChoice, null)]).toEqual([false, false]);
});

test('whatever happened before, a move never leaves health or a freeze behind, and panic is always neutral', () => {
  const choice = fc.record({
    page: fc.constantFrom('neutral', 'records', 'reading'),
    from: fc.nat(9),
    health: fc.boolean(),
    timer: fc.boolean(),
    frozen: fc.boolean(),
  });
  const anywhere = fc.option(
    fc.record({ discussionId: fc.constantFrom('a', 'b'), confirmed: fc.boolean(), paused: fc.boolean() }),
  );
  fc.assert(
    fc.property(choice, anywhere, anywhere, (before, from, to) => {
      const after = afterMove(before, from, to);
      if (from?.discussionId !== to?.discussionId) expect(after).toMatchObject({ health: false, frozen: false });
      expect(panicked(before)).toEqual({ ...neutralChoice, timer: before.timer });
    }),
  );
});
