import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { addDays } from '../../shared/domain/dates.ts';
import {
  currentDetention,
  daysToRelease,
  detentionProblem,
  isReleased,
  presentStay,
  runsOn,
} from '../../shared/domain/detention-rules.ts';
import { readPartialDate, typedPartialDate } from '../../shared/domain/partial-date-input.ts';
import { bsnPasses, maskBsn } from '../../shared/domain/bsn.ts';
import { daysInWords } from '../../shared/text/format.ts';
import { text } from '../../shared/text/nl.ts';
import { first } from '../../db/rows.ts';
import { runCommand } from '../../db/transaction.ts';
import { currentDetentionId } from '../../db/repositories/current-detention.ts';
import { insertDetention } from '../../db/repositories/detentions.ts';
import { insertSubject } from '../../db/repositories/subjects.ts';
import { aDetention, aStay, aSubject } from '../fixtures/builders.ts';
import { newDatabase } from '../fixtures/database.ts';

const today = '2026-11-22';
const day = fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days)));
const { id: subjectId } = aSubject();
const periods = fc.array(
  fc.tuple(day, day).map(([one, other]) => {
    const [beginDate, releaseDate] = one !== null && other !== null && one > other ? [other, one] : [one, other];
    return aDetention(subjectId, { beginDate, releaseDate });
  }),
  { maxLength: 5 },
);

test('the current period is one of them, runs if any runs, and does not depend on the order', () => {
  fc.assert(
    fc.property(periods, (all) => {
      const current = currentDetention(all, today);
      expect(current === null).toBe(all.length === 0);
      expect(currentDetention([...all].reverse(), today)?.id).toBe(current?.id);
      if (current !== null && all.some((period) => runsOn(period, today))) expect(runsOn(current, today)).toBe(true);
    }),
  );
});

test('the rule in SQL says the same', () => {
  fc.assert(
    fc.property(periods, (all) => {
      const db = newDatabase();
      runCommand(db, { name: 't', at: '', workerId: null, meetingId: null }, (writer) => {
        insertSubject(writer, aSubject({ id: subjectId }));
        for (const period of all) insertDetention(writer, period);
      });
      const row = first(
        db,
        z.object({ id: z.string().nullable() }),
        `SELECT ${currentDetentionId('subject.id')} AS id FROM subject`,
        { today },
      );
      expect(row?.id).toBe(currentDetention(all, today)?.id ?? null);
    }),
    { numRuns: 60 },
  );
});

test('who was released last week is that, not yet who is called up for next month', () => {
  const released = aDetention(subjectId, { beginDate: '2026-01-01', releaseDate: '2026-11-15' });
  const calledUp = aDetention(subjectId, { beginDate: '2026-12-20', releaseDate: null });
  expect(currentDetention([calledUp, released], today)).toBe(released);
  expect(currentDetention([calledUp, released], '2026-12-15')).toBe(calledUp);
});

test('the day of release is still inside', () => {
  const onTheDay = { releaseDate: today };
  expect([
    isReleased(onTheDay, today),
    daysToRelease(onTheDay, today),
    isReleased(onTheDay, addDays(today, 1)),
  ]).toEqual([false, 0, true]);
  expect([
    daysToRelease({ releaseDate: null }, today),
    detentionProblem({ beginDate: today, releaseDate: today }),
  ]).toEqual([null, null]);
  expect(detentionProblem({ beginDate: today, releaseDate: '2026-11-21' })).toBe('release-before-begin');
  expect([6, 1, 0, -1, -3].map(daysInWords)).toEqual([
    'over 6 dagen',
    'morgen vrij',
    'vandaag vrij',
    'gisteren vrij',
    '3 dagen geleden vrij',
  ]);
});

test('on the day of the meeting a release is said as everywhere, on another day counted from the meeting', () => {
  const row = (releaseDate: string | null, daysToRelease: number | null) => ({ releaseDate, daysToRelease });
  const { release } = text.meetings;
  const rows = [row('2026-12-03', 0), row('2026-12-04', 1), row('2026-12-09', 6), row('2026-12-02', -1)];
  expect(rows.map((one) => release(one, '2026-12-03'))).toEqual([
    ...['vandaag vrij', 'morgen vrij', 'over 6 dagen', 'gisteren vrij'],
  ]);
  expect(rows.map((one) => release(one, '2026-11-22'))).toEqual([
    ...['vrij op de dag zelf', 'vrij de dag erna', 'vrij 6 dagen erna', 'vrij de dag ervoor'],
  ]);
  expect(release(row(null, null), '2026-12-03')).toBe('datum onbekend');
});

test('the present stay is the one that has not ended, else the last', () => {
  const { id } = aDetention(subjectId);
  const ended = aStay(id, { fromDate: '2026-10-01', untilDate: '2026-11-01' });
  const open = aStay(id, { fromDate: '2026-11-02' });
  expect([presentStay([]), presentStay([ended]), presentStay([ended, open]), presentStay([open, ended])]).toEqual([
    null,
    ended,
    open,
    open,
  ]);
});

test('a birth date is read as it is typed, and shown so again', () => {
  const read = [
    '14-05-2002',
    '4-5-2002',
    '14/05/2002',
    '05-2002',
    '2002',
    '2002-05-14',
    '31-02-2002',
    '13-2002',
    '2',
    '',
  ].map(readPartialDate);
  expect(read).toEqual([
    '2002-05-14',
    '2002-05-04',
    '2002-05-14',
    '2002-05-00',
    '2002-00-00',
    '2002-05-14',
    null,
    null,
    null,
    null,
  ]);
  for (const known of ['2002-05-14', '2002-05-00', '2002-00-00'])
    expect(readPartialDate(typedPartialDate(known))).toBe(known);
});

test('the 11-proef passes what is computed for it and nothing with one digit off', () => {
  expect(['999990019', '99990019', '111222333', '000000000', '12345678', 'abc', ''].map(bsnPasses)).toEqual([
    true,
    false,
    true,
    false,
    false,
    false,
    false,
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
      const digits = Array.from('999990019', Number);
      digits[place] = ((digits[place] ?? 0) + shift) % 10;
      expect(bsnPasses(digits.join(''))).toBe(false);
    }),
  );
  expect([bsnPasses('10464554'), bsnPasses('010464554')]).toEqual([true, true]);
  expect(maskBsn('999990019')).toBe('••••••019');
});
