import { z } from 'zod';
import { agendaProposal, agendaRow, courseRow, type CourseRow } from '../../shared/contract/meetings.ts';
import { addDays, type IsoDate } from '../../shared/domain/dates.ts';
import { justReleasedDays, releaseNearDays } from '../../shared/domain/agenda.ts';
import { discussionId, type DiscussionId, type MeetingId } from '../../shared/domain/ids.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { line } from '../../shared/domain/subject.ts';
import type { ReadableDb } from '../handles.ts';
import { all, flag, jsonColumn } from '../rows.ts';
import { currentDetentionId, presentInstitution } from './current-detention.ts';
import { recordedFact } from './discussion-records.ts';
import { stillOpen } from './still-open.ts';

/*
 * The agenda of one sitting in four statements, however many cases it has: the cases, and per kind all that belongs
 * to them. Rows are flat and parsed once here (the file is a boundary); the router parses the assembled answer.
 * Both together cost less than the statements themselves: see tests/perf/meeting-open.test.ts.
 */

const storedRow = agendaRow
  .pick({
    discussionId: true,
    caseId: true,
    subjectId: true,
    surname: true,
    prefix: true,
    givenNames: true,
    position: true,
    plannedMinutes: true,
    status: true,
    spentSeconds: true,
    runningSince: true,
    postponeReason: true,
    pinned: true,
    birthDate: true,
    institution: true,
    releaseDate: true,
    releaseDateCertainty: true,
    openActions: true,
    postponedBefore: true,
  })
  .extend({
    pinned: flag,
    targetGroups: jsonColumn(agendaRow.shape.targetGroups),
    municipalityOfOrigin: line,
    municipalityOfSettlement: line,
  });
export type StoredAgendaRow = z.infer<typeof storedRow>;

const ofDiscussion = { discussionId };
const conditionRow = agendaRow.shape.conditions.element.extend(ofDiscussion);
const tableRow = agendaRow.shape.table.element.extend(ofDiscussion);
const guestRow = agendaRow.shape.guestsLastTime.element.extend(ofDiscussion);

/** The detention period of `subject` that matters on the day of the sitting. */
const periodOn = (day: string): string =>
  `LEFT JOIN detentionPeriod ON detentionPeriod.id = ${currentDetentionId('subject.id', day)}`;

const institutionThere = presentInstitution('detentionPeriod.id');
const presentCertainty = `coalesce(detentionPeriod.releaseDateCertainty, 'unknown')`;

/** Who it is about; of a closed meeting by the name of its day. */
const recordedName = (['surname', 'prefix', 'givenNames'] as const)
  .map((name) => recordedFact(name, `subject.${name}`, 'discussion'))
  .join(', ');

/** The statements behind an agenda, exported so that the bench can run the very same ones without parsing. */
export const agendaStatements = {
  rows: `
    SELECT discussion.id AS discussionId, discussion.caseId, subject.id AS subjectId, discussion.position,
      discussion.plannedMinutes, discussion.status, discussion.postponeReason, discussion.pinned,
      discussion.spentSeconds, discussion.runningSince, caseRecord.targetGroups, ${recordedName},
      subject.municipalityOfOrigin, subject.municipalityOfSettlement,
      ${recordedFact('birthDate', 'subject.birthDate', 'discussion')},
      ${recordedFact('institution', institutionThere, 'discussion')},
      ${recordedFact('releaseDate', 'detentionPeriod.releaseDate', 'discussion')},
      ${recordedFact('releaseDateCertainty', presentCertainty, 'discussion')},
      (SELECT count(*) FROM actionItem WHERE actionItem.caseId = discussion.caseId
        AND actionItem.status IN ${stillOpen}) AS openActions,
      (SELECT count(*) FROM caseDiscussion AS earlier JOIN meeting AS held ON held.id = earlier.meetingId
        WHERE earlier.caseId = discussion.caseId AND earlier.status = 'postponed'
        AND (held.date, held.startTime) < (meeting.date, meeting.startTime)
        AND held.date > coalesce((SELECT max(done.date) FROM caseDiscussion AS discussed
          JOIN meeting AS done ON done.id = discussed.meetingId
          WHERE discussed.caseId = discussion.caseId AND discussed.status = 'discussed'
          AND (done.date, done.startTime) < (meeting.date, meeting.startTime)), '')) AS postponedBefore
    FROM caseDiscussion AS discussion
    JOIN meeting ON meeting.id = discussion.meetingId
    JOIN caseRecord ON caseRecord.id = discussion.caseId
    JOIN subject ON subject.id = caseRecord.subjectId
    ${periodOn('(SELECT date FROM meeting WHERE id = @meetingId)')}
    WHERE discussion.meetingId = @meetingId ORDER BY discussion.position, discussion.rowid`,
  conditions: `
    SELECT caseDiscussion.id AS discussionId, code, state, caseCondition.rowid AS place FROM caseDiscussion
    JOIN caseCondition ON caseCondition.caseId = caseDiscussion.caseId
    WHERE meetingId = @meetingId AND record IS NULL
    UNION ALL
    SELECT caseDiscussion.id, said.value ->> '$.code', said.value ->> '$.state', said.key
    FROM caseDiscussion JOIN json_each(record, '$.table.conditions') AS said
    WHERE meetingId = @meetingId ORDER BY place`,
  table: `
    SELECT discussionId, organisationId, personId, presence.state FROM caseDiscussion
    JOIN presence ON presence.discussionId = caseDiscussion.id
    JOIN partnerOrganisation ON partnerOrganisation.id = presence.organisationId
    WHERE meetingId = @meetingId ORDER BY partnerOrganisation.position, partnerOrganisation.name, presence.personId`,
  guestsLastTime: `
    WITH before AS (
      SELECT discussion.id AS discussionId, (
        SELECT earlier.id FROM caseDiscussion AS earlier JOIN meeting AS held ON held.id = earlier.meetingId
        WHERE earlier.caseId = discussion.caseId AND earlier.status = 'discussed'
        AND (held.date, held.startTime) < (meeting.date, meeting.startTime)
        ORDER BY held.date DESC, held.startTime DESC LIMIT 1) AS earlierId
      FROM caseDiscussion AS discussion JOIN meeting ON meeting.id = discussion.meetingId
      WHERE discussion.meetingId = @meetingId)
    SELECT before.discussionId, presence.organisationId, partnerPerson.id AS personId FROM before
    JOIN presence ON presence.discussionId = before.earlierId
    JOIN partnerOrganisation ON partnerOrganisation.id = presence.organisationId
    LEFT JOIN partnerPerson ON partnerPerson.id = presence.personId AND partnerPerson.active = 1
    WHERE partnerOrganisation.attendance = 'guest' AND partnerOrganisation.active = 1
    AND presence.state IN ('present', 'written-input')
    AND NOT EXISTS (SELECT 1 FROM presence AS invited WHERE invited.discussionId = before.discussionId
      AND invited.organisationId = presence.organisationId)
    ORDER BY partnerOrganisation.position, partnerOrganisation.name, presence.personId`,
} as const;

/** The cases of a sitting in their order, with what belongs to each, keyed by discussion. */
export function readAgenda(db: ReadableDb, meetingId: MeetingId) {
  return {
    rows: all(db, storedRow, agendaStatements.rows, { meetingId }),
    conditions: grouped(all(db, conditionRow, agendaStatements.conditions, { meetingId })),
    table: grouped(all(db, tableRow, agendaStatements.table, { meetingId })),
    guestsLastTime: grouped(all(db, guestRow, agendaStatements.guestsLastTime, { meetingId })),
  };
}

function grouped<T extends { readonly discussionId: DiscussionId }>(rows: readonly T[]): Map<DiscussionId, T[]> {
  const groups = new Map<DiscussionId, T[]>();
  for (const row of rows) {
    const group = groups.get(row.discussionId);
    if (group === undefined) groups.set(row.discussionId, [row]);
    else group.push(row);
  }
  return groups;
}

/** The cases of a sitting in their order, as far as moving on needs them. */
export function listCourse(db: ReadableDb, meetingId: MeetingId): CourseRow[] {
  return all(
    db,
    courseRow,
    `SELECT discussion.id AS discussionId, discussion.caseId, ${recordedName}, position, plannedMinutes,
       discussion.status, spentSeconds, runningSince, tableConfirmedAt
     FROM caseDiscussion AS discussion
     JOIN caseRecord ON caseRecord.id = discussion.caseId
     JOIN subject ON subject.id = caseRecord.subjectId
     WHERE meetingId = @meetingId ORDER BY position, discussion.rowid`,
    { meetingId },
  );
}

const candidateRow = agendaProposal.omit({ reasons: true, daysToRelease: true, leftOn: true }).extend({
  targetGroups: jsonColumn(agendaProposal.shape.targetGroups),
  agreedReturn: jsonColumn(agendaProposal.shape.agreedReturn.unwrap()).nullable(),
  lastDiscussedOn: z.iso.date().nullable(),
  leftBehind: z.enum(['postponed', 'not-reached']).nullable(),
  lastOn: z.iso.date().nullable(),
});
export type StoredCandidate = z.infer<typeof candidateRow>;

/**
 * Cases that are not on the agenda of a sitting and for which something may speak. A wide net: which of them are
 * proposed, and in what order, is for `shared/domain/agenda.ts`.
 */
export function listCandidates(db: ReadableDb, meeting: Pick<Meeting, 'id' | 'date' | 'startTime'>): StoredCandidate[] {
  return all(db, candidateRow, candidateStatement, {
    meetingId: meeting.id,
    date: meeting.date,
    startTime: meeting.startTime,
    from: addDays(meeting.date, -justReleasedDays),
    until: widest(meeting.date),
  });
}

function widest(date: IsoDate): IsoDate {
  return addDays(date, releaseNearDays);
}

const candidateStatement = `
  WITH past AS (
    SELECT caseDiscussion.caseId, caseDiscussion.status, caseDiscussion.postponeReason, meeting.date,
      meeting.status AS meetingStatus, row_number() OVER (
        PARTITION BY caseDiscussion.caseId ORDER BY meeting.date DESC, meeting.startTime DESC, meeting.rowid DESC) AS nth
    FROM caseDiscussion JOIN meeting ON meeting.id = caseDiscussion.meetingId
    WHERE meeting.id <> @meetingId AND meeting.status <> 'planned'
    AND (meeting.date, meeting.startTime) <= (@date, @startTime)),
  discussed AS (
    SELECT caseDiscussion.caseId, max(meeting.date) AS lastDiscussedOn
    FROM caseDiscussion JOIN meeting ON meeting.id = caseDiscussion.meetingId
    WHERE caseDiscussion.status IN ('discussed', 'current') AND meeting.id <> @meetingId GROUP BY caseDiscussion.caseId),
  agreed AS (
    SELECT caseDiscussion.caseId, caseDiscussion.returnOn, meeting.date AS agreedOn, row_number() OVER (
        PARTITION BY caseDiscussion.caseId ORDER BY meeting.date DESC, meeting.startTime DESC, meeting.rowid DESC) AS nth
    FROM caseDiscussion JOIN meeting ON meeting.id = caseDiscussion.meetingId
    WHERE meeting.id <> @meetingId AND (meeting.date, meeting.startTime) < (@date, @startTime)
    AND (caseDiscussion.status IN ('discussed', 'current') OR caseDiscussion.returnOn IS NOT NULL)),
  open AS (
    SELECT caseId, count(*) AS openActions FROM actionItem WHERE status IN ${stillOpen} GROUP BY caseId)
  SELECT caseRecord.id AS caseId, subject.id AS subjectId, caseRecord.status, caseRecord.targetGroups, subject.surname,
    subject.prefix, subject.givenNames, subject.birthDate, ${institutionThere} AS institution,
    detentionPeriod.releaseDate, ${presentCertainty} AS releaseDateCertainty,
    coalesce(open.openActions, 0) AS openActions, discussed.lastDiscussedOn, past.date AS lastOn,
    coalesce(past.postponeReason, '') AS postponeReason,
    CASE WHEN agreed.returnOn IS NOT NULL
      THEN json_object('on', agreed.returnOn, 'agreedOn', agreed.agreedOn) END AS agreedReturn,
    CASE WHEN past.status = 'postponed' THEN 'postponed'
      WHEN past.status = 'planned' AND past.meetingStatus = 'closed' THEN 'not-reached' END AS leftBehind
  FROM caseRecord
  JOIN subject ON subject.id = caseRecord.subjectId
  ${periodOn('@date')}
  LEFT JOIN past ON past.caseId = caseRecord.id AND past.nth = 1
  LEFT JOIN agreed ON agreed.caseId = caseRecord.id AND agreed.nth = 1
  LEFT JOIN discussed ON discussed.caseId = caseRecord.id
  LEFT JOIN open ON open.caseId = caseRecord.id
  WHERE caseRecord.status <> 'closed' AND subject.mergedIntoId IS NULL
  AND NOT EXISTS (SELECT 1 FROM caseDiscussion WHERE meetingId = @meetingId AND caseId = caseRecord.id)
  AND (past.status IN ('postponed', 'planned') OR open.openActions > 0 OR discussed.lastDiscussedOn IS NULL
    OR agreed.returnOn <= @date OR detentionPeriod.releaseDate BETWEEN @from AND @until)`;
