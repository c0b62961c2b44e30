import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionId, decisionId, discussionId } from '../../../shared/domain/ids.ts';
import {
  afterMove,
  neutralChoice,
  panicked,
  readingAt,
  saysPause,
  slideChoice,
  withPage,
  type ScreenChoice,
  type ScreenPlace,
} from '../../../shared/domain/screen-choice.ts';
import { idOf } from '../../fixtures/builders.ts';

const [a, b] = [idOf(discussionId), idOf(discussionId)];
const [first, second] = [idOf(decisionId), idOf(actionId)];
const place = (id: typeof a, confirmed: boolean): ScreenPlace => ({ discussionId: id, confirmed, paused: false });
const shown: ScreenChoice = { ...neutralChoice, base: 'records', health: true, timer: true };
const pageOf = (choice: ScreenChoice) => slideChoice(choice).page;
const left = (choice: ScreenChoice): ScreenChoice => ({ ...choice, reading: null });

test('another case takes health away and ends a freeze; what was shown comes back once the table is confirmed', () => {
  const moved = afterMove(shown, place(a, true), place(b, false));
  expect(moved).toEqual({ ...shown, health: false });
  expect(afterMove(moved, place(b, false), place(b, true))).toEqual(moved);
  const read = { ...readingAt(shown, second), turn: 3 };
  expect(afterMove(read, place(a, true), place(b, false))).toEqual(moved);
  expect(pageOf(afterMove({ ...shown, frozen: true }, place(a, true), place(b, false)))).toBe('neutral');
});

test('a case that comes back confirmed, by taking a step back, is shown only when the chair says so', () => {
  expect(afterMove(shown, place(a, true), place(b, true))).toEqual(panicked(shown));
});

test('closing makes it neutral and ends the leesronde', () => {
  expect(afterMove(readingAt(shown, first), place(a, true), null)).toEqual(panicked(shown));
});

test('the room comes along to the leesronde from the case, at the same item, and goes back to it', () => {
  const read = readingAt(readingAt(shown, null), first);
  expect(slideChoice(read)).toMatchObject({ page: 'reading', at: first });
  expect(pageOf(left(read))).toBe('records');
});

test('from neutral nothing comes by itself; shown there, it goes back to neutral', () => {
  const read = readingAt(neutralChoice, first);
  expect(slideChoice(read)).toMatchObject({ page: 'neutral', at: first });
  const wanted = withPage(read, 'reading', place(a, true));
  expect(slideChoice(wanted)).toMatchObject({ page: 'reading', at: first });
  expect(slideChoice(readingAt(wanted, second))).toMatchObject({ page: 'reading', at: second });
  expect(pageOf(left(wanted))).toBe('neutral');
});

test('panic takes the leesronde off the screen, and the chair reads on without it', () => {
  const read = readingAt(panicked(readingAt(shown, first)), second);
  expect(slideChoice(read)).toMatchObject({ page: 'neutral', at: second });
  expect(pageOf(withPage(read, 'neutral', place(a, true)))).toBe('neutral');
  expect(pageOf(left(read))).toBe('neutral');
});

test('the page of the case ends the leesronde; where the table is not confirmed there is none to open', () => {
  expect(withPage(readingAt(shown, first), 'records', place(a, true))).toEqual(shown);
  for (const where of [null, place(a, false)]) expect(withPage(neutralChoice, 'reading', where).reading).toBeNull();
});

test('a pause makes it neutral whatever it showed, and says so; going on leaves it neutral until the chair shows it', () => {
  const at = place(a, true);
  const paused = { ...at, paused: true };
  for (const before of [neutralChoice, shown, readingAt(shown, first), { ...shown, frozen: true }]) {
    const inPause = afterMove(before, at, paused);
    expect(inPause).toEqual(panicked(before));
    expect(saysPause(slideChoice(inPause), paused)).toBe(true);
    expect(saysPause(slideChoice(inPause), at)).toBe(false);
    expect(afterMove(inPause, paused, at)).toEqual(inPause);
  }
  // What the chair shows in the pause all the same is no pause, and stays.
  expect(afterMove(shown, paused, paused)).toEqual(shown);
  expect([saysPause(slideChoice(shown), paused), saysPause(slideChoice(neutralChoice), null)]).toEqual([false, false]);
});

test('whatever happened before, a move never leaves health, a freeze or a leesronde behind, and panic is neutral', () => {
  const choice: fc.Arbitrary<ScreenChoice> = fc.record({
    base: fc.constantFrom('neutral', 'records'),
    reading: fc.option(fc.record({ at: fc.option(fc.constantFrom(first, second)), shown: fc.boolean() })),
    turn: fc.integer({ min: -3, max: 9 }),
    health: fc.boolean(),
    timer: fc.boolean(),
    frozen: fc.boolean(),
  });
  const anywhere = fc.option(
    fc.record({ discussionId: fc.constantFrom(a, b), confirmed: fc.boolean(), paused: fc.boolean() }),
  );
  fc.assert(
    fc.property(choice, anywhere, anywhere, (before, from, to) => {
      const after = afterMove(before, from, to);
      if (from?.discussionId !== to?.discussionId)
        expect(after).toMatchObject({ health: false, frozen: false, reading: null });
      if (before.base === 'neutral') expect(after.base).toBe('neutral');
      expect(left(panicked(before))).toEqual({ ...neutralChoice, timer: before.timer });
      expect(pageOf(panicked(before))).toBe('neutral');
    }),
  );
});
