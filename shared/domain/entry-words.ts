/** A piece of the line, from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The same words in small letters without accents, each letter in its own place, so that a place found in it is a place
 * in the line ("vóór" = "voor").
 */
export function folded(line: string): string {
  return Array.from({ length: line.length }, (_, at) => foldedUnit(line.charAt(at))).join('');
}

function foldedUnit(unit: string): string {
  if (unit <= '~') return unit.toLowerCase();
  const base = unit.normalize('NFD').charAt(0).toLowerCase();
  if (base === '’' || base === '‘') return "'";
  return base.length === 1 ? base : unit;
}

/** A line without some of its pieces, knowing where each of its letters stood. */
export class Remainder {
  readonly text: string;
  readonly #places: readonly number[];

  constructor(line: string, taken: readonly Span[]) {
    const places: number[] = [];
    let text = '';
    for (let at = 0; at < line.length; at += 1) {
      const piece = taken.find(({ start, end }) => at >= start && at < end);
      if (piece !== undefined && at !== piece.start) continue;
      // Where something was taken out, a space stays: the words around it do not grow together.
      text += piece === undefined ? line.charAt(at) : ' ';
      places.push(at);
    }
    this.text = text;
    this.#places = places;
  }

  /** Where a piece of what is left stands in the line: more than one piece when something was taken from its middle. */
  inLine({ start, end }: Span, taken: readonly Span[]): Span[] {
    const pieces: { start: number; end: number }[] = [];
    for (const place of this.#places.slice(start, end)) {
      if (taken.some((piece) => place >= piece.start && place < piece.end)) continue;
      const last = pieces.at(-1);
      if (last?.end === place) last.end = place + 1;
      else pieces.push({ start: place, end: place + 1 });
    }
    return pieces;
  }
}

/** Brackets in which nothing is left without the pieces that are taken, the widest first. */
export function emptyBrackets(line: string, taken: readonly Span[]): Span[] {
  let left = Array.from({ length: line.length }, (_, at) =>
    taken.some(({ start, end }) => at >= start && at < end) ? ' ' : line.charAt(at),
  ).join('');
  const found: Span[] = [];
  for (let match = /\(\s*\)/u.exec(left); match !== null; match = /\(\s*\)/u.exec(left)) {
    const end = match.index + match[0].length;
    found.unshift({ start: match.index, end });
    left = `${left.slice(0, match.index)}${' '.repeat(match[0].length)}${left.slice(end)}`;
  }
  return found;
}

/** Words as they are kept: single spaces, no comma or colon left hanging where something was taken out. */
export function tidied(words: string): string {
  const tidier = tidiedOnce(words);
  return tidier === words ? words : tidied(tidier);
}

function tidiedOnce(words: string): string {
  return words
    .replace(/\(\s*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/ +([,.;:])(?= |$)/gu, '$1')
    .replace(/^[\s,;:–-]+(?=\s|$)/u, '')
    .replace(/^(?:[\s,;:]|\.(?=\s|$))+/u, '')
    .replace(/[\s,;:]+$/u, '')
    .replace(/\s[–-]+$/u, '')
    .trim();
}
