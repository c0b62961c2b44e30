import { expect, test } from 'vitest';
import { itemNumbers, shownPlace } from '../../../shared/domain/reading-items.ts';
import type { Handling } from '../../../shared/domain/record.ts';

const said = (id: string, handling: Handling = 'normal', text = 'woorden') => ({ id, text, handling });
const all = [said('a', 'not-minuted'), said('b'), said('c', 'oral-only'), said('d', 'normal', ' '), said('e')];

test('items are numbered as the room sees them: what is not to be minuted or says nothing has no number', () => {
  expect([...itemNumbers(all)]).toEqual([
    ['b', 1],
    ['e', 2],
  ]);
});

test('the room stands at the item that is read out, or stays at the one before it that may be shown', () => {
  expect(['a', 'b', 'c', 'd', 'e', 'gone', null].map((at) => shownPlace(at, all))).toEqual([0, 0, 0, 0, 1, 0, 0]);
});
