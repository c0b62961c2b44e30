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
  ...['Opname per maandag', 'Is vrijwillig opgenomen', 'Wordt opgenomen in een FPK', 'opgenomen in Altrecht'],
  ...['Opgenomen met spoed', 'rookt wiet', 'coke', 'GHB', 'Gebruikt speed', 'Drinkt weer', 'Te veel drank'],
  ...[
    'Overdosis vorige week',
    'ontwenning',
    'Urinecontroles afnemen',
    'Wvggz',
    'Wzd-maatregel',
    'IBS',
    'tbs',
    'TBS-er',
  ],
  ...[
    'FPK',
    'FPA',
    'Naar het PPC',
    'Longarts bellen',
    'huisartsenpost',
    'oogartsen',
    'COPD',
    'abortus',
    'Waanbeelden',
    'hallucineert',
  ],
  ...['Depot halen', 'oxazepam', 'zelfverwonding'],
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
  ...[
    'Doel opgenomen in het plan',
    'Opgenomen in de notulen',
    'Contact opgenomen met de gemeente',
    'opgenomen in het dossier',
  ],
  ...[
    'Contact is opgenomen',
    'speedboot',
    'kaarts',
    'zwarts',
    'voorwaarts',
    'Bij Aarts',
    'flowcharts',
    'darts',
    'Drankenhandel',
    'gecoket',
    'hartstocht',
  ],
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
