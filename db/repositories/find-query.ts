import { foundAction, foundDecision, type FoundAction, type FoundDecision } from '../../shared/contract/find.ts';
import type { ReadableDb } from '../handles.ts';
import { all, type Parameters } from '../rows.ts';
import { stillOpen } from './still-open.ts';

/** More words than this narrow nothing any more. */
const mostWords = 6;

interface Found {
  readonly actions: FoundAction[];
  readonly decisions: FoundDecision[];
}

/**
 * Actions and decisions in which every word occurs, in their own words or in the name of the person (an action also
 * in the name of its owner), without regard to case. Nothing for no words: everything is no answer.
 */
export function findRecords(db: ReadableDb, words: readonly string[], limit: number): Found {
  const asked = words.filter((word) => word !== '').slice(0, mostWords);
  if (asked.length === 0) return { actions: [], decisions: [] };
  const parameters: Parameters = {
    limit,
    ...Object.fromEntries(asked.map((word, at) => [`w${at}`, `%${escaped(word)}%`])),
  };
  const every = (haystack: string): string =>
    asked.map((_, at) => `${haystack} LIKE @w${at} ESCAPE '\\'`).join(' AND ');
  return {
    actions: all(
      db,
      foundAction,
      `SELECT actionItem.id, actionItem.caseId, subject.surname, subject.prefix, subject.givenNames, text,
         partnerOrganisation.shortName AS owner, dueDate, actionItem.status
       FROM actionItem ${ofPerson('actionItem')}
       LEFT JOIN partnerOrganisation ON partnerOrganisation.id = ownerOrganisationId
       WHERE ${every(`(text || ' ' || ${nameOf} || ' ' || coalesce(partnerOrganisation.name || ' ' || shortName, ''))`)}
       ORDER BY actionItem.status IN ${stillOpen} DESC, actionItem.rowid DESC LIMIT @limit`,
      parameters,
    ),
    decisions: all(
      db,
      foundDecision,
      `SELECT decision.id, decision.caseId, subject.surname, subject.prefix, subject.givenNames, text,
         meeting.date AS decidedOn
       FROM decision ${ofPerson('decision')}
       JOIN caseDiscussion ON caseDiscussion.id = decision.discussionId
       JOIN meeting ON meeting.id = caseDiscussion.meetingId
       WHERE ${every(`(text || ' ' || ${nameOf})`)}
       ORDER BY meeting.date DESC, decision.rowid DESC LIMIT @limit`,
      parameters,
    ),
  };
}

const nameOf = `subject.givenNames || ' ' || subject.prefix || ' ' || subject.surname`;

function ofPerson(table: 'actionItem' | 'decision'): string {
  return `JOIN caseRecord ON caseRecord.id = ${table}.caseId JOIN subject ON subject.id = caseRecord.subjectId`;
}

/** What is typed is looked for as it is: % and _ have no meaning. */
function escaped(word: string): string {
  return word.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
