import { expect, test } from 'vitest';
import { parseTime } from '../../../shared/domain/time-input.ts';

test.each([
  ['10.20', '10:20'],
  ['10:20', '10:20'],
  ['10,20', '10:20'],
  ['1020', '10:20'],
  ['920', '09:20'],
  ['9.05', '09:05'],
  ['9', '09:00'],
  ['09', '09:00'],
  ['9 uur', '09:00'],
  ['9u', '09:00'],
  ['9u30', '09:30'],
  ['9h30', '09:30'],
  [' 23.59 uur ', '23:59'],
  ['0.00', '00:00'],
  ['24.00', null],
  ['10.60', null],
  ['10.2', null],
  ['10.20 PM', null],
  ['12345', null],
  ['', null],
  ['straks', null],
])('%j is read as %j', (words, time) => {
  expect(parseTime(words)).toBe(time);
});
