import type { OrganisationType } from './partner.ts';
import type { HealthMark } from './record.ts';

/** Conditions whose texts tell of somebody's health (domain.md 2, AVG art. 9); their state may be shown. */
const healthConditions: ReadonlySet<string> = new Set(['care']);

/** Partners whose part in an agreement is itself a fact about health. */
const healthOrganisations: ReadonlySet<OrganisationType> = new Set(['care', 'addiction-care']);

/** Parts of words that tell of health wherever they stand in a word: "drugsverslaving", "psychiater", "dagbehandeling". */
const wordParts = [
  'verslav|verslaaf|afkick|detox|methadon|naloxon|antabus|refusal',
  'drugs|alcohol|cocaine|cannabis|heroine|amfetamine|blowen|middelengebruik|middelenafhankelijk',
  'psych|depress|suicid|zelfmoord|zelfdoding|automutil|trauma|borderline|schizofren|bipolair|manisch|angststoornis',
  'persoonlijkheidsstoornis|stoornis|autis|dementie|dement|korsakov|hersenletsel|verstandelijk|zwakbegaafd|licht verstand',
  'medicatie|medicijn|antidepress|antipsychot|insuline|depotprik|recept voor|bijwerking|slaapmiddel|kalmeringsmiddel',
  'diagnos|therap|behandel|kliniek|klinisch|ambulante begeleiding|opname in|crisisopname|zorgmachtiging|verplichte zorg',
  'huisarts|tandarts|psychiater|verpleeg|ziekenhuis|apotheek|revalidatie|gezondheid|medisch|besnijd|zwanger|bevalling',
  'infecti|hepatitis|tuberculose|diabet|epilep|astma|kanker|chemokuur|(?<!co)operatie|hartklacht|rolstoel|handicap|invalid',
  'thuiszorg|jeugdzorg|zorgverzeker|zorgtoeslag|zorgaanbieder|zorgindicatie|zorgplan|zorgtraject|zorginstelling',
  'ontwenning|ontgift|overdosis|urinecontrole|urinetest|cokegebruik|wietgebruik|drankgebruik|drankprobleem|oxazepam',
  'diazepam|valium|ketamine|zelfverwond|zelfbeschadig|hallucin|waanbeeld|waanidee|anorexia|abortus|miskraam',
  'longziekte|hartziekte|hartinfarct|bloeddruk|besmettelijk|dwangopname|wvggz|wzd',
  'zorgverlener|zorgbehoefte|zorgvraag|zorgdossier|verslavingszorg|begeleid wonen ggz',
].join('|');

/** Words that tell of health only when they stand alone: "zorg" does, "verzorgt" and "nazorg" do not. */
const wholeWords =
  'zorg|arts|artsen|dokter|ggz|ggd|ggz-instelling|adhd|add|ptss|lvb|hiv|aids|soa|iq|tbc|ziek|zieke|ziekte|ziektes|pijn|lithium|ritalin|prik|clozapine|' +
  'opname|heropname|wiet|joints?|coke|ghb|speed|xtc|crack|drank|drinkt|ibs|tbs|tbs-kliniek|fpk|fpa|fpc|ppc|copd|depot';

/** Every kind of doctor ("longarts", "oogartsen"), without "kaarts", "voorwaarts", "zwarts", "flowcharts", "darts". */
const doctorPattern = /(?:\p{L}{3,}(?<![aw]|st|ch)|dienst)arts(?:en)?(?!\p{L})/u;

/** Somebody is admitted; words, ideas and goals are "opgenomen" in a text, and contact is "opgenomen" with somebody. */
const admitted =
  /(?<!contact (?:\S+ ){0,3})(?<!\p{L})opgenomen(?! in (?:(?:het|de|een|dit|ons|zijn|haar) )?(?:\p{L}*(?:plan|verslag|notitie|dossier|lijst|agenda|besluit|afspra(?:ak|ken)|rapport|advies|brief|systeem|register|beschikking|overeenkomst|notulen|bijlage)))(?! met (?!spoed))(?!\p{L})/u;

const partPattern = new RegExp(wordParts, 'u');
const wordPattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wholeWords})(?![\\p{L}\\p{N}])`, 'u');

/**
 * Whether words tell of health by a list of Dutch words. On the safe side ("behandelen" of a request counts too); it
 * knows no spelling mistakes and no language but Dutch, which is why the chair can mark a text either way.
 */
export function tellsOfHealth(words: string): boolean {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
  return [partPattern, wordPattern, doctorPattern, admitted].some((pattern) => pattern.test(plain));
}

export interface HealthFacts {
  readonly health: HealthMark;
  readonly text: string;
  readonly conditionCode?: string | null;
  readonly ownerType?: OrganisationType | null;
}

/** Whether the words of a decision or an action are kept from the shared screen until the chair shows them. */
export function isHealthText({ health, text, conditionCode = null, ownerType = null }: HealthFacts): boolean {
  if (health !== 'auto') return health === 'yes';
  if (conditionCode !== null && healthConditions.has(conditionCode)) return true;
  if (ownerType !== null && healthOrganisations.has(ownerType)) return true;
  return tellsOfHealth(text);
}
