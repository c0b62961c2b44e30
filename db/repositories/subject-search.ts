import { z } from 'zod';
import { subjectSummary, type SubjectSummary } from '../../shared/contract/subjects.ts';
import type { IsoDate } from '../../shared/domain/dates.ts';
import type { SubjectId } from '../../shared/domain/ids.ts';
import { bestFirst, searchQuery, typedWords } from '../../shared/domain/subject-search.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first } from '../rows.ts';
import { currentDetentionId, presentInstitution } from './current-detention.ts';

/** The columns of a summary for people of the table `page`; `current` is the period that matters today. */
const summaryColumns = `
  page.id, page.surname, page.prefix, page.givenNames, page.birthDate,
  ${presentInstitution('current.id')} AS institution,
  current.releaseDate, coalesce(current.releaseDateCertainty, 'unknown') AS releaseDateCertainty,
  (SELECT id FROM caseRecord WHERE subjectId = page.id
   ORDER BY status = 'closed', openedOn DESC, rowid DESC LIMIT 1) AS caseId`;
const joinCurrent = `LEFT JOIN detentionPeriod AS current ON current.id = ${currentDetentionId('page.id')}`;

const counted = z.object({ total: z.number().int() });
const hit = z.object({ row: z.number().int(), searchWords: z.string() });
type Hit = z.infer<typeof hit>;

const countHits = 'SELECT count(*) AS total FROM subjectSearch WHERE subjectSearch MATCH @match';
const countEverybody = `
  SELECT (SELECT count(*) FROM subject) - (SELECT count(*) FROM subject WHERE mergedIntoId IS NOT NULL) AS total`;

/** More hits than these are not all looked at: with one letter typed among 30,000 people that would take too long. */
const comparedHits = 200;

const someHits = `
  SELECT subject.rowid AS row, searchWords
  FROM (SELECT rowid AS row FROM subjectSearch WHERE subjectSearch MATCH @match LIMIT @most) AS some
  CROSS JOIN subject ON subject.rowid = some.row`;

/** Hits whose surname begins with one of the words, in the order of their names; `others` is how many words more. */
const hitsBySurname = (others: number): string => `
  SELECT rowid AS row, searchWords FROM subject
  WHERE matchKey >= @word AND matchKey < @word || char(1114111) AND mergedIntoId IS NULL
    ${Array.from({ length: others }, (_, n) => `AND instr(' ' || searchWords, ' ' || @other${n}) > 0`).join(' ')}
  ORDER BY matchKey LIMIT @limit`;

const summariesOfRows = `
  SELECT ${summaryColumns} FROM json_each(@rows) AS place CROSS JOIN subject AS page ON page.rowid = place.value
  ${joinCurrent} ORDER BY place.key`;

const everybody = `
  WITH page AS MATERIALIZED (
    SELECT * FROM subject WHERE mergedIntoId IS NULL ORDER BY matchKey LIMIT @limit
  )
  SELECT ${summaryColumns} FROM page ${joinCurrent} ORDER BY page.matchKey`;

interface Question {
  readonly words: string;
  readonly limit: number;
  readonly today: IsoDate;
}

/**
 * People by what is typed, the best hit first (`bestFirst`), with how many there are. Up to 200 hits all are compared;
 * of more only those whose surname begins with a word, in the order of their names, and some others as far as there is
 * room. So who types a surname and a given name, in any order, finds that person however many there are.
 */
export function searchSubjects(db: ReadableDb, question: Question): { subjects: SubjectSummary[]; total: number } {
  const { limit, today } = question;
  const words = typedWords(question.words);
  if (words.length === 0)
    return {
      subjects: all(db, subjectSummary, everybody, { limit, today }),
      total: first(db, counted, countEverybody)?.total ?? 0,
    };
  const match = searchQuery(words);
  const total = first(db, counted, countHits, { match })?.total ?? 0;
  const hits = total > comparedHits ? likelyHits(db, words, limit) : [];
  if (hits.length < Math.min(limit, total)) {
    const most = total > comparedHits ? limit + hits.length : comparedHits;
    hits.push(...all(db, hit, someHits, { match, most }));
  }
  const page = new Set(bestFirst(hits, words).map(({ row }) => row));
  const rows = JSON.stringify([...page].slice(0, limit));
  return { subjects: all(db, subjectSummary, summariesOfRows, { rows, today }), total };
}

function likelyHits(db: ReadableDb, words: readonly string[], limit: number): Hit[] {
  const distinct = [...new Set(words)];
  return distinct.flatMap((word) => {
    const others = distinct.filter((one) => one !== word);
    const named = Object.fromEntries(others.map((other, n) => [`other${n}`, other]));
    return all(db, hit, hitsBySurname(others.length), { ...named, word, limit });
  });
}

/** The summaries of some people, in the order asked. */
export function summariesOf(db: ReadableDb, ids: readonly SubjectId[], today: IsoDate): SubjectSummary[] {
  const rows = all(
    db,
    subjectSummary,
    `WITH page AS (SELECT subject.* FROM json_each(@ids) JOIN subject ON subject.id = json_each.value)
     SELECT ${summaryColumns} FROM page ${joinCurrent}`,
    { ids: JSON.stringify(ids), today },
  );
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

const candidate = z.object({ id: subjectSummary.shape.id, matchKey: z.string(), bsn: z.string().nullable() });
export type LookalikeCandidate = z.infer<typeof candidate>;

/** People who share the birth date, the BSN or the beginning of the surname with this one: a wide net, cheap to draw. */
export function lookalikeCandidates(db: ReadableDb, id: SubjectId): LookalikeCandidate[] {
  return all(
    db,
    candidate,
    `SELECT other.id, other.matchKey, other.bsn FROM subject AS this JOIN subject AS other
       ON other.id <> this.id AND other.mergedIntoId IS NULL
      AND (other.bsn = this.bsn OR other.birthDate = this.birthDate
        OR substr(other.matchKey, 1, 3) = substr(this.matchKey, 1, 3))
     WHERE this.id = @id`,
    { id },
  );
}
