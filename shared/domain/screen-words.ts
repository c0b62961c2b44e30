import {
  fullName,
  fullNameIndex,
  keyOf,
  nameFromLine,
  nameIndex,
  plainName,
  surnameAlone,
  wordsOf,
  type NameIndex,
} from './hidden-names.ts';
import { bsnsIn, knownNumbersIn, numberIndex, type NumberIndex } from './hidden-numbers.ts';
import { folded, lowered, plainText, type Range } from './plain-text.ts';
import type { PersonName } from './subject.ts';

/** What stands where words were taken out: visible, so that nobody reads past a gap. */
export const blackened = '▮▮▮';

/** Whose words may not be read on the shared screen. */
export interface ScreenPeople {
  /** The person whose case is at the table; null while there is none (a title on the neutral slide). */
  readonly own: PersonName | null;
  /** Everybody else who is or was on this meeting's agenda. */
  readonly others: readonly PersonName[];
  /** Names as they were typed of the people to reach about this case. */
  readonly contacts: readonly string[];
  /** BSNs and SKNs, whoever they belong to. */
  readonly numbers: readonly string[];
  /** Names of organisations: a word in them is not a person's name. */
  readonly organisations: readonly string[];
  /** Everybody in the vault: of them the full name and the numbers, not the surname alone. */
  readonly everybody?: Everybody;
}

/** Made once for many texts: it is as large as the vault. */
export interface Everybody {
  readonly names: NameIndex;
  readonly numbers: NumberIndex;
}

export function everybodyOf(people: readonly PersonName[], numbers: readonly string[]): Everybody {
  return { names: fullNameIndex(people), numbers: numberIndex(numbers) };
}

/**
 * Makes the function that takes out of typed words what may not be read on the shared screen:
 * - the known BSNs and SKNs, and every number of nine digits that passes the 11-proef, whatever stands between the
 *   digits;
 * - of everybody: full names (given name or initials with the surname, either way round, in any case);
 * - of everybody else on the agenda and the contacts also the surname alone as a whole word with its capital (with an s
 *   behind it too), unless it is the own surname of who is at the table or a word in the name of an organisation.
 *
 * Bound: it knows names as they are registered. A nickname, a given name alone, a misspelt surname or a description
 * ("zijn buurman") is not recognised; accents, apostrophes and invisible signs make no difference.
 */
export function wordsCleaner(people: ScreenPeople): (words: string) => string {
  const own = people.own === null ? null : plainName(people.own);
  const namesIn = namesToHide(people, own);
  const known = numberIndex(people.numbers);
  const { everybody } = people;
  return (words) => {
    const text = words.normalize('NFC');
    const { flat, placeOf } = plainText(text);
    const lower = lowered(flat);
    const near = namesIn(flat);
    const far = everybody?.names.inText(flat) ?? [];
    const inFull = [
      ...near.map(({ name }) => fullName(name, own, 2)),
      ...far.filter((name) => own === null || keyOf(name) !== keyOf(own)).map((name) => fullName(name, own, 0)),
    ];
    const hidden = [
      ...bsnsIn(flat),
      ...knownNumbersIn(flat, known),
      ...(everybody === undefined ? [] : knownNumbersIn(flat, everybody.numbers)),
      ...inFull.flatMap((pattern) => (pattern === null ? [] : rangesOf(pattern, lower))),
      ...near.flatMap(({ alone }) => alone().flatMap((pattern) => rangesOf(pattern, flat))),
    ];
    return hidden.length === 0 ? text : blacken(text, hidden.map(placeOf));
  };
}

function rangesOf(pattern: RegExp, text: string): Range[] {
  return Array.from(text.matchAll(pattern), ({ 0: match, index }): Range => [index, index + match.length]);
}

function blacken(text: string, ranges: readonly Range[]): string {
  const inOrder = [...ranges].sort(([a], [b]) => a - b);
  let done = 0;
  let out = '';
  for (const [start, end] of inOrder) {
    if (end <= done) continue;
    if (start >= done) out += text.slice(done, start) + (out.endsWith(blackened) && start === done ? '' : blackened);
    done = end;
  }
  return out + text.slice(done);
}

interface HiddenName {
  readonly name: PersonName;
  /** The surname alone: only with its capital. */
  readonly alone: () => readonly RegExp[];
}

/** Finds whose names may stand in a text: those of whom a word of the surname is in it. */
function namesToHide(
  { others, contacts, organisations }: ScreenPeople,
  own: PersonName | null,
): (flat: string) => HiddenName[] {
  const ownWords = new Set(own === null ? [] : wordsOf(own.surname.toLowerCase()));
  const organisationWords = new Set(organisations.flatMap((name) => wordsOf(folded(name))));
  const isNobodyElses = (parts: readonly string[]): boolean =>
    !parts.every((part) => ownWords.has(part.toLowerCase())) && !parts.every((part) => organisationWords.has(part));
  const index = nameIndex(
    [...others, ...contacts.map(nameFromLine)].filter((person) => {
      const name = plainName(person);
      return name.surname !== '' && (own === null || keyOf(name) !== keyOf(own));
    }),
  );
  const made = new Map<PersonName, HiddenName>();
  return (flat) =>
    index.inText(flat).map((name) => {
      const hidden = made.get(name) ?? { name, alone: once(() => surnameAlone(name, isNobodyElses)) };
      made.set(name, hidden);
      return hidden;
    });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
