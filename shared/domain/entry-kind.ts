import { handlingPrefixEnd } from './entry-handling.ts';
import type { EntryReading } from './entry-line.ts';
import { folded, type Span } from './entry-words.ts';

/** What kind of thing a line at the table is. */
export type EntryKind = 'action' | 'decision' | 'note:picture' | 'note:judgement' | 'note:off-record';

const kindWords: readonly (readonly [RegExp, EntryKind])[] = [
  [/\s*(?:acties?|afspra(?:ak|ken)|a)\s*:/y, 'action'],
  [/\s*(?:besluit(?:en)?|besloten|b)\s*:/y, 'decision'],
  [/\s*beeld\s*:/y, 'note:picture'],
  [/\s*oordeel\s*:/y, 'note:judgement'],
];
const kindWord: Readonly<Record<EntryKind, string>> = {
  action: 'actie:',
  decision: 'besluit:',
  'note:picture': 'beeld:',
  'note:judgement': 'oordeel:',
  // A note that is not minuted is one that says so before its kind.
  'note:off-record': 'beeld:',
};

/** The same line, saying itself what kind of thing it is: read without the writer's choice it is what they chose. */
export function lineAs(line: string, kind: EntryKind): string {
  const words = folded(line);
  const handlingEnd = handlingPrefixEnd(words, 0);
  const said = line.slice(0, handlingEnd).trim();
  const handling = said === '' && kind === 'note:off-record' ? 'niet notuleren:' : said;
  const rest = line.slice(kindPrefix(words)?.end ?? handlingEnd).trimStart();
  return `${handling} ${kindWord[kind]} ${rest}`.trimStart();
}

/** The kind that a line says itself to be, and where the words that say so stand; null when it does not. */
export function kindPrefix(words: string): (Span & { readonly kind: EntryKind }) | null {
  const start = handlingPrefixEnd(words, 0);
  for (const [shape, kind] of kindWords) {
    shape.lastIndex = start;
    if (shape.test(words)) return { kind, start, end: shape.lastIndex };
  }
  return null;
}

/** The kind that follows when the writer asks for another one: picture, judgement, decision, action, and round. */
export function nextKind({ kind, tokens }: EntryReading): EntryKind {
  const order: readonly EntryKind[] = isWithheld(tokens)
    ? ['note:off-record', 'decision', 'action']
    : ['note:picture', 'note:judgement', 'decision', 'action'];
  return order[(order.indexOf(kind) + 1) % order.length] ?? kind;
}

/** Whether a line can be of this kind: one that says itself that it is not minuted is no picture and no judgement. */
export function canBe(kind: EntryKind, { tokens }: EntryReading): boolean {
  return !isWithheld(tokens) || (kind !== 'note:picture' && kind !== 'note:judgement');
}

function isWithheld(tokens: EntryReading['tokens']): boolean {
  return tokens.some(({ part }) => part === 'handling');
}
