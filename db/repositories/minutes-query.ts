import { z } from 'zod';
import { agreement } from '../../shared/domain/agreement.ts';
import { legalBasis } from '../../shared/domain/case.ts';
import { isoDate } from '../../shared/domain/dates.ts';
import { releaseDateCertainty } from '../../shared/domain/detention.ts';
import { caseId, discussionId, type MeetingId } from '../../shared/domain/ids.ts';
import { caseDiscussion, discussionStatus, presence } from '../../shared/domain/meeting.ts';
import type { MinutesCase, MinutesData, MinutesOwner } from '../../shared/domain/minutes-data.ts';
import { partialDate } from '../../shared/domain/partial-date.ts';
import { actionItem, actionReview, decision } from '../../shared/domain/record.ts';
import { emptyRichText, richText } from '../../shared/domain/rich-text.ts';
import { line, paragraph, personName } from '../../shared/domain/subject.ts';
import type { ReadableDb } from '../handles.ts';
import { all, jsonColumn } from '../rows.ts';
import { findMeeting } from './meetings.ts';

const caseRow = personName.extend({
  discussionId,
  caseId,
  status: discussionStatus,
  postponeReason: paragraph,
  birthDate: partialDate.nullable(),
  municipalityOfOrigin: line,
  municipalityOfSettlement: line,
  institution: line,
  releaseDate: isoDate.nullable(),
  releaseDateCertainty,
  directorOrganisation: line,
  directorPerson: line,
  goal: paragraph,
  legalBasis,
  ...caseDiscussion.pick({ headCount: true, returnOn: true, scaleDownCriterion: true }).shape,
});
const agreementRow = agreement.pick({ stance: true, wording: true }).extend({ discussionId, organisation: line });
const named = { discussionId, organisation: line, person: line };
const presenceRow = presence.pick({ state: true, timeIn: true, timeOut: true, leaveReason: true }).extend(named);
const noteRow = z.object({ discussionId, kind: z.enum(['picture', 'judgement']), body: jsonColumn(richText) });
const decisionRow = decision.pick({ discussionId: true, text: true, rationale: true });
const actionRow = actionItem
  .pick({
    text: true,
    ownerKind: true,
    dueDate: true,
    precondition: true,
    subjectInformed: true,
    notInformedReason: true,
    status: true,
  })
  .extend({ ...named, condition: line });
const reviewRow = actionItem
  .pick({ text: true, ownerKind: true, dueDate: true })
  .extend({ ...named, outcome: actionReview.shape.outcome, remark: paragraph });

/** The latest period of a person, and within it the present or last stay. */
const caseSql = `
  SELECT caseDiscussion.id AS discussionId, caseRecord.id AS caseId, caseDiscussion.status, postponeReason,
    headCount, returnOn, scaleDownCriterion,
    surname, prefix, givenNames, birthDate,
    municipalityOfOrigin, municipalityOfSettlement,
    coalesce((SELECT institution FROM institutionStay WHERE detentionPeriodId = period.id
      ORDER BY untilDate IS NOT NULL, untilDate DESC, rowid DESC LIMIT 1), '') AS institution,
    releaseDate, coalesce(releaseDateCertainty, 'unknown') AS releaseDateCertainty,
    coalesce(partnerOrganisation.name, '') AS directorOrganisation, coalesce(partnerPerson.name, '') AS directorPerson,
    discussionGoal AS goal, legalBasis
  FROM caseDiscussion
    JOIN caseRecord ON caseRecord.id = caseId
    JOIN subject ON subject.id = caseRecord.subjectId
    LEFT JOIN detentionPeriod AS period ON period.id = (
      SELECT id FROM detentionPeriod WHERE subjectId = subject.id
      ORDER BY coalesce(beginDate, releaseDate, '') DESC, rowid DESC LIMIT 1)
    LEFT JOIN partnerOrganisation ON partnerOrganisation.id = caseDirectorOrganisationId
    LEFT JOIN partnerPerson ON partnerPerson.id = caseDirectorPersonId
  WHERE meetingId = @meetingId ORDER BY caseDiscussion.position, caseDiscussion.rowid`;

const presenceSql = `
  SELECT discussionId, partnerOrganisation.name AS organisation, coalesce(partnerPerson.name, '') AS person, state,
    timeIn, timeOut, leaveReason
  FROM presence
    JOIN caseDiscussion ON caseDiscussion.id = discussionId
    JOIN partnerOrganisation ON partnerOrganisation.id = presence.organisationId
    LEFT JOIN partnerPerson ON partnerPerson.id = personId
  WHERE meetingId = @meetingId ORDER BY partnerOrganisation.position, partnerOrganisation.name, presence.rowid`;

const agreementSql = `
  SELECT discussionId, partnerOrganisation.name AS organisation, stance, wording
  FROM agreement
    JOIN caseDiscussion ON caseDiscussion.id = discussionId
    JOIN partnerOrganisation ON partnerOrganisation.id = agreement.organisationId
  WHERE meetingId = @meetingId ORDER BY partnerOrganisation.position, partnerOrganisation.name`;

/** The chair's own notes and what was said off the record are not asked for at all. */
const noteSql = `
  SELECT discussionId, kind, body FROM note JOIN caseDiscussion ON caseDiscussion.id = discussionId
  WHERE meetingId = @meetingId AND kind IN ('picture', 'judgement')`;

const decisionSql = `
  SELECT discussionId, text, rationale FROM decision JOIN caseDiscussion ON caseDiscussion.id = discussionId
  WHERE meetingId = @meetingId AND decision.handling = 'normal' ORDER BY decision.position, decision.rowid`;

const ownerJoins = `
  LEFT JOIN partnerOrganisation ON partnerOrganisation.id = ownerOrganisationId
  LEFT JOIN partnerPerson ON partnerPerson.id = ownerPersonId`;
const ownerColumns = `
  ownerKind, coalesce(partnerOrganisation.name, '') AS organisation, coalesce(partnerPerson.name, '') AS person`;

const actionSql = `
  SELECT discussionId, text, ${ownerColumns}, dueDate, precondition, subjectInformed, notInformedReason,
    actionItem.status, coalesce(regionItem.label, conditionCode, '') AS condition
  FROM actionItem JOIN caseDiscussion ON caseDiscussion.id = discussionId ${ownerJoins}
    LEFT JOIN regionItem ON regionItem.kind = 'condition' AND regionItem.code = conditionCode
  WHERE meetingId = @meetingId AND actionItem.handling = 'normal' ORDER BY actionItem.position, actionItem.rowid`;

const reviewSql = `
  SELECT actionReview.discussionId, text, ${ownerColumns}, dueDate, outcome, actionReview.remark AS remark
  FROM actionReview JOIN actionItem ON actionItem.id = actionId
    JOIN caseDiscussion ON caseDiscussion.id = actionReview.discussionId ${ownerJoins}
  WHERE meetingId = @meetingId AND actionItem.handling = 'normal' ORDER BY actionItem.rowid`;

/**
 * Everything that the minutes of a meeting tell, in seven queries whatever the number of cases; null when there is no
 * such meeting. BSN, SKN, the notes of the chair and whatever is not to be minuted are not read.
 */
export function readMinutes(db: ReadableDb, meetingId: MeetingId): MinutesData | null {
  const meeting = findMeeting(db, meetingId);
  if (meeting === null) return null;
  const parameters = { meetingId };
  const presences = byDiscussion(all(db, presenceRow, presenceSql, parameters));
  const notes = byDiscussion(all(db, noteRow, noteSql, parameters));
  const decisions = byDiscussion(all(db, decisionRow, decisionSql, parameters));
  const actions = byDiscussion(all(db, actionRow, actionSql, parameters));
  const reviews = byDiscussion(all(db, reviewRow, reviewSql, parameters));
  const agreements = byDiscussion(all(db, agreementRow, agreementSql, parameters));
  const cases = all(db, caseRow, caseSql, parameters).map((row): MinutesCase => {
    const of = <T>(map: ReadonlyMap<string, readonly T[]>): readonly T[] => map.get(row.discussionId) ?? [];
    const noteOf = (kind: 'picture' | 'judgement') =>
      of(notes).find((note) => note.kind === kind)?.body ?? emptyRichText;
    return {
      name: { surname: row.surname, prefix: row.prefix, givenNames: row.givenNames },
      birthDate: row.birthDate,
      institution: row.institution,
      releaseDate: row.releaseDate,
      releaseDateCertainty: row.releaseDateCertainty,
      municipalityOfOrigin: row.municipalityOfOrigin,
      municipalityOfSettlement: row.municipalityOfSettlement,
      director: [row.directorOrganisation, row.directorPerson].filter((part) => part !== '').join(', '),
      goal: row.goal,
      legalBasis: row.legalBasis,
      status: row.status,
      postponeReason: row.postponeReason,
      presence: of(presences),
      picture: noteOf('picture'),
      judgement: noteOf('judgement'),
      decisions: of(decisions),
      reviews: of(reviews).map((review) => ({ ...review, owner: ownerOf(review) })),
      actions: of(actions).map((action) => ({ ...action, owner: ownerOf(action) })),
      closing: {
        ...{ headCount: row.headCount, returnOn: row.returnOn, scaleDownCriterion: row.scaleDownCriterion },
        agreements: of(agreements),
      },
    };
  });
  return { meeting, cases };
}

/** The owner of an action out of a row with the names of its organisation and person. */
export function ownerOf(row: {
  ownerKind: 'organisation' | 'subject';
  organisation: string;
  person: string;
}): MinutesOwner {
  return row.ownerKind === 'subject' ? 'subject' : { organisation: row.organisation, person: row.person };
}

function byDiscussion<T extends { discussionId: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const list = map.get(row.discussionId);
    if (list === undefined) map.set(row.discussionId, [row]);
    else list.push(row);
  }
  return map;
}
