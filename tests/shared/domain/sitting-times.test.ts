import { expect, test } from 'vitest';
import { sittingTimes } from '../../../shared/domain/sitting-times.ts';

const seat = (timeIn: string | null, timeOut: string | null, state: 'present' | 'excused' = 'present') => ({
  ...{ state, timeIn, timeOut },
});

test.each([
  [
    'from the first who came until the last who went',
    [seat('11:50', '12:31'), seat('11:47', '11:50')],
    '11:47',
    '12:31',
  ],
  [
    'who did not come says nothing of it',
    [seat('10:00', '13:00', 'excused'), seat('11:47', '11:50')],
    '11:47',
    '11:50',
  ],
  ['nobody', [], null, null],
  ['nobody with a time', [seat(null, '11:50')], null, null],
  ['a last time that cannot be', [seat('11:47', '09:10')], '11:47', null],
] as const)('%s', (_what, presence, start, end) => {
  expect(sittingTimes(presence, true)).toEqual({ start, end });
});

test('a sitting that goes on has no end', () => {
  expect(sittingTimes([seat('11:47', '11:50')], false)).toEqual({ start: '11:47', end: null });
});
