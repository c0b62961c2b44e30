import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBirthDate, parseEventDate } from '../../../shared/domain/import-dates.ts';

const today = '2026-11-22';
const shown = (cell: { kind: string; date?: string }): string => cell.date ?? cell.kind;

test.each([
  ['03-12-2026', '2026-12-03'],
  ['3-12-26', '2026-12-03'],
  ['2026-12-03', '2026-12-03'],
  ['2026/12/3', '2026-12-03'],
  ['3/12/2026', '2026-12-03'],
  ['3.12.2026', '2026-12-03'],
  ['03 12 2026', '2026-12-03'],
  ['3 december 2026', '2026-12-03'],
  ['do 3 dec. 2026', '2026-12-03'],
  ['3-dec-26', '2026-12-03'],
  ['12 mrt 2027', '2027-03-12'],
  ['20261203', '2026-12-03'],
  ['03122026', '2026-12-03'],
  ['46359', '2026-12-03'],
  ['46359.5', '2026-12-03'],
  ['2026-12-03T00:00:00.000Z', '2026-12-03'],
  ['03-12-2026 00:00:00', '2026-12-03'],
  ['1-2-99', '1999-02-01'],
  ['29-02-2028', '2028-02-29'],
  ['', 'none'],
  ['onbekend', 'none'],
  ['n.v.t.', 'none'],
  ['-', 'none'],
  ['00-00-0000', 'none'],
  ['31-02-2026', 'impossible'],
  ['29-02-2027', 'impossible'],
  ['12-13-2026', 'impossible'],
  ['00-12-2026', 'impossible'],
  ['december 2026', 'impossible'],
  ['31-12-9999', 'impossible'],
  ['volgende week', 'impossible'],
])('an event written as "%s" is %s', (cell, expected) => {
  expect(shown(parseEventDate(cell, today))).toBe(expected);
});

test.each([
  ['12-03-1995', '1995-03-12'],
  ['5-3-98', '1998-03-05'],
  ['7-9-04', '2004-09-07'],
  ['7-9-14', '2014-09-07'],
  ['7-9-20', '1920-09-07'],
  ['7-9-27', '1927-09-07'],
  ['00-00-1990', '1990-00-00'],
  ['1990-00-00', '1990-00-00'],
  ['00-05-1990', '1990-05-00'],
  ['xx-xx-1990', '1990-00-00'],
  ['1990', '1990-00-00'],
  ['05-1990', '1990-05-00'],
  ['mei 1990', '1990-05-00'],
  ['33015', '1990-05-22'],
  ['31-02-1990', 'impossible'],
  ['05-00-1990', 'impossible'],
  ['12-03-2027', 'impossible'],
  ['12-03-1850', 'impossible'],
])('a birth written as "%s" is %s', (cell, expected) => {
  expect(shown(parseBirthDate(cell, today))).toBe(expected);
});

const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

test('every way of writing a day gives that day', () => {
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
      const serial = String(Math.round(Date.parse(iso) / 86_400_000) + 25_569);
      for (const cell of [
        iso,
        `${dayOfMonth}-${month}-${year}`,
        `${Number(dayOfMonth)}/${Number(month)}/${year}`,
        `${dayOfMonth}.${month}.${year}`,
        serial,
      ])
        expect(parseEventDate(cell, today)).toEqual({ kind: 'date', date: iso });
    }),
  );
});

test('whatever stands in a cell, reading it never fails', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from('0123456789-/. xXjm')) })),
      (cell) => {
        expect(['none', 'date', 'impossible']).toContain(parseEventDate(cell, today).kind);
        expect(['none', 'date', 'impossible']).toContain(parseBirthDate(cell, today).kind);
      },
    ),
  );
});
