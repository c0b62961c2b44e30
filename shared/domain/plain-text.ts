import { plainLetters } from './plain-letters.ts';

export type Range = readonly [start: number, end: number];

/** A text as it is searched, with the place of each of its letters in what was typed. */
export interface PlainText {
  readonly flat: string;
  readonly placeOf: (range: Range) => Range;
}

const ascii = /^[\n\r\t -~]*$/;
const apostrophes = /[\u02BC\u2018\u2019\u201B\u2032\u00B4`]/gu;

/**
 * Without accents, other widths of letters and digits, curly apostrophes and signs that nobody sees (a soft hyphen, a
 * space without width); capitals stay.
 */
export function plainText(text: string): PlainText {
  if (ascii.test(text)) return { flat: text.replaceAll('`', "'"), placeOf: (range) => range };
  let flat = '';
  const places: Range[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = folded(letter);
    for (let n = 0; n < plain.length; n += 1) places.push([at, at + letter.length]);
    flat += plain;
    at += letter.length;
  }
  return {
    flat,
    placeOf: ([start, end]) => [places[start]?.[0] ?? text.length, places[end - 1]?.[1] ?? text.length],
  };
}

/** Words as `plainText` has them, where their places do not matter. */
export function folded(words: string): string {
  if (ascii.test(words)) return words.replaceAll('`', "'");
  return words
    .replace(apostrophes, "'")
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[^ -~]/gu, plainLetter);
}

function plainLetter(letter: string): string {
  const small = letter.toLowerCase();
  const plain = plainLetters[small];
  if (plain === undefined) return letter;
  return small === letter ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** In small letters, letter for letter. */
export function lowered(flat: string): string {
  const small = flat.toLowerCase();
  return small.length === flat.length ? small : Array.from(flat, (letter) => letter.toLowerCase().charAt(0)).join('');
}

/** Letters and digits only, in small letters. */
export function compact(words: string): string {
  return folded(words)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** A whole word or words, also with an s of possession or plural behind it. */
export function wholeWord(pattern: string): string {
  return `(?<![\\p{L}\\p{N}])${pattern}(?:'?[sS])?(?![\\p{L}\\p{N}])`;
}

export function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
