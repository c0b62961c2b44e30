import type { OutputOf, ParsedInputOf } from '../../shared/contract/contract.ts';
import type { AgendaRow } from '../../shared/contract/meetings.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { compareByRelease, overTheirPlaces } from '../../shared/domain/agenda.ts';
import { entriesInOrder, guestsPerCase, guestVisits, type GuestVisits } from '../../shared/domain/guest-visits.ts';
import type { DiscussionId, MeetingId, OrganisationId } from '../../shared/domain/ids.ts';
import {
  arrangeCases,
  costAgainstRelease,
  isByRelease,
  type RunSheet,
  type RunSheetCost,
} from '../../shared/domain/run-sheet.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { updateDiscussion } from '../../db/repositories/discussions.ts';
import { listOrganisations } from '../../db/repositories/partners.ts';
import type { Writer } from '../../db/writer.ts';
import { getMeeting, numberCases } from './agenda-service.ts';
import { requireDiscussion, requireOpenMeeting } from './meeting-guard.ts';

interface Arrangement {
  readonly sheet: RunSheet<DiscussionId>;
  readonly agenda: readonly AgendaRow[];
  /** The cases to come, in the order that they have now. */
  readonly toCome: readonly AgendaRow[];
  /** Organisations that come and go, per case. */
  readonly guests: ReadonlyMap<DiscussionId, readonly OrganisationId[]>;
  /** How often a guest comes in as the agenda is now. */
  readonly entries: number;
}

/**
 * How the agenda can be ordered. Cases that were at the table, are there or are postponed keep their places; the
 * others are ordered over the places that are left, from the table as it is now.
 */
function arrange(db: ReadableDb, meetingId: MeetingId): Arrangement {
  const { agenda } = getMeeting(db, meetingId);
  const guests = guestsOf(db, agenda);
  const toCome = agenda.filter((row) => row.status === 'planned');
  const current = agenda.find((row) => row.status === 'current');
  const atTable = current === undefined ? [] : (guests.get(current.discussionId) ?? []);
  // Releases on the same day by name, so that the proposal is the same whatever the order is now.
  const cases = toCome
    .map((row, index) => ({ row, place: index }))
    .sort((a, b) => compareByRelease(a.row, b.row) || (a.row.caseId < b.row.caseId ? -1 : 1))
    .map(({ row, place }) => ({
      id: row.discussionId,
      daysToRelease: row.daysToRelease,
      guests: guests.get(row.discussionId) ?? [],
      pinnedAt: row.pinned ? place : null,
    }));
  const sheet = arrangeCases(cases, atTable);
  const entries = entriesInOrder(
    toCome.map((row) => guests.get(row.discussionId) ?? []),
    atTable,
  );
  return { sheet, agenda, toCome, guests, entries };
}

/** Who comes and goes at each case that is not postponed. */
export function guestsOf(db: ReadableDb, agenda: readonly AgendaRow[]): Map<DiscussionId, OrganisationId[]> {
  const core = listOrganisations(db).filter((one) => one.attendance === 'core');
  return guestsPerCase(agenda, new Set(core.map((one) => one.id)));
}

/** When each guest is at the table, as the agenda is now. */
export function visitsOf(db: ReadableDb, agenda: readonly AgendaRow[]): GuestVisits<OrganisationId>[] {
  return visits(agenda, guestsOf(db, agenda));
}

function visits(agenda: readonly AgendaRow[], guests: Arrangement['guests']): GuestVisits<OrganisationId>[] {
  return guestVisits(
    agenda.flatMap((row, index) =>
      row.status === 'postponed' ? [] : [{ ...row, number: index + 1, guests: guests.get(row.discussionId) ?? [] }],
    ),
  );
}

function idsOf(rows: readonly AgendaRow[]): DiscussionId[] {
  return rows.map((row) => row.discussionId);
}

/** How the agenda stands and what is proposed. */
export function getRunSheet(db: ReadableDb, meetingId: MeetingId): OutputOf<'meetings.runSheet'> {
  const { sheet, agenda, toCome, guests, entries } = arrange(db, meetingId);
  const places = toCome.map((row) => agenda.indexOf(row) + 1);
  const numberAt = (place: number): number => places[place] ?? place + 1;
  const isNow = (order: readonly DiscussionId[]): boolean =>
    order.every((id, index) => toCome[index]?.discussionId === id);
  const numbered = (cost: RunSheetCost<DiscussionId> | null) =>
    cost && {
      later: cost.later,
      furthest: {
        discussionId: cost.furthest.id,
        from: numberAt(cost.furthest.from),
        to: numberAt(cost.furthest.to),
      },
    };
  const order = idsOf(toCome);
  const dated = new Set(toCome.filter((row) => row.daysToRelease !== null).map((row) => row.discussionId));
  return {
    now: {
      byRelease: isByRelease(toCome),
      grouped: entries <= sheet.entries,
      proposed: isNow(sheet.order),
      entries,
      cost: numbered(costAgainstRelease(sheet.releaseOrder, order, (id) => dated.has(id))),
    },
    proposal: {
      order: overTheirPlaces(idsOf(agenda), sheet.order),
      entries: sheet.entries,
      releaseEntries: sheet.releaseEntries,
      entriesAtLeast: sheet.entriesAtLeast,
      provenNear: sheet.provenNear,
      cost: numbered(sheet.cost),
    },
    guests: visits(agenda, guests).map(({ guest, visits: list }) => ({
      organisationId: guest,
      visits: list.map((one) => ({ ...one, numbers: [...one.numbers] })),
    })),
  };
}

/** @throws ExpectedError `not-allowed-now` when the sitting is closed. */
export function arrangeAgenda(writer: Writer, { meetingId, by }: ParsedInputOf<'meetings.arrange'>): void {
  requireOpenMeeting(writer.db, meetingId);
  const { sheet, agenda } = arrange(writer.db, meetingId);
  numberCases(writer, overTheirPlaces(idsOf(agenda), by === 'guests' ? sheet.order : sheet.releaseOrder));
}

/** @throws ExpectedError `not-allowed-now` when the sitting is closed or the case was at the table. */
export function pinCase(writer: Writer, { meetingId, discussionId, pinned }: ParsedInputOf<'meetings.pin'>): void {
  requireOpenMeeting(writer.db, meetingId);
  const discussion = requireDiscussion(writer.db, meetingId, discussionId);
  if (discussion.status !== 'planned') throw new ExpectedError('not-allowed-now');
  updateDiscussion(writer, discussion.id, { pinned });
}
