import { expect, test } from 'vitest';
import { strengthOf } from '../../renderer/chair/views/vault/passphrase-strength.ts';

const known = ['Noor', 'Visser', 'casustafel'];

test.each([
  ['noor visser 1980', 'name'],
  ['wachtwoord2026', 'date'],
  ['qwertyuiopasdf', 'common'],
  ['aaaaaaaaaaaaaaa', 'repeat'],
])('%s is too easy, and what helps is said', (passphrase, hint) => {
  const strength = strengthOf(passphrase, known);
  expect(strength.score).toBeLessThan(3);
  expect(strength.hint).toBe(hint);
});

test.each(['vier kale ezels dansen zacht', 'blauwe tandem lust geen soep', 'groene fiets lampje'])(
  'unrelated words are strong enough: %s',
  (passphrase) => expect(strengthOf(passphrase, known)).toMatchObject({ hint: null }),
);
