import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bsnPasses } from '../../../shared/domain/bsn.ts';
import { blackened, everybodyOf, wordsCleaner, type ScreenPeople } from '../../../shared/domain/screen-words.ts';

const people: ScreenPeople = {
  own: { surname: 'Jansen', prefix: '', givenNames: 'Kevin' },
  others: [
    { surname: 'Vos', prefix: 'de', givenNames: 'Lena Maria' },
    { surname: 'EL AMRANI', prefix: '', givenNames: 'Youssef' },
    { surname: 'Bakker-Özdemir', prefix: '', givenNames: 'Ayşe' },
    { surname: 'Jansen', prefix: '', givenNames: 'Piet' },
    { surname: 'Lente', prefix: '', givenNames: 'Mia' },
  ],
  contacts: ['Mw. A. de Groot (moeder)', 'Jansen, Truus'],
  numbers: ['999990019', 'SKN-77.123'],
  organisations: ['Woonstichting Lente', 'Reclassering Nederland'],
};
const clean = wordsCleaner(people);

test.each([
  ['BSN 999990019 nagaan', `BSN ${blackened} nagaan`],
  ['BSN 9999.90.019.', `BSN ${blackened}.`],
  ['BSN 999 990 019', `BSN ${blackened}`],
  ['kamer 12 999990019', `kamer 12 ${blackened}`],
  ['SKN77123 opzoeken', `${blackened} opzoeken`],
  ['bellen met Vos over de huur', `bellen met ${blackened} over de huur`],
  ['bellen met Lena de Vos', `bellen met ${blackened}`],
  ['bellen met lena maria de vos', `bellen met ${blackened}`],
  ['L.M. de Vos komt', `${blackened} komt`],
  ['Vos, Lena komt', `${blackened} komt`],
  ['VOS komt', `${blackened} komt`],
  ['de woning van El Amrani', `de woning van ${blackened}`],
  ['Ayse Bakker-Ozdemir', blackened],
  ['via Özdemir', `via ${blackened}`],
  ['broer Piet Jansen', `broer ${blackened}`],
  ['broer P. Jansen', `broer ${blackened}`],
  ['moeder (De Groot) belt', `moeder (De ${blackened}) belt`],
  ['Truus Jansen belt', `${blackened} belt`],
  ['bij Mia Lente', `bij ${blackened}`],
])('"%s" becomes "%s"', (words, wanted) => {
  expect(clean(words)).toBe(wanted);
});

test.each([
  'Kevin Jansen tekent',
  'K. Jansen tekent',
  'Jansen tekent',
  'Woonstichting Lente belt',
  'in de lente',
  'een vos in het bos',
  'Vosmeer',
  'telefoon 030 1234567',
  'op 12.12.2026 om 10.30',
  'de groot te maken stap',
])('"%s" stays', (words) => {
  expect(clean(words)).toBe(words);
});

/** Who is on the agenda or a contact, what was typed, what is left of it. */
test.each<[string, Partial<ScreenPeople>, string, string]>([
  ['curly apostrophe', on("M'hamdi"), 'bel M’hamdi', `bel ${blackened}`],
  ['straight apostrophe', on('M’hamdi'), "bel M'hamdi", `bel ${blackened}`],
  ['no apostrophe', on('M’hamdi'), 'bel Kevin Mhamdi', `bel ${blackened}`],
  ['apostrophe prefix', on('Hart', "'t"), 'bel Kevin ’t Hart', `bel ${blackened}`],
  ['dotless i', on('Yıldız'), 'bel Yildiz', `bel ${blackened}`],
  ['dotless i typed', on('Yildiz'), 'bel YILDIZ of Yıldız', `bel ${blackened} of ${blackened}`],
  ['polish', on('Wałęsa'), 'Walesa komt', `${blackened} komt`],
  ['polish typed', on('Lukasz'), 'Łukasz komt', `${blackened} komt`],
  ['nordic', on('Sørensen'), 'Sorensen komt', `${blackened} komt`],
  ['d with a stroke', on('Đorđević'), 'DORDEVIC komt', `${blackened} komt`],
  ['sharp s', on('Groß'), 'Gross en Groß', `${blackened} en ${blackened}`],
  ['compound', on('Bos-Li'), 'Bos belt', `${blackened} belt`],
  ['prefix in the surname', on('de Vos'), 'bel Vos en de Vos', `bel ${blackened} en de ${blackened}`],
  ['prefix in the surname, short', on('van der Meer'), 'Kevin v.d. Meer', blackened],
  ['plural in capitals', on('Bakker'), 'BAKKERS, Bakker’s zus', `${blackened}, ${blackened} zus`],
  ['soft hyphen', on('Jansen'), 'Jan\u00ADsen komt', `${blackened} komt`],
  ['no width', on('Jansen'), 'Jan\u200Bsen komt', `${blackened} komt`],
  ['registered with a soft hyphen', on('Jan\u00ADsen'), 'Jansen komt', `${blackened} komt`],
  ['BSN, slashes', {}, 'is 999/990/019.', `is ${blackened}.`],
  ['BSN, underscores', {}, '999_990_019', blackened],
  ['BSN, commas', {}, '999,990,019', blackened],
  ['BSN, middle dots', {}, '999·990·019', blackened],
  ['BSN, spaces around', {}, '999 - 990 - 019', blackened],
  ['BSN, wide digits', {}, 'x ９９９９９００１９ y', `x ${blackened} y`],
  ['BSN, invisible signs', {}, '999\u200B990\u2060019 999\u00AD990019', `${blackened} ${blackened}`],
  ['BSN, other spaces', {}, '999\u00A0990\u202F019', blackened],
  ['SKN, slash', { numbers: ['SKN-77.123'] }, 'skn 77/123', blackened],
  ['SKN, colon', { numbers: ['SKN-77.123'] }, 'SKN:77.123', blackened],
  ['SKN without its letters', { numbers: ['SKN-77.123'] }, 'nr 77123', `nr ${blackened}`],
  ['contact with a role', { contacts: ['Fatima El Amrani - zus'] }, 'zus Fatima El Amrani', `zus ${blackened}`],
  ['contact after a role', { contacts: ['Moeder: Anna de Groot'] }, 'Moeder Groot', `Moeder ${blackened}`],
  ['contact with a slash', { contacts: ['Anna Prins / moeder'] }, 'Moeder Prins', `Moeder ${blackened}`],
  ['contact with a number', { contacts: ['Anna de Groot 0612345678'] }, 'Anna de Groot', blackened],
  ['contact with a tail', { contacts: ['Anna de Groot en vader'] }, 'vader Groot', `vader ${blackened}`],
])('%s', (_, more, words, wanted) => {
  const cleaner = wordsCleaner({ own: null, others: [], contacts: [], numbers: [], organisations: [], ...more });
  expect(cleaner(words)).toBe(wanted);
});

test.each<[string, Partial<ScreenPeople>, string]>([
  ['a prefix is no name', on('De Boer'), 'De gemeente belt de wijk. De boete DE brief'],
  ['prefixes are no names', on('Van Den Berg'), 'Van de gemeente. Den Haag, VAN DEN'],
  ['the word after a contact is no name', { contacts: ['Fatima El Amrani - zus'] }, 'De Zus belt; zus'],
  ['a word of one letter is no name', on("M'hamdi"), 'M komt'],
  ['small letters', on('de Vos'), 'een vos, de vos'],
  ['a day and a time', {}, '12-12-2026 10:30, 3/12, € 1.250,00, 06-12345678, 1, 2, 3'],
])('stays: %s', (_, more, words) => {
  const cleaner = wordsCleaner({ own: null, others: [], contacts: [], numbers: [], organisations: [], ...more });
  expect(cleaner(words)).toBe(words);
});

test('of everybody in the vault the full name and the numbers go, the surname alone stays', () => {
  const everybody = everybodyOf(
    [
      { surname: 'Wolters', prefix: '', givenNames: 'Dirk Jan' },
      { surname: 'Jansen', prefix: '', givenNames: 'Kevin' },
    ],
    ['SKN-88.456'],
  );
  const cleaner = wordsCleaner({ ...people, everybody });
  for (const said of ['Dirk Wolters', 'D. Wolters', 'D.J. Wolters', 'Dirk Jan Wolters', 'wolters, dirk', 'SKN 88 456'])
    expect(cleaner(`met ${said} erbij`)).toBe(`met ${blackened} erbij`);
  for (const said of ['Wolters belt', 'Dirk belt', 'Kevin Jansen tekent', 'Dirk belt met Wolters'])
    expect(cleaner(said)).toBe(said);
});

function on(surname: string, prefix = ''): Partial<ScreenPeople> {
  return { others: [{ surname, prefix, givenNames: 'Kevin' }] };
}

const name = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
const anybody = fc.record({
  surname: name,
  prefix: fc.constantFrom('', 'de', 'van der'),
  givenNames: fc.array(name, { minLength: 1, maxLength: 2 }).map((names) => names.join(' ')),
});

const aName = (surname: string, givenNames: string) => ({ surname, prefix: '', givenNames });

test('whatever stands around it, no surname of another and no BSN is left; cleaning twice changes nothing', () => {
  const around = fc.stringMatching(/^[a-z0-9 .,:()-]{0,20}$/);
  const bsn = fc
    .integer({ min: 10_000_000, max: 999_999_999 })
    .map((n) => String(n).padStart(9, '0'))
    .filter(bsnPasses);
  fc.assert(
    fc.property(anybody, anybody, around, around, bsn, fc.nat(4), (own, other, before, after, number, shape) => {
      fc.pre(own.surname !== other.surname);
      const { surname, prefix, givenNames } = other;
      const said =
        [
          surname,
          `${givenNames} ${prefix} ${surname}`,
          `${surname}, ${givenNames}`,
          `${givenNames[0] ?? ''}. ${surname}`,
        ][shape] ?? number;
      const cleaner = wordsCleaner({ own, others: [other], contacts: [], numbers: [], organisations: [] });
      const out = cleaner(`${before} ${said} ${after}`);
      expect(out).toContain(blackened);
      expect(out).not.toMatch(new RegExp(`(?<![\\p{L}\\p{N}])(?:${surname}|${number})(?![\\p{L}\\p{N}])`, 'u'));
      expect(cleaner(out)).toBe(out);
    }),
    // A surname that is also a word before surnames.
    {
      numRuns: 500,
      examples: [
        [aName('Vos', 'Sem'), aName('Het', 'Ali'), 'aaa', '', '999990019', 1],
        [aName('Vos', 'Sem'), aName('Het', 'Ali'), '', '', '999990019', 0],
      ],
    },
  );
});
