import type { RegionItemKind } from '../../domain/region.ts';

/** Per list: what it is for, what belongs in it, the button that adds to it, one of it. */
const kinds: Readonly<Record<RegionItemKind, Readonly<Record<'intro' | 'empty' | 'add' | 'one', string>>>> = {
  condition: {
    intro: 'Per casus houdt u van elke basisvoorwaarde de stand bij. De volgorde hier is de volgorde aan tafel.',
    empty: 'Hier horen de basisvoorwaarden die uw regio per casus bijhoudt.',
    add: 'Basisvoorwaarde toevoegen',
    one: 'Basisvoorwaarde',
  },
  'target-group': {
    intro: 'Doelgroepen die u bij een casus kunt aangeven en die in een lijst herkend worden.',
    empty: 'Hier horen de doelgroepen van uw regio, zoals Top X.',
    add: 'Doelgroep toevoegen',
    one: 'Doelgroep',
  },
  institution: {
    intro:
      'Inrichtingen die u bij een detentieperiode kunt kiezen. Gesloten inrichtingen blijven voor oude periodes staan.',
    empty: 'Hier horen de inrichtingen waar mensen uit uw regio verblijven.',
    add: 'Inrichting toevoegen',
    one: 'Inrichting',
  },
  role: {
    intro: 'Functies en rollen zoals ze in uw regio heten.',
    empty: 'Hier horen de rollen rond het overleg, zoals procesregisseur.',
    add: 'Rol toevoegen',
    one: 'Rol',
  },
  term: {
    intro: 'Termijnen in kalenderdagen. De toelichting zegt waar een termijn vandaan komt.',
    empty: 'Hier horen de termijnen waarmee uw regio rekent.',
    add: 'Termijn toevoegen',
    one: 'Termijn',
  },
};

export const region = {
  kinds,
  label: 'Naam',
  shortLabel: 'Korte naam',
  days: 'Kalenderdagen',
  daysWrong: 'Kies een aantal van 0 tot en met 3660.',
  clearDate: 'Datum wissen',
  validFrom: 'Open vanaf',
  validTo: 'Gesloten op',
  remark: 'Toelichting',
  /** The remark of an institution that nobody has looked up yet: a mark in the list, explained once above it. */
  toCheck: 'Nog na te kijken op dji.nl/locaties.',
  toCheckMark: '°',
  toCheckAbove: {
    one: '° Eén is nog na te kijken op dji.nl/locaties.',
    many: '° {n} zijn nog na te kijken op dji.nl/locaties.',
  },
  toCheckSaid: ', nog na te kijken',
  active: 'In gebruik',
  inactive: 'niet in gebruik',
  edit: '{name} wijzigen',
  up: '{name} omhoog',
  down: '{name} omlaag',
  moved: '{name} staat nu op plaats {n}',
  filter: 'Zoeken in deze lijst',
  noMatch: 'Niets gevonden met deze woorden.',
  clearFilter: 'Toon alles',
  filteredOrder: 'Haal het filter weg om de volgorde te wijzigen.',
  count: { one: '1 onderdeel', many: '{n} onderdelen' },
  daysCount: { one: '1 dag', many: '{n} dagen' },
  closed: 'gesloten op {date}',
  close: 'Klaar',
  add: 'Toevoegen',
  labelMissing: 'Vul een naam in.',
} as const;
