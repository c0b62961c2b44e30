import { escaped, folded, wholeWord } from './plain-text.ts';
import type { PersonName } from './subject.ts';

/** Names by the words of their surnames, so that a text costs as much as its words and not as the names there are. */
export interface NameIndex {
  readonly inText: (flat: string) => readonly PersonName[];
}

/** Words before a surname: they name nobody by themselves, also where they were typed in the surname. */
const prefixWords: ReadonlySet<string> = new Set(
  "van von den der de het 't t ten ter te el al in op aan bij la le du v.d. vd v/d".split(' '),
);

const prefixes = [
  ...['van den', 'van der', 'van de', 'van het', "van 't", 'van', 'de', 'den', 'der', 'ten', 'ter', 'te', 'el', 'al'],
  ...["in 't", "'t", 'v.d.', 'v/d', 'vd'],
].map(loose);

/** A name as it is searched: without accents, and with what stands before the surname out of the surname. */
export function plainName({ surname, prefix, givenNames }: PersonName): PersonName {
  const words = folded(surname.trim()).split(/\s+/);
  const first = words.findIndex((one) => !prefixWords.has(one.toLowerCase()));
  const lead = first === -1 ? [] : words.slice(0, first);
  return {
    surname: words.slice(lead.length).join(' '),
    prefix: [folded(prefix.trim()), ...lead].filter((part) => part !== '').join(' '),
    givenNames: folded(givenNames.trim()),
  };
}

export function nameIndex(people: readonly PersonName[]): NameIndex {
  const byWord = new Map<string, PersonName[]>();
  for (const person of people) {
    const name = plainName(person);
    for (const word of new Set(tellingWords(name.surname))) {
      const same = byWord.get(word);
      if (same === undefined) byWord.set(word, [name]);
      else same.push(name);
    }
  }
  return {
    inText: (flat) => [
      ...new Set(
        searchedWords(flat).flatMap((one) => [
          ...(byWord.get(one) ?? []),
          ...(one.endsWith('s') ? (byWord.get(one.slice(0, -1)) ?? []) : []),
        ]),
      ),
    ],
  };
}

/** With the apostrophe of M'hamdi and without, as either may be typed. */
function searchedWords(flat: string): string[] {
  const lower = flat.toLowerCase();
  return [...wordsOf(lower), ...(lower.includes("'") ? wordsOf(lower.replaceAll("'", '')) : [])];
}

/** Not what stands before many a surname, unless that is all of it: somebody is called El, or Het. */
function tellingWords(surname: string): string[] {
  const all = searchedWords(surname);
  const telling = all.filter((one) => !prefixWords.has(one));
  return telling.length === 0 ? all : telling;
}

interface Entry {
  readonly name: PersonName;
  readonly initials: string;
  readonly given: readonly string[];
}

/**
 * The same for thousands of names of which only the whole counts: by the last word of the surname, and only where a
 * given name or initials are in the text too.
 */
export function fullNameIndex(people: readonly PersonName[]): NameIndex {
  const byWord = new Map<string, Entry[]>();
  for (const person of people) {
    const name = plainName(person);
    const given = givenWords(name.givenNames).flatMap(wordsOf);
    const entry: Entry = { name, given, initials: initialsOf(name.givenNames) };
    const lower = name.surname.toLowerCase();
    const keys = new Set([lower, lower.replaceAll("'", '')].map((one) => wordsOf(one).at(-1) ?? ''));
    for (const key of keys) {
      const same = byWord.get(key);
      if (same === undefined) byWord.set(key, [entry]);
      else same.push(entry);
    }
  }
  return {
    inText: (flat) => {
      const lower = flat.toLowerCase();
      const words = new Set([...wordsOf(lower), ...(lower.includes("'") ? wordsOf(lower.replaceAll("'", '')) : [])]);
      const short = [...words].filter((word) => word.length <= longestInitials);
      const ends = [...words].flatMap((word) => (word.endsWith('s') ? [word, word.slice(0, -1)] : [word]));
      const found = ends
        .flatMap((word) => byWord.get(word) ?? [])
        .filter(
          ({ given, initials }) => given.some((one) => words.has(one)) || short.some((one) => begins(one, initials)),
        );
      return [...new Set(found.map(({ name }) => name))];
    },
  };
}

/** Longer words without a space between them are no initials. */
const longestInitials = 6;

function begins(word: string, initials: string): boolean {
  return word.length <= initials.length && word.startsWith(initials.charAt(0));
}

/**
 * For a text in small letters: given name or initials with the surname, in both orders; what the own name shares does
 * not count. Null when nothing is left.
 * @param between how many other words may stand between the given name and the surname.
 */
export function fullName(name: PersonName, own: PersonName | null, between: number): RegExp | null {
  const sameSurname = own !== null && own.surname.toLowerCase() === name.surname.toLowerCase();
  const ownGiven = sameSurname ? givenWords(own.givenNames) : [];
  const given = givenWords(name.givenNames).filter((part) => part.length > 1 && !ownGiven.includes(part));
  const [initial = '', ...more] = initialsOf(name.givenNames);
  const shared = sameSurname && initialsOf(own.givenNames).startsWith(initial);
  const initials = `${initial}${more.map((letter) => `(?:\\.?\\s?${letter})?`).join('')}`;
  const hasInitials = initial !== '' && !shared;
  if (given.length === 0 && !hasInitials) return null;
  const before = [
    ...(given.length === 0 ? [] : [`(?:(?:${given.map(loose).join('|')})\\s+){1,4}`]),
    ...(hasInitials ? [`${initials}(?:\\.\\s*|\\s+)`] : []),
  ].join('|');
  const after = [...given.map(loose), ...(hasInitials ? [`${initials}\\.?`] : [])].join('|');
  const prefix = [...(name.prefix === '' ? [] : [loose(name.prefix.toLowerCase())]), ...prefixes].join('|');
  const surname = loose(name.surname.toLowerCase());
  const ways = [
    `(?:${before})(?:[^\\s,;:!?()]+\\s+){0,${between}}(?:(?:${prefix})\\s*)?${surname}`,
    `${surname}\\s*,\\s*(?:${after})(?:\\s+(?:${prefix}))?`,
  ];
  return new RegExp(wholeWord(alternatives(ways)), 'gu');
}

/** For a text as it is written: the surname alone, and its parts, each with its capital. */
export function surnameAlone(
  { surname, prefix }: PersonName,
  isNobodyElses: (words: readonly string[]) => boolean,
): RegExp[] {
  return [surname, ...partsOf(surname)]
    .filter((one) => isNobodyElses(wordsOf(one)))
    .map((one) => {
      const lead = one !== surname || prefix === '' || !ownLead.test(prefix) ? '' : `(?:(?i:${loose(prefix)})\\s+)?`;
      // A name that was registered without its capital is known that way too.
      const ways = [`(?=\\p{Lu})(?i:${loose(one)})`, ...(/^\p{Ll}/u.test(one) ? [loose(one)] : [])];
      return new RegExp(wholeWord(`${lead}${alternatives(ways)}`), 'gu');
    });
}

/** What belongs to the surname itself, unlike "de" and "van". */
const ownLead = /^(?:el|al)$/i;

/** Bakker and Vries of "Bakker-de Vries": long enough, and with a capital. */
function partsOf(surname: string): string[] {
  const parts = wordsOf(surname);
  return parts.length < 2
    ? []
    : parts.filter((part) => part.length > 2 && /^\p{Lu}/u.test(part) && !prefixWords.has(part.toLowerCase()));
}

export function wordsOf(words: string): string[] {
  return words.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
}

function givenWords(names: string): string[] {
  return names
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((part) => part !== '');
}

function initialsOf(givenNames: string): string {
  return givenNames
    .split(/[\s.-]+/)
    .map((part) => part.charAt(0).toLowerCase())
    .filter((letter) => /\p{L}/u.test(letter))
    .join('');
}

const titles = /^(?:mw|mevr|mevrouw|dhr|de heer|heer|meneer|mr|dr|drs|ing|ir|fam|familie)\b\.?\s*/iu;
const roles =
  /^(?:moeder|vader|ouders?|zus(?:je|ter)?|broer|zoon|dochter|partner|vriend(?:in)?|vrouw|man|oma|opa|oom|tante|neef|nicht|ex)\b[\s:.-]*/iu;

/** What a typed name is: "Mw. A. de Groot (moeder)", "Groot, Anna de", "Anna de Groot - zus", "Anna de Groot 06…". */
export function nameFromLine(typed: string): PersonName {
  const name = typed
    .replace(/\(.*?\)/gu, ' ')
    .trim()
    .replace(roles, '')
    .replace(/\s+[-\u2010-\u2015]+\s.*$|[/;|].*$|[+\d].*$/u, '')
    .trim()
    .replace(titles, '')
    .replace(titles, '')
    .replace(/[\s,:.-]+$/u, '');
  const [surname = '', given] = name.split(/\s*,\s*/);
  if (given !== undefined && /^\p{Lu}/u.test(given)) return { surname, prefix: '', givenNames: given };
  const parts = surname.split(/\s+/);
  // Words behind the name that have no capital ("en vader") are no part of it.
  const end = parts.findLastIndex((part) => /^[^\p{Ll}]*\p{Lu}/u.test(part));
  const named = end === -1 ? parts : parts.slice(0, end + 1);
  const givenNames = named.slice(0, -1).filter((part) => /^\p{Lu}/u.test(part) && !prefixWords.has(part.toLowerCase()));
  return { surname: named.at(-1) ?? '', prefix: '', givenNames: givenNames.join(' ') };
}

export function keyOf({ surname, givenNames }: PersonName): string {
  return `${givenNames} ${surname}`.toLowerCase();
}

/** The longest first, so that the whole of a name goes and not its beginning. */
function alternatives(patterns: readonly string[]): string {
  return `(?:${[...patterns].sort((a, b) => b.length - a.length).join('|')})`;
}

/** Spaces, hyphens and apostrophes as they may be typed. */
function loose(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((part) => escaped(part).replaceAll("'", "'?"))
    .join('[\\s-]+');
}
