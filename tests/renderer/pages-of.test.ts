import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageInView, pagesOf, type Extent } from '../../renderer/screen/pages-of.ts';

/** Items of these heights, one below the other. */
function below(heights: readonly number[]): Extent[] {
  let top = 0;
  return heights.map((height) => ({ top, bottom: (top += height) }));
}

test('pages are filled from the start, or from the newest at the end', () => {
  const items = below([40, 40, 40, 40, 40]);
  expect(pagesOf(items, 100, 'first')).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 4 },
    { start: 4, end: 5 },
  ]);
  expect(pagesOf(items, 100, 'last')).toEqual([
    { start: 3, end: 5 },
    { start: 1, end: 3 },
    { start: 0, end: 1 },
  ]);
  expect(pagesOf(items, 200, 'last')).toEqual([{ start: 0, end: 5 }]);
  expect(pagesOf([], 200, 'first')).toEqual([]);
});

test('the page of the item that matters is in view, and turning goes round', () => {
  const pages = pagesOf(below([40, 40, 40, 40, 40]), 100, 'last');
  expect([null, 4, 2, 0].map((anchor) => pageInView(pages, anchor, 0))).toEqual([0, 0, 1, 2]);
  expect([1, 2, 3, -1, -3].map((turn) => pageInView(pages, null, turn))).toEqual([1, 2, 0, 2, 0]);
  expect(pageInView(pages, 2, 1)).toBe(2);
  expect(pageInView([], 3, 5)).toBe(0);
});

test('every item is on one page, and turning on shows every page, whatever the heights', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 40 }),
      fc.constantFrom('first' as const, 'last' as const),
      fc.integer({ min: -9, max: 9 }),
      (heights, from, turn) => {
        const items = below(heights);
        const pages = pagesOf(items, 100, from);
        const shown = pages.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at));
        expect(shown.sort((a, b) => a - b)).toEqual(items.map((_, at) => at));
        for (const { start, end } of pages)
          expect(end - start === 1 || (items[end - 1]?.bottom ?? 0) - (items[start]?.top ?? 0) <= 101).toBe(true);
        const seen = new Set(pages.map((_, at) => pageInView(pages, null, turn + at)));
        expect(seen.size).toBe(pages.length);
      },
    ),
  );
});
