import { bsnPasses } from './bsn.ts';
import { compact, escaped, lowered, wholeWord, type Range } from './plain-text.ts';

/** What people put between the digits of a number. */
const between = '[\\s._/,:·\\-\\u2010-\\u2015]{0,3}';
const nineDigits = new RegExp(`\\d(?:${between}\\d){8}(?!\\d)`, 'uy');
const eightDigits = /\d{8}(?!\d)/uy;

/** Every run of nine digits that is a BSN; one that is not hides none that begins inside it. */
export function bsnsIn(text: string): Range[] {
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

/** Known BSNs and SKNs, in whatever number, by their length: a text is searched in one pass over its letters. */
export type NumberIndex = ReadonlyMap<number, ReadonlySet<string>>;

export function numberIndex(numbers: readonly string[]): NumberIndex {
  const byLength = new Map<number, Set<string>>();
  for (const number of numbers.flatMap(writtenAs)) {
    const same = byLength.get(number.length) ?? new Set();
    byLength.set(number.length, same.add(number));
  }
  return byLength;
}

/** An SKN is said with the letters before it and without. */
function writtenAs(number: string): string[] {
  const whole = compact(number);
  const digits = whole.replace(/^skn/, '');
  return [...(whole.length >= 3 ? [whole] : []), ...(digits !== whole && digits.length >= 5 ? [digits] : [])];
}

/** Where known numbers stand, whatever is between their digits. */
export function knownNumbersIn(flat: string, index: NumberIndex): Range[] {
  const letters = compact(flat);
  const present = new Set<string>();
  for (const [length, numbers] of index)
    for (let at = 0; at + length <= letters.length; at += 1) {
      const part = letters.slice(at, at + length);
      if (numbers.has(part)) present.add(part);
    }
  const lower = lowered(flat);
  return [...present].flatMap((number) =>
    Array.from(lower.matchAll(numberPattern(number)), ({ 0: match, index: at }): Range => [at, at + match.length]),
  );
}

function numberPattern(number: string): RegExp {
  return new RegExp(wholeWord(`0?${Array.from(number, escaped).join(between)}`), 'gu');
}
