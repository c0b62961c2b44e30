import { describe, expect, it } from 'vitest';
import { isWholeDay, readTypedDay, typedDayProblem } from '../../../shared/domain/typed-day.ts';

describe('a day as people type it', () => {
  it.each([
    ...['3-12-2026', '03-12-2026', '3-12-26', '03-12-26', '3/12/2026', '03/12/2026', '3.12.2026', '03.12.2026'],
    ...['3 12 2026', '2026-12-03', '3 dec 2026', '03 dec 2026', '3 dec. 2026', '3 december 2026', ' 3 December 2026 '],
  ])('reads %j', (words) => expect(readTypedDay(words)).toBe('2026-12-03'));

  it.each([
    ['1 mrt 2027', '2027-03-01'],
    ['1 maa 2027', '2027-03-01'],
    ['1 mei 2027', '2027-05-01'],
    ['29-02-2028', '2028-02-29'],
    ['09-08-2027', '2027-08-09'],
  ])('reads %j as %s', (words, day) => expect(readTypedDay(words)).toBe(day));

  it.each(['', '3', '3-12', '12-2026', '31-02-2027', '0-12-2026', '3-13-2026', '3 foo 2026', '3-12-202', 'vandaag'])(
    'does not take %j for a day',
    (words) => expect(readTypedDay(words)).toBeNull(),
  );

  it.each(['31 februari 2026', '12-13-2026', '31-02-26', '0-12-2026', '2026-02-30', '31.4.2026', '32 dec 2026'])(
    'knows that %j is written as a day, and that there is none such',
    (words) => expect(typedDayProblem(words)).toBe('no-such-day'),
  );

  it.each(['morgen', '3', '3-12', '3-12-202', '3 foo 2026', '3-12-20266'])('cannot read %j as a day', (words) =>
    expect(typedDayProblem(words)).toBe('unreadable'),
  );

  it.each(['', '  ', '3-12-2026', '3-12-26', '28 februari 2026'])('finds nothing wrong with %j', (words) =>
    expect(typedDayProblem(words)).toBeNull(),
  );

  it('knows a day that is written in full from one that may be only begun', () =>
    expect(['3-12-2026', '2026-12-03', '3 dec 2026', '3-12-20', '3-12-26', '31-2-2026'].map(isWholeDay)).toEqual([
      ...[true, true, true],
      ...[false, false, false],
    ]));
});
