import { addDays, type IsoDate } from './dates.ts';
import type { DateContext, DateDoubt, Groups, Named } from './entry-date-answers.ts';
import { dateReaders } from './entry-date-readers.ts';
import { folded, type Span } from './entry-words.ts';

/** A date in the words, or why words that look like one are none. */
export interface FoundDate extends Span {
  readonly date: IsoDate | null;
  readonly doubt: DateDoubt | null;
  /** The days between which only the writer can choose. */
  readonly days: readonly IsoDate[];
  /** How sure it is that a last day is meant: 2 after "uiterlijk", 1 after another such word, else 0. */
  readonly weight: number;
}

/** Words that say that a date follows. "voor" and "tot" exclude the day, the others include it. */
const lead =
  /(?<last>uiterlijk|ten laatste|niet later dan|deadline:?)?\s*(?<word>tot en met|t\/m|voor|tot|op|per|in|bij)?\s*/y;
const notAhead = /(?:afgelopen|vorige|vorig|sinds|elke|iedere|alle|laatste|vanaf|eerdere)\s+$/;
/** Every date in the words, from left to right, none over another; at one place the longest reading counts. */
export function findDates(words: string, context: DateContext): FoundDate[] {
  const line = folded(words);
  const found: FoundDate[] = [];
  // Not after a sign either: what follows `@` and `#` is a name, and without it the sign would stand before other words.
  const starts = /(?<![\p{L}\p{N}\p{M}_/.'@#-])[\p{L}\p{N}]/gu;
  for (let start = starts.exec(line); start !== null; start = starts.exec(line)) {
    if (start.index < (found.at(-1)?.end ?? 0)) continue;
    const here = dateAt(line, start.index, context);
    if (here !== null) found.push(here);
  }
  return found;
}

function dateAt(line: string, at: number, context: DateContext): FoundDate | null {
  lead.lastIndex = at;
  const { last, word } = lead.exec(line)?.groups ?? {};
  if (last === undefined && notAhead.test(line.slice(Math.max(0, at - 20), at))) return null;
  const bodyAt = lead.lastIndex;
  const bare = bodyAt === at ? null : longest(line, at, at, false, context);
  const led = longest(line, at, bodyAt, bodyAt !== at, context);
  const best = bare !== null && bare.end > (led?.end ?? 0) ? bare : led;
  if (best === null) return null;
  const isLed = best === led && bodyAt !== at;
  const weight = !isLed ? 0 : last === undefined ? 1 : 2;
  const { answer, end } = best;
  if (typeof answer === 'string') return { start: at, end, date: null, doubt: answer, days: [], weight };
  const excludes = isLed && (word === 'voor' || word === 'tot') && !best.isEnd;
  const dayIn = ({ first, last: lastDay }: Named): IsoDate =>
    excludes ? addDays(first, -1) : isLed && word === 'per' ? first : lastDay;
  const date = dayIn(answer);
  if (answer.orElse !== undefined)
    return { start: at, end, date, doubt: 'just-passed', days: [date, dayIn(answer.orElse)], weight };
  const doubt = date < context.today ? 'past-date' : (answer.doubt ?? null);
  return { start: at, end, date, doubt, days: [], weight };
}

interface Match {
  readonly end: number;
  readonly answer: Named | DateDoubt;
  /** "vóór eind december": the end of a period is a moment that one works towards, not a day to stay before. */
  readonly isEnd: boolean;
}

function longest(line: string, start: number, at: number, isLed: boolean, context: DateContext): Match | null {
  let best: Match | null = null;
  for (const { shape, read, needsLead } of dateReaders) {
    if (needsLead === true && !isLed) continue;
    shape.lastIndex = at;
    const match = shape.exec(line);
    if (match === null || at + match[0].length <= (best?.end ?? start)) continue;
    const groups = match.groups ?? {};
    const answer = read(groups, context);
    // Numbers that are no day of any calendar are just numbers, unless something says that a day was meant.
    if (answer === null || (answer === 'impossible-date' && !isLed && isLoose(groups))) continue;
    best = { end: at + match[0].length, answer, isEnd: groups['part']?.startsWith('eind') === true };
  }
  return best;
}

function isLoose(groups: Groups): boolean {
  return groups['year'] === undefined && /^\d+$/.test(groups['month'] ?? '');
}
