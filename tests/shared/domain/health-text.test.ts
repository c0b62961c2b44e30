import { expect, test } from 'vitest';
import { isHealthText, tellsOfHealth } from '../../../shared/domain/health-text.ts';

test.each([
  'Start methadon via de verslavingszorg',
  'Afspraak bij de huisarts maken',
  'Aanmelden voor dagbehandeling',
  'Intake GGZ',
  'Medicatie meegeven bij vrijlating',
  'Diagnose volgt',
  'PTSS uitvragen',
  'Suïcidaal: extra toezicht',
  'Zorg regelen',
  'Zorgverzekering per 1 januari',
  'Is ziek',
  'Opname in kliniek',
  'Alcoholprobleem bespreken',
])('"%s" tells of health', (words) => {
  expect(tellsOfHealth(words)).toBe(true);
});

test.each([
  'Gemeente zorgt voor een briefadres',
  'Nazorg overdragen aan de wijk',
  'ID-bewijs aanvragen',
  'Woontraject starten',
  'Uitkering aanvragen',
  'Schulden in kaart brengen',
  'Verzorgt de sleutel',
  'Kartsport',
  'Wooncoöperatie bellen',
  '',
])('"%s" does not', (words) => {
  expect(tellsOfHealth(words)).toBe(false);
});

test('what the chair said goes before every rule; the condition and the owner count without words', () => {
  const plain = { health: 'auto', text: 'Afspraak plannen' } as const;
  expect(isHealthText(plain)).toBe(false);
  expect(isHealthText({ ...plain, conditionCode: 'care' })).toBe(true);
  expect(isHealthText({ ...plain, ownerType: 'addiction-care' })).toBe(true);
  expect(isHealthText({ ...plain, ownerType: 'housing' })).toBe(false);
  expect(isHealthText({ ...plain, health: 'yes' })).toBe(true);
  expect(isHealthText({ health: 'no', text: 'Methadon', conditionCode: 'care', ownerType: 'care' })).toBe(false);
});
