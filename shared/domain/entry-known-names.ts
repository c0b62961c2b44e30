import { commonWords, nameWords } from './entry-names.ts';
import type { EntryOwner, PartnerContext } from './entry-partners.ts';
import type { OrganisationType } from './partner.ts';

/** Whom a name in words names. */
export interface KnownName {
  readonly owner: EntryOwner;
  readonly name: readonly string[];
}

/** The partners that can be named, and their people. */
export interface KnownNames {
  readonly organisations: readonly (KnownName & {
    readonly short: readonly string[];
    readonly type: OrganisationType;
  })[];
  readonly people: readonly KnownName[];
  readonly common: ReadonlySet<string>;
}

/** Names in words, made once for a list of partners: every key typed asks for them again. */
const known = new WeakMap<PartnerContext['organisations'], KnownNames & { readonly from: PartnerContext['people'] }>();

/** The names of this list of partners. */
export function knownNames(context: PartnerContext): KnownNames {
  const found = known.get(context.organisations);
  if (found?.from === context.people) return found;
  const organisations = context.organisations
    .filter((one) => one.active)
    .map((one) => ({
      owner: { kind: 'organisation' as const, organisationId: one.id, personId: null },
      name: nameWords(one.name),
      short: nameWords(one.shortName),
      type: one.type,
    }));
  const people = peopleOf(context).map(({ owner, name }) => ({ owner, name: nameWords(name) }));
  const common = commonWords(organisations.map(({ name }) => name));
  const made = { organisations, people, common, from: context.people };
  known.set(context.organisations, made);
  return made;
}

/** People of partners that still take part. */
export function peopleOf({ organisations, people }: PartnerContext): { owner: EntryOwner; name: string }[] {
  const active = new Set(organisations.filter((one) => one.active).map(({ id }) => id));
  return people
    .filter((one) => active.has(one.organisationId))
    .map(({ id, name, organisationId }) => ({ owner: { kind: 'organisation', organisationId, personId: id }, name }));
}
