import { bsnPasses } from './bsn.ts';
import type { PersonName } from './subject.ts';

/** What stands where words were taken out: visible, so that nobody reads past a gap. */
export const blackened = '▮▮▮';

/** Whose words may not be read on the shared screen. */
export interface ScreenPeople {
  /** The person whose case is at the table; null while there is none (a title on the neutral slide). */
  readonly own: PersonName | null;
  /** Everybody else on this meeting's agenda. */
  readonly others: readonly PersonName[];
  /** Names as they were typed of the people to reach about this case. */
  readonly contacts: readonly string[];
  /** BSNs and SKNs, whoever they belong to. */
  readonly numbers: readonly string[];
  /** Names of organisations: a word in them is not a person's name. */
  readonly organisations: readonly string[];
}

/**
 * Makes the function that takes out of typed words what may not be read on the shared screen:
 * - the known BSNs and SKNs, and every number of nine digits that passes the 11-proef, also with spaces, dots or dashes;
 * - of everybody else on the agenda and the contacts: full names (given name or initials with the surname, either way
 *   round, in any case), and the surname alone as a whole word with its capital (also all capitals, and with an s behind
 *   it), unless it is the own surname of who is at the table or a word in the name of an organisation.
 *
 * Bound: it knows names as they are registered. A nickname, a given name alone, a misspelt surname or a description
 * ("zijn buurman") is not recognised; accents make no difference.
 */
export function wordsCleaner(people: ScreenPeople): (words: string) => string {
  const named = namesToHide(people);
  const known = people.numbers.map(compact).filter((number) => number.length >= 3);
  return (words) => {
    const text = words.normalize('NFC');
    const flat = folded(text);
    // Most words hold no name and no number: patterns are made only for those whose letters are there.
    const letters = compact(flat);
    const anyCase = [
      ...known.filter((number) => letters.includes(number)).map(numberPattern),
      ...named(flat).flatMap((name) => name.full()),
    ];
    const asWritten = named(flat).flatMap((name) => name.alone());
    const lower = lowered(flat);
    const hidden = [
      ...numbersIn(flat),
      ...anyCase.flatMap((pattern) => rangesOf(pattern, lower)),
      ...asWritten.flatMap((pattern) => rangesOf(pattern, flat)),
    ];
    return hidden.length === 0 ? text : blacken(text, hidden);
  };
}

/** Letters and digits only. */
function compact(words: string): string {
  return folded(words)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

type Range = readonly [start: number, end: number];

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

/** The same text without accents, letter for letter, so that places in it are places in the text. */
function folded(text: string): string {
  return Array.from(text, (letter) => {
    const plain = letter.normalize('NFD').charAt(0);
    return letter.length === 1 && plain !== '' ? plain : letter;
  }).join('');
}

/** In small letters, letter for letter. */
function lowered(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : Array.from(text, (letter) => letter.toLowerCase().charAt(0)).join('');
}

const between = '[\\s.\\-\\u2010-\\u2015]{0,2}';
const nineDigits = new RegExp(`\\d(?:${between}\\d){8}(?!\\d)`, 'uy');
const eightDigits = /\d{8}(?!\d)/uy;

/** Every run of nine digits that is a BSN; one that is not hides none that begins inside it. */
function numbersIn(text: string): Range[] {
  const found: Range[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text, at) || isDigit(text, at - 1)) continue;
    for (const pattern of [nineDigits, eightDigits]) {
      pattern.lastIndex = at;
      const match = pattern.exec(text)?.[0];
      if (match !== undefined && bsnPasses(match.replace(/\D/g, ''))) found.push([at, at + match.length]);
    }
  }
  return found;
}

function isDigit(text: string, at: number): boolean {
  return /^\d$/.test(text.charAt(at));
}

function numberPattern(number: string): RegExp {
  return new RegExp(word(`0?${Array.from(number, escaped).join(between)}`), 'gu');
}

interface HiddenName {
  /** For words in small letters. */
  readonly full: () => readonly RegExp[];
  /** The surname alone: only with its capital. */
  readonly alone: () => readonly RegExp[];
}

/** Finds whose names may stand in a text: those of whom a word of the surname is in it. */
function namesToHide({ own, others, contacts, organisations }: ScreenPeople): (flat: string) => HiddenName[] {
  const ownFull = own === null ? null : keyOf(own);
  const ownWords = new Set(own === null ? [] : wordsOf(folded(own.surname).toLowerCase()));
  const organisationWords = new Set(organisations.flatMap((name) => wordsOf(folded(name))));
  const byWord = new Map<string, HiddenName[]>();
  for (const person of [...others, ...contacts.map(nameFromLine)]) {
    const name = foldedName(person);
    if (name.surname === '' || keyOf(name) === ownFull) continue;
    const hidden = hiddenName(name, own, (surname) => {
      const parts = wordsOf(surname);
      return (
        !parts.every((part) => ownWords.has(part.toLowerCase())) && !parts.every((part) => organisationWords.has(part))
      );
    });
    for (const part of wordsOf(name.surname.toLowerCase())) byWord.set(part, [...(byWord.get(part) ?? []), hidden]);
  }
  return (flat) => {
    const words = wordsOf(flat.toLowerCase());
    return [
      ...new Set(words.flatMap((one) => [...(byWord.get(one) ?? []), ...(byWord.get(one.replace(/s$/, '')) ?? [])])),
    ];
  };
}

function hiddenName(name: PersonName, own: PersonName | null, isNobodyElses: (surname: string) => boolean): HiddenName {
  return {
    full: once(() => {
      const ways = fullNames(name, own);
      return ways.length === 0 ? [] : [new RegExp(word(alternatives(ways)), 'gu')];
    }),
    alone: once(() =>
      [name.surname, ...partsOf(name.surname)].filter(isNobodyElses).map((surname) => {
        const ways = new Set([surname, surname.toUpperCase(), titled(surname)]);
        return new RegExp(word(alternatives([...ways].map(loose))), 'gu');
      }),
    ),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function foldedName({ surname, prefix, givenNames }: PersonName): PersonName {
  return { surname: folded(surname.trim()), prefix: folded(prefix.trim()), givenNames: folded(givenNames.trim()) };
}

/** Given name or initials with the surname, in both orders, in small letters; what the own name shares does not count. */
function fullNames(name: PersonName, own: PersonName | null): string[] {
  const sameSurname = own !== null && folded(own.surname).toLowerCase() === name.surname.toLowerCase();
  const ownGiven = sameSurname ? givenWords(folded(own.givenNames)) : [];
  const given = givenWords(name.givenNames).filter((part) => part.length > 1 && !ownGiven.includes(part));
  const [initial = '', ...more] = initialsOf(name.givenNames);
  const shared = sameSurname && initialsOf(folded(own.givenNames)).startsWith(initial);
  const initials = `${initial}${more.map((letter) => `(?:\\.?\\s?${letter})?`).join('')}`;
  const hasInitials = initial !== '' && !shared;
  if (given.length === 0 && !hasInitials) return [];
  const before = [
    ...given.map((part) => `${escaped(part)}\\s+`),
    ...(hasInitials ? [`${initials}(?:\\.\\s*|\\s+)`] : []),
  ].join('|');
  const after = [...given.map(escaped), ...(hasInitials ? [`${initials}\\.?`] : [])].join('|');
  const prefix = [...(name.prefix === '' ? [] : [loose(name.prefix.toLowerCase())]), ...prefixes].join('|');
  const surname = loose(name.surname.toLowerCase());
  return [
    `(?:${before})(?:[^\\s,;:!?()]+\\s+){0,2}(?:(?:${prefix})\\s*)?${surname}`,
    `${surname}\\s*,\\s*(?:${after})(?:\\s+(?:${prefix}))?`,
  ];
}

function givenWords(names: string): string[] {
  return names
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((part) => part !== '');
}

const prefixes = [
  'van den',
  'van der',
  'van de',
  'van het',
  "van 't",
  'van',
  'de',
  'den',
  'der',
  'ten',
  'ter',
  'te',
  'el',
  'al',
  "in 't",
  "'t",
  'v.d.',
  'v/d',
].map(loose);

/** Bakker and Vries of "Bakker-de Vries", and of "El Amrani" the second word: long enough, and with a capital. */
function partsOf(surname: string): string[] {
  const parts = wordsOf(surname);
  return parts.length < 2 ? [] : parts.filter((part) => part.length > 3 && /^\p{Lu}/u.test(part));
}

/** As it is said of a name that a list wrote in capitals. */
function titled(name: string): string {
  return name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function wordsOf(words: string): string[] {
  return words.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
}

function initialsOf(givenNames: string): string {
  return givenNames
    .split(/[\s.-]+/)
    .map((part) => part.charAt(0).toLowerCase())
    .filter((letter) => /\p{L}/u.test(letter))
    .join('');
}

const titles = /^(?:mw|mevr|mevrouw|dhr|de heer|heer|meneer|mr|dr|drs|ing|ir|fam|familie)\b\.?\s*/iu;

/** What a typed name is: "Mw. A. de Groot (moeder)", "Groot, Anna de", "Anna de Groot-Vos". */
function nameFromLine(typed: string): PersonName {
  const name = typed
    .replace(/\(.*?\)/gu, ' ')
    .trim()
    .replace(titles, '')
    .replace(titles, '')
    .trim();
  const [surname = '', given] = name.split(/\s*,\s*/);
  if (given !== undefined) return { surname, prefix: '', givenNames: given };
  const parts = name.split(/\s+/);
  const last = parts.at(-1) ?? '';
  const givenNames = parts.slice(0, -1).filter((part) => /^\p{Lu}/u.test(part));
  return { surname: last, prefix: '', givenNames: givenNames.join(' ') };
}

function keyOf({ surname, givenNames }: PersonName): string {
  return folded(`${givenNames.trim()} ${surname.trim()}`).toLowerCase();
}

function word(pattern: string): string {
  return `(?<![\\p{L}\\p{N}])${pattern}(?:['’]?s)?(?![\\p{L}\\p{N}])`;
}

/** The longest first, so that the whole of a name goes and not its beginning. */
function alternatives(patterns: readonly string[]): string {
  return `(?:${[...patterns].sort((a, b) => b.length - a.length).join('|')})`;
}

/** Spaces and hyphens as they may be typed. */
function loose(name: string): string {
  return name
    .split(/[\s-]+/)
    .map(escaped)
    .join('[\\s-]+');
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
