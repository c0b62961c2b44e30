import type { Stance } from '../../domain/agreement.ts';
import type { ClosingGap } from '../../domain/closing-gate.ts';
import type { CaseOutcome } from '../../domain/case-outcome.ts';

/** Earlier actions that come back, and the last step of a case: what was agreed is read out. */
export const closing = {
  carriedOver: '{n}e keer doorgeschoven',
  away: 'niet aan tafel',
  notDoneBefore: 'vorige keer niet gedaan',
  stays: 'blijft staan',
  ends: 'vervalt',
  escalate: 'Opschalen: nieuwe actie voor de casusregisseur',
  escalateShort: 'Opschalen',
  escalateText: 'Opschalen: {what}',

  title: 'Leesronde',
  help: 'Lees voor wat is afgesproken. Pijltjes omhoog en omlaag gaan langs de regels.',
  empty: 'Er is bij deze casus niets besloten of afgesproken.',
  decision: 'Besluit {n}',
  action: 'Actie {n}',
  /** What the room does not see, and so has no number for. */
  unnumbered: { decision: 'Besluit', action: 'Actie' },
  notOnScreen: 'niet op het scherm',
  subject: 'Betrokkene',
  noOwner: 'nog geen eigenaar',
  noDate: 'nog geen datum',
  partners: 'Wie is het ermee eens?',
  nobody: 'Er is niemand als aanwezig genoteerd.',
  stance: { agree: 'akkoord', dissent: 'niet akkoord' } satisfies Readonly<Record<Stance, string>>,
  unsaidWords: 'nog niet gevraagd',
  stanceOf: '{what}: akkoord of niet',
  wordingOf: 'Wat {what} anders ziet',
  gaps: { none: 'Alles is rond ✓', one: 'Nog 1 punt open', many: 'Nog {n} punten open' },
  missing: 'ontbreekt',
  director: 'Casusregisseur',
  directorNone: 'nog niemand',
  returnOn: 'Komt terug op',
  criterion: 'Of afschalen als',
  criterionPlaceholder: 'bijvoorbeeld: drie maanden werk en woning',
  informed: 'Betrokkene geïnformeerd',
  notInformedReason: 'Waarom niet',
  actionsOpen: 'Acties zonder eigenaar of datum',
  ownerOf: 'Wie doet: {what}',
  dueOf: 'Uiterlijk: {what}',
  meeting: {
    summary: 'Hoe de casussen achterblijven',
    marks: { discussed: '✓', postponed: '↷', 'not-reached': '○' } satisfies Readonly<Record<CaseOutcome, string>>,
    outcomes: {
      discussed: 'besproken',
      postponed: 'aangehouden',
      'not-reached': 'niet aan toegekomen',
    } satisfies Readonly<Record<CaseOutcome, string>>,
    atTable:
      'Bij {what} is nog niets vastgelegd: u bent er niet aan toegekomen. Besprak u de casus wel? Leg dan eerst iets vast.',
    notReviewed: {
      one: 'Bij de besproken casussen is 1 eerdere actie niet langsgelopen. Die blijft staan, en dat staat in het verslag.',
      many: 'Bij de besproken casussen zijn {n} eerdere acties niet langsgelopen. Die blijven staan, en dat staat in het verslag.',
    },
    gaps: 'Nog open bij wat is besproken',
    gapOf: {
      'no-director': 'Geen casusregisseur',
      'no-return': 'Terugkomen of afschalen niet afgesproken',
      'not-informed': 'Informeren van betrokkene niet rond',
      'incomplete-action': 'Actie zonder eigenaar of datum',
    } satisfies Readonly<Record<ClosingGap['kind'], string>>,
    gapOfOne: '{what}: 1 casus (nr. {numbers})',
    gapOfMany: '{what}: {n} casussen (nr. {numbers})',
    after:
      'Wat is aangehouden en waar u niet aan toekwam, wordt voorgesteld voor het volgende overleg. U kunt dit overleg later weer openen.',
  },
  back: 'Terug naar de casus',
  next: 'Naar de volgende casus',
  nextEvenSo: 'Toch naar de volgende casus',
} as const;
