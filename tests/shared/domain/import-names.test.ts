import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFullName, splitSurname } from '../../../shared/domain/import-names.ts';

test.each([
  ['Jansen, Kevin van den', 'Jansen|van den|Kevin'],
  ['Jansen, van den, Kevin', 'Jansen|van den|Kevin'],
  ['van den Jansen, Kevin Jan', 'Jansen|van den|Kevin Jan'],
  ["D'Souza, Ömer", "D'Souza||Ömer"],
  ["Meijer, Daan 't", "Meijer|'t|Daan"],
  ['Berg (van den), Kevin', 'Berg|van den|Kevin'],
  ['Berg, K.L.', 'Berg||K.L.'],
  ['Kevin van den Berg', 'Berg|van den|Kevin'],
  ['Kevin Van Den Berg', 'Berg|Van Den|Kevin'],
  ['K.L. Berg', 'Berg||K.L.'],
  ['Berg K.L.', 'Berg||K.L.'],
  ['van den Berg K.L.', 'Berg|van den|K.L.'],
  ['Samira el Amrani', 'Amrani|el|Samira'],
  ['Siân de la Bruyère', 'Bruyère|de la|Siân'],
  ['Ben Jansen', 'Jansen||Ben'],
  ['Jan Ben Jansen', 'Jansen||Jan Ben'],
  ['Kevin de Boer-van Dijk', 'Boer-van Dijk|de|Kevin'],
  ['Jansen', 'Jansen||'],
  ['Jansen,', 'Jansen||'],
  ['', '||'],
])('"%s" is %s', (name, expected) => {
  const { surname, prefix, givenNames } = splitFullName(name);
  expect(`${surname}|${prefix}|${givenNames}`).toBe(expected);
});

test.each([
  ['van den Berg', 'Berg|van den'],
  ['Berg, van den', 'Berg|van den'],
  ['Berg van den', 'Berg|van den'],
  ['El Amrani', 'El Amrani|'],
  ["'t Hart", "Hart|'t"],
  ['van', 'van|'],
])('the surname "%s" is %s', (name, expected) => {
  const { surname, prefix } = splitSurname(name);
  expect(`${surname}|${prefix}`).toBe(expected);
});

test('no word of a name is lost, and a name is never without a surname', () => {
  const word = fc.constantFrom('van', 'den', 'de', "'t", 'el', 'Kevin', 'Jansen', 'K.', 'Ömer', 'Van', 'Ben');
  const words = (text: string): string[] => text.split(/[\s,()]+/).filter((part) => part !== '');
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(6), { maxLength: 2 }),
      (parts, commas) => {
        const name = parts.map((part, index) => (commas.includes(index) ? `${part},` : part)).join(' ');
        const split = splitFullName(name);
        expect(words(`${split.surname} ${split.prefix} ${split.givenNames}`).toSorted()).toEqual(
          words(name).toSorted(),
        );
        expect(split.surname).not.toBe('');
      },
    ),
  );
});
