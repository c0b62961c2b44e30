import { randomUUID } from 'node:crypto';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { isAfterwards, sittingClosedAt } from '../../shared/domain/afterwards.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { LeftBy } from '../../shared/domain/case-outcome.ts';
import { meetingId as meetingIdSchema, type DiscussionId, type MeetingId } from '../../shared/domain/ids.ts';
import {
  freshMeeting,
  meetingFields,
  type CaseDiscussion,
  type Meeting,
  type MeetingFields,
} from '../../shared/domain/meeting.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { findLastStarted, listDiscussions, markCurrent, updateDiscussion } from '../../db/repositories/discussions.ts';
import { endUndo, insertMeeting, removeMeeting, updateMeeting } from '../../db/repositories/meetings.ts';
import type { Writer } from '../../db/writer.ts';
import type { App } from '../app/app.ts';
import type { Vault } from '../app/vault.ts';
import { backUp } from './backup-service.ts';
import { outcomeAtTable } from './closing-service.ts';
import { notingCorrection } from './correction-service.ts';
import { leaveTable } from './flow-service.ts';
import {
  requireChangeable,
  requireDiscussion,
  requireMeeting,
  requireOpenMeeting,
  requireRunning,
} from './meeting-guard.ts';
import { keepRecords } from './record-service.ts';
import { keepNames } from './seat-service.ts';

export function createMeeting(writer: Writer, fields: MeetingFields): MeetingId {
  const id = meetingIdSchema.parse(randomUUID());
  requireSensibleDates(fields);
  insertMeeting(writer, { id, ...freshMeeting, ...fields });
  return id;
}

export function changeMeeting(
  writer: Writer,
  clock: Clock,
  { meetingId, fields }: ParsedInputOf<'meetings.update'>,
): void {
  const meeting = requireChangeable(writer.db, meetingId);
  const next = meetingFields.parse({ ...meeting, ...fields });
  requireSensibleDates(next);
  notingCorrection(writer, clock, meetingId, () => updateMeeting(writer, meetingId, next));
}

function requireSensibleDates({ date, nextMeetingDate }: Pick<Meeting, 'date' | 'nextMeetingDate'>): void {
  if (nextMeetingDate !== null && nextMeetingDate <= date)
    throw new ExpectedError('invalid-input', {
      fields: [{ path: 'fields.nextMeetingDate', message: 'too-early' }],
    });
}

/** @throws ExpectedError `not-allowed-now` when it was started or has cases. */
export function discardMeeting(writer: Writer, meetingId: MeetingId): void {
  const meeting = requireMeeting(writer.db, meetingId);
  if (meeting.status !== 'planned' || listDiscussions(writer.db, meetingId).length > 0)
    throw new ExpectedError('not-allowed-now');
  removeMeeting(writer, meetingId);
}

/**
 * Opens the sitting at its first case that is not yet discussed; going on with one that runs changes nothing.
 * @throws ExpectedError `not-allowed-now` when it is closed or nothing is left to discuss.
 */
export function startMeeting(writer: Writer, clock: Clock, meetingId: MeetingId): void {
  const meeting = requireOpenMeeting(writer.db, meetingId);
  if (meeting.status === 'running') return;
  const next = firstPlanned(writer.db, meetingId);
  if (next === null) throw new ExpectedError('not-allowed-now');
  markCurrent(writer, next.id, clock.now());
  updateMeeting(writer, meetingId, { status: 'running', currentDiscussionId: next.id });
  endUndo(writer, meetingId);
}

function firstPlanned(db: ReadableDb, meetingId: MeetingId): CaseDiscussion | null {
  return listDiscussions(db, meetingId).find((one) => one.status === 'planned') ?? null;
}

/**
 * Makes a case the current one; the one before becomes discussed, unless it was postponed or never opened.
 * @throws ExpectedError `not-allowed-now` when the sitting does not run.
 */
export function goToCase(writer: Writer, clock: Clock, input: ParsedInputOf<'meetings.goTo'>): void {
  const meeting = requireRunning(writer.db, input.meetingId);
  const target = requireDiscussion(writer.db, input.meetingId, input.discussionId);
  if (target.status === 'current') return;
  finishCurrent(writer, meeting, clock.now(), 'moved-on');
  keepNames(writer, meeting, target);
  bringToTable(writer, clock, meeting, target);
  updateMeeting(writer, meeting.id, { currentDiscussionId: target.id });
}

function bringToTable(writer: Writer, clock: Clock, meeting: Meeting, target: CaseDiscussion): void {
  markCurrent(writer, target.id, isAfterwards(meeting, target) ? null : clock.now());
}

function finishCurrent(writer: Writer, meeting: Meeting, now: Date, by: LeftBy): void {
  for (const one of listDiscussions(writer.db, meeting.id))
    if (one.status === 'current') leaveTable(writer, meeting, one, now, outcomeAtTable(writer.db, one, now, by));
}

/** Leaves a case for a later sitting, with the reason. The table stays where it is until the next case is opened. */
export function postponeCase(writer: Writer, clock: Clock, input: ParsedInputOf<'meetings.postpone'>): void {
  const meeting = requireOpenMeeting(writer.db, input.meetingId);
  const discussion = requireDiscussion(writer.db, input.meetingId, input.discussionId);
  if (discussion.status === 'current') leaveTable(writer, meeting, discussion, clock.now(), 'postponed');
  updateDiscussion(writer, discussion.id, { status: 'postponed', postponeReason: input.reason });
}

/** Takes a postponement back. @throws ExpectedError `not-allowed-now` when the case is not postponed. */
export function reinstateCase(writer: Writer, clock: Clock, input: ParsedInputOf<'meetings.reinstate'>): void {
  const meeting = requireOpenMeeting(writer.db, input.meetingId);
  const discussion = requireDiscussion(writer.db, input.meetingId, input.discussionId);
  if (discussion.status !== 'postponed') throw new ExpectedError('not-allowed-now');
  if (meeting.currentDiscussionId === discussion.id) bringToTable(writer, clock, meeting, discussion);
  else updateDiscussion(writer, discussion.id, { status: 'planned', postponeReason: '' });
}

/**
 * Closes the sitting: the current case is discussed when there is something to show for it; what was not reached stays
 * planned and so is proposed for the next sitting. What its minutes tell of the world outside it is kept as it is now.
 * Then a backup is written and verified.
 */
export async function closeMeeting(app: App, vault: Vault, meetingId: MeetingId): Promise<{ backupMade: boolean }> {
  vault.change({ name: 'meetings.close', topics: ['meetings', 'table', 'cases'] }, (writer) => {
    const now = app.clock.now();
    const meeting = requireRunning(writer.db, meetingId);
    finishCurrent(writer, meeting, now, 'closed');
    updateMeeting(writer, meetingId, {
      ...{ status: 'closed', currentDiscussionId: null, closedAt: sittingClosedAt(meeting, now) },
    });
    keepRecords(writer, meetingId);
    endUndo(writer, meetingId);
  });
  try {
    await backUp(app, 'meeting-closed');
    return { backupMade: true };
  } catch {
    // The meeting is closed all the same; `backUp` has logged it, and the window says that the backup is missing.
    return { backupMade: false };
  }
}

/**
 * Opens a closed sitting again at the case that was at the table last; the others keep what was recorded of them until
 * they come to the table.
 * @throws ExpectedError `not-allowed-now` when it is not closed, `minutes-finalised`.
 */
export function reopenMeeting(writer: Writer, clock: Clock, meetingId: MeetingId): void {
  const meeting = requireChangeable(writer.db, meetingId);
  if (meeting.status !== 'closed') throw new ExpectedError('not-allowed-now');
  const last: DiscussionId | null =
    findLastStarted(writer.db, meetingId)?.id ?? firstPlanned(writer.db, meetingId)?.id ?? null;
  const reopened = { ...meeting, reopenedAt: clock.now().toISOString() };
  notingCorrection(writer, clock, meetingId, () => {
    const discussion = last === null ? null : requireDiscussion(writer.db, meetingId, last);
    if (discussion !== null && discussion.status !== 'postponed') bringToTable(writer, clock, reopened, discussion);
    updateMeeting(writer, meetingId, { ...reopened, status: 'running', currentDiscussionId: last });
  });
  endUndo(writer, meetingId);
}

/**
 * Concept or vastgesteld; only of a closed sitting. Nothing recorded in it changes while it is vastgesteld.
 * @throws ExpectedError `not-allowed-now` when the sitting is not closed.
 */
export function setMinutesStatus(writer: Writer, input: ParsedInputOf<'meetings.setMinutesStatus'>): void {
  const meeting = requireMeeting(writer.db, input.meetingId);
  if (meeting.status !== 'closed') throw new ExpectedError('not-allowed-now');
  updateMeeting(writer, meeting.id, { minutesStatus: input.minutesStatus });
}
