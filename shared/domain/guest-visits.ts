import { addMinutes, type LocalTime } from './dates.ts';
import type { DiscussionStatus, PresenceState } from './meeting.ts';
import { comesToTable } from './unsigned-guest.ts';

/** A guest at the table without a break: from when until when, for which cases (numbers as on the agenda). */
export interface Visit {
  readonly from: LocalTime;
  readonly until: LocalTime;
  readonly numbers: readonly number[];
}

export interface GuestVisits<Guest extends string = string> {
  readonly guest: Guest;
  readonly visits: readonly Visit[];
}

interface TimedCase<Guest extends string> {
  readonly number: number;
  readonly startsAt: LocalTime;
  readonly plannedMinutes: number;
  readonly guests: readonly Guest[];
}

/**
 * When each guest is at the table: one visit as long as cases follow each other, another when a case without the guest
 * lies between. In the order in which the guests come in.
 * @param cases those that are discussed, in their order; who is postponed takes no time and is not among them.
 */
export function guestVisits<Guest extends string>(cases: readonly TimedCase<Guest>[]): GuestVisits<Guest>[] {
  const found = new Map<Guest, { from: LocalTime; until: LocalTime; numbers: number[]; last: number }[]>();
  cases.forEach(({ number, startsAt, plannedMinutes, guests }, index) => {
    const until = addMinutes(startsAt, plannedMinutes);
    for (const guest of new Set(guests)) {
      const visits = found.get(guest) ?? [];
      found.set(guest, visits);
      const going = visits.at(-1);
      if (going?.last === index - 1) {
        going.until = until;
        going.numbers.push(number);
        going.last = index;
      } else visits.push({ from: startsAt, until, numbers: [number], last: index });
    }
  });
  return [...found].map(([guest, visits]) => ({
    guest,
    visits: visits.map(({ from, until, numbers }) => ({ from, until, numbers })),
  }));
}

interface Seated<Organisation extends string> {
  readonly seats: readonly Organisation[];
}

/**
 * Per case the organisations that come and go: guests, and any organisation that is not at every one of these tables.
 * @param core organisations that belong to every table.
 */
function comingAndGoing<Organisation extends string>(
  cases: readonly Seated<Organisation>[],
  core: ReadonlySet<Organisation>,
): Organisation[][] {
  const everywhere = new Set(core);
  for (const organisation of core)
    if (!cases.every(({ seats }) => seats.includes(organisation))) everywhere.delete(organisation);
  return cases.map(({ seats }) => [...new Set(seats)].filter((organisation) => !everywhere.has(organisation)));
}

interface AgendaCase<Discussion extends string, Organisation extends string> {
  readonly discussionId: Discussion;
  readonly status: DiscussionStatus;
  readonly table: readonly { readonly organisationId: Organisation; readonly state: PresenceState }[];
}

/**
 * Per case of an agenda the organisations that come and go: of who is expected at its table; who is excused or sent
 * words does not come in. Who is postponed has no table.
 * @param core organisations that belong to every table.
 */
export function guestsPerCase<Discussion extends string, Organisation extends string>(
  agenda: readonly AgendaCase<Discussion, Organisation>[],
  core: ReadonlySet<Organisation>,
): Map<Discussion, Organisation[]> {
  const held = agenda.filter(({ status }) => status !== 'postponed');
  const seats = held.map(({ table }) => ({
    seats: table.filter(comesToTable).map(({ organisationId }) => organisationId),
  }));
  const guests = comingAndGoing(seats, core);
  return new Map(held.map(({ discussionId }, index) => [discussionId, guests[index] ?? []]));
}

/**
 * How often a guest comes in when cases follow each other so: at a case and not at the one before.
 * @param tables the guests of each case.
 * @param atTable who sits there before the first.
 */
export function entriesInOrder(tables: readonly (readonly string[])[], atTable: readonly string[]): number {
  let before = new Set(atTable);
  let entries = 0;
  for (const here of tables) {
    entries += here.filter((guest) => !before.has(guest)).length;
    before = new Set(here);
  }
  return entries;
}

interface CaseToCome {
  /** Null for what is not to come. */
  readonly startsAt: LocalTime | null;
  readonly plannedMinutes: number;
}

/**
 * The same visits by how the meeting goes: each case at the time at which it is expected now, and no visit that is
 * over.
 * @param cases of the whole agenda in its order: the first is number 1.
 */
export function visitsToCome<Guest extends string>(
  planned: readonly GuestVisits<Guest>[],
  cases: readonly CaseToCome[],
): GuestVisits<Guest>[] {
  const comesFor = (number: number): Guest[] =>
    planned.filter(({ visits }) => visits.some(({ numbers }) => numbers.includes(number))).map(({ guest }) => guest);
  return guestVisits(
    cases.flatMap(({ startsAt, plannedMinutes }, at) =>
      startsAt === null ? [] : [{ number: at + 1, startsAt, plannedMinutes, guests: comesFor(at + 1) }],
    ),
  );
}
