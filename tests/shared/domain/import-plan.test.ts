import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsOn } from '../../../shared/domain/detention-rules.ts';
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

test.each([
  ['initials for the name', 'Jansen;K.;12-03-1995;999810030;;;;PI Nieuwegein;'],
  ['a second given name', 'Jansen;Kevin Johannes;12-03-1995;999810030;;;;PI Nieuwegein;'],
  ['no given name', 'Jansen;;12-03-1995;999810030;;;;PI Nieuwegein;'],
  ['a slip in the surname', 'Janssen;Kevin;12-03-1995;999810030;;;;PI Nieuwegein;'],
])('another BSN with the same birth date and %s is asked', (_, row) => {
  expect(kinds(plan([known()], [row]))).toEqual(['nearly']);
});

const later = 'Jansen;Kevin;12-03-1995;999792179;01-11-2026;16-12-2026;;JC Zeist;';

test('a new detention that begins while one runs ends that one the day before, with its stay and its history', () => {
  const person = known();
  const [row, again] = plan([person], [later, 'Vos;Sem;16-02-1966;;;;;;']);
  expect(again?.kind).toBe('new');
  expect(row).toMatchObject({
    kind: 'changed',
    newPeriod: { beginDate: '2026-11-01', releaseDate: '2026-12-16' },
    update: {
      period: 'new',
      overlap: 'ended',
      ends: [
        {
          period: { id: person.periods[0]?.id },
          patch: { releaseDate: '2026-10-31', releaseDateCertainty: 'expected' },
          history: [{ field: 'releaseDate', oldValue: '2026-12-09', newValue: '2026-10-31' }],
          stay: { kind: 'end', on: '2026-10-31' },
        },
      ],
    },
  });
});

test('a detention that is over by now ends none that runs: where somebody is stays as it was, and is said', () => {
  const [row] = plan([known()], ['Jansen;Kevin;12-03-1995;999792179;02-10-2026;15-10-2026;;PI Nieuwegein;']);
  expect(row).toMatchObject({ kind: 'changed', update: { overlap: 'two-run', ends: [] } });
});

test('no stay ends before it began', () => {
  const person = known();
  const moved = {
    ...person,
    periods: person.periods.map((one) => ({ ...one, stay: one.stay && { ...one.stay, fromDate: '2026-11-10' } })),
  };
  const [row] = plan([moved], [later]);
  expect(row).toMatchObject({ update: { ends: [{ stay: { kind: 'end', on: '2026-11-10' } }] } });
});

test('a date that a person recorded is not moved: that two detentions then run is said', () => {
  const [row] = plan([known()], [later], { byHand: (column) => column === 'releaseDate' });
  expect(row).toMatchObject({ kind: 'changed', update: { period: 'new', overlap: 'two-run', ends: [] } });
});

test('a detention that was over before the new one began stays as it was', () => {
  const person = known();
  const over = { ...person, periods: person.periods.map((period) => ({ ...period, releaseDate: '2026-10-20' })) };
  const [row] = plan([over], [later]);
  expect(row).toMatchObject({ kind: 'changed', update: { period: 'new', overlap: null, ends: [] } });
});

test('an earlier begin that runs into the detention of now is that detention, and is said', () => {
  const person = known();
  const [row] = plan([person], ['Jansen;Kevin;12-03-1995;999792179;15-09-2026;09-12-2026;;PI Nieuwegein;']);
  expect(changesOf(row)).toEqual(['beginDate 2026-10-01→2026-09-15']);
  expect(row).toMatchObject({ newPeriod: null, update: { overlap: 'begin-earlier', ends: [] } });
  const [past] = plan([person], ['Jansen;Kevin;12-03-1995;999792179;15-05-2026;09-07-2026;;PI Nieuwegein;']);
  expect(past).toMatchObject({ newPeriod: { beginDate: '2026-05-15' }, update: { overlap: null, ends: [] } });
});

test('whatever a list says, nobody has two detentions that run today without a word', () => {
  const day = fc.constantFrom('01', '15');
  const month = fc.constantFrom('09', '10', '11', '12');
  const date = fc.oneof(
    fc.constant(''),
    fc.tuple(day, month).map(([d, m]) => `${d}-${m}-2026`),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(date, date), { maxLength: 5 }), fc.boolean(), (dates, byHand) => {
      const person = known();
      const rows = dates.map(([begin, end]) => `Jansen;Kevin;12-03-1995;999792179;${begin};${end};;;`);
      const planned = plan([person], rows, { byHand: () => byHand });
      const said = planned.some((row) => row.kind === 'changed' && row.update.overlap === 'two-run');
      const running = periodsAfter(person, planned).filter((period) => runsOn(period, today));
      if (!said) expect(running.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});

/** The periods of a person as the planned rows leave them. */
function periodsAfter(person: KnownPerson, planned: readonly PlannedRow[]) {
  const periods = new Map(person.periods.map((period) => [period.id, period]));
  for (const row of planned) {
    if (row.kind !== 'changed') continue;
    const { update, newPeriod } = row;
    for (const { period, patch } of [
      ...update.ends,
      ...(update.period === null || update.period === 'new' ? [] : [update.period]),
    ])
      periods.set(period.id, { ...(periods.get(period.id) ?? period), ...patch });
    if (newPeriod !== null) periods.set(newPeriod.id, newPeriod);
  }
  return [...periods.values()];
}
