import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportDecision } from '../../shared/domain/import-model.ts';
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
