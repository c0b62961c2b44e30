import type { Span } from './entry-words.ts';
import type { Handling } from './record.ts';

/** A piece of the line that says what may be minuted of it. */
export interface HandlingWords extends Span {
  readonly handling: Exclude<Handling, 'normal'>;
}

const gap = '[\\s-]*';
const oral = `alleen${gap}mondeling`;
const notMinuted = `(?:niet${gap}(?:notuleren|in${gap}(?:het${gap})?verslag)|buiten${gap}(?:het${gap})?verslag|off${gap}the${gap}record)`;
/** Where a sentence or a part of one begins: it "staat niet in het verslag: ..." says something else. */
const opening = '(?<=(?:^|[.,;:(–-])\\s*)';

/** Tags, words before a colon and words in brackets, the strictest first: of more of them the first counts. */
const shapes: readonly (readonly [RegExp, HandlingWords['handling']])[] = [
  [/(?<=^|[\s(),;:])!(?:alleen-?)?mondeling(?=$|[\s(),.;:])/gu, 'oral-only'],
  [new RegExp(`${opening}${oral}\\s*:|\\(\\s*${oral}\\s*\\)`, 'gu'), 'oral-only'],
  // Within the line these are the text: permission was given "(mondeling)", by word of mouth.
  [/\(\s*mondeling\s*\)(?=[\s.!]*$)/gu, 'oral-only'],
  [/(?<=^|[\s(),;:])!(?:niet-?notuleren|nn)(?=$|[\s(),.;:])/gu, 'not-minuted'],
  [new RegExp(`${opening}${notMinuted}\\s*:|\\(\\s*${notMinuted}\\s*\\)`, 'gu'), 'not-minuted'],
];
/** What stands before all of the line, after its kind or after who is named first: there "mondeling:" is enough. */
const prefix = new RegExp(`(?:[\\s,:]*(?:${oral}|mondeling|${notMinuted})\\s*:)+`, 'uy');

/** Where the words end that say, before what follows, what may be minuted of it; `from` when there are none. */
export function handlingPrefixEnd(words: string, from: number): number {
  prefix.lastIndex = from;
  return prefix.test(words) ? prefix.lastIndex : from;
}

/**
 * What the line says of what may be minuted.
 * @param kindEnd where the words end that say what kind of thing it is.
 * @param mentions whom and what it names, in order.
 */
export function findHandling(words: string, kindEnd: number, mentions: readonly Span[]): readonly HandlingWords[] {
  const found: HandlingWords[] = [...new Set([0, ...opensAt(words, kindEnd, mentions)])].flatMap((start) => {
    const end = handlingPrefixEnd(words, start);
    const said = words.slice(start, end);
    return end === start ? [] : [{ start, end, handling: said.includes('mondeling') ? 'oral-only' : 'not-minuted' }];
  });
  for (const [shape, handling] of shapes)
    for (const { index, 0: said } of words.matchAll(shape)) {
      const isFound = found.some(({ start, end }) => index < end && start < index + said.length);
      if (!isFound) found.push({ start: index, end: index + said.length, handling });
    }
  return found;
}

/** Where what is said may begin: after its kind, and after each of those who are named first. */
function opensAt(words: string, kindEnd: number, mentions: readonly Span[]): number[] {
  const ends = [kindEnd];
  for (const { start, end } of mentions) {
    if (!/^[\s,:]*$/u.test(words.slice(ends.at(-1), start))) break;
    ends.push(end);
  }
  return ends;
}

/** Of more words the strictest count. */
export function strictest(found: readonly HandlingWords[]): Handling {
  if (found.some(({ handling }) => handling === 'oral-only')) return 'oral-only';
  return found.length > 0 ? 'not-minuted' : 'normal';
}
