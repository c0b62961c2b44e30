import type { Candidate, ProposalReason } from '../../domain/agenda.ts';
import { daysBetween, type IsoDate, type LocalTime } from '../../domain/dates.ts';
import type { CaseOutcome } from '../../domain/case-outcome.ts';
import { daysFromMeetingInWords, daysInWords, formatDate, formatShortDate, formatTime } from '../format.ts';

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

const cases = (count: number) => counted(count, 'casus', 'casussen');

/** "45 min", "1 u 58", "2 u" */
function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} u` : `${hours} u ${String(rest).padStart(2, '0')}`;
}

/** "11.28" */
function clock(time: LocalTime): string {
  return time.replace(':', '.');
}

/** Day of the month without the year, for a day near by: "17 december". */
function dayAndMonth(date: IsoDate): string {
  return formatDate(date).replace(/ \d{4}$/, '');
}

export interface ReleaseOnAgenda {
  readonly releaseDate: IsoDate | null;
  /** Counted from the day of the meeting. */
  readonly daysToRelease: number | null;
}

/**
 * How far the release is from the day of the meeting, in words: on that day itself as it is said everywhere
 * ("morgen vrij"), on any other with the meeting as what it is counted from.
 */
function release({ releaseDate, daysToRelease: days }: ReleaseOnAgenda, today: IsoDate): string {
  if (releaseDate === null || days === null) return 'datum onbekend';
  return daysBetween(today, releaseDate) === days ? daysInWords(days) : daysFromMeetingInWords(days);
}

const reason = {
  postponed: 'aangehouden',
  'not-reached': 'niet aan toegekomen',
  'agreed-return': 'komt terug',
  'just-released': 'net vrij, sindsdien niet besproken',
  'free-before-next': 'vrij tot en met het volgende overleg',
  'release-near': 'vrijlating nadert',
  'open-actions': 'open acties',
  'never-discussed': 'nog nooit besproken',
} satisfies Readonly<Record<ProposalReason, string>>;

export const meetings = {
  title: 'Overleggen',
  create: 'Nieuw overleg',
  cases,
  clock,
  release,
  outcome: {
    discussed: 'besproken',
    postponed: 'aangehouden',
    'not-reached': 'niet aan toegekomen',
  } satisfies Readonly<Record<CaseOutcome, string>>,
  dayAndMonth,
  list: {
    empty: 'Hier komen uw overleggen te staan, met hun agenda en hun verslag. Maak het eerste.',
    date: 'Datum',
    meeting: 'Overleg',
    place: 'Plaats',
    caseCount: 'Casussen',
    status: 'Stand',
    minutes: 'Verslag',
    open: (title: string, date: IsoDate) => `${title}, ${formatDate(date)} openen`,
  },
  form: {
    create: 'Nieuw overleg',
    edit: 'Gegevens van het overleg',
    submit: 'Overleg maken',
    done: 'Klaar',
    cancel: 'Annuleren',
    name: 'Naam',
    date: 'Datum',
    time: 'Begintijd',
    place: 'Plaats',
    chair: 'Voorzitter',
    secretary: 'Secretaris',
    next: 'Volgend overleg',
    nextHint: 'Voorstel: twee weken later',
    saved: 'Elke wijziging wordt meteen bewaard.',
    nameMissing: 'Geef het overleg een naam.',
    dateMissing: 'Kies een datum.',
    timeMissing: 'Vul een tijd in, bijvoorbeeld 9.30.',
    nextTooEarly: 'Het volgende overleg ligt na dit overleg.',
    tooLong: 'Dit is te lang: hoogstens 300 tekens.',
  },
  view: {
    back: 'Alle overleggen',
    loading: 'De agenda wordt opgehaald …',
    line: (date: IsoDate, time: LocalTime) => `Overleg ${formatDate(date)}, ${formatTime(time)}`,
    planned: (minutes: number) => `${duration(minutes)} gepland`,
    spent: (minutes: number) => `${duration(minutes)} aan tafel`,
    ends: (time: LocalTime) => `klaar ±${clock(time)}`,
    start: 'Overleg starten',
    goOn: 'Verder aan tafel',
    startEmpty: 'Zet eerst een casus op de agenda.',
    edit: 'Gegevens wijzigen',
    remove: 'Overleg verwijderen',
    addCase: (proposed: number) => (proposed === 0 ? 'Casus toevoegen' : `Casus toevoegen (${proposed} voorgesteld)`),
    close: 'Overleg sluiten',
    closeAsk: 'Dit overleg sluiten?',
    closed: 'Gesloten. De agenda ligt vast.',
    left: (left: number) => `${cases(left)} niet behandeld: voorgesteld voor het volgende overleg.`,
    reopen: 'Overleg heropenen',
    finalise: 'Verslag vaststellen',
    concept: 'Terug naar concept',
    finalised: 'Het verslag is vastgesteld: er verandert niets meer, tot u het terugzet naar concept.',
    next: 'Volgend overleg maken',
    minutes: 'Verslag',
  },
  free: {
    title: (day: IsoDate, people: number, open: number) =>
      `Vrij tot en met het volgende overleg (${dayAndMonth(day)}): ${counted(people, 'persoon', 'personen')}, ` +
      `${counted(open, 'voorwaarde', 'voorwaarden')} nog niet geregeld`,
    nobody: (day: IsoDate) => `Niemand op deze agenda komt vrij tot en met het volgende overleg (${dayAndMonth(day)}).`,
    missing: (count: number) =>
      `${counted(count, 'persoon die dan vrij is, staat', 'personen die dan vrij zijn, staan')} nog niet op de agenda`,
    add: 'Toevoegen',
    /** Said before somebody is postponed for whom the next meeting comes too late. */
    postponing: (name: string, on: IsoDate, next: IsoDate) =>
      `${name} komt vrij op ${formatDate(on)}, ${
        on === next ? 'op de dag van het volgende overleg' : `vóór het volgende overleg (${dayAndMonth(next)})`
      }.`,
    more: (count: number) => `en ${count} meer`,
    less: 'minder',
  },
  agenda: {
    label: 'Agenda',
    empty: 'De agenda is nog leeg. Neem hieronder de voorstellen over, of zoek een casus.',
    emptyNoCases: 'De agenda is nog leeg, en er zijn nog geen casussen om erop te zetten.',
    emptyClosed: 'Op deze agenda stond geen casus.',
    time: 'tijd',
    now: 'nu',
    outcome: 'verloop',
    spent: 'min',
    spentOf: (spent: number, planned: number) => `${spent} minuten aan tafel, ${planned} gepland`,
    subject: 'casus',
    freeIn: 'vrij',
    conditions: 'voorwaarden',
    table: 'aan tafel (+ gast)',
    actions: 'acties',
    minutes: 'min',
    openActions: (count: number) => counted(count, 'open actie', 'open acties'),
    handle: (name: string) => `${name} verslepen`,
    handleHow:
      'Druk op de spatiebalk om op te pakken, verplaats met de pijltjes, spatiebalk om neer te zetten, Escape om te stoppen. Of gebruik Alt met pijl omhoog of omlaag.',
    keys: 'Alt+↑ of Alt+↓ verplaatst een casus',
    lifted: (name: string, at: number, of: number) => `${name} opgepakt, plaats ${at} van ${of}.`,
    over: (at: number, of: number) => `Plaats ${at} van ${of}.`,
    dropped: (name: string, at: number, of: number) => `${name} staat nu op plaats ${at} van ${of}.`,
    putBack: (name: string, at: number) => `Verplaatsen gestopt. ${name} staat weer op plaats ${at}.`,
    minutesOf: (name: string) => `Geplande minuten voor ${name}`,
    minutesWrong: 'Vul 1 tot en met 240 minuten in.',
    openCase: (name: string) => `Casus van ${name} openen`,
    tableOf: (name: string) => `Aan tafel voor ${name}: `,
    nobody: 'nog niemand',
    notSigned: 'verklaring ontbreekt',
    inviteOne: (organisation: string, name: string) => `: ${organisation} uitnodigen voor ${name}`,
    whyProposed: { 'last-time': 'vorige keer', 'target-group': 'doelgroep', municipality: 'gemeente' },
    postponedBefore: (count: number) => (count === 1 ? 'eerder aangehouden' : `${count}× aangehouden`),
    menu: (name: string) => `Meer voor ${name}`,
    up: 'Eén plaats omhoog',
    down: 'Eén plaats omlaag',
    invite: 'Wie komt aan tafel …',
    postpone: 'Aanhouden …',
    reinstate: 'Toch bespreken',
    remove: 'Van de agenda halen',
    removed: 'De casus is van de agenda gehaald.',
    undo: 'Ongedaan maken',
    postponeTitle: 'Casus aanhouden',
    postponeReason: 'Reden',
    postponeHint: 'De casus komt met deze reden terug als voorstel voor het volgende overleg.',
    postponeDo: 'Aanhouden',
    unknownPartner: 'onbekende partner',
  },
  proposals: {
    title: 'Casus toevoegen',
    section: 'Voorstellen',
    allLeft: (count: number) => `Alles uit vorige overleggen (${count})`,
    allFree: (day: IsoDate, count: number) => `Allen die vrij komen tot en met ${dayAndMonth(day)} (${count})`,
    none: 'Er zijn geen voorstellen meer: elke casus waar iets voor pleit, staat al op de agenda.',
    noneYet: 'Er zijn geen voorstellen: voor geen enkele casus pleit nu iets. Zoek een casus op naam.',
    noCases: 'Lees eerst een detentielijst in: wie daarop staat, wordt hier voorgesteld.',
    justReleased: 'net vrij',
    search: 'Zoek een casus op naam of doelgroep',
    nothingFound: 'Geen casus gevonden die nog niet op de agenda staat.',
    add: 'Toevoegen',
    addOne: (name: string) => `${name} toevoegen`,
    choose: (name: string) => `${name} kiezen`,
    addChosen: (count: number) => `${cases(count)} toevoegen`,
    more: (count: number) => `Nog ${count} met minder haast. Zoek op naam, of voeg eerst deze toe.`,
    left: (how: 'postponed' | 'not-reached', on: IsoDate | null, why: string, meetingDate: IsoDate) =>
      `${reason[how]}${on === null ? '' : ` op ${formatShortDate(on, meetingDate)}`}${why === '' ? '' : `: ${why}`}`,
    agreedReturn: ({ on, agreedOn }: NonNullable<Candidate['agreedReturn']>, meetingDate: IsoDate) =>
      `${reason['agreed-return']} op ${formatDate(on)}, afgesproken op ${formatShortDate(agreedOn, meetingDate)}`,
    reason,
    openActions: (count: number) => counted(count, 'open actie', 'open acties'),
  },
  invite: {
    title: 'Wie komt aan tafel',
    core: 'Vaste partners',
    guests: 'Gasten voor deze casus',
    none: 'Er zijn nog geen partners. Voeg ze toe bij Partners.',
    toPartners: 'Naar Partners',
    signed: (on: IsoDate) => `geheimhoudingsverklaring getekend op ${formatDate(on)}`,
    notSigned: 'geheimhoudingsverklaring nog niet getekend',
    lastTime: 'vorige keer aan tafel',
    ofCase: { 'target-group': 'hoort bij deze doelgroep', municipality: 'hoort bij deze gemeente' },
    nobodyNamed: 'geen persoon genoemd',
    done: 'Klaar',
  },
  topLine: {
    label: 'Bovenregel',
    now: 'Het is nu',
    status: 'Stand van het overleg',
  },
};
