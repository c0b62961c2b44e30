import { knownNames } from './entry-known-names.ts';
import { goesOn, nameFit, nameWords } from './entry-names.ts';
import { findOwner, sameOwner, type EntryOwner, type PartnerContext } from './entry-partners.ts';

/** How an owner is called in words: the person with the name of the organisation, or the organisation. */
export function ownerName(owner: EntryOwner, context: PartnerContext, subject = 'Betrokkene'): string {
  if (owner.kind === 'subject') return subject;
  const organisation = context.organisations.find(({ id }) => id === owner.organisationId);
  const person = context.people.find(({ id }) => id === owner.personId);
  return [person?.name, organisation?.name].filter((name) => name !== undefined).join(', ');
}

/**
 * The shortest way to write an owner after `@` that is read as that owner, quoted where it has more than one word or
 * is in another name, which the text after it could complete ("@"Gem" Zeist bellen") or its condition could mean; null when two have the same names,
 * so that no words can tell them apart.
 */
export function ownerMention(owner: EntryOwner, context: PartnerContext): string | null {
  if (owner.kind === 'subject') return '@betrokkene';
  const organisation = context.organisations.find(({ id }) => id === owner.organisationId);
  const person = context.people.find(({ id }) => id === owner.personId);
  const ways =
    owner.personId === null
      ? [organisation?.shortName, organisation?.name]
      : [person?.name.split(' ').at(-1), person?.name];
  const way = ways.find((words) => {
    if (words === undefined || words.includes('"')) return false;
    const answer = findOwner(words, context);
    return answer.kind === 'one' && sameOwner(answer.owner, owner);
  });
  if (way === undefined) return null;
  const { organisations, people } = knownNames(context);
  const said = nameWords(way);
  const isPartOf = (name: readonly string[]): boolean => goesOn(said, name) || nameFit(said, name, noWords) !== null;
  const others = [...organisations, ...people].filter((one) => !sameOwner(one.owner, owner));
  return `@${others.some(({ name }) => isPartOf(name)) ? `"${way}"` : quoted(way)}`;
}

/** A word as it is, more than one between quotes. */
export function quoted(words: string): string {
  return /^[\p{L}\p{N}&'+-]*[\p{L}\p{N}]$/u.test(words) ? words : `"${words}"`;
}

const noWords: ReadonlySet<string> = new Set();
