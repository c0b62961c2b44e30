import { weighedByCondition } from './entry-condition-owner.ts';
import type { EntryCondition } from './entry-conditions.ts';
import type { DateContext, DateDoubt } from './entry-date-answers.ts';
import { findDates, type FoundDate } from './entry-dates.ts';
import { findHandling, strictest } from './entry-handling.ts';
import { kindPrefix, type EntryKind } from './entry-kind.ts';
import { findMentions, readConditions, readOwner, type Mention, type Replacement } from './entry-mentions.ts';
import type { EntryOwner, PartnerContext } from './entry-partners.ts';
import { preconditionSpans, splitPrecondition } from './entry-precondition.ts';
import { emptyBrackets, folded, Remainder, tidied, type Span } from './entry-words.ts';
import type { IsoDate } from './dates.ts';
import type { Handling } from './record.ts';

export interface EntryContext extends DateContext, PartnerContext {
  readonly conditions: readonly EntryCondition[];
  /** What a line is that does not say it itself. */
  readonly kindByDefault: EntryKind;
  /** What the writer chose by hand; it goes before what the line says. */
  readonly chosenKind?: EntryKind | null;
}

export type EntryPart = 'kind' | 'owner' | 'date' | 'condition' | 'handling' | 'precondition' | 'mention' | 'question';

export interface EntryToken extends Span {
  readonly part: EntryPart;
}

export type EntryDoubt =
  'ambiguous-partner' | 'unknown-partner' | 'ambiguous-condition' | 'unknown-condition' | DateDoubt;

/** What the line leaves open. It never stops anybody from recording: the words stay in the text. */
export interface EntryQuestion {
  readonly doubt: EntryDoubt;
  readonly words: string;
  readonly at: Span;
  /** Who may be meant, when more than one partner fits. */
  readonly options: readonly EntryOwner[];
  /** Which days may be meant, when the one that was said without its year has just passed. */
  readonly days: readonly IsoDate[];
}

export interface EntryReading {
  readonly kind: EntryKind;
  readonly text: string;
  readonly owner: EntryOwner | null;
  /** The last day, with the words that said it ("vóór vrijlating"). */
  readonly due: { readonly date: IsoDate; readonly words: string } | null;
  readonly conditionCode: string | null;
  readonly precondition: string;
  readonly handling: Handling;
  /** Pieces of the line that are not in the text, or stand there in other words; in order. */
  readonly tokens: readonly EntryToken[];
  readonly questions: readonly EntryQuestion[];
}

/**
 * What a line at the table says: `@` who, `#` for which condition, a date, what kind of thing. What is not understood
 * stays in the text as it was typed, so that recording loses nothing; a question says what is unclear.
 */
export function readEntry(line: string, context: EntryContext): EntryReading {
  const words = folded(line);
  const tokens: EntryToken[] = [];
  const questions: EntryQuestion[] = [];
  const prefix = kindPrefix(words);
  if (prefix !== null) tokens.push({ part: 'kind', start: prefix.start, end: prefix.end });
  const named = findMentions(line, prefix?.end ?? 0, context);
  const handlingWords = findHandling(words, prefix?.end ?? 0, named);
  tokens.push(...handlingWords.map(({ start, end }) => ({ part: 'handling' as const, start, end })));
  const handling = strictest(handlingWords);
  const kind = kindOf(context, prefix?.kind ?? null, named, handling);
  const isAction = kind === 'action';
  const mentions = isAction ? weighedByCondition(named, context) : named;
  const replaced: Replacement[] = [];
  const work = { context, isAction, tokens, questions, replaced };
  const owner = readOwner(mentions, work);
  const conditionCode = readConditions(mentions, work);
  const taken = tokens.filter(({ part }) => part !== 'mention');
  const due = isAction ? readDue(line, context, taken, replaced, tokens, questions) : null;
  const text = textOf(line, tokens, replaced);
  const [own, precondition] = isAction ? splitPrecondition(text) : [text, ''];
  if (precondition !== '')
    tokens.push(...preconditionSpans(line, tokens).map((span) => ({ ...span, part: 'precondition' as const })));
  tokens.sort((one, other) => one.start - other.start);
  const said = kind === 'note:off-record' && handling === 'normal' ? 'not-minuted' : handling;
  return { kind, text: own, owner, due, conditionCode, precondition, handling: said, tokens, questions };
}

function kindOf(
  context: EntryContext,
  said: EntryKind | null,
  mentions: readonly Mention[],
  handling: Handling,
): EntryKind {
  const byMention = mentions.some(({ sign }) => sign === '@') ? 'action' : null;
  const kind = context.chosenKind ?? said ?? byMention ?? context.kindByDefault;
  return handling !== 'normal' && kind.startsWith('note:') ? 'note:off-record' : kind;
}

/** Of more dates the one that is most surely a last day counts, the last one among equals; the others stay words. */
function readDue(
  line: string,
  context: EntryContext,
  taken: readonly EntryToken[],
  replaced: readonly Replacement[],
  tokens: EntryToken[],
  questions: EntryQuestion[],
): EntryReading['due'] {
  const pieces = taken.filter(({ part }) => part !== 'question');
  // Brackets around nothing do not stay in the text: its words are read as they will stand beside each other.
  const away = [...emptyBrackets(line, pieces), ...pieces];
  const rest = new Remainder(line, away);
  const isMention = (span: Span): boolean =>
    rest.inLine(span, away).some((piece) => replaced.some(({ at }) => at.start < piece.end && piece.start < at.end));
  const found = findDates(rest.text, context).filter((one) => !isMention(one));
  const best = found.reduce<FoundDate | null>(
    (chosen, one) => (one.date !== null && one.weight >= (chosen?.weight ?? 0) ? one : chosen),
    null,
  );
  const wordsOf = ({ start, end }: Span): string => rest.text.slice(start, end).replace(/\s+/gu, ' ').trim();
  const placeOf = (span: Span): Span => rest.inLine(span, away)[0] ?? { start: 0, end: 0 };
  for (const one of found)
    if (one.doubt !== null && (one === best || one.date === null))
      questions.push({ doubt: one.doubt, words: wordsOf(one), at: placeOf(one), options: [], days: one.days });
  if (best?.date === null || best === null) return null;
  tokens.push(...rest.inLine(best, away).map((piece) => ({ ...piece, part: 'date' as const })));
  return { date: best.date, words: wordsOf(best) };
}

function textOf(line: string, tokens: readonly EntryToken[], replaced: readonly Replacement[]): string {
  let text = '';
  for (let at = 0; at < line.length; at += 1) {
    const token = tokens.find(({ part, start, end }) => part !== 'question' && at >= start && at < end);
    if (token === undefined) text += line.charAt(at);
    else if (at === token.start) text += replaced.find((one) => one.at.start === at)?.words ?? ' ';
  }
  return tidied(text);
}

/** The line with one part said otherwise: what said it is replaced, or the new words come at the end; null takes it out. */
export function withPart(
  line: string,
  reading: EntryReading,
  part: 'owner' | 'date' | 'condition' | 'handling',
  words: string | null,
): string {
  const asked: readonly EntryDoubt[] =
    part === 'owner'
      ? ['ambiguous-partner', 'unknown-partner']
      : part === 'condition'
        ? ['ambiguous-condition', 'unknown-condition']
        : [];
  const said = reading.tokens.filter((token) => token.part === part);
  const doubted = reading.questions.filter(({ doubt }) => asked.includes(doubt)).map(({ at }) => at);
  const places = said.length > 0 ? said : words === null ? [] : doubted.slice(0, 1);
  let result = line;
  for (const [index, { start, end }] of [...places].reverse().entries()) {
    const isFirst = index === places.length - 1;
    result = `${result.slice(0, start)}${isFirst ? (words ?? '') : ''}${result.slice(end)}`;
  }
  if (places.length === 0 && words !== null) result = `${result.trimEnd()} ${words}`;
  return result.replace(/ {2,}/g, ' ').trimStart();
}
