import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { institutionStay } from '../../../shared/domain/detention.ts';
import { caseId, detentionPeriodId, subjectId, type SubjectId } from '../../../shared/domain/ids.ts';
import { fieldOfHeading } from '../../../shared/domain/import-headings.ts';
import type { ImportDecision } from '../../../shared/domain/import-model.ts';
import { ImportPeople, type KnownPerson } from '../../../shared/domain/import-people.ts';
import { countPlanned, planImport, type PlannedRow } from '../../../shared/domain/import-plan.ts';
import { listRowReader } from '../../../shared/domain/import-row.ts';
import { aDetention, aStay, aSubject, idOf } from '../../fixtures/builders.ts';

const today = '2026-11-22';
const headings = [
  'Achternaam',
  'Voornamen',
  'Geboortedatum',
  'BSN',
  'Begin',
  'Einddatum',
  'Zekerheid',
  'Inrichting',
  'Titel',
];
const reading = {
  headings,
  columns: headings.map((heading) => fieldOfHeading(heading) ?? 'leave-out'),
  today,
  targetGroups: [],
  words: { column: 'Kolom', certainty: 'Zekerheid', targetGroup: 'Doelgroep', topX: 'Top X', hic: 'HIC' },
} as const;

function known(over: Partial<KnownPerson> = {}): KnownPerson {
  const person = aSubject({ bsn: '999792179' });
  const period = aDetention(person.id);
  const openCase = { id: idOf(caseId), targetGroups: [] };
  return { ...person, periods: [{ ...period, stay: aStay(period.id) }], openCase, ...over };
}

function plan(
  people: readonly KnownPerson[],
  rows: readonly string[],
  options: { decisions?: ImportDecision[]; byHand?: (column: string) => boolean } = {},
): PlannedRow[] {
  const lines = rows.map((row, index) => listRowReader(reading)(index + 2, row.split(';')));
  const ids = new Map<number, SubjectId>();
  const subjectIdOf = (row: number): SubjectId => {
    const id = ids.get(row) ?? idOf(subjectId);
    ids.set(row, id);
    return id;
  };
  return [
    ...planImport(lines, new ImportPeople(people), options.decisions ?? [], {
      today,
      source: 'Lijst',
      recorded: { byHand: (_table, _id, column) => options.byHand?.(column) ?? false },
      subjectIdOf,
      newPeriodId: () => detentionPeriodId.parse(randomUUID()),
      newStayId: () => institutionStay.shape.id.parse(randomUUID()),
      newCaseId: () => caseId.parse(randomUUID()),
    }),
  ];
}

const kinds = (rows: readonly PlannedRow[]): string[] => rows.map(({ kind }) => kind);
const changesOf = (row: PlannedRow | undefined): string[] =>
  row?.kind === 'changed' || row?.kind === 'same'
    ? row.update.changes.map(({ field, from, to, kept }) => `${field} ${from}→${to}${kept ? ' (kept)' : ''}`)
    : [];

test.each([
  ['the same by BSN', 'Jansen;Kevin;12-03-1995;999792179;01-10-2026;09-12-2026;;PI Nieuwegein;gevangenisstraf', 'same'],
  ['the same by name without case and accents', 'JÄNSEN;kévin;12-03-1995;;01-10-2026;09-12-2026;;;', 'same'],
  ['another begin', 'Jansen;Kevin;12-03-1995;999792179;01-11-2026;;;;', 'changed'],
  ['another first name on the same day', 'Jansen;Karel;12-03-1995;;;;;;', 'nearly'],
  ['the same BSN with another name', 'Bakker;Anna;01-01-1980;999792179;;;;;', 'nearly'],
  ['the same name without a birth date', 'Jansen;Kevin;;;;;;;', 'nearly'],
  ['the same name with the day unknown', 'Jansen;Kevin;00-03-1995;;;;;;', 'nearly'],
  ['day and month swapped', 'Jansen;Kevin;03-12-1995;;;;;;', 'nearly'],
  ['one letter too many', 'Janssen;Kevin;12-03-1995;;;;;;', 'nearly'],
  ['another BSN and another first name: a twin', 'Jansen;Karel;12-03-1995;999810030;;;;;', 'new'],
  ['the same name and day with another BSN', 'Jansen;Kevin;12-03-1995;999810030;;;;;', 'nearly'],
  ['somebody else', 'Vos;Sem;16-02-1966;999003239;;;;;', 'new'],
  ['no name', ';Sem;16-02-1966;;;;;;', 'rejected'],
  ['an impossible date', 'Vos;Sem;31-02-1966;;;;;;', 'rejected'],
  ['release before begin', 'Vos;Sem;16-02-1966;;01-10-2026;01-09-2026;;;', 'rejected'],
])('%s', (_, row, kind) => {
  expect(kinds(plan([known()], [row]))).toEqual([kind]);
});

test('a newer list changes release date, institution and title, with history, and blanks nothing', () => {
  const [row] = plan([known()], ['Jansen;Kevin;12-03-1995;999792179;01-10-2026;16-12-2026;vastgesteld;JC Zeist;ISD']);
  expect(changesOf(row)).toEqual([
    'releaseDate 2026-12-09→2026-12-16',
    'releaseDateCertainty expected→confirmed',
    'title imprisonment→isd',
    'institution PI Nieuwegein→JC Zeist',
  ]);
  const update = row?.kind === 'changed' ? row.update.period : null;
  expect(update).toMatchObject({
    history: [{ field: 'releaseDate' }, { field: 'releaseDateCertainty' }, { field: 'title' }],
    stay: { kind: 'move', institution: 'JC Zeist' },
  });
  expect(kinds(plan([known()], ['Jansen;Kevin;12-03-1995;999792179;01-10-2026;;;;']))).toEqual(['same']);
});

test('what a person recorded stays, and is shown', () => {
  const [row] = plan([known()], ['Jansen;Kevin;12-03-1995;999792179;01-10-2026;16-12-2026;vastgesteld;;'], {
    byHand: (column) => column === 'releaseDate',
  });
  expect(row?.kind).toBe('same');
  expect(changesOf(row)).toEqual([
    'releaseDate 2026-12-09→2026-12-16 (kept)',
    'releaseDateCertainty expected→confirmed (kept)',
  ]);
});

test('an answer decides, and a row that has none stays open', () => {
  const person = known();
  const row = 'Janssen;Kevin;12-03-1995;;01-10-2026;;;;';
  expect(kinds(plan([person], [row], { decisions: [{ row: 2, same: null }] }))).toEqual(['new']);
  expect(kinds(plan([person], [row], { decisions: [{ row: 2, same: person.id }] }))).toEqual(['changed']);
  expect(kinds(plan([person], [row], { decisions: [{ row: 2, same: idOf(subjectId) }] }))).toEqual(['nearly']);
});

test('within the list: a duplicate, a second period, and one who is nearly the same as an earlier row', () => {
  const rows = plan(
    [],
    [
      'Vos;Sem;16-02-1966;;01-10-2026;;;;',
      'VOS;Sem;16-02-1966;;01-10-2026;01-12-2026;;;',
      'Vos;Sem;16-02-1966;;01-11-2026;;;;',
      'Vos;Sam;16-02-1966;;;;;;',
    ],
  );
  expect(kinds(rows)).toEqual(['new', 'duplicate', 'changed', 'nearly']);
  expect(rows[1]).toMatchObject({ ofRow: 2, differs: true });
});

test('every row comes out once, in order, and the counts add up', () => {
  const cell = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
  const line = fc
    .tuple(
      cell('Jansen', 'JANSEN', 'Janssen', 'Vos', '', 'onbekend'),
      cell('Kevin', 'K.', 'Karel', ''),
      cell('12-03-1995', '00-00-1995', '', '31-02-1995', '03-12-1995'),
      cell('999792179', '999810030', '', '123', '999792178'),
      cell('01-10-2026', '01-11-2026', '', 'morgen'),
      cell('09-12-2026', '01-09-2026', '', '16-12-2026'),
      cell('', 'vastgesteld', 'hm'),
      cell('', 'JC Zeist'),
      cell('', 'ISD', 'iets'),
    )
    .map((cells) => cells.join(';'));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), (rows, byHand) => {
      const planned = plan([known()], rows, { byHand: () => byHand });
      expect(planned.map(({ row }) => row.row)).toEqual(rows.map((_, index) => index + 2));
      const total = Object.values(countPlanned(planned)).reduce((sum, count) => sum + count, 0);
      expect(total).toBe(rows.length);
    }),
  );
});
