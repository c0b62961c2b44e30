import type {
  ColumnUse,
  ImportField,
  ImportRowOutcome,
  ImportWarning,
  RejectReason,
} from '../../domain/import-model.ts';

const fields: Readonly<Record<ImportField, string>> = {
  fullName: 'Volledige naam',
  surname: 'Achternaam',
  prefix: 'Voorvoegsel',
  givenNames: 'Voornamen',
  birthDate: 'Geboortedatum',
  sex: 'Geslacht',
  bsn: 'BSN',
  skn: 'SKN',
  municipalityOfOrigin: 'Gemeente van herkomst',
  municipalityOfRegistration: 'Gemeente van inschrijving',
  municipalityOfSettlement: 'Gemeente van vestiging',
  institution: 'Inrichting',
  unit: 'Afdeling',
  title: 'Titel',
  offence: 'Delict',
  beginDate: 'Begin detentie',
  releaseDate: 'Datum vrij',
  releaseDateCertainty: 'Zekerheid datum vrij',
  topX: 'Top X',
  hic: 'HIC',
  targetGroup: 'Doelgroep',
  prisonCaseManager: 'Casemanager PI',
  remark: 'Opmerking',
};

export const imports = {
  title: 'Lijst inlezen',
  steps: { choose: 'Lijst kiezen', columns: 'Kolommen nakijken', preview: 'Voorbeeld', done: 'Klaar' },
  dialogTitle: 'Lijst kiezen',
  dialogFilter: 'Excel (.xlsx) of CSV',
  source: (day: string) => `Lijst ${day}`,
  remarkWords: { column: 'Kolom', certainty: 'Zekerheid', targetGroup: 'Doelgroep', topX: 'Top X', hic: 'HIC' },

  choose: 'Lijst kiezen',
  chooseIntro:
    'Kies de lijst die u kreeg: een Excel-bestand (.xlsx) of een CSV-bestand. U ziet eerst wat er gaat gebeuren; er verandert niets tot u op Importeren drukt.',
  chooseDetail:
    'De kolommen mogen anders heten en in een andere volgorde staan. Titels boven de lijst en lege regels zijn geen probleem.',
  reading: 'De lijst wordt gelezen…',
  planning: (done: number, total: number) => `${done} van ${total} regels bekeken`,
  cancel: 'Afbreken',
  otherFile: 'Andere lijst kiezen',

  sheet: 'Werkblad',
  sheetOption: (name: string, rows: number) => `${name} (${rows} regels)`,
  headerRow: 'Regel met de koppen',
  headerRowOption: (row: number, cells: string) => `Regel ${row}: ${cells}`,
  remembered: 'U las eerder een lijst met deze koppen in. Uw keuzes van toen zijn overgenomen.',
  columnsIntro: 'Klopt per kolom wat Casustafel ervan maakt? Pas aan waar het niet klopt.',
  column: 'Kolom in de lijst',
  examples: 'Voorbeelden',
  meaning: 'Wordt',
  meaningOf: (heading: string) => `Kolom ${heading} wordt`,
  noHeading: (column: number) => `Kolom ${column} (zonder kop)`,
  noExamples: 'leeg',
  unrecognised: 'niet herkend',
  uses: {
    ...fields,
    'keep-as-remark': 'Bewaren als opmerking',
    'leave-out': 'Weglaten',
  } satisfies Readonly<Record<ColumnUse, string>>,
  fields,
  noNameColumn: 'Wijs eerst een kolom aan voor de naam: Volledige naam of Achternaam.',
  fieldTwice: (field: string) => `Twee kolommen worden ${field}. Hun tekst komt achter elkaar te staan.`,
  toPreview: 'Verder naar voorbeeld',
  back: 'Terug naar kolommen',

  previewIntro: (rows: number) =>
    rows === 1
      ? 'Er staat 1 regel in de lijst. Er is nog niets gewijzigd.'
      : `Er staan ${rows} regels in de lijst. Er is nog niets gewijzigd.`,
  filter: 'Toon',
  all: 'Alles',
  outcomes: {
    new: 'Nieuw',
    changed: 'Gewijzigd',
    same: 'Hetzelfde',
    duplicate: 'Dubbel',
    nearly: 'Vraag',
    rejected: 'Niet bruikbaar',
  } satisfies Readonly<Record<ImportRowOutcome['kind'], string>>,
  row: 'Regel',
  name: 'Naam',
  birthDate: 'Geboren',
  institution: 'Inrichting',
  releaseDate: 'Vrij op',
  outcome: 'Wat er gebeurt',
  noRows: 'Geen regels van deze soort.',
  pages: 'Bladeren door de regels',
  newDetention: 'Nieuwe detentieperiode',
  change: (field: string, from: string, to: string) =>
    `${field}: ${from === '' ? 'niet bekend' : from} → ${to === '' ? 'geen' : to}`,
  keptChange: (field: string, from: string, to: string) => `${field} blijft ${from}; de lijst zegt ${to}`,
  duplicateOf: (row: number) => `Zelfde persoon als regel ${row}`,
  birthUnknown: 'geboortedatum onbekend',
  bsnLabel: 'BSN',
  nearlyQuestion: 'Is dit iemand die al bekend is?',
  nearlyLabel: (row: number) => `Antwoord voor regel ${row}`,
  nearlySame: (person: string) => `Ja: ${person}`,
  nearlyNew: 'Nee, een andere persoon',
  nearlyLater: 'Nog kiezen',
  unanswered: (count: number) =>
    count === 1
      ? '1 vraag is nog niet beantwoord. Die regel wordt niet ingelezen tot u kiest.'
      : `${count} vragen zijn nog niet beantwoord. Die regels worden niet ingelezen tot u kiest.`,
  keptRule: 'Wat iemand zelf in Casustafel heeft vastgelegd, overschrijft een lijst nooit. Een lege cel wist niets.',
  apply: 'Importeren',
  nothingToDo: 'Er is niets te importeren: geen enkele regel brengt iets nieuws.',
  warnings: {
    'bsn-fails-check': 'BSN klopt niet (11-proef)',
    'bsn-unusable': 'BSN is geen nummer van 9 cijfers en wordt niet overgenomen',
    'unknown-birth-day': 'Geboortedag onbekend',
    'no-release-date': 'Geen datum vrij',
    'begin-in-future': 'Begin ligt in de toekomst',
    'unknown-title': 'Titel niet herkend; het woord blijft bewaard',
    'unknown-sex': 'Geslacht niet herkend',
    'unknown-certainty': 'Zekerheid niet herkend; het woord komt in de opmerking',
    'duplicate-differs': 'De dubbele regel zegt iets anders; de eerste telt',
    'kept-by-hand': 'Zelf vastgelegd, blijft staan',
  } satisfies Readonly<Record<ImportWarning, string>>,
  reasons: {
    'no-name': 'Geen achternaam',
    'impossible-birth-date': 'Geboortedatum bestaat niet',
    'impossible-begin-date': 'Begindatum bestaat niet',
    'impossible-release-date': 'Datum vrij bestaat niet',
    'release-before-begin': 'Datum vrij ligt vóór het begin',
    'too-long': 'Een cel is te lang (meer dan 300 tekens)',
  } satisfies Readonly<Record<RejectReason, string>>,

  doneTitle: 'De lijst is ingelezen',
  summary: {
    imported: (count: number) =>
      count === 1 ? '1 nieuwe persoon met een casus' : `${count} nieuwe personen, elk met een casus`,
    changed: (count: number) => (count === 1 ? '1 persoon bijgewerkt' : `${count} personen bijgewerkt`),
    same: (count: number) => (count === 1 ? '1 regel bracht niets nieuws' : `${count} regels brachten niets nieuws`),
    duplicates: (count: number) =>
      count === 1 ? '1 regel stond dubbel in de lijst' : `${count} regels stonden dubbel in de lijst`,
    undecided: (count: number) =>
      count === 1
        ? '1 regel niet ingelezen: de vraag was niet beantwoord'
        : `${count} regels niet ingelezen: de vraag was niet beantwoord`,
    rejected: (count: number) => (count === 1 ? '1 regel niet bruikbaar' : `${count} regels niet bruikbaar`),
  },
  toCorrect: 'Verbeter dit in de lijst en lees haar opnieuw in. Wat er al in staat, komt er niet dubbel bij.',
  reason: 'Reden',
  undecidedReason: 'Vraag niet beantwoord: is dit iemand die al bekend is?',
  toCases: 'Naar de casussen',
  again: 'Nog een lijst inlezen',
};
