import { describe, expect, test } from 'vitest';
import { readEntry, type EntryContext } from '../../../shared/domain/entry-line.ts';

import { conditionMention } from '../../../shared/domain/entry-conditions.ts';
import { ownerMention } from '../../../shared/domain/entry-owner-words.ts';
import { organisationId } from '../../../shared/domain/ids.ts';
import type { Region, RegionCode } from '../../../shared/domain/region.ts';
import { regions } from '../../../shared/regions/regions.ts';

/** Words that begin no name of ours, so that what is left of a name beside them shows. */
const said = 'Xavier vertrekt';
/** What ties words together; who breaks a name off stops before it. */
const ties = ['en', 'of', 'aan', 'den', 'de', '&'];

function contextOf({ organisations, items }: Region, present: (at: number) => boolean): EntryContext {
  const known = organisations.map((one, at) => ({
    ...one,
    id: organisationId.parse(`00000000-0000-4000-8000-${String(at + 1).padStart(12, '0')}`),
  }));
  return {
    ...{ today: '2026-12-03', releaseDate: null, nextMeetingDate: null, people: [], subjectNames: ['Jansen'] },
    organisations: known,
    table: { organisationIds: known.filter((_, at) => present(at)).map(({ id }) => id), personIds: [] },
    conditions: items.filter(({ kind }) => kind === 'condition'),
    kindByDefault: 'note:picture',
  };
}

function ownerIn(line: string, context: EntryContext): readonly [string | null, string] {
  const { owner, text } = readEntry(line, context);
  const organisation =
    owner?.kind === 'organisation' ? context.organisations.find(({ id }) => id === owner.organisationId) : undefined;
  return [organisation?.name ?? null, text];
}

function waysToType(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  return [name, name.toLowerCase(), name.toUpperCase(), plain, name.replaceAll(',', ''), name.replace(/[(),]/gu, '')];
}

/** The beginnings of a name in whole words: "Gemeente Utrecht" of "Gemeente Utrecht, BZN". */
function beginnings(name: string): string[] {
  const words = name.split(' ');
  return words
    .map((_, at) => words.slice(0, at + 1).join(' '))
    .filter((part) => !ties.includes(part.split(' ').at(-1) ?? ''));
}

function plain(words: string): string {
  return words.replace(/[^\p{L}\p{N} ]/gu, '').toLowerCase();
}

const tables: readonly (readonly [string, (at: number) => boolean])[] = [
  ['nobody', () => false],
  ['the first three', (at) => at < 3],
  ['everybody', () => true],
];

describe.each(Object.values(regions))('$name', (region: Region) => {
  const { organisations } = region;

  test.each(tables)('every partner is read by the whole of its name, at a table of %s', (_, present) => {
    const context = contextOf(region, present);
    for (const { name, shortName } of organisations)
      for (const typed of [...waysToType(name), shortName, shortName.toLowerCase()])
        for (const line of [`@${typed} ${said}`, `${said} @${typed}`, `@${typed}: ${said}`, `(@${typed}) ${said}`])
          expect([line, ...ownerIn(line, context)]).toEqual([line, name, said]);
  });

  test('every beginning in whole words that only one partner has is read as that partner', () => {
    const context = contextOf(region, () => false);
    for (const { name } of organisations)
      for (const part of beginnings(name)) {
        const isWhole = organisations.some((one) => [one.name, one.shortName].map(plain).includes(plain(part)));
        const having = organisations.filter((one) => `${plain(one.name)} `.startsWith(`${plain(part)} `));
        if (isWhole || having.length > 1) continue;
        const line = `@${part.replace(/[,:]$/u, '')} ${said}`;
        expect([line, ...ownerIn(line, context)]).toEqual([line, name, said]);
      }
  });

  test('the next word is not eaten because a name begins it', () => {
    const context = contextOf(region, () => true);
    for (const { name, shortName } of organisations)
      for (const typed of [name, shortName])
        for (const { shortName: other } of organisations) {
          const line = `@${typed} ${other.toLowerCase()}xyz bellen`;
          expect([line, ...ownerIn(line, context)]).toEqual([line, name, `${other.toLowerCase()}xyz bellen`]);
        }
  });

  test('who was chosen stays chosen, whatever name the text after it could complete', () => {
    const context = contextOf(region, () => true);
    for (const { id, name } of context.organisations) {
      const mention = ownerMention({ kind: 'organisation', organisationId: id, personId: null }, context) ?? '';
      for (const other of organisations)
        for (const [at] of other.name.split(' ').entries()) {
          const line = `${mention} ${other.name.split(' ').slice(at).join(' ')} bellen`;
          expect([line, ownerIn(line, context)[0]]).toEqual([line, name]);
        }
    }
    for (const { code } of context.conditions)
      for (const other of context.conditions)
        for (const [at] of other.label.split(' ').entries()) {
          const mention = conditionMention(code, context.conditions) ?? '';
          const line = `actie: bellen ${mention} ${other.label.split(' ').slice(at).join(' ')}`;
          expect([line, readEntry(line, context).conditionCode]).toEqual([line, code]);
        }
  });

  test('every condition is read by the whole of its names and their beginnings', () => {
    const context = contextOf(region, () => true);
    for (const { code, label, shortLabel } of context.conditions)
      for (const typed of [...waysToType(label), ...beginnings(label), shortLabel].filter((one) => one !== '')) {
        const { conditionCode, text } = readEntry(`actie: ${said} #${typed} en meer`, context);
        expect([typed, conditionCode, text]).toEqual([typed, code, `${said} en meer`]);
      }
  });
});

const phrases: readonly (readonly [RegionCode, string, string | null, string])[] = [
  [
    'hollands-midden',
    '@gemeente, afdeling veiligheid veiligheidsplan opstellen',
    'Gemeente, afdeling veiligheid',
    'veiligheidsplan opstellen',
  ],
  ['hollands-midden', '@gemeente veiligheidsplan opstellen', 'Gemeente', 'veiligheidsplan opstellen'],
  ['hollands-midden', '@gemeente, veiligheidsplan opstellen', 'Gemeente', 'veiligheidsplan opstellen'],
  ['hollands-midden', '@werk en inkomen aanvraag bijstand', 'Werk en inkomen', 'aanvraag bijstand'],
  ['hollands-midden', '@nazorgteam katwijk huisbezoek', 'Nazorgteam gemeente Katwijk', 'huisbezoek'],
  [
    'hollands-midden',
    '@nazorgteam alphen aan den rijn huisbezoek',
    'Nazorgteam gemeente Alphen aan den Rijn',
    'huisbezoek',
  ],
  [
    'hollands-midden',
    '@nazorgteam alphen aan tafel vragen',
    'Nazorgteam gemeente Alphen aan den Rijn',
    'aan tafel vragen',
  ],
  ['hollands-midden', '@nazorgteam huisbezoek', null, '@nazorgteam huisbezoek'],
  ['hollands-midden', '@gemeente katwijk huisbezoek', 'Nazorgteam gemeente Katwijk', 'huisbezoek'],
  ['hollands-midden', '@zorg en veiligheid bespreken', 'Zorgpartner', 'en veiligheid bespreken'],
  ['hollands-midden', '@zorg- en veiligheidshuis bellen', 'Zorg- en Veiligheidshuis Hollands Midden', 'bellen'],
  ['rotterdam-rijnmond', '@veilig thuis huisbezoek', 'Veilig Thuis', 'huisbezoek'],
  ['rotterdam-rijnmond', '@openbaar ministerie zitting', 'Openbaar Ministerie', 'zitting'],
  ['rotterdam-rijnmond', '@team hic gesprek', 'Gemeente Rotterdam, team HIC', 'gesprek'],
  ['rotterdam-rijnmond', '@gemeente rotterdam hic gesprek', 'Gemeente Rotterdam, team HIC', 'gesprek'],
  [
    'rotterdam-rijnmond',
    '@team detentie en re-integratie intake',
    'Gemeente Rotterdam, team Detentie & Re-integratie',
    'intake',
  ],
  ['rotterdam-rijnmond', '@gemeente rotterdam intake', null, '@gemeente rotterdam intake'],
  ['rotterdam-rijnmond', '@bureau buitenland bellen', 'Reclassering Nederland, Bureau Buitenland', 'bellen'],
  ['utrecht', '@gemeente bzn paspoort', 'Gemeente Utrecht, BZN (ID-bewijs)', 'paspoort'],
  ['utrecht', '@gem utrecht werk en inkomen uitkering', 'Gemeente Utrecht, Werk en Inkomen', 'uitkering'],
  ['utrecht', '@gemeente werk en inkomen uitkering', 'Gemeente Utrecht, Werk en Inkomen', 'uitkering'],
  ['utrecht', '@w&i uitkering', 'Gemeente Utrecht, Werk en Inkomen', 'uitkering'],
  ['utrecht', '@openbare orde en veiligheid gesprek', 'Gemeente Utrecht, Openbare Orde en Veiligheid', 'gesprek'],
  ['utrecht', '@sociaal netwerk versterken', 'Sociaal domein', 'netwerk versterken'],
  ['utrecht', '@zorgpartner zorg regelen', 'Zorgpartner', 'zorg regelen'],
  ['zaanstad', '@gemeente zaanstad, briefadres', 'Gemeente Zaanstad', 'briefadres'],
  ['zaanstad', '@jc zaanstad plan', 'Justitieel Complex Zaanstad (DJI)', 'plan'],
  ['gooi-en-vechtstreek', '@penitentiaire inrichting D&R-plan', 'Penitentiaire inrichting (DJI)', 'D&R-plan'],
  [
    'gooi-en-vechtstreek',
    '@pi, reclassering en gemeente bellen',
    'Penitentiaire inrichting (DJI)',
    'reclassering en gemeente bellen',
  ],
];

test.each(phrases)('%s: %s', (code, line, name, text) => {
  expect(
    ownerIn(
      line,
      contextOf(regions[code], () => false),
    ),
  ).toEqual([name, text]);
});

const wonen = 'Gemeente Utrecht, MO en Wonen';
const zorg = 'Gemeente Utrecht, Maatschappelijke Ontwikkeling (zorg)';

test.each([
  ['@MO woning zoeken #huisvesting', null, [wonen, zorg]],
  ['woning zoeken #wonen @mo', null, [wonen, zorg]],
  ['actie: woning zoeken @mo #huisvesting', null, [wonen, zorg]],
  // Who was chosen or named in full stays; so does who is meant by the short name when the condition says nothing else.
  ['@"MO" woning zoeken #huisvesting', zorg, []],
  ['@wonen woning zoeken #huisvesting', wonen, []],
  ['@mo en wonen woning zoeken #zorg', wonen, []],
  ['@MO intake #zorg', zorg, []],
  ['@MO intake #schulden', zorg, []],
  ['@MO intake', zorg, []],
  ['@recl overleggen met @MO #huisvesting', 'Reclassering', []],
  // More of them fit anyway: who the condition belongs to comes first.
  ['@gemeente uitkering #inkomen', null, ['Gemeente Utrecht, Werk en Inkomen']],
  ['@gemeente paspoort #id', null, ['Gemeente Utrecht, BZN (ID-bewijs)']],
] as const)('whom the condition belongs to is proposed first: %s', (line, name, first) => {
  const context = contextOf(regions.utrecht, () => false);
  const { owner, questions } = readEntry(line, context);
  const nameOf = (one: typeof owner) =>
    context.organisations.find(({ id }) => one?.kind === 'organisation' && id === one.organisationId)?.name ?? null;
  expect([nameOf(owner), questions.map(({ doubt }) => doubt)]).toEqual([
    name,
    first.length === 0 ? [] : ['ambiguous-partner'],
  ]);
  expect(questions[0]?.options.map(nameOf).slice(0, first.length) ?? []).toEqual(first);
});

test.each([
  ['@gemeente zeist briefadres regelen', 'Gemeente Zeist', 'briefadres regelen'],
  ['@gem zeist briefadres regelen', 'Gemeente Zeist', 'briefadres regelen'],
  ['@Gemeente Zeist: briefadres regelen', 'Gemeente Zeist', 'briefadres regelen'],
  ['(@gemeente zeist) briefadres regelen', 'Gemeente Zeist', 'briefadres regelen'],
  ['@gemeente zeistse wijkagent bellen', 'Gemeente (aanspreekpunt)', 'zeistse wijkagent bellen'],
  ['@gemeente aanspreekpunt bellen', 'Gemeente (aanspreekpunt)', 'bellen'],
  ['@"Gem" zeist bellen', 'Gemeente (aanspreekpunt)', 'zeist bellen'],
  ['@gemeente de bilt bellen', null, '@gemeente de bilt bellen'],
])('with municipalities of the region beside the contact: %s', (line, name, text) => {
  const region: Region = regions['gooi-en-vechtstreek'];
  const own = [
    ['Gemeente Zeist', 'Zst'],
    ['Gemeente De Bilt, Wmo', 'Wmo'],
    ['Gemeente De Bilt, inkomen', 'DBi'],
  ].map(([called = '', shortName = '']) => ({
    ...{
      name: called,
      shortName,
      type: 'municipality' as const,
      attendance: 'guest' as const,
      targetGroups: [],
      municipalities: [],
      active: true,
    },
  }));
  const context = contextOf({ ...region, organisations: [...region.organisations, ...own] }, (at) => at < 4);
  expect(ownerIn(line, context)).toEqual([name, text]);
});
