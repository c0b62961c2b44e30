import { expect, test } from 'vitest';
import { plain } from '../../shared/domain/document-model.ts';
import type { MinutesCase } from '../../shared/domain/minutes-data.ts';
import { minutesTree } from '../../shared/domain/minutes.ts';
import { sampleMinutes } from '../../build/bench/sample-minutes.ts';

const madeAt = '2026-12-03T11:48:00.000Z';
const informing = 'Betrokkene informeren';

test.each([
  ['draft', 'yes', '', ['Betrokkene is geïnformeerd.']],
  [
    ...(['draft', 'no', ' lopend onderzoek van de politie. '] as const),
    ['Betrokkene is niet geïnformeerd: lopend onderzoek van de politie.'],
  ],
  ['draft', 'no', '', ['Betrokkene is niet geïnformeerd; waarom is nog niet genoteerd.']],
  ['draft', 'unknown', 'van eerder', ['Nog niet genoteerd of betrokkene is geïnformeerd.']],
  ['finalised', 'yes', 'van eerder', ['Betrokkene is geïnformeerd.']],
  ['finalised', 'no', 'eerst het gesprek', ['Betrokkene is niet geïnformeerd: eerst het gesprek.']],
  ['finalised', 'no', '', ['Betrokkene is niet geïnformeerd.']],
  ['finalised', 'unknown', '', []],
] as const)(
  'in %s minutes, of a case whose person was told "%s" (%s)',
  (minutesStatus, subjectInformed, reason, said) => {
    const { meeting, cases } = sampleMinutes(1, { minutesStatus });
    const told = cases.map((one) => ({
      ...one,
      closing: { ...one.closing, subjectInformed, notInformedReason: reason },
    }));
    const { blocks } = minutesTree({ meeting, cases: told }, madeAt);
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === informing);
    expect(at === -1 ? [] : blocks.slice(at + 1, at + 2)).toEqual(
      said.map((words) => ({ kind: 'paragraph', tone: 'body', runs: plain(words) })),
    );
  },
);

test('of a case that was put off it is not asked whether its person was told', () => {
  const { meeting, cases } = sampleMinutes(1);
  const putOff = cases.map((one) => ({
    ...{ ...one, status: 'postponed' as const },
    closing: { ...one.closing, subjectInformed: 'unknown' as const },
  }));
  expect(JSON.stringify(minutesTree({ meeting, cases: putOff }, madeAt))).not.toContain(informing);
});

test('target groups and the title of the detention stand among the facts of the case', () => {
  const { meeting, cases } = sampleMinutes(1);
  const factsOf = (over: Partial<MinutesCase>) =>
    JSON.stringify(minutesTree({ meeting, cases: cases.map((one) => ({ ...one, ...over })) }, madeAt));
  const known = factsOf({ targetGroups: 'PGA/Top X, HIC', detentionTitle: 'isd', titleRemark: '' });
  expect(known).toContain(JSON.stringify({ term: 'Doelgroepen', runs: plain('PGA/Top X, HIC') }));
  expect(known).toContain(JSON.stringify({ term: 'Titel van de detentie', runs: plain('ISD') }));
  const own = factsOf({ detentionTitle: 'other', titleRemark: 'art. 37' });
  expect(own).toContain(JSON.stringify({ term: 'Titel van de detentie', runs: plain('art. 37') }));
  const unknown = factsOf({ targetGroups: '', detentionTitle: 'unknown', titleRemark: '' });
  for (const term of ['Doelgroepen', 'Titel van de detentie']) expect(unknown).not.toContain(term);
});
