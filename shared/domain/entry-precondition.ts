import { tidied, type Span } from './entry-words.ts';

const preconditionWord = /(?<=^|[\s,;])(?:mits|onder (?:de )?voorwaarde dat|op voorwaarde dat)\s+/iu;

/** The text and what must be true first, without the words between; nothing but the text when it says none. */
export function splitPrecondition(text: string): readonly [string, string] {
  const match = preconditionWord.exec(text);
  if (match === null || match.index === 0) return [text, ''];
  const precondition = tidied(text.slice(match.index + match[0].length));
  return precondition === '' ? [text, ''] : [tidied(text.slice(0, match.index)), precondition];
}

/** Whatever of the line comes after "mits" and is nothing else yet: not in one of `others`. */
export function preconditionSpans(line: string, others: readonly Span[]): Span[] {
  const start = preconditionWord.exec(line)?.index ?? line.length;
  const spans: Span[] = [];
  let from: number | null = null;
  const close = (end: number): void => {
    if (from !== null && end > from) spans.push({ start: from, end });
    from = null;
  };
  for (let at = start; at < line.length; at += 1) {
    const inOther = others.some(({ start: first, end }) => at >= first && at < end);
    if (inOther) close(at);
    else from ??= at;
  }
  close(line.length);
  return spans;
}
