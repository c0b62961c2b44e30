import { z } from 'zod';
import { subjectSummary, type SubjectSummary } from '../../shared/contract/subjects.ts';
import type { IsoDate } from '../../shared/domain/dates.ts';
import type { SubjectId } from '../../shared/domain/ids.ts';
import { searchQuery } from '../../shared/domain/subject-search.ts';
import type { ReadableDb } from '../handles.ts';
import { all } from '../rows.ts';
import { currentDetentionId, presentInstitution } from './current-detention.ts';

const found = subjectSummary.extend({ total: z.number().int() });

/** The columns of a summary for people of the table `page`; `current` is the period that matters today. */
const summaryColumns = `
  page.id, page.surname, page.prefix, page.givenNames, page.birthDate,
  ${presentInstitution('current.id')} AS institution,
  current.releaseDate, coalesce(current.releaseDateCertainty, 'unknown') AS releaseDateCertainty,
  (SELECT id FROM caseRecord WHERE subjectId = page.id
   ORDER BY status = 'closed', openedOn DESC, rowid DESC LIMIT 1) AS caseId`;
const joinCurrent = `LEFT JOIN detentionPeriod AS current ON current.id = ${currentDetentionId('page.id')}`;

/**
 * Beyond this many hits nobody reads the list: it is ordered within the first ones, so that one letter typed among
 * 30,000 people costs no more than a name.
 */
const orderedHits = 200;

const byWords = `
  WITH page AS MATERIALIZED (
    SELECT subject.rowid AS row, searchWords
    FROM (SELECT rowid AS row FROM subjectSearch WHERE subjectSearch MATCH @match LIMIT ${orderedHits}) AS some
    CROSS JOIN subject ON subject.rowid = some.row
    ORDER BY searchWords LIMIT @limit
  )
  SELECT ${summaryColumns}, (SELECT count(*) FROM subjectSearch WHERE subjectSearch MATCH @match) AS total
  FROM page AS place CROSS JOIN subject AS page ON page.rowid = place.row ${joinCurrent} ORDER BY place.searchWords`;

const everybody = `
  WITH page AS MATERIALIZED (
    SELECT * FROM subject WHERE mergedIntoId IS NULL ORDER BY searchWords LIMIT @limit
  )
  SELECT ${summaryColumns}, (SELECT count(*) FROM subject WHERE mergedIntoId IS NULL) AS total
  FROM page ${joinCurrent} ORDER BY page.searchWords`;

/** People by what is typed, in the order of their names, with how many there are; one statement. */
export function searchSubjects(
  db: ReadableDb,
  { words, limit, today }: { readonly words: string; readonly limit: number; readonly today: IsoDate },
): { subjects: SubjectSummary[]; total: number } {
  const match = searchQuery(words);
  const rows =
    match === null ? all(db, found, everybody, { limit, today }) : all(db, found, byWords, { match, limit, today });
  return { subjects: rows, total: rows[0]?.total ?? 0 };
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
