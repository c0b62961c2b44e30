import { expect, test } from 'vitest';
import { groupsNamedBy, targetGroupMarks } from '../../../shared/domain/target-group.ts';
import { regions } from '../../../shared/regions/regions.ts';

const groupsOf = (region: keyof typeof regions) => regions[region].items.filter((item) => item.kind === 'target-group');

test.each([
  ['rotterdam-rijnmond', 'hic', ['hic']],
  ['rotterdam-rijnmond', 'hit', ['hic']],
  ['rotterdam-rijnmond', 'hi', []],
  ['zaanstad', 'hit', ['hic']],
  ['zaanstad', 'top', ['top-x']],
  ['zaanstad', 'x', ['top-x']],
  ['zaanstad', 'topx', ['top-x']],
  ['utrecht', 'pga', ['top-x']],
  ['utrecht', 'jongvol', ['young-adult']],
  ['utrecht', 'jansen', []],
] as const)('in %s the word %s means %j', (region, word, codes) => {
  expect(groupsNamedBy(word, groupsOf(region))).toEqual(codes);
});

test('every group of every region has a mark that fits beside a name', () => {
  for (const region of Object.keys(regions) as (keyof typeof regions)[]) {
    const items = groupsOf(region);
    const marks = targetGroupMarks(
      items.map(({ code }) => code),
      items,
    ).map(({ mark }) => mark);
    expect(marks.filter((mark) => mark.length > 15)).toEqual([]);
    expect(new Set(marks).size).toBe(marks.length);
  }
});

test('marks come in the order of the region, short where there is a short word, and none is left out', () => {
  const marks = targetGroupMarks(['nieuw', 'hic', 'top-x'], groupsOf('rotterdam-rijnmond'));
  expect(marks).toEqual([
    { code: 'hic', mark: 'HIC', label: 'HIT’er (HIC)' },
    { code: 'top-x', mark: 'Top X', label: 'Top X' },
    { code: 'nieuw', mark: 'nieuw', label: 'nieuw' },
  ]);
});
