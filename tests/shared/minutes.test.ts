import { expect, test } from 'vitest';
import { plain, type Block, type DocumentTree } from '../../shared/domain/document-model.ts';
import type { MinutesCase, MinutesData } from '../../shared/domain/minutes-data.ts';
import { minutesTree } from '../../shared/domain/minutes.ts';
import { emptyRichText } from '../../shared/domain/rich-text.ts';
import { sampleMinutes } from '../../build/bench/sample-minutes.ts';

const madeAt = '2026-12-03T11:48:00.000Z';

test('the minutes of a meeting with one case, block by block', () => {
  const { meeting, cases } = sampleMinutes(1);
  const [one] = cases;
  if (one === undefined) throw new Error('no case');
  const small = {
    meeting,
    cases: [{ ...one, presence: one.presence.slice(0, 2), actions: one.actions.slice(0, 1), director: '', goal: '' }],
  };
  const tree = minutesTree(small, madeAt);
  expect({ ...tree, blocks: [] }).toEqual({
    title: 'Themakamer, 3 december 2026',
    language: 'nl-NL',
    madeAt,
    header: { left: 'Themakamer, 3 december 2026', right: 'CONCEPT' },
    footer: 'Vertrouwelijk · niet kopiëren of doorsturen',
    blocks: [],
  });
  const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
  const facts = (pairs: Record<string, string>): Block => ({
    kind: 'facts',
    facts: Object.entries(pairs).map(([term, value]) => ({ term, runs: plain(value) })),
  });
  const table = (columns: [string, number][], named: number, rows: string[][]): Block => ({
    kind: 'table',
    columns: columns.map(([title, width], index) => ({ title, width, ...(index === named ? { namesRow: true } : {}) })),
    rows: rows.map((row) => row.map(plain)),
  });
  expect(tree.blocks).toEqual([
    heading(1, 'Themakamer, 3 december 2026'),
    facts({
      'Datum en tijd': '3 december 2026, 09.30–09.42 uur',
      Plaats: 'Stadskantoor Utrecht, zaal 6.12',
      Voorzitter: 'Noor Visser',
      Secretaris: 'Sam de Wit',
      'Volgend overleg': '17 december 2026',
      'Status verslag': 'concept, nog niet vastgesteld',
    }),
    { kind: 'paragraph', tone: 'notice', runs: plain(expect.stringMatching(/^Vertrouwelijk\. /) as string) },
    heading(2, 'Agenda'),
    table(
      [
        ['Nr.', 12],
        ['Casus', 72],
        ['Uitkomst', 36],
        ['Besluiten', 25],
        ['Acties', 21],
      ],
      1,
      [['1', 'Amrani, Yassine el', 'besproken', '1', '1']],
    ),
    { ...heading(2, '1. Amrani, Yassine el'), newPage: true },
    facts({
      Geboortedatum: '12 maart 1995',
      Inrichting: 'PI Nieuwegein',
      Vrijlating: '9 december 2026 (verwacht)',
      'Gemeente van herkomst': 'Utrecht',
      'Gemeente van vestiging': 'Zeist',
      Grondslag: 'art. 18a/18b Pbw (re-integratie)',
    }),
    heading(3, 'Aan tafel'),
    table(
      [
        ['Organisatie', 56],
        ['Naam', 46],
        ['Aanwezigheid', 32],
        ['Tijd', 32],
      ],
      0,
      [
        ['Gemeente Utrecht', 'Iris Bakker', 'aanwezig', 'vanaf 09.30 uur'],
        ['Reclassering Nederland', 'Tom Hendriks', 'aanwezig', '09.30–09.42 uur'],
      ],
    ),
    heading(3, 'Basisvoorwaarden'),
    table(
      [
        ['Voorwaarde', 46],
        ['Stand', 30],
        ['Toelichting', 90],
      ],
      0,
      [
        ['Identiteitsbewijs', '● geregeld', 'Geldig tot 2031.'],
        ['Huisvesting', '○ open', 'Kan niet terug naar zijn zus; de wachtlijst voor het woontraject is zes weken.'],
        ['Inkomen', '◐ loopt', '–'],
        ['Werk of dagbesteding', '? onbekend', '–'],
        ['Schulden', '◐ loopt', 'Bewind sinds juni.'],
        ['Zorg', '● geregeld', '–'],
        ['Sociaal netwerk', '? onbekend', '–'],
      ],
    ),
    heading(3, 'Eerdere acties'),
    table(
      [
        ['Actie', 56],
        ['Wie', 42],
        ['Uiterlijk', 28],
        ['Uitkomst', 40],
      ],
      0,
      [
        [
          'Geldig identiteitsbewijs aanvragen via de inrichting',
          'PI Nieuwegein, Karin de Groot',
          '26 november 2026',
          'gedaan',
        ],
        [
          'Inschrijving in de BRP regelen',
          'Gemeente Utrecht, Iris Bakker',
          '20 november 2026',
          'niet besproken, blijft staan',
        ],
      ],
    ),
    heading(3, 'Beeld'),
    {
      kind: 'paragraph',
      tone: 'body',
      runs: [
        { text: 'Betrokkene verbleef voor zijn detentie ' },
        { text: 'bij zijn zus', bold: true },
        { text: expect.stringMatching(/^; daar kan hij niet terug/) as string },
      ],
    },
    {
      kind: 'list',
      ordered: false,
      items: [plain('ID-bewijs: geldig tot 2031.'), plain('Schulden: ongeveer € 12.000, bewind sinds juni.')],
    },
    heading(3, 'Oordeel'),
    { kind: 'paragraph', tone: 'body', runs: plain(expect.stringMatching(/^De partners zijn het eens/) as string) },
    heading(3, 'Besluiten'),
    {
      kind: 'list',
      ordered: true,
      items: [
        [
          { text: 'Woontraject starten vóór de dag van vrijlating.', bold: true },
          { text: '\nMotivering: Het vorige traject liep vast omdat er de eerste week geen slaapplaats was.' },
        ],
      ],
    },
    heading(3, 'Acties'),
    {
      kind: 'table',
      columns: [
        { title: 'Wat', width: 44, namesRow: true },
        { title: 'Wie', width: 33 },
        { title: 'Uiterlijk', width: 25 },
        { title: 'Voorwaarde', width: 33 },
        { title: 'Geïnformeerd', width: 31 },
      ],
      rows: [
        [
          [
            { text: 'Aanmelden voor het woontraject en de intake plannen' },
            { text: '\nPas als: de aanmelding van de gemeente binnen is', italic: true },
          ],
          plain('Reclassering Nederland, Tom Hendriks'),
          plain('8 december 2026'),
          plain('Huisvesting'),
          plain('ja'),
        ],
      ],
    },
    { ...heading(2, 'Besluiten- en actielijst'), newPage: true },
    table(
      [
        ['Nr.', 12],
        ['Casus', 29],
        ['Wat', 39],
        ['Wie', 30],
        ['Uiterlijk', 25],
        ['Stand', 31],
      ],
      0,
      [
        ['B1', '1. Y. el Amrani', 'Woontraject starten vóór de dag van vrijlating.', '–', '–', 'besluit'],
        [
          'A1',
          '1. Y. el Amrani',
          'Aanmelden voor het woontraject en de intake plannen',
          'Reclassering Nederland, Tom Hendriks',
          '8 december 2026',
          'open',
        ],
        [
          'A2',
          '1. Y. el Amrani',
          'Inschrijving in de BRP regelen (van eerder)',
          'Gemeente Utrecht, Iris Bakker',
          '20 november 2026',
          'niet besproken, blijft staan',
        ],
      ],
    ),
  ]);
});

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
  const agenda = blocksFrom(tree, 'Agenda');
  expect(agenda?.kind === 'table' && agenda.rows.map(([number]) => number?.[0]?.text)).toEqual(['1', '3', '4', '6']);
  expect(words).toContain(
    '2 casussen zijn niet bereikt en gaan mee naar het volgende overleg. De 2 acties die daarbij nog openstaan, blijven staan.',
  );
  expect(words).toContain('"6. K. Jansen"');
  const nobody = JSON.stringify(minutesTree({ meeting, cases: changed.slice(1, 2) }, madeAt));
  expect(nobody).toContain('1 casus is niet bereikt en gaat mee naar het volgende overleg.');
});

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
    JSON.stringify(blocksFrom(minutesTree({ meeting, cases: cases.slice(1) }, madeAt), from));
  for (const part of ['Eerdere acties', 'Besluiten- en actielijst']) {
    expect(words(part)).toContain('Inschrijving in de BRP regelen');
    expect(words(part)).toContain('niet besproken, blijft staan\\n1 keer doorgeschoven');
  }
});

/** The block after a heading. */
function blocksFrom({ blocks }: DocumentTree, heading: string): Block | undefined {
  return blocks[blocks.findIndex((block) => block.kind === 'heading' && block.text === heading) + 1];
}

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

test('who agrees stands in one line, every dissent in its own words, and how the case comes back among the facts', () => {
  const { meeting, cases } = sampleMinutes(1);
  const closing = {
    ...{ headCount: 4, returnOn: '2026-12-17', scaleDownCriterion: ' drie maanden werk ' },
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

test('minutes that were added to after the meeting say so in one line under its facts', () => {
  const under = (correctedOn: string | null) => minutesTree(sampleMinutes(1, { correctedOn }), madeAt).blocks[2];
  expect(under('2026-12-18')).toEqual({
    ...{ kind: 'paragraph', tone: 'body' },
    runs: plain('Aangevuld op 18 december 2026, na de vergadering'),
  });
  expect(under(null)).toMatchObject({ tone: 'notice' });
});
