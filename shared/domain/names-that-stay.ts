import type { Presence } from './meeting.ts';
import { atTableAtEnd } from './table-change.ts';
import { comesToTable } from './unsigned-guest.ts';

/**
 * The seats of the next table that get a name: the partner stays, nobody is named for it, and one person sat there for
 * it. Of two who sat there nobody is guessed, nor somebody whom another seat of this table names.
 */
export function namesThatStay(before: readonly Presence[], next: readonly Presence[]): Presence[] {
  const sat = atTableAtEnd(before);
  const named = new Set(next.map(({ personId }) => personId));
  return next
    .filter((seat) => seat.personId === null && comesToTable(seat))
    .flatMap((seat) => {
      const people = sat.filter(({ organisationId }) => organisationId === seat.organisationId);
      const [person] = people;
      if (people.length !== 1 || person?.personId == null || named.has(person.personId)) return [];
      return [{ ...seat, personId: person.personId }];
    });
}
