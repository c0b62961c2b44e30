import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesInOrder } from '../../../shared/domain/guest-visits.ts';
import { arrangeCases, isByRelease, type RunSheetCase } from '../../../shared/domain/run-sheet.ts';
import { randomAgenda } from '../../../build/bench/random-agenda.ts';

const partners = ['a', 'b', 'c', 'd'];

/** Cases with random guests; some are pinned, never two at one place. */
function agendas(least: number, most: number): fc.Arbitrary<RunSheetCase[]> {
  const one = fc.record({
    daysToRelease: fc.option(fc.integer({ min: -3, max: 12 }), { nil: null }),
    guests: fc.subarray(partners),
  });
  return fc.array(one, { minLength: least, maxLength: most }).chain((cases) =>
    fc
      .tuple(fc.subarray([...cases.keys()]), fc.shuffledSubarray([...cases.keys()], { minLength: cases.length }))
      .map(([pinned, places]) =>
        cases.map((fields, index) => ({
          ...fields,
          id: `case ${index}`,
          pinnedAt: pinned.includes(index) ? (places[index] ?? null) : null,
        })),
      ),
  );
}

function entriesOf(order: readonly RunSheetCase[], atTable: readonly string[]): number {
  let before = new Set(atTable);
  let entries = 0;
  for (const { guests } of order) {
    entries += guests.filter((guest) => !before.has(guest)).length;
    before = new Set(guests);
  }
  return entries;
}

function inOrder(cases: readonly RunSheetCase[], ids: readonly string[]): RunSheetCase[] {
  return ids.map((id) => {
    const found = cases.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no case ${id}`);
    return found;
  });
}

function* permutations<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield [];
  for (const [index, first] of items.entries())
    for (const rest of permutations(items.toSpliced(index, 1))) yield [first, ...rest];
}

function displacement(order: readonly string[], releaseOrder: readonly string[]): number {
  return order.reduce((sum, id, place) => sum + (place - releaseOrder.indexOf(id)) ** 2, 0);
}

test('small agendas are exactly the best: fewest entries, then nearest to the release order, with pins kept', () => {
  fc.assert(
    fc.property(agendas(0, 6), fc.subarray(partners), (cases, atTable) => {
      const found = arrangeCases(cases, atTable);
      let least = { entries: Infinity, off: Infinity };
      for (const order of permutations(cases)) {
        if (order.some(({ pinnedAt }, place) => pinnedAt !== null && pinnedAt !== place)) continue;
        const now = {
          entries: entriesOf(order, atTable),
          off: displacement(
            order.map((one) => one.id),
            found.releaseOrder,
          ),
        };
        if (now.entries < least.entries || (now.entries === least.entries && now.off < least.off)) least = now;
      }
      if (cases.length === 0) least = { entries: 0, off: 0 };
      expect(found.entries).toBe(entriesOf(inOrder(cases, found.order), atTable));
      expect({ entries: found.entries, off: displacement(found.order, found.releaseOrder) }).toEqual(least);
      expect(found.entriesAtLeast).toBe(found.entries);
      expect(found.provenNear).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('seven cases against all 5040 orders', () => {
  fc.assert(
    fc.property(agendas(7, 7), (cases) => {
      const found = arrangeCases(cases);
      let least = Infinity;
      for (const order of permutations(cases))
        if (order.every(({ pinnedAt }, place) => pinnedAt === null || pinnedAt === place))
          least = Math.min(
            least,
            entriesOf(order, []) * 1e6 +
              displacement(
                order.map((one) => one.id),
                found.releaseOrder,
              ),
          );
      expect(found.entries * 1e6 + displacement(found.order, found.releaseOrder)).toBe(least);
    }),
    { numRuns: 8 },
  );
});

test('whatever the size: every case once, pins at their place, the bound never above, the same again', () => {
  fc.assert(
    fc.property(agendas(0, 24), fc.subarray(partners), (cases, atTable) => {
      const found = arrangeCases(cases, atTable);
      expect(found.order.toSorted()).toEqual(cases.map((one) => one.id).toSorted());
      for (const { id, pinnedAt } of cases) if (pinnedAt !== null) expect(found.order[pinnedAt]).toBe(id);
      expect(found.entries).toBe(entriesOf(inOrder(cases, found.order), atTable));
      expect(found.entriesAtLeast).toBeLessThanOrEqual(found.entries);
      expect(found.entries).toBeLessThanOrEqual(found.releaseEntries);
      expect(arrangeCases(cases, atTable)).toEqual(found);
    }),
    { numRuns: 60 },
  );
});

test('above twelve cases the search finds as few entries as the exact way: copies of a case cost none', () => {
  fc.assert(
    fc.property(agendas(8, 12), fc.subarray(partners), (drawn, atTable) => {
      const cases = drawn.map((one) => ({ ...one, pinnedAt: null }));
      const exact = arrangeCases(cases, atTable);
      // Copies of a case change no number of entries, and take the agenda over the bound of the exact way.
      const [first] = cases;
      if (first === undefined) return;
      const copies = Array.from({ length: 8 }, (_, index) => ({ ...first, id: `copy ${index}` }));
      const searched = arrangeCases([...cases, ...copies], atTable);
      expect(searched.entriesAtLeast).toBeLessThanOrEqual(exact.entries);
      expect(searched.entries).toBe(exact.entries);
    }),
    { numRuns: 60 },
  );
});

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('60 cases and 25 partners, agenda %i: shown within 2 %%', (seed) => {
  const found = arrangeCases(randomAgenda(seed, 60, 25, 3));
  expect(found.provenNear).toBe(true);
  expect(found.entries / found.entriesAtLeast).toBeLessThanOrEqual(1.02);
  expect(found.entries).toBeLessThan(found.releaseEntries);
});

test('without guests the order is the release order, and costs nothing', () => {
  const cases = randomAgenda(1, 30, 5, 0);
  const found = arrangeCases(cases);
  expect(found.order).toEqual(found.releaseOrder);
  expect(found).toMatchObject({ entries: 0, releaseEntries: 0, entriesAtLeast: 0, provenNear: true, cost: null });
});

test('the cost names who moves back furthest, and only people with a date', () => {
  const one = (id: string, daysToRelease: number | null, guests: string[]): RunSheetCase => ({
    id,
    daysToRelease,
    guests,
    pinnedAt: null,
  });
  const found = arrangeCases([
    one('El Amrani', 2, ['woonstichting']),
    one('Jansen', 6, []),
    one('Vos', 7, []),
    one('Bakker', 8, ['woonstichting']),
    one('De Boer', null, ['woonstichting']),
  ]);
  expect(found.releaseEntries).toBe(2);
  expect(found.entries).toBe(1);
  const places = found.order.map((id) => found.releaseOrder.indexOf(id));
  const moves = places.map((from, to) => to - from);
  expect(found.cost).not.toBeNull();
  expect((found.cost?.furthest.to ?? 0) - (found.cost?.furthest.from ?? 0)).toBe(
    Math.max(...moves.filter((_, index) => found.order[index] !== 'De Boer')),
  );
});

test('an order is by release when nobody stands before who is free earlier, and who has no date comes last', () => {
  const by = (...days: (number | null)[]): boolean => isByRelease(days.map((daysToRelease) => ({ daysToRelease })));
  expect([by(), by(3), by(-2, 3, 3, null, null)]).toEqual([true, true, true]);
  expect([by(4, 3), by(null, 3), by(1, 5, 4)]).toEqual([false, false, false]);
});

test('a guest enters at each case before which the guest was not at the table', () => {
  expect(entriesInOrder([['a', 'b'], ['b'], ['a', 'b'], []], [])).toBe(3);
  expect(entriesInOrder([['a', 'b'], ['b'], ['a', 'b'], []], ['a'])).toBe(2);
  expect(entriesInOrder([], ['a'])).toBe(0);
});
