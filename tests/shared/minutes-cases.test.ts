import { expect, test } from 'vitest';
import { plain, type Block } from '../../shared/domain/document-model.ts';
import type { MinutesCase } from '../../shared/domain/minutes-data.ts';
import { minutesTree } from '../../shared/domain/minutes.ts';
import { emptyRichText } from '../../shared/domain/rich-text.ts';
import { sampleMinutes } from '../../build/bench/sample-minutes.ts';
import { blockAfter, madeAt } from '../fixtures/minutes-tree.ts';

test('a postponed case is listed with its reason, and has a section only when something was recorded', () => {
  const data = sampleMinutes(6);
  const tree = minutesTree(data, madeAt);
  const headings = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(headings(tree.blocks)).not.toContain('6. Jansen, Kevin');
  expect(JSON.stringify(tree)).toContain('De casemanager van de inrichting kon er niet bij zijn.');

  const recorded = data.cases.map((one) =>
    one.status === 'postponed' ? { ...one, decisions: [{ text: 'Eerst een nieuw gesprek', rationale: '' }] } : one,
  );
  const withDecision = minutesTree({ ...data, cases: recorded }, madeAt);
  expect(headings(withDecision.blocks)).toContain('6. Jansen, Kevin');
  expect(JSON.stringify(withDecision)).toContain('Eerst een nieuw gesprek');
});

test('who was on the agenda and never spoken or decided about is counted and not named, and the others keep their numbers', () => {
  const { meeting, cases } = sampleMinutes(6);
  const left = { ...{ status: 'planned' as const, postponeReason: '' }, presence: [], reviews: [], decisions: [] };
  const unreached = (one: MinutesCase, surname: string): MinutesCase => ({
    ...{ ...one, ...left, actions: [], picture: emptyRichText, judgement: emptyRichText },
    name: { surname, prefix: '', givenNames: 'Nooit' },
  });
  const changed = cases.map((one, index) =>
    index === 1 ? unreached(one, 'Genoemd') : index === 4 ? unreached(one, 'Besproken') : one,
  );
  const tree = minutesTree({ meeting, cases: changed }, madeAt);
  const words = JSON.stringify(tree);
  for (const hidden of ['Genoemd', 'Besproken']) expect(words).not.toContain(hidden);
  const agenda = blockAfter(tree, 'Agenda');
  expect(agenda?.kind === 'table' && agenda.rows.map(([number]) => number?.[0]?.text)).toEqual(['1', '3', '4', '6']);
  expect(words).toContain(
    '2 casussen zijn niet bereikt en gaan mee naar het volgende overleg. De 2 acties die daarbij nog openstaan, blijven staan.',
  );
  expect(words).toContain('"6. K. Jansen"');
  const nobody = JSON.stringify(minutesTree({ meeting, cases: changed.slice(1, 2) }, madeAt));
  expect(nobody).toContain('1 casus is niet bereikt en gaat mee naar het volgende overleg.');
});

test('who agrees stands in one line, every dissent in its own words, and how the case comes back among the facts', () => {
  const { meeting, cases } = sampleMinutes(1);
  const closing = {
    ...{ headCount: 4, returnOn: '2026-12-17', scaleDownCriterion: ' drie maanden werk ' },
    ...{ subjectInformed: 'unknown' as const, notInformedReason: '' },
    agreements: [
      { organisation: 'Gemeente Utrecht', stance: 'agree' as const, wording: '' },
      { organisation: 'PI Nieuwegein', stance: 'agree' as const, wording: '' },
      { organisation: 'Woonstichting Lente', stance: 'dissent' as const, wording: 'Geen plek vóór februari' },
    ],
  };
  const { blocks } = minutesTree({ meeting, cases: cases.map((one) => ({ ...one, closing })) }, madeAt);
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Instemming');
  expect(blocks.slice(at + 1, at + 3)).toEqual([
    { kind: 'paragraph', runs: plain('Akkoord: Gemeente Utrecht, PI Nieuwegein.'), tone: 'body' },
    {
      ...{ kind: 'list', ordered: false },
      items: [[{ text: 'Woonstichting Lente is niet akkoord.', bold: true }, { text: ' Geen plek vóór februari' }]],
    },
  ]);
  const words = JSON.stringify(blocks);
  for (const said of ['"Komt terug op"', '17 december 2026', '"drie maanden werk"', '"Geteld in de zaal"'])
    expect(words).toContain(said);
});

test('who was only invited to a case that was left before it was opened is not said to have been there', () => {
  const { meeting, cases } = sampleMinutes(1);
  const [one] = cases;
  const [seat, other] = one?.presence ?? [];
  if (one === undefined || seat === undefined || other === undefined) throw new Error('no case');
  const presence = [
    { ...seat, organisation: 'Politie', state: 'invited' as const },
    { ...other, organisation: 'Reclassering', state: 'excused' as const },
  ];
  const written = (seats: typeof presence): string =>
    JSON.stringify(minutesTree({ meeting, cases: [{ ...one, status: 'postponed', presence: seats }] }, madeAt));
  expect(written(presence)).not.toContain('Politie');
  expect(written(presence)).toContain('Reclassering');
  expect(written(presence.slice(0, 1))).toContain('Niet vastgelegd wie bij deze casus aan tafel zat.');
});
