import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { isAfterwards } from '../../shared/domain/afterwards.ts';
import { today, type Clock } from '../../shared/domain/clock.ts';
import { localTimeOf } from '../../shared/domain/dates.ts';
import { isSomebodyNew } from '../../shared/domain/guest-name.ts';
import { personId, presenceId, type MeetingId, type PersonId, type PresenceId } from '../../shared/domain/ids.ts';
import { presence, type Presence } from '../../shared/domain/meeting.ts';
import type { PartnerPerson } from '../../shared/domain/partner.ts';
import { insertPresence, listPresence, updatePresence } from '../../db/repositories/discussions.ts';
import {
  findOrganisation,
  findPerson,
  insertPerson,
  listPeople,
  updatePerson,
} from '../../db/repositories/partners.ts';
import { findPresence, removePresence as removeRow } from '../../db/repositories/table-query.ts';
import type { Writer } from '../../db/writer.ts';
import { changeableDiscussion } from './table-guard.ts';

/**
 * Adds or changes who is at the table for a case. Who becomes present while the meeting runs and has no time in gets
 * the time of now, unless it is a correction of a sitting that is over. Errors: `conflict` when the same organisation
 * and person are there already.
 */
export function setPresence(writer: Writer, clock: Clock, input: ParsedInputOf<'presence.set'>): PresenceId {
  const { meetingId, discussionId, presenceId: given, leaveReason, ...fields } = input;
  const { meeting, discussion } = changeableDiscussion(writer.db, meetingId, discussionId);
  requireKnown(writer, input);
  const others = listPresence(writer.db, discussionId);
  const before = others.find(({ id }) => id === given);
  if (given !== null && before === undefined) throw new ExpectedError('not-found');
  if (others.some((one) => one.id !== given && isSame(one, input))) throw new ExpectedError('conflict');
  const sits = meeting.status === 'running' && !isAfterwards(meeting, discussion);
  const arrives = sits && fields.state === 'present' && before?.state !== 'present';
  const timeIn = fields.timeIn ?? (arrives ? localTimeOf(clock.now()) : null);
  const id = given ?? presenceId.parse(randomUUID());
  const row: Presence = {
    ...{ id, discussionId, ...fields, timeIn },
    leaveReason: leaveReason ?? before?.leaveReason ?? '',
  };
  if (before === undefined) insertPresence(writer, row);
  else updatePresence(writer, row);
  return id;
}

export function removePresence(writer: Writer, input: ParsedInputOf<'presence.remove'>): void {
  removeRow(writer, changeableSeat(writer, input.meetingId, input.presenceId).id);
}

/** Puts a person to a seat; see the contract. Somebody who sits here is in use, also when they were set inactive. */
export function nameGuest(
  writer: Writer,
  { meetingId, presenceId: id, guest: said }: ParsedInputOf<'presence.nameGuest'>,
) {
  const seat = changeableSeat(writer, meetingId, id);
  const people = listPeople(writer.db).filter(({ organisationId }) => organisationId === seat.organisationId);
  const guest = said.kind === 'known' ? knownGuest(said.personId, people) : newGuest(writer, seat, said, people);
  const taken = listPresence(writer.db, seat.discussionId).some(
    (one) => one.id !== id && isSame(one, { ...seat, personId: guest.id }),
  );
  if (taken) throw new ExpectedError('conflict');
  if (!guest.active) updatePerson(writer, guest.id, { active: true });
  updatePresence(writer, { ...seat, personId: guest.id });
  return guest.id;
}

function knownGuest(id: PersonId, people: readonly PartnerPerson[]): PartnerPerson {
  const known = people.find((one) => one.id === id);
  if (known === undefined) throw new ExpectedError('invalid-input');
  return known;
}

function newGuest(
  writer: Writer,
  { organisationId }: Presence,
  said: { readonly name: string; readonly notThese: readonly PersonId[] },
  people: readonly PartnerPerson[],
): PartnerPerson {
  if (!isSomebodyNew(said, people)) throw new ExpectedError('conflict');
  const unknown = { function: '', phone: '', email: '', confidentialitySignedOn: null };
  const guest = { id: personId.parse(randomUUID()), organisationId, name: said.name, ...unknown, active: true };
  insertPerson(writer, guest);
  return guest;
}

/** Notes that the guest of a seat signed today; see the contract. */
export function signGuest(writer: Writer, clock: Clock, input: ParsedInputOf<'presence.signGuest'>): void {
  const seat = changeableSeat(writer, input.meetingId, input.presenceId);
  if (seat.personId === null) throw new ExpectedError('not-allowed-now');
  updatePerson(writer, seat.personId, { confidentialitySignedOn: today(clock) });
}

/** @throws ExpectedError `not-found`; `not-allowed-now` when the minutes are finalised. */
function changeableSeat(writer: Writer, meetingId: MeetingId, id: PresenceId): Presence {
  const row = findPresence(writer.db, id);
  if (row?.meetingId !== meetingId) throw new ExpectedError('not-found');
  changeableDiscussion(writer.db, meetingId, row.discussionId);
  return presence.parse(row);
}

function isSame(one: Presence, other: Pick<Presence, 'organisationId' | 'personId'>): boolean {
  return one.organisationId === other.organisationId && one.personId === other.personId;
}

function requireKnown(writer: Writer, { organisationId, personId }: ParsedInputOf<'presence.set'>): void {
  if (findOrganisation(writer.db, organisationId) === null) throw new ExpectedError('not-found');
  if (personId === null) return;
  if (findPerson(writer.db, personId)?.organisationId !== organisationId) throw new ExpectedError('invalid-input');
}
