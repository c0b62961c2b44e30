import type { EntryContext } from './entry-line.ts';
import { conditionMention } from './entry-conditions.ts';
import { ownerMention, ownerName } from './entry-owner-words.ts';
import type { EntryOwner } from './entry-partners.ts';
import { comparable } from './person-name.ts';
import type { Snippet } from './snippet.ts';

export interface Completion {
  /** What comes in the line instead of what was typed. */
  readonly insert: string;
  readonly label: string;
}

export interface Completions {
  /** Where in the line the word begins that is being completed. */
  readonly start: number;
  readonly options: readonly Completion[];
}

const asked = /(?<=^|[\s(,;:])(?<sign>[@#;])(?<typed>"?[\p{L}\p{N}&'.-]*)$/u;
const most = 8;

/**
 * What the word before the cursor may become: `@` a partner (who sits at this table first), `#` a condition, `;` a
 * snippet. It knows nothing but this case's table, the partner organisations, the conditions and the snippets.
 */
export function completionsAt(before: string, context: EntryContext, snippets: readonly Snippet[]): Completions | null {
  const match = asked.exec(before);
  if (match === null) return null;
  const { sign, typed = '' } = match.groups ?? {};
  const said = comparable(typed);
  const all = sign === '@' ? partners(context) : sign === '#' ? conditions(context) : snippetsAs(snippets);
  const begins = (one: Candidate): boolean => one.names.some((name) => name.startsWith(said));
  const holds = (one: Candidate): boolean => one.names.some((name) => name.includes(` ${said}`));
  const fitting = [...all.filter(begins), ...all.filter((one) => !begins(one) && holds(one))];
  const options: Completion[] = [];
  for (const { insert, label } of fitting) {
    const words = options.length < most ? insert() : null;
    if (words !== null) options.push({ insert: words, label });
  }
  return options.length === 0 ? null : { start: match.index, options };
}

interface Candidate {
  readonly label: string;
  readonly names: readonly string[];
  /** Null when no words tell it apart. Asked for what is offered only: finding them takes a while. */
  readonly insert: () => string | null;
}

function partners(context: EntryContext): Candidate[] {
  const { organisationIds, personIds } = context.table;
  const owners: EntryOwner[] = [
    ...context.people.map(({ id, organisationId }) => ({
      kind: 'organisation' as const,
      organisationId,
      personId: id,
    })),
    ...context.organisations
      .filter(({ active }) => active)
      .map(({ id }) => ({ kind: 'organisation' as const, organisationId: id, personId: null })),
  ];
  const rank = (owner: EntryOwner): number => {
    if (owner.kind === 'subject') return 1;
    const isHere = organisationIds.includes(owner.organisationId);
    if (owner.personId === null) return isHere ? 0 : 3;
    return personIds.includes(owner.personId) ? 1 : 2;
  };
  const ordered = [...owners, { kind: 'subject' as const }].sort((one, other) => rank(one) - rank(other));
  return ordered.map((owner) => {
    const label = ownerName(owner, context);
    const organisation =
      owner.kind === 'subject' ? undefined : context.organisations.find(({ id }) => id === owner.organisationId);
    const short =
      owner.kind === 'organisation' && owner.personId === null ? [comparable(organisation?.shortName ?? '')] : [];
    return { insert: () => ownerMention(owner, context), label, names: [comparable(label), ...short] };
  });
}

function conditions(context: EntryContext): Candidate[] {
  return context.conditions.map(({ code, label, shortLabel }) => ({
    insert: () => conditionMention(code, context.conditions),
    label,
    names: [label, shortLabel, code].map(comparable),
  }));
}

function snippetsAs(snippets: readonly Snippet[]): Candidate[] {
  return snippets.map(({ short, text }) => ({ insert: () => text, label: `;${short} – ${text}`, names: [short] }));
}
