import { expect, test } from 'vitest';
import { minutesTree } from '../../shared/domain/minutes.ts';
import { sampleMinutes } from '../../build/bench/sample-minutes.ts';
import { madeAt } from '../fixtures/minutes-tree.ts';

test('no heading level is skipped and the first block is the only title', () => {
  const levels = minutesTree(sampleMinutes(12), madeAt).blocks.flatMap((block) =>
    block.kind === 'heading' ? [block.level] : [],
  );
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
});

test('no cell is empty, so that nothing is skipped when it is read out', () => {
  for (const block of minutesTree(sampleMinutes(12), madeAt).blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      expect(row).toHaveLength(block.columns.length);
      for (const runs of row) expect(runs.map(({ text }) => text).join('')).not.toBe('');
    }
  }
});

test('an empty meeting says so', () => {
  const words = JSON.stringify(minutesTree(sampleMinutes(0), madeAt));
  expect(words).toContain('Er stonden geen casussen op de agenda.');
  expect(words).toContain('Er zijn geen besluiten genomen en geen acties afgesproken.');
});

test('finalised minutes say so on every page', () => {
  expect(minutesTree(sampleMinutes(0, { minutesStatus: 'finalised' }), madeAt).header.right).toBe('VASTGESTELD');
});

test.each([
  ['the times at the table', sampleMinutes(1), '3 december 2026, 09.30–09.42 uur'],
  ['no end while it goes on', sampleMinutes(1, { status: 'running' }), '3 december 2026, vanaf 09.30 uur'],
  [
    'the plan, and that it is one',
    sampleMinutes(0, { startTime: '11:50' }),
    '3 december 2026, gepland vanaf 11.50 uur',
  ],
])('when the sitting was: %s', (_what, data, said) => {
  expect(JSON.stringify(minutesTree(data, madeAt).blocks[1])).toContain(`"${said}"`);
});

test('words that look like a place in a sentence stay as they are', () => {
  const tree = minutesTree(sampleMinutes(0, { title: '{date} $& $1' }), madeAt);
  expect(tree.title).toBe('{date} $& $1, 3 december 2026');
});
