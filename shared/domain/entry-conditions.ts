import { quoted } from './entry-partners.ts';
import { comparable } from './person-name.ts';

export interface EntryCondition {
  readonly code: string;
  readonly label: string;
  readonly shortLabel: string;
}

/** Other words for the conditions with the codes of domain.md 1.5. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  id_document: ['id', 'idbewijs', 'identiteitsbewijs', 'identiteit', 'paspoort', 'rijbewijs', 'legitimatie'],
  housing: ['huisvesting', 'wonen', 'onderdak', 'woning', 'slaapplek', 'huis', 'woonruimte', 'opvang', 'briefadres'],
  income: ['inkomen', 'uitkering', 'geld', 'bijstand', 'financien', 'werk en inkomen', 'wia', 'wajong'],
  work_daytime: ['dagbesteding', 'werk', 'werken', 'opleiding', 'onderwijs', 'school', 'baan'],
  debts: ['schulden', 'schuld', 'schuldhulp', 'schuldhulpverlening', 'boetes', 'bewind'],
  care: ['zorg', 'zorgverzekering', 'behandeling', 'ggz', 'medicatie', 'verslaving'],
  social_network: ['netwerk', 'sociaal netwerk', 'familie', 'relaties', 'gezin'],
  home_care_responsibilities: ['zorg voor thuis', 'thuis', 'mantelzorg', 'kinderen'],
  victim_restorative: ['slachtoffer', 'slachtoffers', 'herstel', 'herstelgericht'],
};

/** The condition meant by a word after `#`: its names, then other words for it, then what begins so; null when unclear. */
export function findCondition(words: string, conditions: readonly EntryCondition[]): string | null {
  const said = comparable(words);
  if (said === '') return null;
  const names = ({ code, label, shortLabel }: EntryCondition): string[] =>
    [code, label, shortLabel].map(comparable).filter((name) => name !== '');
  const other = ({ code }: EntryCondition): readonly string[] => synonyms[code] ?? [];
  const ways: ((one: EntryCondition) => boolean)[] = [
    (one) => names(one).includes(said),
    (one) => other(one).includes(said),
    (one) => said.length > 1 && names(one).some((name) => name.startsWith(said)),
    (one) => said.length > 1 && names(one).some((name) => name.split(' ').some((word) => word.startsWith(said))),
    (one) => said.length > 2 && other(one).some((name) => name.startsWith(said)),
  ];
  for (const fits of ways) {
    const found = conditions.filter(fits);
    if (found.length === 1) return found[0]?.code ?? null;
    if (found.length > 1) return null;
  }
  return null;
}

/** A way to write a condition after `#` that is read as that condition; null when its names do not tell it apart. */
export function conditionMention(code: string, conditions: readonly EntryCondition[]): string | null {
  const condition = conditions.find((one) => one.code === code);
  const ways = condition === undefined ? [] : [condition.shortLabel, condition.label, condition.code];
  const way = ways.find((words) => words !== '' && !words.includes('"') && findCondition(words, conditions) === code);
  return way === undefined ? null : `#${quoted(way)}`;
}
