import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bsnPasses } from '../../../shared/domain/bsn.ts';
import { blackened, wordsCleaner, type ScreenPeople } from '../../../shared/domain/screen-words.ts';

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

const name = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
const anybody = fc.record({
  surname: name,
  prefix: fc.constantFrom('', 'de', 'van der'),
  givenNames: fc.array(name, { minLength: 1, maxLength: 2 }).map((names) => names.join(' ')),
});

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
    { numRuns: 500 },
  );
});
