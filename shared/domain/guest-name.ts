import type { PersonId } from './ids.ts';
import type { PartnerPerson } from './partner.ts';
import { comparable } from './person-name.ts';

/**
 * Whom a typed name may mean among the people of one partner, also who was set inactive. Names are no identity: a
 * namesake signed nothing, so that a person has to say whether this is the same one.
 */
export function peopleCalled<P extends Pick<PartnerPerson, 'name'>>(name: string, people: readonly P[]): readonly P[] {
  return people.filter((one) => comparable(one.name) === comparable(name));
}

/** Whether a name may make a new person: everybody else who is called that was said to be somebody else. */
export function isSomebodyNew(
  { name, notThese }: { readonly name: string; readonly notThese: readonly PersonId[] },
  people: readonly Pick<PartnerPerson, 'id' | 'name'>[],
): boolean {
  return peopleCalled(name, people).every(({ id }) => notThese.includes(id));
}
