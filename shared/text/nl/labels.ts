import type { CaseStatus, ConditionState, LegalBasis, SubjectInformed } from '../../domain/case.ts';
import type { DetentionTitle, ReleaseDateCertainty } from '../../domain/detention.ts';
import type { DiscussionStatus, MeetingStatus, MinutesStatus, PresenceState } from '../../domain/meeting.ts';
import type { OrganisationType } from '../../domain/partner.ts';
import type { ActionStatus, NoteKind } from '../../domain/record.ts';
import type { RegionCode, RegionItemKind } from '../../domain/region.ts';
import type { Sex } from '../../domain/subject.ts';
import type { WorkerRole } from '../../domain/worker.ts';
import type { TypedDayProblem } from '../../domain/typed-day.ts';

type Labels<Code extends string> = Readonly<Record<Code, string>>;

/** The Dutch word for every code. */
export const labels = {
  sex: { male: 'man', female: 'vrouw', other: 'anders', unknown: 'onbekend' } satisfies Labels<Sex>,
  detentionTitle: {
    unknown: 'onbekend',
    'pre-trial': 'preventief',
    imprisonment: 'gevangenisstraf',
    detention: 'hechtenis',
    'substitute-detention': 'vervangende hechtenis',
    'coercive-detention': 'gijzeling',
    arrestee: 'arrestant',
    'self-reporter': 'zelfmelder',
    isd: 'ISD',
    'youth-detention': 'jeugddetentie',
    pij: 'PIJ',
    tbs: 'tbs',
    other: 'anders',
  } satisfies Labels<DetentionTitle>,
  certainty: {
    unknown: 'onbekend',
    expected: 'verwacht',
    conditional: 'v.i.-datum',
    confirmed: 'vastgesteld',
  } satisfies Labels<ReleaseDateCertainty>,
  caseStatus: {
    referred: 'aangemeld',
    active: 'actief',
    'scaled-down': 'afgeschaald',
    closed: 'gesloten',
  } satisfies Labels<CaseStatus>,
  legalBasis: {
    unknown: 'niet ingevuld',
    'pbw-18a': 'art. 18a/18b Pbw (re-integratie)',
    wgs: 'WGS (samenwerkingsverband)',
    convenant: 'convenant Zorg- en Veiligheidshuis',
    'wpg-20': 'art. 20 Wpg (politiegegevens)',
    wjsg: 'Wjsg (justitiële gegevens)',
    'voluntary-help': 'vrijwillige hulp',
  } satisfies Labels<LegalBasis>,
  informed: { unknown: 'nog niet ingevuld', yes: 'ja', no: 'nee' } satisfies Labels<SubjectInformed>,
  condition: {
    arranged: 'geregeld',
    'in-progress': 'loopt',
    open: 'open',
    unknown: 'onbekend',
  } satisfies Labels<ConditionState>,
  meetingStatus: { planned: 'gepland', running: 'bezig', closed: 'gesloten' } satisfies Labels<MeetingStatus>,
  minutesStatus: { draft: 'concept', finalised: 'vastgesteld' } satisfies Labels<MinutesStatus>,
  discussionStatus: {
    planned: 'gepland',
    current: 'nu aan tafel',
    discussed: 'besproken',
    postponed: 'aangehouden',
  } satisfies Labels<DiscussionStatus>,
  presence: {
    invited: 'uitgenodigd',
    present: 'aanwezig',
    excused: 'afgemeld',
    'written-input': 'schriftelijke inbreng',
    absent: 'afwezig',
  } satisfies Labels<PresenceState>,
  actionStatus: {
    open: 'open',
    running: 'loopt',
    done: 'gedaan',
    'circumstances-changed': 'niet gedaan, omstandigheden gewijzigd',
    'not-done': 'niet gedaan door partner',
  } satisfies Labels<ActionStatus>,
  note: {
    picture: 'Beeld',
    judgement: 'Oordeel',
    'off-record': 'Niet notuleren',
    chair: 'Notitie van de voorzitter',
  } satisfies Labels<NoteKind>,
  organisationType: {
    municipality: 'gemeente',
    prison: 'inrichting (DJI)',
    probation: 'reclassering',
    police: 'politie',
    prosecution: 'Openbaar Ministerie',
    care: 'zorg',
    'addiction-care': 'verslavingszorg',
    youth: 'jeugd',
    housing: 'wonen',
    'victim-support': 'slachtofferhulp',
    work: 'werk',
    volunteers: 'vrijwilligers',
    other: 'anders',
  } satisfies Labels<OrganisationType>,
  region: {
    utrecht: 'Utrecht',
    'gooi-en-vechtstreek': 'Gooi en Vechtstreek',
    zaanstad: 'Zaanstad',
    'rotterdam-rijnmond': 'Rotterdam-Rijnmond',
    'hollands-midden': 'Hollands Midden',
  } satisfies Labels<RegionCode>,
  regionItemKind: {
    role: 'Rollen',
    condition: 'Basisvoorwaarden',
    'target-group': 'Doelgroepen',
    institution: 'Inrichtingen',
    term: 'Termijnen',
  } satisfies Labels<RegionItemKind>,
  workerRole: {
    chair: 'voorzitter',
    secretary: 'secretaris',
    both: 'voorzitter en secretaris',
  } satisfies Labels<WorkerRole>,
  clear: 'Leegmaken',
  dayProblems: {
    'no-such-day': 'Deze dag bestaat niet. Typ bijvoorbeeld 3 december 2026.',
    unreadable: 'Dit is geen hele datum. Typ bijvoorbeeld 3 december 2026.',
  } satisfies Labels<TypedDayProblem>,
  calendar: {
    ...{ previousMonth: 'Vorige maand', nextMonth: 'Volgende maand' },
    ...{ previousYear: 'Vorig jaar', nextYear: 'Volgend jaar' },
    ...{ previousDecade: 'Vorige tien jaar', nextDecade: 'Volgende tien jaar' },
  },
  targetGroups: 'Doelgroepen',
  timeExample: 'uu.mm',
  timeUnreadable: 'Vul een tijd in als 9.30.',
};
