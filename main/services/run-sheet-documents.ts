import type { WrittenFiles } from '../../shared/contract/documents.ts';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import type { AgendaRow } from '../../shared/contract/meetings.ts';
import { addMinutes } from '../../shared/domain/dates.ts';
import type { MeetingId, OrganisationId } from '../../shared/domain/ids.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import type { RunSheetData, RunSheetRow, SendingData } from '../../shared/domain/run-sheet-data.ts';
import { ownerOf } from '../../shared/domain/minutes-parts.ts';
import { runSheetTree } from '../../shared/domain/run-sheet-document.ts';
import { sendingAgendaTree } from '../../shared/domain/sending-agenda.ts';
import { targetGroupMarks } from '../../shared/domain/target-group.ts';
import { isUnsignedGuest } from '../../shared/domain/unsigned-guest.ts';
import { fill } from '../../shared/text/fill.ts';
import { documents } from '../../shared/text/nl/documents.ts';
import { runSheet as words } from '../../shared/text/nl/run-sheet.ts';
import { wordsCleaner, type ScreenPeople } from '../../shared/domain/screen-words.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { listOrganisations, listPeople } from '../../db/repositories/partners.ts';
import { listRegionItemsOfKind } from '../../db/repositories/region-items.ts';
import { listOpenActions } from '../../db/repositories/run-sheet-query.ts';
import { listAllNames, listContactNamesOnAgenda, listPeopleOnAgenda } from '../../db/repositories/screen-query.ts';
import type { App } from '../app/app.ts';
import type { Vault } from '../app/vault.ts';
import { getMeeting } from './agenda-service.ts';
import { everybodyIn, numbersOf } from './everybody.ts';
import { exportDocument } from './export-document.ts';
import { requireMeeting } from './meeting-guard.ts';
import { guestsOf, visitsOf } from './run-sheet-service.ts';

/**
 * Asks where to, and writes the chair's run sheet or the agenda without names there. The file name holds the day of
 * the meeting and nothing else. Null when cancelled.
 * @throws ExpectedError `not-found`, `folder-unusable`, `disk-full`; `locked` when the vault closed meanwhile.
 */
export async function exportRunSheet(
  app: App,
  vault: Vault,
  { meetingId, kind, formats }: ParsedInputOf<'documents.exportRunSheet'>,
): Promise<WrittenFiles | null> {
  const { date } = requireMeeting(vault.db, meetingId);
  return exportDocument(app, vault, {
    procedure: 'documents.exportRunSheet',
    kind,
    meetingId,
    fileName: fill(words.export.fileName[kind], { date }),
    dialog: { title: words.export.dialogTitle[kind], folder: words.export.dialogFolder[kind] },
    formats,
    make: (madeAt) => {
      const { minutesStatus } = requireMeeting(vault.db, meetingId);
      const tree =
        kind === 'run-sheet'
          ? runSheetTree(readRunSheet(vault.db, meetingId), madeAt)
          : sendingAgendaTree(readSendingAgenda(vault.db, meetingId), madeAt);
      return { tree, minutesStatus };
    },
  });
}

/** All that the chair's run sheet tells. */
export function readRunSheet(db: ReadableDb, meetingId: MeetingId): RunSheetData {
  const { meeting, agenda, endsAt } = getMeeting(db, meetingId);
  const guests = guestsOf(db, agenda);
  const nameOf = organisationNames(db);
  const unsigned = unsignedIn(db);
  const conditions = listRegionItemsOfKind(db, 'condition').filter((one) => one.active);
  const groups = listRegionItemsOfKind(db, 'target-group');
  const actions = Map.groupBy(listOpenActions(db, meetingId), (one) => one.caseId);
  const cases = agenda.map((row, index): RunSheetRow => {
    const here = guests.get(row.discussionId) ?? [];
    return {
      number: index + 1,
      name: { surname: row.surname, prefix: row.prefix, givenNames: row.givenNames },
      startsAt: row.startsAt,
      targetGroups: targetGroupMarks(row.targetGroups, groups).map(({ mark }) => mark),
      plannedMinutes: row.plannedMinutes,
      status: row.status,
      postponeReason: row.postponeReason,
      pinned: row.pinned,
      releaseDate: row.releaseDate,
      releaseDateCertainty: row.releaseDateCertainty,
      freeBeforeNext: row.freeBeforeNext,
      guests: here.map(nameOf),
      unsigned: here.filter((guest) => unsigned(row, guest)).map(nameOf),
      openConditions: conditions
        .map(({ code, label }) => ({
          label,
          state: row.conditions.find((one) => one.code === code)?.state ?? 'unknown',
        }))
        .filter(({ state }) => state !== 'arranged'),
      openActions: (actions.get(row.caseId) ?? []).map((action) => ({
        text: action.text,
        owner: ownerOf(action.owner),
        dueDate: action.dueDate,
      })),
    };
  });
  return { meeting, endsAt, cases, visits: namedVisits(db, agenda, nameOf) };
}

/** What may be sent: nothing of a person is read into it. */
export function readSendingAgenda(db: ReadableDb, meetingId: MeetingId): SendingData {
  const { meeting, agenda, endsAt } = getMeeting(db, meetingId);
  const guests = guestsOf(db, agenda);
  const { nameOf, ...facts } = sendableFacts(db, meeting);
  return {
    ...facts,
    endsAt,
    cases: agenda.flatMap((row, index) =>
      row.status === 'postponed'
        ? []
        : [
            {
              number: index + 1,
              startsAt: row.startsAt,
              until: addMinutes(row.startsAt, row.plannedMinutes),
              guests: (guests.get(row.discussionId) ?? []).map(nameOf),
            },
          ],
    ),
    visits: namedVisits(db, agenda, nameOf),
  };
}

/**
 * Name, place and the names of organisations are typed by hand, so that a name can stand in them: what the shared
 * screen would take out of words is taken out here, of everybody in the vault and of who is to be reached about a case
 * on this agenda. Of who is on it a given name alone goes too, except out of the name of an organisation.
 */
function sendableFacts(db: ReadableDb, { id, title, date, startTime, place }: Meeting) {
  const onAgenda = listPeopleOnAgenda(db, id);
  const organisations = organisationNames(db);
  const people: ScreenPeople = {
    own: null,
    others: listAllNames(db),
    contacts: listContactNamesOnAgenda(db, id),
    numbers: numbersOf(onAgenda),
    organisations: listOrganisations(db).map(({ name }) => name),
    everybody: everybodyIn(db),
  };
  const givenNames = onAgenda.flatMap(({ givenNames: names }) => names.split(/[\s-]+/));
  const clean = wordsCleaner({ ...people, contacts: [...people.contacts, ...givenNames] });
  const cleanOrganisation = wordsCleaner({ ...people, others: onAgenda, organisations: [] });
  return {
    title: clean(title) === title.normalize('NFC') ? title : words.page.plainTitle,
    date,
    startTime,
    place: clean(place),
    nameOf: (organisation: OrganisationId) => cleanOrganisation(organisations(organisation)),
  };
}

function namedVisits(
  db: ReadableDb,
  agenda: readonly AgendaRow[],
  nameOf: (id: OrganisationId) => string,
): RunSheetData['visits'] {
  return visitsOf(db, agenda).map(({ guest, visits }) => ({ guest: nameOf(guest), visits }));
}

function organisationNames(db: ReadableDb): (id: OrganisationId) => string {
  const names = new Map(listOrganisations(db).map((one) => [one.id, one.name]));
  return (id) => names.get(id) ?? documents.page.unknown;
}

/** Whether somebody comes for this organisation as a guest without a signed confidentiality statement. */
function unsignedIn(db: ReadableDb): (row: AgendaRow, guest: OrganisationId) => boolean {
  const partners = {
    organisations: new Map(listOrganisations(db).map((one) => [one.id, one])),
    people: new Map(listPeople(db).map((one) => [one.id, one])),
  };
  return (row, guest) => row.table.some((seat) => seat.organisationId === guest && isUnsignedGuest(seat, partners));
}
