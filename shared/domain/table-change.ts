import type { CaseDiscussion, Presence } from './meeting.ts';
import type { PartnerOrganisation, PartnerPerson } from './partner.ts';
import { comesToTable, isUnsignedGuest } from './unsigned-guest.ts';

/** How the table changes between two cases; every seat is one of the case before or of the next. */
export interface TableChange {
  readonly leaves: readonly Presence[];
  readonly stays: readonly Presence[];
  readonly enters: readonly Presence[];
  /** Who is not there, and says or sends so: excused, absent, or with written input. */
  readonly away: readonly Presence[];
  /** Seats of the next table with a guest who did not sign the confidentiality statement (domain.md 1.6). */
  readonly unsigned: readonly Presence[];
}

/** The case came to the table, and the chair has not yet said that the right people sit there. */
export function waitsForTable({
  status,
  tableConfirmedAt,
}: Pick<CaseDiscussion, 'status' | 'tableConfirmedAt'>): boolean {
  return status === 'current' && tableConfirmedAt === null;
}

/** The case was at the table before in this meeting: the chair comes back to it. */
export function wasAtTable(
  { spentSeconds }: Pick<CaseDiscussion, 'spentSeconds'>,
  seats: readonly Presence[],
): boolean {
  return spentSeconds > 0 || seats.some(({ timeOut }) => timeOut !== null);
}

interface Partners {
  readonly organisations: readonly Pick<PartnerOrganisation, 'id' | 'attendance'>[];
  readonly people: readonly Pick<PartnerPerson, 'id' | 'confidentialitySignedOn'>[];
}

/**
 * Who stood up, stays and comes in. The same organisation with another person is a change: one leaves, one enters;
 * a seat without a name fits any person of its organisation.
 */
export function tableChange(
  before: readonly Presence[],
  next: readonly Presence[],
  { organisations, people }: Partners,
): TableChange {
  const sat = atTableAtEnd(before);
  const comes = next.filter(comesToTable);
  const left = new Set(sat);
  const stays: Presence[] = [];
  const enters: Presence[] = [];
  // Who is named finds their own place first, so that a seat without a name does not take it.
  for (const seat of [...comes].sort((one, other) => Number(one.personId === null) - Number(other.personId === null))) {
    const same = [...left].find((one) => isSameSeat(one, seat));
    if (same !== undefined) left.delete(same);
    (same === undefined ? enters : stays).push(seat);
  }
  const inOrder = (seats: readonly Presence[]): Presence[] => next.filter((seat) => seats.includes(seat));
  const partners = {
    organisations: new Map(organisations.map((one) => [one.id, one])),
    people: new Map(people.map((one) => [one.id, one])),
  };
  return {
    leaves: sat.filter((seat) => left.has(seat)),
    stays: inOrder(stays),
    enters: inOrder(enters),
    away: next.filter((seat) => !comesToTable(seat)),
    unsigned: comes.filter((seat) => isUnsignedGuest(seat, partners)),
  };
}

/** Who was still there when the case ended: present, and not gone earlier than the last of them. */
export function atTableAtEnd(seats: readonly Presence[]): Presence[] {
  const present = seats.filter(({ state }) => state === 'present');
  const last = present.reduce((latest, { timeOut }) => (timeOut !== null && timeOut > latest ? timeOut : latest), '');
  return present.filter(
    ({ timeOut, leaveReason }) => timeOut === null || (timeOut === last && leaveReason.trim() === ''),
  );
}

/** What keeps a case from being opened without a reason. */
export type TableObstacle = 'nobody-at-table' | 'confidentiality-not-repeated' | 'unsigned-guest';

export function tableObstacles(
  confidentialityRepeated: boolean,
  { stays, enters, unsigned }: Pick<TableChange, 'stays' | 'enters' | 'unsigned'>,
): TableObstacle[] {
  return [
    ...(stays.length + enters.length > 0 ? [] : ['nobody-at-table' as const]),
    ...(confidentialityRepeated ? [] : ['confidentiality-not-repeated' as const]),
    ...(unsigned.length === 0 ? [] : ['unsigned-guest' as const]),
  ];
}

function isSameSeat(one: Presence, other: Presence): boolean {
  if (one.organisationId !== other.organisationId) return false;
  return one.personId === null || other.personId === null || one.personId === other.personId;
}
