import { expect, test } from 'vitest';
import { fill } from '../../../shared/text/fill.ts';

test('what is put in stands as it is, also where it looks like a sign or a place', () => {
  expect(fill('{what} vóór {date}', { what: "€ 5 $& $' {date}", date: '3 december' })).toBe(
    "€ 5 $& $' {date} vóór 3 december",
  );
});

test('a place without a value stays visible', () => {
  expect(fill('{n} van {of}', { n: '1' })).toBe('1 van {of}');
});
