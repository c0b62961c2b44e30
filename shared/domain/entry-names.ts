import { slips } from './lookalikes.ts';
import { comparable } from './person-name.ts';

/** Words that tie a name together: nobody means one of them by breaking a name off there ("@zorg en ..."). */
const ties = new Set([
  ...['en', 'of', 'de', 'het', 'een', 'van', 'der', 'den', 'voor', 'aan', 'in', 'op', 'te', 'bij', 'met'],
]);
/** Words that tell no partner from another, and are left out when a name is said. */
const plainWords = new Set([...ties, 'gemeente', 'afdeling', 'team', 'bureau', 'stichting', 'mw', 'dhr']);

/** From how many letters on a word may be broken off before the rest of a name ("@gem zeist"). */
const shortestPart = 3;

/** The words of a name as they are compared; "&" is said "en". */
export function nameWords(name: string): readonly string[] {
  const words = comparable(name.replace(/(?<=\s)[&+](?=\s)/gu, 'en'));
  return words === '' ? [] : words.split(' ');
}

/**
 * How words after the sign fit a name, the surest first: all of it, its beginning, words beside each other in it, or
 * with words left out between them that tell nobody apart.
 */
export type NameFit = 'whole' | 'beginning' | 'part' | 'gaps';

/** @param common words that more than one name has: they may be left out. */
export function nameFit(said: readonly string[], name: readonly string[], common: ReadonlySet<string>): NameFit | null {
  if (said.join(' ') === name.join(' ')) return 'whole';
  if (ties.has(said.at(-1) ?? '')) return null;
  if (said.join('') === name.join('')) return 'whole';
  if (startsInitials(said, name)) return 'beginning';
  const starts = name.map((_, at) => at).filter((at) => isRun(said, name.slice(at)));
  if (starts.length > 0) return starts[0] === 0 ? 'beginning' : 'part';
  return skips(said, name, common) ? 'gaps' : null;
}

/** Whether a name may be meant by words of which this is the first. */
export function mayStart(word: string, name: readonly string[]): boolean {
  const initials = name.map((one) => one.charAt(0)).join('');
  return name.some((one) => means(word, one, 'more')) || name.join('').startsWith(word) || initials.startsWith(word);
}

/** "JC Zaanstad" of "Justitieel Complex Zaanstad (DJI)". */
function startsInitials([first = '', ...rest]: readonly string[], name: readonly string[]): boolean {
  const initials = name.slice(0, first.length).map((word) => word.charAt(0));
  return first.length > 1 && initials.join('') === first && rest.length > 0 && isRun(rest, name.slice(first.length));
}

/** "Gemeente BZN" of "Gemeente Utrecht, BZN (ID-bewijs)": where a name begins, and its short name. */
export function shortFit(said: readonly string[], name: readonly string[], short: readonly string[]): NameFit | null {
  const begin = said.slice(0, said.length - short.length);
  const isSo =
    begin.length > 0 && begin.length < name.length && begin.every((word, at) => means(word, name[at], 'more'));
  return isSo && said.slice(begin.length).join(' ') === short.join(' ') ? 'gaps' : null;
}

/** Whether the words may be where a longer name, or a part of it, begins. */
export function goesOn(said: readonly string[], name: readonly string[]): boolean {
  return name.some(
    (_, from) => from + said.length < name.length && said.every((word, at) => means(word, name[from + at], 'more')),
  );
}

function isRun(said: readonly string[], name: readonly string[]): boolean {
  return said.length <= name.length && said.every((word, at) => means(word, name[at], placeOf(at, said)));
}

function placeOf(at: number, said: readonly string[]): 'more' | 'last' {
  return at === said.length - 1 ? 'last' : 'more';
}

/** The last word is whole, so that it does not eat what the text begins with ("@gemeente zeistse wijkagent"). */
function means(word: string, ofName: string | undefined, place: 'more' | 'last'): boolean {
  if (ofName === undefined || word === ofName) return word === ofName;
  if (place === 'last' || word.length < shortestPart) return false;
  return ofName.startsWith(word) || (word.charAt(0) === ofName.charAt(0) && isSlip(word, ofName));
}

function skips(said: readonly string[], name: readonly string[], common: ReadonlySet<string>): boolean {
  let at = name.findIndex((word) => means(said[0] ?? '', word, 'more'));
  if (at === -1) return false;
  for (const [index, word] of said.entries()) {
    if (index === 0) continue;
    at += 1;
    while (at < name.length && !means(word, name[at], placeOf(index, said))) {
      const passed = name[at] ?? '';
      if (!plainWords.has(passed) && !common.has(passed) && passed.length > 1) return false;
      at += 1;
    }
    if (at >= name.length) return false;
  }
  return true;
}

/** Words that occur in more than one of the names. */
export function commonWords(names: readonly (readonly string[])[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const common = new Set<string>();
  for (const words of names)
    for (const word of new Set(words)) {
      if (seen.has(word)) common.add(word);
      seen.add(word);
    }
  return common;
}

/** Whether a word is another one with a letter or two missed. */
export function isSlip(said: string, word: string): boolean {
  return said.length >= 5 && word.length >= 5 && slips(said, word) <= (said.length < 8 ? 1 : 2);
}
