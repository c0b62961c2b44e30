import { expect, test } from 'vitest';
import { region, regionCode, regionItemKind, type RegionCode } from '../../../shared/domain/region.ts';
import { regions } from '../../../shared/regions/regions.ts';

test.each(regionCode.options)('%s is whole and has no two items with one code', (code) => {
  const data = regions[code];
  expect(region.parse(data)).toEqual(data);
  expect(data.code).toBe(code);
  for (const kind of regionItemKind.options) {
    const codes = data.items.filter((item) => item.kind === kind).map((item) => item.code);
    const labels = data.items.filter((item) => item.kind === kind).map((item) => item.label.toLowerCase());
    expect(new Set(codes).size, kind).toBe(codes.length);
    expect(new Set(labels).size, kind).toBe(labels.length);
    expect(codes.length, kind).toBeGreaterThan(4);
  }
  const terms = data.items.filter((item) => item.kind === 'term');
  expect(terms.every((item) => item.days !== null && item.remark !== '')).toBe(true);
  expect(data.items.every((item) => item.kind === 'term' || item.days === null)).toBe(true);
  const names = data.organisations.map((organisation) => organisation.name);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(data.organisations.map((organisation) => organisation.shortName)).size).toBe(names.length);
  expect(data.organisations.some((organisation) => organisation.attendance === 'core')).toBe(true);
});

const conditions: Readonly<Record<RegionCode, readonly string[]>> = {
  utrecht: ['id_document', 'housing', 'income', 'work_daytime', 'debts', 'care'],
  'gooi-en-vechtstreek': ['id_document', 'housing', 'income', 'care', 'work_daytime', 'debts', 'social_network'],
  zaanstad: ['id_document', 'housing', 'income', 'debts', 'care'],
  'rotterdam-rijnmond': ['id_document', 'income', 'work_daytime', 'housing', 'debts', 'care'],
  'hollands-midden': ['housing', 'work_daytime', 'care', 'debts', 'id_document'],
};

test.each(regionCode.options)('%s has its basic conditions in its own order', (code) => {
  expect(regions[code].items.filter((item) => item.kind === 'condition').map((item) => item.code)).toEqual(
    conditions[code],
  );
});

test.each(regionCode.options)(
  '%s has the target groups by which lists mark people, and closed institutions',
  (code) => {
    const codes = (kind: string) => regions[code].items.filter((item) => item.kind === kind).map((item) => item.code);
    expect(codes('target-group')).toEqual(expect.arrayContaining(['top-x', 'hic', 'isd', 'young-adult']));
    const closed = regions[code].items.find((item) => item.code === 'jji-horsterveen');
    expect(closed?.validTo).toBe('2023-09-01');
  },
);

test.each(regionCode.options)(
  '%s binds partners to its own target groups only, and only those that are not always there',
  (code) => {
    const { items, organisations } = regions[code];
    const groups = items.filter((item) => item.kind === 'target-group').map((item) => item.code);
    for (const { attendance, targetGroups, municipalities } of organisations) {
      expect(groups).toEqual(expect.arrayContaining(targetGroups));
      if (attendance === 'core') expect([...targetGroups, ...municipalities]).toEqual([]);
    }
  },
);

test('the HIC team comes to HIC cases; Alphen aan den Rijn and Katwijk to their own', () => {
  const bound = Object.values(regions).flatMap(({ organisations }) =>
    organisations
      .filter(({ targetGroups, municipalities }) => targetGroups.length + municipalities.length > 0)
      .map(({ shortName, targetGroups, municipalities }) => [shortName, ...targetGroups, ...municipalities]),
  );
  expect(bound).toEqual([
    ['HIC', 'hic'],
    ['Alphen', 'Alphen aan den Rijn'],
    ['Katwijk', 'Katwijk'],
  ]);
});
