import { findLongestCondition, type ConditionAnswer } from './entry-conditions.ts';
import type { EntryContext, EntryQuestion, EntryToken } from './entry-line.ts';
import { ownerName } from './entry-owner-words.ts';
import { findLongestOwner, findOwner, type EntryOwner, type OwnerAnswer } from './entry-partners.ts';
import type { Span } from './entry-words.ts';

/**
 * A sign and what it names: `@` a partner, `#` a condition, with as many words as belong to the name. Between quotes it
 * was said exactly, or chosen.
 */
export type Mention = Span & { readonly words: string } & (
    | { readonly sign: '@'; readonly answer: OwnerAnswer; readonly quoted: boolean }
    | { readonly sign: '#'; readonly answer: ConditionAnswer }
  );

/** A piece of the line that stands in the text in other words. */
export interface Replacement {
  readonly at: Span;
  readonly words: string;
}

const mentionShape =
  /(?<=^|[\s(),;:])(?<sign>[@#])(?:"(?<long>[^"\n]{1,200})"|(?<short>[\p{L}\p{N}][^\s,;:()"]*))(?![@#])/gu;
/** A word that may belong to the name too: after a space, a comma or a bracket, never after another sign. */
const nextWord = /[\s,(]+(?<word>[\p{L}\p{N}][^\s,;:()"]*|[&+](?=\s))/uy;
/** No name of a partner has more words. */
const mostWords = 16;

/** What is named in the line, from `from` on. Between quotes all of it is the name; else as much as makes one. */
export function findMentions(line: string, from: number, context: EntryContext): Mention[] {
  return [...line.matchAll(mentionShape)]
    .filter(({ index }) => index >= from)
    .map((match) => {
      const { sign, long, short = '' } = match.groups ?? {};
      const start = match.index;
      if (long !== undefined) {
        const at = { start, end: start + match[0].length, words: long };
        return sign === '@'
          ? { ...at, sign, answer: findOwner(long, context), quoted: true }
          : { ...at, sign: '#', answer: findLongestCondition([long], context.conditions).answer };
      }
      const pieces = piecesAfter(line, start + 1, short);
      const words = pieces.map((piece) => piece.words);
      if (sign === '@') {
        const { answer, count } = findLongestOwner(words, context);
        return { ...spanOf(line, start, pieces[count - 1]), sign, answer, quoted: false };
      }
      const { answer, count } = findLongestCondition(words, context.conditions);
      return { ...spanOf(line, start, pieces[count - 1]), sign: '#', answer };
    });
}

interface Piece {
  readonly words: string;
  readonly end: number;
}

/** The word after the sign and those that follow it, each without the stop that ends it. */
function piecesAfter(line: string, start: number, first: string): Piece[] {
  const pieces: Piece[] = [];
  for (let [at, word] = [start, first]; ;) {
    const bare = word.replace(/[.!?'’]+$/u, '');
    pieces.push({ words: bare, end: at + bare.length });
    nextWord.lastIndex = at + word.length;
    const next = nextWord.exec(line);
    if (next === null || pieces.length === mostWords) return pieces;
    word = next.groups?.['word'] ?? '';
    at = nextWord.lastIndex - word.length;
  }
}

/** A bracket that opens within the name closes within it. */
function spanOf(line: string, start: number, last: Piece | undefined): Span & { words: string } {
  const end = last?.end ?? start + 1;
  const words = line.slice(start + 1, end);
  const isOpen = words.lastIndexOf('(') > words.lastIndexOf(')') && line.charAt(end) === ')';
  return { start, end: isOpen ? end + 1 : end, words };
}

interface Work {
  readonly context: EntryContext;
  readonly isAction: boolean;
  readonly tokens: EntryToken[];
  readonly questions: EntryQuestion[];
  readonly replaced: Replacement[];
}

/** The first partner named owns the action; any other one stays in the text, by its name. */
export function readOwner(mentions: readonly Mention[], work: Work): EntryOwner | null {
  let owner: EntryOwner | null = null;
  for (const { sign, words, answer, start, end } of mentions) {
    if (sign !== '@') continue;
    const at = { start, end };
    if (answer.kind === 'one' && owner === null && work.isAction) {
      owner = answer.owner;
      work.tokens.push({ part: 'owner', ...at });
    } else if (answer.kind === 'one') {
      work.tokens.push({ part: 'mention', ...at });
      work.replaced.push({ at, words: ownerName(answer.owner, work.context, 'betrokkene') });
    } else {
      const doubt = answer.kind === 'more' ? 'ambiguous-partner' : 'unknown-partner';
      const options = answer.kind === 'more' ? answer.options : [];
      work.tokens.push({ part: 'question', ...at });
      work.questions.push({ doubt, words, at, options, days: [] });
    }
  }
  return owner;
}

/** The first condition named is the action's; any other one stays in the text, as it was typed. */
export function readConditions(mentions: readonly Mention[], work: Work): string | null {
  let found: string | null = null;
  for (const { sign, words, answer, ...at } of mentions) {
    if (sign !== '#') continue;
    const isTaken = answer.kind === 'one' && found === null && work.isAction;
    if (isTaken) found = answer.code;
    work.tokens.push({ part: isTaken ? 'condition' : 'question', start: at.start, end: at.end });
    if (answer.kind === 'one' || !work.isAction) continue;
    const doubt = answer.kind === 'more' ? 'ambiguous-condition' : 'unknown-condition';
    work.questions.push({ doubt, words, at, options: [], days: [] });
  }
  return found;
}
