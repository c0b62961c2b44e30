import { comparable, keyboardSigns } from './person-name.ts';
import type { SubjectFields } from './subject.ts';

/**
 * The words by which a person is found, as the search index holds them: name without case and accents, once with what
 * punctuation joins together ("dsouza") and once apart ("d souza"), and the birth date as digits.
 * The surname comes first, so that these words also give the order of a list.
 */
export function searchWordsOf({
  surname,
  prefix,
  givenNames,
  birthDate,
}: Pick<SubjectFields, 'surname' | 'prefix' | 'givenNames' | 'birthDate'>): string {
  const name = together(together(surname, givenNames), prefix);
  const joined = comparable(name);
  const apart = wordsApart(name);
  return together(apart === joined ? joined : together(joined, apart), birthDateWords(birthDate));
}

function together(one: string, other: string): string {
  return one === '' || other === '' ? one + other : `${one} ${other}`;
}

/** "1995-03-12" is found as 12031995 and as 1995; an unknown day or month leaves only what is known. */
function birthDateWords(birthDate: string | null): string {
  if (birthDate === null) return '';
  const year = birthDate.slice(0, 4);
  const month = birthDate.slice(5, 7);
  const day = birthDate.slice(8);
  if (month === '00') return year;
  return `${day === '00' ? '' : `${day}${month}${year} `}${month}${year} ${year}`;
}

/**
 * The words of what somebody types into a search field, as `searchWordsOf` spells them. Only letters and digits remain,
 * so that quotes and operators have no meaning.
 */
export function typedWords(typed: string): string[] {
  return typed
    .split(/\s+/)
    .flatMap((word) => dateWord(word) ?? wordsApart(word).split(' '))
    .filter((word) => word !== '')
    .slice(0, 12);
}

/** Words as a query of the index: every one a prefix, all of them needed. */
export function searchQuery(words: readonly string[]): string {
  return words.map((word) => `"${word}"*`).join(' ');
}

/**
 * Who is meant first, of people whom the words all find: whose surname begins with one of them ("jan" is on its way to
 * "Jansen" rather than to somebody's given name), and for whom they are whole words ("jan vos" is Jan Vos before
 * Jansma Voskuil). Equal ones in the order of their names.
 */
export function bestFirst<Hit extends { readonly searchWords: string }>(
  hits: readonly Hit[],
  words: readonly string[],
): Hit[] {
  const scored = hits.map((hit) => ({ hit, score: scoreOf(hit.searchWords, words) }));
  scored.sort((one, other) => other.score - one.score || inOrder(one.hit.searchWords, other.hit.searchWords));
  return scored.map(({ hit }) => hit);
}

function scoreOf(searchWords: string, words: readonly string[]): number {
  const spaced = ` ${searchWords} `;
  let score = words.some((word) => searchWords.startsWith(word)) ? 3 : 0;
  for (const word of words) if (spaced.includes(` ${word} `)) score += 2;
  return score;
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A birth date, also half typed: 12-03-1995, 12/3/19, 1995-03-12. */
function dateWord(word: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  if (iso !== null) return `${two(iso[3])}${two(iso[2])}${iso[1] ?? ''}`;
  const typed = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{1,4})$/.exec(word);
  if (typed !== null) return `${two(typed[1])}${two(typed[2])}${typed[3] ?? ''}`;
  const half = /^(\d{1,2})[-/.](\d{0,4})[-/.]?$/.exec(word);
  return half === null ? null : `${two(half[1])}${half[2] ?? ''}`;
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}

/** The words with a single space between them, also where a sign joins two. */
function wordsApart(words: string): string {
  if (keyboardSigns.test(words))
    return words
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return comparable(words.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim());
}
