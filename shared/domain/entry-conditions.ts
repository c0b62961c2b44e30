import { goesOn, nameFit, nameWords, type NameFit } from './entry-names.ts';
import { quoted } from './entry-owner-words.ts';
import { comparable } from './person-name.ts';

export interface EntryCondition {
  readonly code: string;
  readonly label: string;
  readonly shortLabel: string;
  /** What the region says of it: which partner it belongs to, where it says that. */
  readonly remark?: string;
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

/** One condition, or more that fit equally, or none. */
export type ConditionAnswer = { readonly kind: 'one'; readonly code: string } | { readonly kind: 'more' | 'none' };

/** The condition meant by all of what follows `#`: its names, then other words for it, then what begins so. */
export function findCondition(words: string, conditions: readonly EntryCondition[]): ConditionAnswer {
  const said = comparable(words);
  if (said === '') return { kind: 'none' };
  const other = ({ code }: EntryCondition): readonly string[] => synonyms[code] ?? [];
  return decided(conditions, [
    (one) => namesOf(one).includes(said),
    (one) => other(one).includes(said),
    (one) => said.length > 1 && namesOf(one).some((name) => name.startsWith(said)),
    (one) => said.length > 1 && namesOf(one).some((name) => name.split(' ').some((word) => word.startsWith(said))),
    (one) => said.length > 2 && other(one).some((name) => name.startsWith(said)),
  ]);
}

/** The condition meant by the words that follow `#` without quotes: as many of them as make a name, each word whole. */
export function findLongestCondition(
  words: readonly string[],
  conditions: readonly EntryCondition[],
): { readonly answer: ConditionAnswer; readonly count: number } {
  for (let count = words.length; count > 1; count -= 1) {
    const said = nameWords(words.slice(0, count).join(' '));
    const fits = (name: string, ...wanted: NameFit[]): boolean => {
      const fit = nameFit(said, nameWords(name), noWords);
      return fit !== null && wanted.includes(fit);
    };
    const answer = decided(said.length > 1 ? conditions : [], [
      (one) => namesOf(one).some((name) => fits(name, 'whole')),
      ({ code }) => (synonyms[code] ?? []).some((name) => fits(name, 'whole')),
      (one) => namesOf(one).some((name) => fits(name, 'beginning')),
      (one) => namesOf(one).some((name) => fits(name, 'part')),
    ]);
    if (answer.kind !== 'none') return { answer, count };
  }
  return { answer: findCondition(words[0] ?? '', conditions), count: 1 };
}

const noWords: ReadonlySet<string> = new Set();

function namesOf({ code, label, shortLabel }: EntryCondition): string[] {
  return [code, label, shortLabel].map(comparable).filter((name) => name !== '');
}

function decided(
  conditions: readonly EntryCondition[],
  ways: readonly ((one: EntryCondition) => boolean)[],
): ConditionAnswer {
  for (const fits of ways) {
    const [only, ...others] = conditions.filter(fits);
    if (only !== undefined) return others.length === 0 ? { kind: 'one', code: only.code } : { kind: 'more' };
  }
  return { kind: 'none' };
}

/** A way to write a condition after `#` that is read as that condition; null when its names do not tell it apart. */
export function conditionMention(code: string, conditions: readonly EntryCondition[]): string | null {
  const condition = conditions.find((one) => one.code === code);
  const ways = condition === undefined ? [] : [condition.shortLabel, condition.label, condition.code];
  const way = ways.find((words) => {
    const answer = words === '' || words.includes('"') ? null : findCondition(words, conditions);
    return answer?.kind === 'one' && answer.code === code;
  });
  if (way === undefined) return null;
  const others = conditions.filter((one) => one.code !== code);
  const longer = others.flatMap((one) => [...namesOf(one), ...(synonyms[one.code] ?? [])]);
  return `#${longer.some((name) => goesOn(nameWords(way), nameWords(name))) ? `"${way}"` : quoted(way)}`;
}
