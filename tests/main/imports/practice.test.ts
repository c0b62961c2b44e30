import { expect, test } from 'vitest';
import { practiceRows, practiceWorkbook } from '../../../main/imports/practice-list.ts';
import { practisePlanning } from '../../../main/imports/practise-planning.ts';
import { readListBytes } from '../../../main/imports/read-list.ts';

for (const [time, hand] of ['Excel', 'LibreOffice', 'a register'].entries())
  test(`the list for practice, written as ${hand} writes one, is read as it was made`, async () => {
    const rows = practiceRows(300);
    const sheets = await readListBytes(practiceWorkbook(rows, time));
    expect(sheets).toEqual([{ name: 'Lijst', rows }]);
  });

test('practice goes the whole way: every made-up person is planned as somebody new', () => {
  expect(practisePlanning('2026-11-28')).toBe(1_000);
});
