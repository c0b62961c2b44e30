import type { LocalTime } from '../../domain/dates.ts';

function clock(time: LocalTime): string {
  return time.replace(':', '.');
}

function times(count: number): string {
  return count === 1 ? '1 keer' : `${count} keer`;
}

function places(count: number): string {
  return count === 1 ? '1 plaats' : `${count} plaatsen`;
}

/** Words of the draaiboek: the order of the agenda, the times of guests, and the two documents. */
export const runSheet = {
  order: {
    label: 'Volgorde',
    byRelease: 'op ontslagdatum',
    byHand: 'zoals u die koos',
    grouped: 'gasten bijeen',
    noGuests: 'er zijn geen gasten',
    costs: (count: number, name: string, from: number, to: number) =>
      `kost ${places(count)}: ${name} van ${from} naar ${to}`,
    others: (count: number) => (count === 1 ? 'nog 1 casus schuift op' : `nog ${count} casussen schuiven op`),
    free: 'kost niets',
    entries: (now: number, possible: number) => `gasten komen ${times(now)} binnen, dat kan met ${possible}`,
    sameEntries: (now: number) => `gasten komen ${times(now)} binnen`,
    notProven: (least: number) => `misschien kan het nog met minder, maar niet onder ${least}`,
    group: 'Gasten bijeen zetten',
    groupTitle: (words: string) => `Op ontslagdatum, met de gasten bijeen (${words})`,
    nearer: 'Dichter bij ontslagdatum',
    release: 'Op ontslagdatum zetten',
    arranged: 'De agenda is geordend.',
    undo: 'Ongedaan maken',
  },
  pin: {
    pin: 'Plaats vastzetten',
    unpin: 'Plaats loslaten',
    pinned: 'plaats staat vast',
    unpinOf: (name: string) => `Plaats van ${name} loslaten`,
  },
  guests: {
    title: 'Gasten aan tafel',
    from: (from: LocalTime, until: LocalTime) => `${clock(from)}–${clock(until)}`,
    hours: (visits: readonly string[]) => `${visits.join(' en ')} uur`,
    more: (count: number) => `en ${count} meer`,
    less: 'minder',
    twice: (count: number) => `komt ${count} keer`,
  },
  stillUnknown: 'nog onbekend',
  conditionsUnknown: 'voorwaarden nog onbekend',
  notDiscussedMany: (count: number) => `Van alle ${count} voorwaarden is de stand onbekend`,
  export: {
    button: 'Afdrukken of opslaan',
    runSheet: 'Draaiboek voor de voorzitter',
    runSheetHint: 'Met namen: blijft bij u.',
    agenda: 'Agenda zonder namen',
    agendaHint: 'Om te versturen: nummers, tijden en gasten.',
    formats: { pdf: 'PDF', docx: 'Word' },
    item: (kind: string, format: string) => `${kind} (${format})`,
    busy: 'Het document wordt gemaakt…',
    nameless: 'In deze agenda staat geen naam of geboortedatum van een betrokkene.',
    dialogTitle: { 'run-sheet': 'Draaiboek opslaan', agenda: 'Agenda zonder namen opslaan' },
    dialogFolder: { 'run-sheet': 'Map voor het draaiboek', agenda: 'Map voor de agenda' },
    fileName: { 'run-sheet': 'draaiboek-{date}', agenda: 'agenda-{date}' },
  },
  page: {
    runSheet: 'Draaiboek {title}, {date}',
    agenda: 'Agenda {title}, {date}',
    plainTitle: 'casusoverleg',
    forChair: 'VOOR DE VOORZITTER',
    noNames: 'ZONDER NAMEN',
    footerNoNames: 'Zonder namen van betrokkenen',
    when: 'Datum en tijd',
    hours: '{date}, {from} tot {until}',
    place: 'Plaats',
    chair: 'Voorzitter',
    secretary: 'Secretaris',
    next: 'Volgend overleg',
    confidentiality:
      'Vertrouwelijk. Dit draaiboek bevat persoonsgegevens, ook strafrechtelijke. Het is alleen voor de voorzitter en de secretaris. Laat het niet liggen en vernietig het na het overleg.',
    nameless:
      'In deze agenda staan geen namen, geboortedata of inrichtingen. De casussen hebben alleen een nummer. Wie als gast komt, is er van en tot de genoemde tijden; tijden kunnen verschuiven.',
    planning: 'Planning',
    planningColumns: { number: 'Nr.', time: 'Tijd', name: 'Casus', release: 'Vrijlating', guests: 'Gasten' },
    blockColumns: { numbers: 'Casus', time: 'Tijd', guests: 'Gasten aan tafel' },
    noGuests: 'alleen de vaste partners',
    empty: 'Er staan nog geen casussen op de agenda.',
    pinned: 'vaste plaats',
    postponed: 'aangehouden: {reason}',
    unsigned: '{guest} (verklaring ontbreekt)',
    freeBeforeNext: 'vrij tot en met het volgende overleg',
    guests: 'Gasten: in en uit',
    guestColumns: { guest: 'Organisatie', times: 'Tijd', numbers: 'Casussen' },
    perCase: 'Per casus',
    caseHeading: '{number}. {name}, {time}',
    openConditions: 'Nog open',
    noOpenConditions: 'alles geregeld',
    openActions: 'Open acties',
    noOpenActions: 'geen',
    action: '{text} ({owner})',
    actionDue: '{text} ({owner}, uiterlijk {date})',
    to: '{from}–{until} uur',
    range: '{from}–{until}',
  },
};
