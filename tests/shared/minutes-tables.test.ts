import { expect, test } from 'vitest';
import { plain } from '../../shared/domain/document-model.ts';
import type { MinutesCase } from '../../shared/domain/minutes-data.ts';
import { minutesTree } from '../../shared/domain/minutes.ts';
import { sampleMinutes } from '../../build/bench/sample-minutes.ts';
import { blockAfter, madeAt } from '../fixtures/minutes-tree.ts';

test('the states of the conditions take no more room than they have to tell', () => {
  const { meeting, cases } = sampleMinutes(4);
  const after = (index: number) => {
    const { blocks } = minutesTree({ meeting, cases: cases.slice(index, index + 1) }, madeAt);
    return blocks[blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Basisvoorwaarden') + 1];
  };
  const withoutNotes = after(2);
  expect(withoutNotes?.kind === 'table' && withoutNotes.columns.map(({ title }) => title)).toEqual([
    'Voorwaarde',
    'Stand',
  ]);
  expect(after(3)).toEqual({
    kind: 'paragraph',
    tone: 'body',
    runs: plain(
      '? onbekend: Identiteitsbewijs, Huisvesting, Inkomen, Werk of dagbesteding, Schulden, Zorg, Sociaal netwerk.',
    ),
  });
});

test('a column in which nothing would be told of anybody is left out', () => {
  const { meeting, cases } = sampleMinutes(1);
  const [one] = cases;
  if (one === undefined) throw new Error('no case');
  const titlesOf = (over: Partial<MinutesCase>, part: string) => {
    const table = blockAfter(minutesTree({ meeting, cases: [{ ...one, ...over }] }, madeAt), part);
    return table?.kind === 'table' ? table.columns.map(({ title }) => title) : [];
  };
  const presence = one.presence.map((seat) => ({ ...seat, person: '', timeIn: null, timeOut: null }));
  expect(titlesOf({ presence }, 'Aan tafel')).toEqual(['Organisatie', 'Aanwezigheid']);
  const actions = one.actions.map((action) => ({ ...action, condition: '', subjectInformed: 'unknown' as const }));
  expect(titlesOf({ actions }, 'Acties')).toEqual(['Wat', 'Wie', 'Uiterlijk']);
  const [informed, ...rest] = actions;
  const oneInformed = {
    actions: informed === undefined ? [] : [{ ...informed, subjectInformed: 'yes' as const }, ...rest],
  };
  expect(titlesOf(oneInformed, 'Acties')).toEqual(['Wat', 'Wie', 'Uiterlijk', 'Geïnformeerd']);
});

/** A4 within its margins, in mm; a wide bold letter of the size of a table and the room beside words in its cells. */
const paper = { width: 166, letter: 2.2, beside: 3.6 };

test('every column holds its title and the words that it is for, in a wide font too', () => {
  for (const block of minutesTree(sampleMinutes(12), madeAt).blocks) {
    if (block.kind !== 'table') continue;
    const all = block.columns.reduce((sum, { width }) => sum + width, 0);
    for (const { title, width } of block.columns) {
      const room = (width / all) * paper.width - paper.beside;
      expect([title, room]).toEqual([title, expect.toSatisfy((mm: number) => mm >= title.length * paper.letter)]);
      if (title === 'Voorwaarde') expect(room).toBeGreaterThan('Identiteitsbewijs'.length * 1.7);
    }
  }
});

test('each case has pages of its own, and what is about all cases again begins on a next one', () => {
  const onNewPage = minutesTree(sampleMinutes(3), madeAt).blocks.flatMap((block) =>
    block.kind === 'heading' && block.newPage === true ? [block.text] : [],
  );
  expect(onNewPage).toHaveLength(4);
  for (const index of [0, 1, 2]) expect(onNewPage[index]).toMatch(new RegExp(`^${index + 1}\\. `));
  const { meeting } = sampleMinutes(1);
  const nothing = minutesTree({ meeting, cases: [] }, madeAt).blocks;
  expect(nothing.some((block) => block.kind === 'heading' && block.newPage === true)).toBe(false);
});

test('of an earlier action that its partner did not do the minutes say that it stays, and list it with what is to be done', () => {
  const { meeting, cases } = sampleMinutes(1);
  const [one] = cases;
  const [review] = one?.reviews ?? [];
  if (one === undefined || review === undefined) throw new Error('no review');
  const reviews = (['not-done', 'circumstances-changed'] as const).map((outcome) => ({
    ...review,
    ...{ text: outcome, outcome, carriedOver: 1, remark: '' },
  }));
  const tree = minutesTree({ meeting, cases: [{ ...one, reviews, notReviewed: [] }] }, madeAt);
  const cellsOf = (heading: string) => {
    const table = blockAfter(tree, heading);
    return table?.kind === 'table'
      ? table.rows.map((row) => row.map((runs) => runs.map(({ text }) => text).join('')))
      : [];
  };
  expect(cellsOf('Eerdere acties').map((row) => [row.at(0), row.at(-1)])).toEqual([
    ['not-done', 'niet gedaan door partner, blijft staan\n1 keer doorgeschoven'],
    ['circumstances-changed', 'niet gedaan, omstandigheden gewijzigd'],
  ]);
  const listed = cellsOf('Besluiten- en actielijst').flat();
  expect(listed).toContain('not-done (van eerder)');
  expect(listed).not.toContain('circumstances-changed (van eerder)');
});
