import { z } from 'zod';
import {
  actionListRow,
  actionView,
  caseSummary,
  decisionView,
  type ActionListRow,
  type ActionView,
  type CaseMeeting,
  type CaseSummary,
  caseMeeting,
  type DecisionView,
} from '../../shared/contract/cases.ts';
import type { IsoDate } from '../../shared/domain/dates.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { searchQuery, typedWords } from '../../shared/domain/subject-search.ts';
import { groupsNamedBy } from '../../shared/domain/target-group.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first, jsonColumn, type Parameters } from '../rows.ts';
import { currentDetentionId, presentInstitution } from './current-detention.ts';
import { carriedOver } from './records.ts';
import { listRegionItemsOfKind } from './region-items.ts';
import { stillOpen } from './still-open.ts';

const summaryRow = caseSummary.extend({
  targetGroups: jsonColumn(caseSummary.shape.targetGroups),
  total: z.number().int(),
});

export interface CaseFilter {
  readonly words: string;
  readonly status: 'open' | 'closed' | 'all';
  readonly order: 'release' | 'name';
  /** The code of a target group; null for all cases. */
  readonly targetGroup: string | null;
  readonly limit: number;
  readonly today: IsoDate;
}

const ofStatus = {
  open: `caseRecord.status <> 'closed'`,
  closed: `caseRecord.status = 'closed'`,
  all: 'TRUE',
} as const;

/** Who is free soonest first, then whose date is not known, then who is out, the latest first. */
const inOrder = {
  release: `CASE WHEN releaseDate >= @today THEN 0 WHEN releaseDate IS NULL THEN 1 ELSE 2 END,
    CASE WHEN releaseDate >= @today THEN releaseDate END, releaseDate DESC, searchWords`,
  name: 'searchWords',
} as const;

const openAction = `actionItem.status IN ${stillOpen}`;

/** The list of cases by name, target group, institution or municipality, with how many there are; one statement. */
export function listCaseSummaries(db: ReadableDb, filter: CaseFilter): { cases: CaseSummary[]; total: number } {
  const words = typedWords(filter.words);
  const match = words.length === 0 ? null : searchQuery(words);
  const named = namesOrGroups(db, words);
  const rows = all(
    db,
    summaryRow,
    `WITH candidate AS MATERIALIZED (
       SELECT caseRecord.id, caseRecord.subjectId, caseRecord.status, caseRecord.targetGroups,
         subject.surname, subject.prefix, subject.givenNames, subject.birthDate, subject.searchWords,
         subject.rowid AS subjectRow,
         coalesce(nullif(municipalityOfSettlement, ''), nullif(municipalityOfRegistration, ''), municipalityOfOrigin)
           AS municipality,
         ${currentDetentionId('caseRecord.subjectId')} AS periodId
       FROM caseRecord JOIN subject ON subject.id = caseRecord.subjectId WHERE ${ofStatus[filter.status]}
         ${filter.targetGroup === null ? '' : `AND EXISTS (SELECT 1 FROM json_each(targetGroups) WHERE value = @targetGroup)`}
     ),
     chosen AS (
       SELECT candidate.*, ${presentInstitution('periodId')} AS institution, current.releaseDate,
         coalesce(current.releaseDateCertainty, 'unknown') AS releaseDateCertainty
       FROM candidate LEFT JOIN detentionPeriod AS current ON current.id = periodId
     ),
     fitting AS MATERIALIZED (
       SELECT * FROM chosen ${
         match === null
           ? ''
           : `WHERE subjectRow IN (SELECT rowid FROM subjectSearch WHERE subjectSearch MATCH @match)
              ${named.condition} OR institution LIKE @part ESCAPE '~' OR municipality LIKE @part ESCAPE '~'`
       }
     )
     SELECT fitting.*, (SELECT count(*) FROM fitting) AS total,
       (SELECT count(*) FROM actionItem WHERE caseId = fitting.id AND ${openAction}) AS openActions,
       (SELECT max(date) FROM caseDiscussion JOIN meeting ON meeting.id = meetingId
        WHERE caseId = fitting.id AND caseDiscussion.status = 'discussed') AS lastDiscussedOn
     FROM fitting ORDER BY ${inOrder[filter.order]} LIMIT @limit`,
    {
      today: filter.today,
      limit: filter.limit,
      ...(filter.targetGroup === null ? {} : { targetGroup: filter.targetGroup }),
      ...named.parameters,
      ...(match === null ? {} : { match, part: `%${filter.words.trim().replace(/[%_~]/g, '~$&')}%` }),
    },
  );
  return { cases: rows, total: rows[0]?.total ?? 0 };
}

/** Every word in the name or a group of the case; nothing to add when no word names a group. */
function namesOrGroups(db: ReadableDb, words: readonly string[]): { condition: string; parameters: Parameters } {
  const region = words.length === 0 ? [] : listRegionItemsOfKind(db, 'target-group');
  const groups = words.map((word) => groupsNamedBy(word, region));
  if (groups.every((codes) => codes.length === 0)) return { condition: '', parameters: {} };
  const each = words.map(
    (_, at) => `(subjectRow IN (SELECT rowid FROM subjectSearch WHERE subjectSearch MATCH @word${at}) OR EXISTS (
      SELECT 1 FROM json_each(targetGroups) AS own JOIN json_each(@groups${at}) AS meant ON meant.value = own.value))`,
  );
  const named = words.map((word, at): [string, string] => [`word${at}`, searchQuery([word])]);
  const meant = groups.map((codes, at): [string, string] => [`groups${at}`, JSON.stringify(codes)]);
  return { condition: `OR (${each.join(' AND ')})`, parameters: Object.fromEntries([...named, ...meant]) };
}

/** How many cases that are not closed belong to a target group. */
export function countOpenCasesOf(db: ReadableDb, targetGroup: string): number {
  const row = first(
    db,
    countRow,
    `SELECT count(*) AS total FROM caseRecord WHERE status <> 'closed'
     AND EXISTS (SELECT 1 FROM json_each(targetGroups) WHERE value = @targetGroup)`,
    { targetGroup },
  );
  return row?.total ?? 0;
}

const countRow = z.object({ total: z.number().int() });

const actionColumns = `actionItem.*, meeting.date AS agreedOn,
  ${carriedOver} AS carriedOver`;
const actionSources = `actionItem JOIN caseDiscussion ON caseDiscussion.id = actionItem.discussionId
  JOIN meeting ON meeting.id = caseDiscussion.meetingId`;

/** The actions of a case over all meetings, the latest meeting first. */
export function listActionViewsOfCase(db: ReadableDb, caseId: CaseId): ActionView[] {
  return all(
    db,
    actionView,
    `SELECT ${actionColumns} FROM ${actionSources} WHERE actionItem.caseId = @caseId
     ORDER BY meeting.date DESC, actionItem.position, actionItem.rowid`,
    { caseId },
  );
}

/** The decisions of a case over all meetings, the latest meeting first. */
export function listDecisionViewsOfCase(db: ReadableDb, caseId: CaseId): DecisionView[] {
  return all(
    db,
    decisionView,
    `SELECT decision.*, meeting.date AS decidedOn FROM decision
     JOIN caseDiscussion ON caseDiscussion.id = decision.discussionId
     JOIN meeting ON meeting.id = caseDiscussion.meetingId
     WHERE decision.caseId = @caseId ORDER BY meeting.date DESC, decision.position, decision.rowid`,
    { caseId },
  );
}

/** The meetings that have this case on their agenda, the latest first. */
export function listMeetingsOfCase(db: ReadableDb, caseId: CaseId): CaseMeeting[] {
  return all(
    db,
    caseMeeting,
    `SELECT meeting.id AS meetingId, caseDiscussion.id AS discussionId, date, title, caseDiscussion.status
     FROM caseDiscussion JOIN meeting ON meeting.id = meetingId
     WHERE caseId = @caseId ORDER BY date DESC, startTime DESC`,
    { caseId },
  );
}

/** Every action with the name of the person it is about, what is due first at the top. */
export function listActionRows(db: ReadableDb, show: 'open' | 'all'): ActionListRow[] {
  return all(
    db,
    actionListRow,
    `SELECT ${actionColumns}, subject.surname
       || CASE WHEN givenNames || prefix = '' THEN '' ELSE ', ' || trim(givenNames || ' ' || prefix) END AS subjectName
     FROM ${actionSources} JOIN caseRecord ON caseRecord.id = actionItem.caseId
     JOIN subject ON subject.id = caseRecord.subjectId
     ${show === 'open' ? `WHERE ${openAction}` : ''}
     ORDER BY dueDate IS NULL, dueDate, searchWords, actionItem.rowid`,
  );
}
