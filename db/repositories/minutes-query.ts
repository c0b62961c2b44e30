import { z } from 'zod';
import { agreement } from '../../shared/domain/agreement.ts';
import { caseRecord } from '../../shared/domain/case.ts';
import { caseFacts } from '../../shared/domain/discussion-record.ts';
import { discussionId, type MeetingId } from '../../shared/domain/ids.ts';
import { caseDiscussion, presence, type Meeting } from '../../shared/domain/meeting.ts';
import type { MinutesCase, MinutesData } from '../../shared/domain/minutes-data.ts';
import { actionItem, decision } from '../../shared/domain/record.ts';
import { emptyRichText, richText } from '../../shared/domain/rich-text.ts';
import { line } from '../../shared/domain/subject.ts';
import type { ReadableDb } from '../handles.ts';
import { all, jsonColumn } from '../rows.ts';
import { currentDetentionId, presentInstitution } from './current-detention.ts';
import { recordedFact, recordedUnder } from './discussion-records.ts';
import { listEarlierActions } from './earlier-actions.ts';
import { findMeeting } from './meetings.ts';
import { listConditionsOfMeeting } from './minutes-conditions.ts';
import { recordedOutcome, recordedSince } from './minutes-facts.ts';
import {
  organisationName,
  organisationPosition,
  ownerColumns,
  ownerJoins,
  ownerOf,
  personOf,
} from './minutes-names.ts';

const factsRow = caseFacts.extend({ discussionId });
const caseRow = factsRow
  .extend(
    caseDiscussion.pick({
      ...{ status: true, postponeReason: true, headCount: true, returnOn: true, scaleDownCriterion: true },
    }).shape,
  )
  .extend(caseRecord.pick({ subjectInformed: true, notInformedReason: true }).shape);
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
/** The period that matters on the day of the meeting, and within it the present or last stay: as the table shows it. */
const caseSql = `
  SELECT caseDiscussion.id AS discussionId, caseDiscussion.status, postponeReason, headCount, returnOn,
    scaleDownCriterion, ${[
      ...(
        [
          ...['surname', 'prefix', 'givenNames', 'birthDate', 'municipalityOfOrigin', 'municipalityOfSettlement'],
          ...['releaseDate', 'legalBasis'],
        ] as const
      ).map((name) => recordedFact(name, name)),
      recordedFact('institution', presentInstitution('period.id')),
      recordedFact('releaseDateCertainty', `coalesce(releaseDateCertainty, 'unknown')`),
      recordedFact('directorOrganisation', `coalesce(partnerOrganisation.name, '')`),
      recordedFact('directorPerson', `coalesce(partnerPerson.name, '')`),
      recordedFact('goal', 'discussionGoal'),
      ...recordedOutcome,
      ...recordedSince,
    ].join(', ')}
  FROM caseDiscussion
    JOIN caseRecord ON caseRecord.id = caseId
    JOIN subject ON subject.id = caseRecord.subjectId
    LEFT JOIN detentionPeriod AS period ON period.id = ${currentDetentionId('subject.id')}
    LEFT JOIN partnerOrganisation ON partnerOrganisation.id = caseDirectorOrganisationId
    LEFT JOIN partnerPerson ON partnerPerson.id = caseDirectorPersonId
  WHERE meetingId = @meetingId ORDER BY caseDiscussion.position, caseDiscussion.rowid`;

const presenceSql = `
  SELECT discussionId, ${organisationName}, ${personOf}, state, timeIn, timeOut, leaveReason
  FROM presence
    JOIN caseDiscussion ON caseDiscussion.id = discussionId
    JOIN partnerOrganisation ON partnerOrganisation.id = presence.organisationId
    LEFT JOIN partnerPerson ON partnerPerson.id = personId
  WHERE meetingId = @meetingId ORDER BY ${organisationPosition}, organisation, presence.rowid`;

const agreementSql = `
  SELECT discussionId, ${organisationName}, stance, wording
  FROM agreement
    JOIN caseDiscussion ON caseDiscussion.id = discussionId
    JOIN partnerOrganisation ON partnerOrganisation.id = agreement.organisationId
  WHERE meetingId = @meetingId ORDER BY ${organisationPosition}, organisation`;

/** The chair's own notes and what was said off the record are not asked for at all. */
const noteSql = `
  SELECT discussionId, kind, body FROM note JOIN caseDiscussion ON caseDiscussion.id = discussionId
  WHERE meetingId = @meetingId AND kind IN ('picture', 'judgement')`;

const decisionSql = `
  SELECT discussionId, text, rationale FROM decision JOIN caseDiscussion ON caseDiscussion.id = discussionId
  WHERE meetingId = @meetingId AND decision.handling = 'normal' ORDER BY decision.position, decision.rowid`;

const actionSql = `
  SELECT discussionId, text, ${ownerColumns}, dueDate, precondition, subjectInformed, notInformedReason,
    ${recordedUnder('ownActions', 'actionItem.id', '.status', 'actionItem.status')} AS status,
    ${recordedUnder('conditionLabels', 'conditionCode', '', `coalesce(regionItem.label, conditionCode, '')`)} AS condition
  FROM actionItem JOIN caseDiscussion ON caseDiscussion.id = discussionId ${ownerJoins}
    LEFT JOIN regionItem ON regionItem.kind = 'condition' AND regionItem.code = conditionCode
  WHERE meetingId = @meetingId AND actionItem.handling = 'normal' ORDER BY actionItem.position, actionItem.rowid`;

/** What is said of the cases of a meeting that it did not make itself, in the order of the agenda. */
export function listCaseFacts(db: ReadableDb, { id, date }: Pick<Meeting, 'id' | 'date'>): z.infer<typeof factsRow>[] {
  return all(db, factsRow, caseSql, { meetingId: id, today: date });
}

/**
 * Everything that the minutes of a meeting tell, in eight queries whatever the number of cases; null when there is no
 * such meeting. What a closed one tells of the world outside it is as recorded. BSN, SKN, the notes of the chair and
 * whatever is not to be minuted are not read.
 */
export function readMinutes(db: ReadableDb, meetingId: MeetingId): MinutesData | null {
  const meeting = findMeeting(db, meetingId);
  if (meeting === null) return null;
  const parameters = { meetingId };
  const presences = byDiscussion(all(db, presenceRow, presenceSql, parameters));
  const conditions = byDiscussion(listConditionsOfMeeting(db, meetingId));
  const notes = byDiscussion(all(db, noteRow, noteSql, parameters));
  const decisions = byDiscussion(all(db, decisionRow, decisionSql, parameters));
  const actions = byDiscussion(all(db, actionRow, actionSql, parameters));
  const earlier = byDiscussion(listEarlierActions(db, meetingId));
  const agreements = byDiscussion(all(db, agreementRow, agreementSql, parameters));
  const cases = all(db, caseRow, caseSql, { meetingId, today: meeting.date }).map((row): MinutesCase => {
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
      ...{ targetGroups: row.targetGroups, detentionTitle: row.detentionTitle, titleRemark: row.titleRemark },
      status: row.status,
      postponeReason: row.postponeReason,
      presence: of(presences),
      conditions: of(conditions),
      picture: noteOf('picture'),
      judgement: noteOf('judgement'),
      decisions: of(decisions),
      reviews: of(earlier).flatMap(({ outcome, status: _, ...action }) =>
        outcome === null ? [] : [{ ...action, outcome, owner: ownerOf(action) }],
      ),
      notReviewed: of(earlier).flatMap(({ outcome, remark: _, ...action }) =>
        outcome === null ? [{ ...action, owner: ownerOf(action) }] : [],
      ),
      actions: of(actions).map((action) => ({ ...action, owner: ownerOf(action) })),
      closing: {
        ...{ headCount: row.headCount, returnOn: row.returnOn, scaleDownCriterion: row.scaleDownCriterion },
        ...{ subjectInformed: row.subjectInformed, notInformedReason: row.notInformedReason },
        agreements: of(agreements),
      },
    };
  });
  return { meeting, cases };
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
