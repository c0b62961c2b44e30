import { expect, test } from 'vitest';
import { formatShortDate } from '../../../shared/text/format.ts';

test('a short date names its year where it is another one than that of the day it is read beside', () => {
  expect(formatShortDate('2026-12-31', '2026-12-01')).toBe('31 dec');
  expect(formatShortDate('2027-03-01', '2026-12-01')).toBe('1 mrt 2027');
  expect(formatShortDate('2026-12-28', '2027-01-05')).toBe('28 dec 2026');
});
