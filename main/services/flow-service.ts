import { ExpectedError } from '../../shared/contract/errors.ts';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { isAfterwards } from '../../shared/domain/afterwards.ts';
import { today, type Clock } from '../../shared/domain/clock.ts';
import { localTimeOf } from '../../shared/domain/dates.ts';
import type { CaseId, DiscussionId, MeetingId } from '../../shared/domain/ids.ts';
import { isPaused, startTimer, stopTimer } from '../../shared/domain/meeting-time.ts';
import type { CaseDiscussion, Meeting, Presence } from '../../shared/domain/meeting.ts';
import { atTableAtEnd, tableChange, tableObstacles } from '../../shared/domain/table-change.ts';
import type { ReadableDb } from '../../db/handles.ts';
import {
  findCaseBefore,
  findDiscussion,
  listDiscussions,
  listPresence,
  updateDiscussion,
  updatePresence,
} from '../../db/repositories/discussions.ts';
import { isAgendaOutside } from '../../db/repositories/export-records.ts';
import { listOrganisations, listPeople } from '../../db/repositories/partners.ts';
import type { Writer } from '../../db/writer.ts';
import { addCases, reorderCases } from './agenda-service.ts';
import { requireDiscussion, requireRunning } from './meeting-guard.ts';
import { addSubject } from './subject-service.ts';
import { changeableDiscussion } from './table-guard.ts';

/** Who sat at the table before this case came. @throws ExpectedError `not-found`. */
export function seatsBefore(db: ReadableDb, id: DiscussionId): Presence[] {
  const discussion = findDiscussion(db, id);
  if (discussion === null) throw new ExpectedError('not-found');
  const before = findCaseBefore(db, discussion);
  return before === null ? [] : listPresence(db, before.id);
}

/**
 * Opens the case for the people at the table; see the contract.
 * @throws ExpectedError `not-found`, `not-allowed-now`, `invalid-input`.
 */
export function confirmTable(writer: Writer, clock: Clock, input: ParsedInputOf<'table.confirm'>): void {
  const { meetingId, discussionId, confidentialityRepeated, headCount, overrideReason } = input;
  const { meeting, discussion } = requireAtTable(writer.db, meetingId, discussionId);
  const afterwards = isAfterwards(meeting, discussion);
  const partners = { organisations: listOrganisations(writer.db), people: listPeople(writer.db) };
  const seats = listPresence(writer.db, discussionId);
  const obstacles = tableObstacles(confidentialityRepeated, tableChange([], seats, partners));
  if (obstacles.length > 0 && overrideReason.trim() === '')
    throw new ExpectedError('invalid-input', {
      fields: obstacles.map((obstacle) => ({ path: 'overrideReason', message: obstacle })),
    });
  const now = clock.now();
  if (afterwards) seatInvited(writer, seats);
  else seatEverybody(writer, seats, now);
  updateDiscussion(writer, discussionId, {
    ...{ tableConfirmedAt: now.toISOString(), confidentialityRepeated },
    headCount: afterwards ? (headCount ?? discussion.headCount) : headCount,
    overrideReason: obstacles.length > 0 ? overrideReason.trim() : '',
    ...(afterwards ? {} : startTimer(discussion, now)),
  });
}

/** Who was invited is there now; who sat here when the case was left is back. */
function seatEverybody(writer: Writer, seats: readonly Presence[], now: Date): void {
  const returned = new Set(atTableAtEnd(seats));
  for (const seat of seats) {
    if (seat.state === 'invited') updatePresence(writer, { ...seat, state: 'present', timeIn: localTimeOf(now) });
    else if (returned.has(seat))
      updatePresence(writer, { ...seat, timeIn: seat.timeIn ?? localTimeOf(now), timeOut: null });
  }
}

/** In a correction whoever is added was there, at times that nobody noted. */
function seatInvited(writer: Writer, seats: readonly Presence[]): void {
  for (const seat of seats) if (seat.state === 'invited') updatePresence(writer, { ...seat, state: 'present' });
}

/**
 * The case leaves the table: its timer stops, and who was still there goes out with it. In a correction they went out
 * when the sitting left it.
 * @param status what the case is from now on.
 */
export function leaveTable(
  writer: Writer,
  meeting: Meeting,
  discussion: CaseDiscussion,
  now: Date,
  status: CaseDiscussion['status'],
): void {
  if (isAfterwards(meeting, discussion)) {
    updateDiscussion(writer, discussion.id, { status });
    return;
  }
  if (discussion.tableConfirmedAt !== null)
    for (const seat of listPresence(writer.db, discussion.id))
      if (seat.state === 'present' && seat.timeOut === null)
        updatePresence(writer, { ...seat, timeOut: localTimeOf(now) });
  updateDiscussion(writer, discussion.id, { status, ...stopTimer(discussion, now) });
}

/** @throws ExpectedError `not-found`; `minutes-finalised`. */
export function setDiscussion(writer: Writer, input: ParsedInputOf<'table.set'>): void {
  const { discussion } = changeableDiscussion(writer.db, input.meetingId, input.discussionId);
  const { headCount, returnOn, scaleDownCriterion } = { ...discussion, ...withoutGaps(input.fields) };
  updateDiscussion(writer, discussion.id, { headCount, returnOn, scaleDownCriterion });
}

function withoutGaps(fields: ParsedInputOf<'table.set'>['fields']): Partial<CaseDiscussion> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

/** @throws ExpectedError `not-allowed-now` when no timer runs. */
export function pauseMeeting(writer: Writer, clock: Clock, meetingId: MeetingId): void {
  const { discussion } = requireCurrent(writer.db, meetingId);
  if (discussion.runningSince === null) throw new ExpectedError('not-allowed-now');
  updateDiscussion(writer, discussion.id, stopTimer(discussion, clock.now()));
}

/** @throws ExpectedError `not-allowed-now` when nothing was paused. */
export function resumeMeeting(writer: Writer, clock: Clock, meetingId: MeetingId): void {
  const { meeting, discussion } = requireCurrent(writer.db, meetingId);
  if (!isPaused(discussion, meeting)) throw new ExpectedError('not-allowed-now');
  updateDiscussion(writer, discussion.id, startTimer(discussion, clock.now()));
}

/**
 * Puts a case right after the one at the table, or at the end when others have the numbers of this agenda: a number is
 * all that they know a case by. @throws ExpectedError `conflict`, `not-found`, `not-allowed-now`.
 */
export function addAtTable(
  writer: Writer,
  clock: Clock,
  { meetingId, who }: ParsedInputOf<'meetings.addAtTable'>,
  minutesPerCase: number,
): DiscussionId {
  const meeting = requireRunning(writer.db, meetingId);
  const caseId: CaseId = who.kind === 'case' ? who.caseId : newCase(writer, clock, who);
  const before = listDiscussions(writer.db, meetingId).map(({ id }) => id);
  const [added] = addCases(writer, { meetingId, caseIds: [caseId] }, minutesPerCase);
  if (added === undefined) throw new Error('nothing was added');
  if (isAgendaOutside(writer.db, meetingId)) return added;
  const at = before.findIndex((id) => id === meeting.currentDiscussionId) + 1;
  reorderCases(writer, { meetingId, order: [...before.slice(0, at), added, ...before.slice(at)] });
  return added;
}

function newCase(
  writer: Writer,
  clock: Clock,
  who: Extract<ParsedInputOf<'meetings.addAtTable'>['who'], { kind: 'person' }>,
): CaseId {
  const { surname, prefix, givenNames, birthDate } = who;
  const unknown = { bsn: null, skn: '', sex: 'unknown', remark: '' } as const;
  const places = { municipalityOfOrigin: '', municipalityOfRegistration: '', municipalityOfSettlement: '' };
  // Nobody has time to compare at the table; who turns out to be known is merged afterwards.
  const subject = { surname, prefix, givenNames, birthDate, ...unknown, ...places };
  return addSubject(writer, { subject, evenSo: true }, today(clock)).caseId;
}

interface AtTable {
  readonly meeting: Meeting;
  readonly discussion: CaseDiscussion;
}

function requireAtTable(db: ReadableDb, meetingId: MeetingId, id: DiscussionId): AtTable {
  const meeting = requireRunning(db, meetingId);
  const discussion = requireDiscussion(db, meetingId, id);
  if (discussion.status !== 'current') throw new ExpectedError('not-allowed-now');
  return { meeting, discussion };
}

function requireCurrent(db: ReadableDb, meetingId: MeetingId): AtTable {
  const { currentDiscussionId } = requireRunning(db, meetingId);
  if (currentDiscussionId === null) throw new ExpectedError('not-allowed-now');
  return requireAtTable(db, meetingId, currentDiscussionId);
}
