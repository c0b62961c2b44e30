import { expect, test } from 'vitest';
import type { MinutesData } from '../../shared/domain/minutes-data.ts';
import { minutesTree } from '../../shared/domain/minutes.ts';
import { sampleMinutes } from '../../build/bench/sample-minutes.ts';
import { blockAfter, madeAt } from '../fixtures/minutes-tree.ts';

test('an action that was reviewed and goes on stands in the list, one that is done does not', () => {
  const list = JSON.stringify(minutesTree(reviewedOnly(sampleMinutes(2)), madeAt).blocks.at(-1));
  expect(list.match(/\(van eerder\)/g)).toHaveLength(1);
});

function reviewedOnly(data: MinutesData): MinutesData {
  return { ...data, cases: data.cases.map((one) => ({ ...one, notReviewed: [] })) };
}

test('an action that the meeting did not come to stays in case and list, with how often it was left', () => {
  const { meeting, cases } = sampleMinutes(2);
  const words = (from: string) =>
    JSON.stringify(blockAfter(minutesTree({ meeting, cases: cases.slice(1) }, madeAt), from));
  for (const part of ['Eerdere acties', 'Besluiten- en actielijst']) {
    expect(words(part)).toContain('Inschrijving in de BRP regelen');
    expect(words(part)).toContain('niet besproken, blijft staan\\n1 keer doorgeschoven');
  }
});
