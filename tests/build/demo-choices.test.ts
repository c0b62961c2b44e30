import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chooseCases } from '../../build/demo/choose-cases.ts';
import { clockOnDay } from '../../build/demo/demo-clock.ts';
import { writeIncludedList } from '../../build/demo/included-list.ts';
import { areAllDifferent, partnerSets } from '../../build/demo/partner-sets.ts';
import { regions } from '../../shared/regions/regions.ts';

test('the nearest release on or after the day comes first, no date last, and who is out stays out', () => {
  const cases = [null, '2026-12-05', '2026-11-30', '2026-12-01', '2027-01-01'].map((releaseDate) => ({ releaseDate }));
  const dates = (count: number) => chooseCases(cases, '2026-12-01', count).map(({ releaseDate }) => releaseDate);
  expect(dates(2)).toEqual(['2026-12-01', '2026-12-05']);
  expect(dates(9)).toEqual(['2026-12-01', '2026-12-05', '2027-01-01', null]);
});

test.each(Object.values(regions).map((region) => [region.code, region.organisations.map(({ name }) => name)] as const))(
  'in %s sixty cases get sixty different tables of at least two',
  (_, partners) => {
    const sets = partnerSets(partners, 60);
    expect(sets).toHaveLength(60);
    expect(areAllDifferent(sets)).toBe(true);
    expect(sets.every((set) => set.length >= 2 && new Set(set).size === set.length)).toBe(true);
  },
);

test('the order within a table does not make it another one', () => {
  expect(
    areAllDifferent([
      ['a', 'b'],
      ['b', 'a'],
    ]),
  ).toBe(false);
  expect(partnerSets(['a', 'b'], 5)).toEqual([['a', 'b']]);
});

test('the clock keeps the time of day and moves the day', () => {
  const wall = () => new Date(2026, 10, 22, 14, 30);
  expect(clockOnDay('2026-12-01', wall).now()).toEqual(new Date(2026, 11, 1, 14, 30));
  expect(clockOnDay('2025-01-31', wall).now()).toEqual(new Date(2025, 0, 31, 14, 30));
});

test('the included list moves its detention along with the day, and leaves birthdays alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'casustafel-list-'));
  const path = join(folder, 'lijst.csv');
  const source = await readFile(
    join(import.meta.dirname, '../../build/demo/lists/detentielijst-voorbeeld.csv'),
    'utf8',
  );
  await writeIncludedList(path, '2026-12-01');
  expect(await readFile(path, 'utf8')).toBe(source);
  await writeIncludedList(path, '2028-12-01');
  const [heading, first] = (await readFile(path, 'utf8')).split('\n');
  expect(heading).toBe(source.split('\n')[0]);
  expect(first).toContain(';26-03-1967;');
  expect(first).toContain(';19-11-2028;30-12-2028;');
  await rm(folder, { recursive: true });
});
