/** How far the release lies from the day of the meeting; nothing when it has passed, the date says enough. */
function away(days: number): string {
  if (days < 0) return '';
  if (days === 0) return 'vandaag';
  return days === 1 ? 'morgen' : `over ${days} dagen`;
}

export const screen = {
  title: 'Gedeeld scherm',
  open: 'Scherm openen',
  close: 'Scherm sluiten',
  display: 'Beeldscherm',
  asWindow: 'Als venster',
  displayName: '{what} ({n})',
  neutral: 'Neutraal',
  neutralKey: 'Neutraal (F9)',
  case: 'Casus',
  shows: 'Wat het scherm toont',
  closed: 'Het gedeelde scherm is dicht. Het begint altijd neutraal.',
  unsupported: 'Sleep het venster zelf naar het andere beeldscherm.',
  slot: { closed: 'Scherm: dicht', neutral: 'Scherm: neutraal', case: 'Scherm: toont casus' },
  slotHint: 'F9: meteen neutraal',
  onScreenNeutral: 'Op het scherm: neutraal',
  onScreenCase: 'Op het scherm: casus {n}',
  caseNumber: 'Casus {n}',
  releasedOn: 'vrij op {what}',
  away,
  noRelease: 'ontslagdatum onbekend',
  conditions: 'Basisvoorwaarden',
  actions: 'Acties',
  decisions: 'Besluiten',
  table: 'Aan tafel',
  subject: 'Betrokkene',
  noOwner: 'nog niemand',
  health: 'Afspraak over zorg (tekst niet op het scherm)',
  noActions: 'Nog geen acties',
  more: 'en nog {n}',
  moreBefore: 'en nog {n} eerder',
} as const;
