import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { localTimeOf } from '../../shared/domain/dates.ts';
import { presenceId, type PresenceId } from '../../shared/domain/ids.ts';
import type { Presence } from '../../shared/domain/meeting.ts';
import { insertPresence, listPresence, updatePresence } from '../../db/repositories/discussions.ts';
import { findOrganisation, findPerson } from '../../db/repositories/partners.ts';
import { findPresence, removePresence as removeRow } from '../../db/repositories/table-query.ts';
import type { Writer } from '../../db/writer.ts';
import { changeableDiscussion } from './table-guard.ts';

/**
 * Adds or changes who is at the table for a case. Who becomes present while the meeting runs and has no time in gets
 * the time of now. Errors: `conflict` when the same organisation and person are there already.
 */
export function setPresence(writer: Writer, clock: Clock, input: ParsedInputOf<'presence.set'>): PresenceId {
  const { meetingId, discussionId, presenceId: given, leaveReason, ...fields } = input;
  const { meeting } = changeableDiscussion(writer.db, meetingId, discussionId);
  requireKnown(writer, input);
  const others = listPresence(writer.db, discussionId);
  const before = others.find(({ id }) => id === given);
  if (given !== null && before === undefined) throw new ExpectedError('not-found');
  if (others.some((one) => one.id !== given && isSame(one, input))) throw new ExpectedError('conflict');
  const arrives = meeting.status === 'running' && fields.state === 'present' && before?.state !== 'present';
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
  const row = findPresence(writer.db, input.presenceId);
  if (row === null || row.meetingId !== input.meetingId) throw new ExpectedError('not-found');
  changeableDiscussion(writer.db, input.meetingId, row.discussionId);
  removeRow(writer, row.id);
}

function isSame(one: Presence, other: Pick<Presence, 'organisationId' | 'personId'>): boolean {
  return one.organisationId === other.organisationId && one.personId === other.personId;
}

function requireKnown(writer: Writer, { organisationId, personId }: ParsedInputOf<'presence.set'>): void {
  if (findOrganisation(writer.db, organisationId) === null) throw new ExpectedError('not-found');
  if (personId === null) return;
  if (findPerson(writer.db, personId)?.organisationId !== organisationId) throw new ExpectedError('invalid-input');
}
