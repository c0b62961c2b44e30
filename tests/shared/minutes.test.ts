import { expect, test } from 'vitest';
import { plain, type Block } from '../../shared/domain/document-model.ts';
import { minutesTree } from '../../shared/domain/minutes.ts';
import { sampleMinutes } from '../../build/bench/sample-minutes.ts';
import { madeAt } from '../fixtures/minutes-tree.ts';

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
      'Titel van de detentie': 'gevangenisstraf',
      Vrijlating: '9 december 2026 (verwacht)',
      'Gemeente van herkomst': 'Utrecht',
      'Gemeente van vestiging': 'Zeist',
      Doelgroepen: 'PGA/Top X',
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
    heading(3, 'Betrokkene informeren'),
    { kind: 'paragraph', tone: 'body', runs: plain('Betrokkene is geïnformeerd.') },
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

test('minutes that were added to after the meeting say so in one line under its facts', () => {
  const under = (correctedOn: string | null) => minutesTree(sampleMinutes(1, { correctedOn }), madeAt).blocks[2];
  expect(under('2026-12-18')).toEqual({
    ...{ kind: 'paragraph', tone: 'body' },
    runs: plain('Aangevuld op 18 december 2026, na de vergadering'),
  });
  expect(under(null)).toMatchObject({ tone: 'notice' });
});
