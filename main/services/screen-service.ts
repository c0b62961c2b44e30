import { currentDetention } from '../../shared/domain/detention-rules.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import type { CaseDiscussion, Meeting } from '../../shared/domain/meeting.ts';
import { isPaused } from '../../shared/domain/meeting-time.ts';
import type { ScreenPlace } from '../../shared/domain/screen-choice.ts';
import { isOfTable, type ScreenSource } from '../../shared/domain/screen-source.ts';
import { wordsCleaner, type ScreenPeople } from '../../shared/domain/screen-words.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { listAgreements } from '../../db/repositories/agreements.ts';
import { findCase } from '../../db/repositories/cases.ts';
import { listDetentions } from '../../db/repositories/detentions.ts';
import { findDiscussion, listPresence } from '../../db/repositories/discussions.ts';
import { findMeeting } from '../../db/repositories/meetings.ts';
import { listOrganisations } from '../../db/repositories/partners.ts';
import { listActionsAround, listDecisions } from '../../db/repositories/records.ts';
import { listContactNames, listPeopleOnAgenda, listTakenOffAgenda } from '../../db/repositories/screen-query.ts';
import { findSubject } from '../../db/repositories/subjects.ts';
import { findRunningMeeting } from '../../db/repositories/table-query.ts';
import { everybodyIn, numbersOf } from './everybody.ts';
import { readPreferences } from './preferences-service.ts';
import { conditionsOf } from './table-service.ts';

/** Where an open vault is, for the shared screen: the running meeting, and the case at its table. */
export interface AtScreen {
  readonly meeting: Meeting | null;
  readonly discussion: CaseDiscussion | null;
  readonly place: ScreenPlace | null;
}

/** A running meeting can stand between cases: then there is no place. */
export function atScreen(db: ReadableDb): AtScreen {
  const meeting = findRunningMeeting(db);
  const id = meeting?.currentDiscussionId ?? null;
  const discussion = id === null ? null : findDiscussion(db, id);
  const place =
    meeting === null || discussion === null
      ? null
      : {
          discussionId: discussion.id,
          confirmed: discussion.tableConfirmedAt !== null,
          paused: isPaused(discussion, meeting),
        };
  return { meeting, discussion, place };
}

/** Whether a meeting was closed; false while none is named. */
export function isClosed(db: ReadableDb, id: MeetingId | null): boolean {
  return id !== null && findMeeting(db, id)?.status === 'closed';
}

/** Name of the meeting as the neutral slide may show it: a person's name is no part of it. */
export function neutralTitle(db: ReadableDb, meeting: Meeting | null): string {
  if (meeting === null) return '';
  const here = [...listPeopleOnAgenda(db, meeting.id), ...listTakenOffAgenda(db, meeting.id)];
  return wordsCleaner({
    ...{ own: null, others: here, contacts: [], numbers: numbersOf(here), organisations: [] },
    everybody: everybodyIn(db),
  })(meeting.title);
}

/**
 * The facts that the slides choose from, or null: nothing of a case is read for the screen while the chair has not
 * confirmed that the right people sit at its table.
 */
export function screenSource(db: ReadableDb, { meeting, discussion }: AtScreen): ScreenSource | null {
  if (meeting === null || discussion?.tableConfirmedAt == null) return null;
  const ofCase = findCase(db, discussion.caseId);
  const subject = ofCase === null ? null : findSubject(db, ofCase.subjectId);
  if (ofCase === null || subject === null) return null;
  const period = currentDetention(listDetentions(db, subject.id), meeting.date);
  const presence = listPresence(db, discussion.id);
  const organisations = new Map(listOrganisations(db).map((organisation) => [organisation.id, organisation]));
  const onAgenda = listPeopleOnAgenda(db, meeting.id);
  const takenOff = listTakenOffAgenda(db, meeting.id);
  const people: ScreenPeople = {
    own: subject,
    others: [...onAgenda.filter(({ caseId }) => caseId !== ofCase.id), ...takenOff],
    contacts: listContactNames(db, ofCase.id),
    numbers: numbersOf([...onAgenda, ...takenOff, subject]),
    organisations: presence.map(({ organisationId }) => organisations.get(organisationId)?.name ?? ''),
    everybody: everybodyIn(db),
  };
  return {
    meetingTitle: meeting.title,
    meetingDate: meeting.date,
    discussion,
    subject,
    release: { date: period?.releaseDate ?? null, certainty: period?.releaseDateCertainty ?? 'unknown' },
    conditionsName: readPreferences(db).conditionsName,
    conditions: conditionsOf(db, ofCase.id),
    decisions: listDecisions(db, discussion.id),
    actions: listActionsAround(db, ofCase.id, discussion.id, []).filter((action) => isOfTable(action, discussion.id)),
    presence,
    directorId: ofCase.caseDirectorOrganisationId,
    referrerId: ofCase.referrerKind === 'organisation' ? ofCase.referrerOrganisationId : null,
    agreements: listAgreements(db, discussion.id),
    organisations,
    people,
  };
}
