import { randomUUID } from 'node:crypto';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract/contract.ts';
import type { AgendaProposal, AgendaRow } from '../../shared/contract/meetings.ts';
import {
  compareProposals,
  endTime,
  isFreeBeforeNext,
  plannedMinutes,
  proposalReasons,
  startTimes,
} from '../../shared/domain/agenda.ts';
import { daysToRelease } from '../../shared/domain/detention-rules.ts';
import {
  discussionId,
  presenceId,
  type DiscussionId,
  type MeetingId,
  type OrganisationId,
  type PersonId,
} from '../../shared/domain/ids.ts';
import { freshDiscussion } from '../../shared/domain/meeting.ts';
import type { PartnerOrganisation } from '../../shared/domain/partner.ts';
import { reasonToCome, type CaseAtTable } from '../../shared/domain/table-composition.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { listCandidates, listCourse, readAgenda } from '../../db/repositories/agenda-query.ts';
import {
  countRecorded,
  findDiscussable,
  insertDiscussion,
  insertPresence,
  listDiscussions,
  listPresence,
  removeDiscussion,
  removePresence,
  updateDiscussion,
  updatePresence,
} from '../../db/repositories/discussions.ts';
import { isAgendaOutside } from '../../db/repositories/export-records.ts';
import { findPerson, listOrganisations } from '../../db/repositories/partners.ts';
import type { Writer } from '../../db/writer.ts';
import { requireDiscussion, requireMeeting, requireOpenMeeting } from './meeting-guard.ts';

/** One sitting with its agenda, the clock times that follow from it. */
export function getMeeting(db: ReadableDb, meetingId: MeetingId): OutputOf<'meetings.get'> {
  const meeting = requireMeeting(db, meetingId);
  const { rows, conditions, table, guestsLastTime } = readAgenda(db, meetingId);
  const times = startTimes(meeting.startTime, rows);
  const organisations = listOrganisations(db);
  const agenda = rows.map(({ municipalityOfOrigin, municipalityOfSettlement, ...row }, index): AgendaRow => ({
    ...row,
    startsAt: times[index] ?? meeting.startTime,
    daysToRelease: daysToRelease(row, meeting.date),
    freeBeforeNext: isFreeBeforeNext(meeting, row.releaseDate),
    conditions: conditions.get(row.discussionId) ?? [],
    table: table.get(row.discussionId) ?? [],
    guestsLastTime: guestsLastTime.get(row.discussionId) ?? [],
    guestsOfCase: guestsOfCase(
      organisations,
      { ...row, municipalityOfOrigin, municipalityOfSettlement },
      table.get(row.discussionId) ?? [],
    ),
  }));
  return {
    meeting,
    agenda,
    plannedMinutes: plannedMinutes(rows),
    endsAt: endTime(meeting.startTime, rows),
  };
}

/**
 * Who would come of itself and is not invited: the group, the municipality or the partner came after the case was put
 * on the agenda, or the chair took them off. Nothing for a case that had its turn.
 */
function guestsOfCase(
  organisations: readonly PartnerOrganisation[],
  ofCase: CaseAtTable & Pick<AgendaRow, 'status'>,
  table: AgendaRow['table'],
): AgendaRow['guestsOfCase'] {
  if (ofCase.status === 'discussed') return [];
  return organisations.flatMap((organisation) => {
    const reason = reasonToCome(organisation, ofCase);
    const invited = table.some(({ organisationId }) => organisationId === organisation.id);
    return reason === null || reason === 'core' || invited ? [] : [{ organisationId: organisation.id, reason }];
  });
}

/** How far a meeting is: its cases in order with their state and time. */
export function getCourse(db: ReadableDb, meetingId: MeetingId): OutputOf<'meetings.course'> {
  return {
    meeting: requireMeeting(db, meetingId),
    agenda: listCourse(db, meetingId),
    numbersOutside: isAgendaOutside(db, meetingId),
  };
}

/** What one answer of proposals holds at most: as many as can be added at once. */
const mostProposals = 200;

/** Cases that could be put on the agenda, with the reasons, the most pressing first. */
export function proposeCases(db: ReadableDb, meetingId: MeetingId): OutputOf<'meetings.proposals'> {
  const meeting = requireMeeting(db, meetingId);
  const proposals = listCandidates(db, meeting)
    .map(({ lastDiscussedOn, leftBehind, lastOn, ...candidate }): AgendaProposal => {
      const reasons = proposalReasons(meeting, { ...candidate, lastDiscussedOn, leftBehind });
      return {
        ...candidate,
        daysToRelease: daysToRelease(candidate, meeting.date),
        reasons,
        leftOn: leftBehind === null ? null : lastOn,
        postponeReason: reasons.includes('postponed') ? candidate.postponeReason : '',
        agreedReturn: reasons.includes('agreed-return') ? candidate.agreedReturn : null,
      };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort(compareProposals);
  return { proposals: proposals.slice(0, mostProposals), total: proposals.length };
}

/**
 * Puts cases at the end of the agenda; invited to each are the core partners and those that come for such a case.
 * @throws ExpectedError `conflict` when one is there already, `not-found` when it cannot be discussed.
 */
export function addCases(
  writer: Writer,
  { meetingId, caseIds }: ParsedInputOf<'meetings.addCases'>,
  minutesPerCase: number,
): DiscussionId[] {
  const { db } = writer;
  requireOpenMeeting(db, meetingId);
  const present = listDiscussions(db, meetingId);
  const known = new Set(present.map((one) => one.caseId));
  const organisations = listOrganisations(db);
  let position = present.at(-1)?.position ?? 0;
  return caseIds.map((caseId) => {
    if (known.has(caseId)) throw new ExpectedError('conflict');
    const ofCase = findDiscussable(db, caseId);
    if (ofCase === null) throw new ExpectedError('not-found');
    known.add(caseId);
    position += 1;
    const id = discussionId.parse(randomUUID());
    insertDiscussion(writer, {
      id,
      meetingId,
      caseId,
      position,
      plannedMinutes: minutesPerCase,
      ...freshDiscussion,
    });
    for (const one of organisations) if (reasonToCome(one, ofCase) !== null) inviteOne(writer, id, one.id, null);
    return id;
  });
}

function inviteOne(writer: Writer, discussion: DiscussionId, organisation: OrganisationId, person: PersonId | null) {
  insertPresence(writer, {
    id: presenceId.parse(randomUUID()),
    discussionId: discussion,
    organisationId: organisation,
    personId: person,
    state: 'invited',
    timeIn: null,
    timeOut: null,
    leaveReason: '',
  });
}

/** Takes a case off the agenda. @throws ExpectedError `not-allowed-now` once it was at the table or anything was recorded. */
export function removeCase(writer: Writer, input: ParsedInputOf<'meetings.removeCase'>): void {
  const meeting = requireOpenMeeting(writer.db, input.meetingId);
  const discussion = requireDiscussion(writer.db, input.meetingId, input.discussionId);
  const wasAtTable = discussion.status === 'current' || discussion.status === 'discussed';
  if (wasAtTable || meeting.currentDiscussionId === discussion.id || countRecorded(writer.db, discussion.id) > 0)
    throw new ExpectedError('not-allowed-now');
  removeDiscussion(writer, discussion.id);
  numberCases(
    writer,
    listDiscussions(writer.db, input.meetingId).map((one) => one.id),
  );
}

/** @throws ExpectedError `conflict` when the order does not name exactly the cases of the agenda. */
export function reorderCases(writer: Writer, { meetingId, order, moved }: ParsedInputOf<'meetings.reorder'>): void {
  requireOpenMeeting(writer.db, meetingId);
  const present = new Set(listDiscussions(writer.db, meetingId).map((one) => one.id));
  const named = new Set(order);
  const same = named.size === order.length && named.size === present.size && order.every((id) => present.has(id));
  const known = moved === undefined || named.has(moved);
  if (!same || !known) throw new ExpectedError('conflict');
  numberCases(writer, order);
  if (moved !== undefined) updateDiscussion(writer, moved, { pinned: true });
}

/** Numbers the cases of an agenda in this order. */
export function numberCases(writer: Writer, order: readonly DiscussionId[]): void {
  order.forEach((id, index) => updateDiscussion(writer, id, { position: index + 1 }));
}

export function setPlannedMinutes(writer: Writer, input: ParsedInputOf<'meetings.setPlannedMinutes'>): void {
  requireOpenMeeting(writer.db, input.meetingId);
  const discussion = requireDiscussion(writer.db, input.meetingId, input.discussionId);
  updateDiscussion(writer, discussion.id, { plannedMinutes: input.plannedMinutes });
}

/**
 * Makes the invited of a case exactly these. Whoever was already noted as present, excused and so on stays as noted.
 * @throws ExpectedError `invalid-input` when an organisation is unknown or a person is not one of it.
 */
export function invite(writer: Writer, input: ParsedInputOf<'meetings.invite'>): void {
  const { db } = writer;
  requireOpenMeeting(db, input.meetingId);
  const discussion = requireDiscussion(db, input.meetingId, input.discussionId);
  requireKnownPartners(db, input.invited);
  const wanted = new Map(input.invited.map((one) => [keyOf(one), one]));
  const unnamed = listPresence(db, discussion.id).filter(
    (one) => !wanted.delete(keyOf(one)) && one.state === 'invited',
  );
  for (const seat of unnamed) {
    // The same organisation with another person: the seat changes hands, and stays one seat in the journal.
    const heir = [...wanted.values()].find((one) => one.organisationId === seat.organisationId);
    if (heir === undefined) removePresence(writer, seat.id);
    else {
      updatePresence(writer, { ...seat, personId: heir.personId });
      wanted.delete(keyOf(heir));
    }
  }
  for (const { organisationId, personId } of wanted.values())
    inviteOne(writer, discussion.id, organisationId, personId);
}

type Invited = ParsedInputOf<'meetings.invite'>['invited'][number];

function keyOf({ organisationId, personId }: Invited): string {
  return `${organisationId}:${personId ?? ''}`;
}

function requireKnownPartners(db: ReadableDb, invited: readonly Invited[]): void {
  const known = new Set(listOrganisations(db).map((one) => one.id));
  for (const { organisationId, personId } of invited) {
    const fits = personId === null || findPerson(db, personId)?.organisationId === organisationId;
    if (!known.has(organisationId) || !fits) throw new ExpectedError('invalid-input');
  }
}
