import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placedIn } from '../../main/app/placed-in.ts';

test('a window stands in the middle of a large display and fills a small one', () => {
  expect(placedIn({ left: 1920, top: 0, width: 1920, height: 1040 })).toEqual({
    ...{ left: 2240, top: 160, width: 1280, height: 720 },
  });
  const small = { left: -800, top: 24, width: 800, height: 576 };
  expect(placedIn(small)).toEqual(small);
});

test('it never stands outside what is free', () => {
  const side = fc.integer({ min: 1, max: 8000 });
  const edge = fc.integer({ min: -8000, max: 8000 });
  fc.assert(
    fc.property(fc.record({ left: edge, top: edge, width: side, height: side }), (free) => {
      const { left, top, width, height } = placedIn(free);
      expect(left).toBeGreaterThanOrEqual(free.left);
      expect(top).toBeGreaterThanOrEqual(free.top);
      expect(left + width).toBeLessThanOrEqual(free.left + free.width);
      expect(top + height).toBeLessThanOrEqual(free.top + free.height);
    }),
  );
});
