import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bsnPasses, maskBsn } from '../../../shared/domain/bsn.ts';
import { fieldOfHeading, findHeaderRow, guessColumns } from '../../../shared/domain/import-headings.ts';
import {
  parseCertainty,
  parseSex,
  parseTargetGroups,
  parseTitle,
  parseYesNo,
} from '../../../shared/domain/import-words.ts';

test.each([
  ['999792179', true],
  ['111222333', true],
  ['999792178', false],
  ['000000000', false],
  ['12345', false],
  ['abcdefghi', false],
])('the 11-proef of %s: %s', (bsn, passes) => {
  expect(bsnPasses(bsn)).toBe(passes);
});

test('a masked BSN shows three digits', () => {
  expect(maskBsn('999792179')).toBe('••••••179');
  expect(maskBsn('12345672')).toBe('••••••672');
});

test('words of lists become codes', () => {
  expect(['M', 'man', 'V.', 'Vrouw', 'x', '', 'onbekend'].map(parseSex)).toEqual([
    'male',
    'male',
    'female',
    'female',
    'other',
    'unknown',
    'unknown',
  ]);
  expect(parseSex('zie dossier')).toBeNull();
  expect(
    ['preventief', 'Voorlopige hechtenis', 'gevangenisstraf', 'verv. hechtenis', 'ISD', 'TBS', ''].map(parseTitle),
  ).toEqual(['pre-trial', 'pre-trial', 'imprisonment', 'substitute-detention', 'isd', 'tbs', null]);
  expect(parseTitle('iets anders')).toBe('other');
  expect(['verwacht', 'v.i.-datum', 'vastgesteld', 'Onbekend', '', 'hm'].map(parseCertainty)).toEqual([
    'expected',
    'conditional',
    'confirmed',
    'unknown',
    null,
    undefined,
  ]);
  expect(['ja', 'J', '1', 'x', 'nee', 'N', '0', '', 'soms'].map(parseYesNo)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    null,
    undefined,
  ]);
});

test('target groups are found by code, label and usual word; others are handed back', () => {
  const region = [{ code: 'levensloop', label: 'Levensloopaanpak', shortLabel: 'LLA' }];
  expect(parseTargetGroups('Top X, HIC; lla / jongvolwassene', region)).toEqual({
    codes: ['top-x', 'hic', 'levensloop'],
    unknown: ['jongvolwassene'],
  });
});

test.each([
  ['Geb.datum', 'birthDate'],
  ['GEBOORTE DATUM', 'birthDate'],
  ['Geboortedatum (dd-mm-jjjj)', 'birthDate'],
  ['Achternaam', 'surname'],
  ['Naam gedetineerde', 'fullName'],
  ['tussenvoegsel(s)', 'prefix'],
  ['BSN-nummer', 'bsn'],
  ['Gemeente van herkomst', 'municipalityOfOrigin'],
  ['Verwachte einddatum', 'releaseDate'],
  ['Datum in vrijheidstelling', 'releaseDate'],
  ['Top-X', 'topX'],
  ['H.I.C.', 'hic'],
  ['Favoriete kleur', null],
])('the heading "%s" means %s', (heading, field) => {
  expect(fieldOfHeading(heading)).toBe(field);
});

test('the row with the headings is found below titles, and "Naam" beside "Voornamen" is the surname', () => {
  const rows = [
    ['Detentielijst'],
    [],
    ['Naam', 'Voornamen', 'Gebdatum', 'Kleur'],
    ['Jansen', 'Kevin', '1-1-1990', 'rood'],
  ];
  expect(findHeaderRow(rows)).toBe(3);
  expect(guessColumns(rows[2] ?? [], [true, true, true, true])).toEqual([
    'surname',
    'givenNames',
    'birthDate',
    'keep-as-remark',
  ]);
});

test('any words are read without failing', () => {
  fc.assert(
    fc.property(fc.string(), (cell) => {
      parseSex(cell);
      parseTitle(cell);
      parseCertainty(cell);
      parseYesNo(cell);
      fieldOfHeading(cell);
      expect(parseTargetGroups(cell, []).codes.every((code) => ['top-x', 'hic'].includes(code))).toBe(true);
    }),
  );
});
