import { folded } from './entry-words.ts';

/** What kind of thing a line at the table is. */
export type EntryKind = 'action' | 'decision' | 'note:picture' | 'note:judgement' | 'note:off-record';

const kindWords: readonly (readonly [RegExp, EntryKind])[] = [
  [/^\s*(?:actie|a)\s*:/, 'action'],
  [/^\s*(?:besluit|b)\s*:/, 'decision'],
  [/^\s*beeld\s*:/, 'note:picture'],
  [/^\s*oordeel\s*:/, 'note:judgement'],
  [/^\s*niet notuleren\s*:/, 'note:off-record'],
];
const kindWord: Readonly<Record<EntryKind, string>> = {
  action: 'actie:',
  decision: 'besluit:',
  'note:picture': 'beeld:',
  'note:judgement': 'oordeel:',
  'note:off-record': 'niet notuleren:',
};

/** The same line, saying itself what kind of thing it is: read without the writer's choice it is what they chose. */
export function lineAs(line: string, kind: EntryKind): string {
  const end = kindPrefix(folded(line))?.end ?? 0;
  return `${kindWord[kind]} ${line.slice(end).trimStart()}`;
}

/** The kind that a line says itself to be, and where the words that say so end; null when it does not. */
export function kindPrefix(words: string): { kind: EntryKind; end: number } | null {
  for (const [shape, kind] of kindWords) {
    const match = shape.exec(words);
    if (match !== null) return { kind, end: match[0].length };
  }
  return null;
}

/** The kind that follows when the writer asks for another one: picture, judgement, decision, action, and round. */
export function nextKind(kind: EntryKind): EntryKind {
  const order: readonly EntryKind[] = ['note:picture', 'note:judgement', 'decision', 'action'];
  return order[(order.indexOf(kind) + 1) % order.length] ?? 'note:picture';
}
