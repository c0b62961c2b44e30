import { expect, test } from 'vitest';
import { z } from 'zod';
import { orderedIds } from '../../../main/imports/ordered-ids.ts';

test('ids of one list are UUIDs, each another, in the order in which they were made', () => {
  const next = orderedIds(new Date('2026-11-22T12:00:00Z'));
  const ids = Array.from({ length: 40_000 }, next);
  expect(z.array(z.uuid({ version: 'v7' })).safeParse(ids).success).toBe(true);
  expect(new Set(ids).size).toBe(40_000);
  expect(ids.toSorted()).toEqual(ids);
});

test('two lists of the same moment have no id in common', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const ids = [orderedIds(now), orderedIds(now)].flatMap((next) => Array.from({ length: 2_000 }, next));
  expect(new Set(ids).size).toBe(4_000);
});
