import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as dutch } from '@zxcvbn-ts/language-nl-be';
import type { text } from '../../../../shared/text/first-words.ts';

export type StrengthHint = keyof typeof text.vault.hints;

export interface Strength {
  /** 0 (guessed at once) to 4; 3 is enough. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly hint: StrengthHint | null;
}

const estimator = new ZxcvbnFactory({ dictionary: { ...common, ...dutch }, graphs: adjacencyGraphs });

/**
 * How hard a passphrase is to guess, and what would help most. Large word lists: load this lazily.
 * @param known words that anybody would try first, such as the user's own name.
 */
export function strengthOf(passphrase: string, known: readonly string[]): Strength {
  const typed = passphrase.slice(0, 100);
  const anonymous = withoutWords(typed, known);
  // The estimator takes a space for a surprise; who guesses names and words tries them with and without.
  const [weakest] = [typed, typed.replace(/\s/g, ''), anonymous]
    .map((one) => estimator.check(one, [...known]))
    .sort((one, other) => one.guesses - other.guesses);
  if (weakest === undefined || weakest.score >= 3) return { score: weakest?.score ?? 0, hint: null };
  if (anonymous !== typed && weakest.password === anonymous) return { score: weakest.score, hint: 'name' };
  const found = weakest.sequence.map((match) => ({ pattern: match.pattern, list: listOf(match) }));
  return { score: weakest.score, hint: hintFor(found) };
}

/** What is left when the words that anybody would try first do not count. */
function withoutWords(passphrase: string, known: readonly string[]): string {
  return known
    .filter((word) => word.length >= 3)
    .reduce((rest, word) => {
      const at = rest.toLocaleLowerCase('nl').indexOf(word.toLocaleLowerCase('nl'));
      return at < 0 ? rest : (rest.slice(0, at) + rest.slice(at + word.length)).trim();
    }, passphrase);
}

function listOf(match: { readonly [key: string]: unknown }): string {
  return typeof match['dictionaryName'] === 'string' ? match['dictionaryName'] : '';
}

function hintFor(found: readonly { readonly pattern: string; readonly list: string }[]): StrengthHint {
  const holds = (...patterns: string[]): boolean => found.some(({ pattern }) => patterns.includes(pattern));
  if (found.some(({ list }) => /userInputs|Firstnames|lastnames/.test(list))) return 'name';
  if (holds('repeat')) return 'repeat';
  if (holds('spatial', 'sequence')) return 'keyboard';
  if (found.some(({ list }) => list === 'passwords-common')) return 'common';
  return holds('date', 'regex') ? 'date' : 'more';
}
