import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/dates.ts';
import { overlapsOf, sharesDays } from '../../../shared/domain/detention-overlap.ts';
import { runsOn } from '../../../shared/domain/detention-rules.ts';

const today = '2026-11-22';
const span = (beginDate: string | null, releaseDate: string | null) => ({ beginDate, releaseDate });
const runs = span('2026-10-01', '2026-12-09');

test.each([
  ['begins while the other runs', span('2026-11-01', '2026-12-16'), 'both-run'],
  ['begins on the day of release', span('2026-12-09', null), 'both-run'],
  ['begins the day after', span('2026-12-10', null), null],
  ['begins before it and runs into it', span('2026-09-01', '2026-10-01'), 'begins-earlier'],
  ['ends the day before it began', span('2026-09-01', '2026-09-30'), null],
  ['has no release before it', span('2026-09-01', null), 'begins-earlier'],
  ['has an unknown begin and runs today', span(null, null), 'both-run'],
  ['has an unknown begin and is over', span(null, '2026-05-01'), null],
])('a period that %s', (_, period, kind) => {
  expect(overlapsOf(period, [runs], today)).toEqual(kind === null ? [] : [{ kind, other: runs }]);
});

test('one of which nothing is known is no reason to doubt what was over long ago', () => {
  expect(overlapsOf(span(null, null), [span('2019-01-01', '2020-01-01')], today)).toEqual([]);
});

const day = fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days)));
const anySpan = fc
  .tuple(day, day)
  .map(([one, other]) => (one !== null && other !== null && one > other ? span(other, one) : span(one, other)));

test('sharing days goes both ways, and two that run today always do', () => {
  fc.assert(
    fc.property(anySpan, anySpan, (one, other) => {
      expect(sharesDays(one, other, today)).toBe(sharesDays(other, one, today));
      if (runsOn(one, today) && runsOn(other, today)) expect(sharesDays(one, other, today)).toBe(true);
    }),
  );
});
