import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { previewRowsPerPage, type ImportDecision } from '../../shared/domain/import-model.ts';
import { addDays } from '../../shared/domain/dates.ts';
import { startOpenCore, type TestCore } from '../fixtures/core.ts';

const lists = join(import.meta.dirname, '../../build/demo/lists');

async function open(core: TestCore, path: string) {
  core.host.answers.open.push(path);
  const { opened } = await core.call('imports.open', {});
  if (opened === null) throw new Error('nothing opened');
  return opened;
}

async function importList(core: TestCore, path: string, decisions: ImportDecision[] = []) {
  const { token, mapping } = await open(core, path);
  return core.call('imports.apply', { token, mapping, decisions });
}

for (const kind of ['csv', 'xlsx'])
  test(`the included list as ${kind} brings forty new people, and nothing when it comes again`, async () => {
    const core = await startOpenCore();
    const path = join(lists, `detentielijst-voorbeeld.${kind}`);
    const opened = await open(core, path);
    expect(opened.columns.every(({ recognised }) => recognised)).toBe(true);
    const { rows, counts } = await core.call('imports.preview', { token: opened.token, mapping: opened.mapping });
    expect(counts).toEqual({ imported: 40, changed: 0, same: 0, duplicates: 0, nearly: 0, rejected: 0 });
    expect(rows[0]).toMatchObject({ row: 2, name: 'Çelik, Mohammed el', birthDate: '26 maart 1967', warnings: [] });
    expect(await importList(core, path)).toMatchObject({ imported: 40, rejected: [] });
    expect(await importList(core, path)).toMatchObject({ imported: 0, changed: 0, same: 40 });
    expect(core.bugs).toEqual([]);
  });

test('a list with every oddity: each row comes out once, with the reason that the user needs', async () => {
  const core = await startOpenCore();
  const { token, mapping, columns } = await open(core, join(lists, 'lijst-met-alles.csv'));
  expect(mapping.headerRow).toBe(4);
  expect(columns.filter(({ recognised }) => !recognised).map(({ heading }) => heading)).toEqual(['Taal', 'Volgnr.']);
  const { rows, counts } = await core.call('imports.preview', { token, mapping });
  expect(rows.map(({ row, name, outcome, warnings }) => [row, name, outcome.kind, ...warnings])).toMatchInlineSnapshot(`
    [
      [
        5,
        "Jansen, Kevin van den",
        "new",
      ],
      [
        6,
        "D'Souza, Ömer 't",
        "new",
      ],
      [
        7,
        "Çelik, Mohammed el",
        "new",
      ],
      [
        8,
        "Bruyère, Siân de la",
        "new",
        "unknown-birth-day",
        "no-release-date",
      ],
      [
        9,
        "Müller, K.L.",
        "new",
        "unknown-birth-day",
      ],
      [
        11,
        "JANSEN, KEVIN van den",
        "duplicate",
      ],
      [
        12,
        "Vos, Sem",
        "rejected",
      ],
      [
        13,
        "Bos, Kevin",
        "rejected",
        "begin-in-future",
      ],
      [
        14,
        "",
        "rejected",
      ],
      [
        15,
        "Bakker, Anna",
        "new",
        "bsn-fails-check",
        "unknown-title",
        "unknown-certainty",
      ],
      [
        16,
        "Janssen, Kevin",
        "nearly",
      ],
      [
        17,
        "Jansen, Kevin van den",
        "changed",
        "overlap-ended",
      ],
      [
        18,
        "Nowak, Piotr",
        "rejected",
      ],
      [
        19,
        "Haddaoui, Bram el",
        "new",
        "bsn-unusable",
      ],
      [
        21,
        "Visser, Lukasz",
        "new",
        "no-release-date",
      ],
      [
        22,
        "15, Totaal:",
        "rejected",
        "no-release-date",
      ],
    ]
  `);
  expect(counts).toMatchInlineSnapshot(`
    {
      "changed": 1,
      "duplicates": 1,
      "imported": 8,
      "nearly": 1,
      "rejected": 5,
      "same": 0,
    }
  `);
});

test('a preview comes page by page: every row once, and one outcome by itself', async () => {
  const core = await startOpenCore();
  const folder = await mkdtemp(join(tmpdir(), 'casustafel-list-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'lijst.csv');
  const people = Array.from({ length: 119 }, (_, n) => `Jansen${n};Kevin;${addDays('1960-01-01', 40 * n)}`);
  await writeFile(path, ['Achternaam;Voornamen;Geboortedatum', ...people, ';Zonder;1990-01-01'].join('\n'));
  const { token, mapping } = await open(core, path);
  const seen: number[] = [];
  for (const page of [1, 2, 3, 4]) {
    const { rows, matching, counts } = await core.call('imports.preview', { token, mapping, page });
    expect({ matching, ...counts }).toMatchObject({ matching: 120, imported: 119, rejected: 1 });
    expect(rows.length).toBeLessThanOrEqual(previewRowsPerPage);
    seen.push(...rows.map(({ row }) => row));
  }
  expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => n + 2));
  const rejected = await core.call('imports.preview', { token, mapping, kind: 'rejected' });
  expect(rejected.rows.map(({ row }) => row)).toEqual([121]);
  expect(rejected.matching).toBe(1);
});

test('a second list with a new detention over the present one: said before, and one detention after', async () => {
  const core = await startOpenCore();
  const folder = await mkdtemp(join(tmpdir(), 'casustafel-list-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'lijst.csv');
  const writeList = (row: string) =>
    writeFile(path, `Achternaam;Voornamen;Geboortedatum;BSN;Begin;Einddatum;Inrichting\n${row}`);
  await writeList('Jansen;Kevin;12-03-1995;999792179;01-10-2026;09-12-2026;PI Nieuwegein');
  await importList(core, path);
  await writeList('Jansen;Kevin;12-03-1995;999792179;01-11-2026;16-12-2026;JC Zeist');
  const { token, mapping } = await open(core, path);
  const { rows } = await core.call('imports.preview', { token, mapping });
  expect(rows).toMatchObject([
    {
      warnings: ['overlap-ended'],
      outcome: {
        kind: 'changed',
        newDetention: true,
        ended: [{ begin: '1 oktober 2026', on: '31 oktober 2026' }],
      },
    },
  ]);
  await core.call('imports.apply', { token, mapping });
  const { cases } = await core.call('cases.list', { words: 'jansen', status: 'open', order: 'release' });
  const [only] = cases;
  if (only === undefined) throw new Error('no case');
  const { detentions } = await core.call('cases.get', { caseId: only.id });
  expect(detentions).toMatchObject([
    { beginDate: '2026-11-01', releaseDate: '2026-12-16', stays: [{ institution: 'JC Zeist', untilDate: null }] },
    {
      ...{ beginDate: '2026-10-01', releaseDate: '2026-10-31', releaseDateCertainty: 'expected' },
      stays: [{ institution: 'PI Nieuwegein', untilDate: '2026-10-31' }],
      changes: [
        { field: 'releaseDate', oldValue: '2026-12-09', newValue: '2026-10-31', source: 'Lijst 22 november 2026' },
      ],
    },
  ]);
});

test('an answer is planned: what it leads to is said in the rows that are in view, and can be answered otherwise', async () => {
  const core = await startOpenCore();
  const folder = await mkdtemp(join(tmpdir(), 'casustafel-list-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'lijst.csv');
  const writeList = (...rows: string[]) =>
    writeFile(path, ['Achternaam;Voornamen;Geboortedatum;Begin;Einddatum;Inrichting', ...rows].join('\n'));
  await writeList('Jansen;Kevin;12-03-1995;01-10-2026;09-12-2026;PI Nieuwegein');
  await importList(core, path);
  await writeList(
    'Janssen;Kevin;12-03-1995;01-11-2026;16-12-2026;JC Zeist',
    'Jansen;Kevin;12-03-1985;01-11-2026;;',
    'Vos;Anna;01-02-1980;;;',
  );
  const { token, mapping } = await open(core, path);
  const asked = await core.call('imports.preview', { token, mapping, kind: 'nearly' });
  expect(asked).toMatchObject({
    ...{ questions: 2, matching: 2, counts: { imported: 1, changed: 0, nearly: 2 } },
    rows: [
      { row: 2, outcome: { kind: 'nearly' }, candidates: [{ label: 'Jansen, Kevin · 12 maart 1995' }] },
      { row: 3, outcome: { kind: 'nearly' } },
    ],
  });
  const same = asked.rows[0]?.candidates[0]?.subjectId ?? null;
  const inView = asked.rows.map(({ row }) => row);

  const answered = await core.call('imports.preview', {
    ...{ token, mapping, kind: 'nearly', rows: inView },
    decisions: [{ row: 2, same }],
  });
  expect(answered).toMatchObject({
    ...{ questions: 2, matching: 2, counts: { imported: 1, changed: 1, nearly: 1 } },
    rows: [
      {
        row: 2,
        warnings: ['overlap-ended'],
        candidates: [{ subjectId: same }],
        outcome: {
          ...{ kind: 'changed', newDetention: true },
          changes: [{ field: 'surname', from: 'Jansen', to: 'Janssen', kept: false }],
          ended: [{ begin: '1 oktober 2026', on: '31 oktober 2026' }],
        },
      },
      { row: 3, outcome: { kind: 'nearly' } },
    ],
  });

  // Somebody else after all: in the same place, although the row is of another kind than what was looked at.
  const other = await core.call('imports.preview', {
    ...{ token, mapping, kind: 'changed', rows: inView },
    decisions: [{ row: 2, same: null }],
  });
  expect(other).toMatchObject({
    ...{ questions: 2, matching: 0, counts: { imported: 2, changed: 0, nearly: 1 } },
    rows: [
      { row: 2, outcome: { kind: 'new' }, candidates: [{ subjectId: same }] },
      { row: 3, outcome: { kind: 'nearly' } },
    ],
  });
  expect(core.bugs).toEqual([]);
});
