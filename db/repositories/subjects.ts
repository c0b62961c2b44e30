import { matchKeyOf } from '../../shared/domain/subject-match.ts';
import { searchWordsOf } from '../../shared/domain/subject-search.ts';
import { subject, type Subject } from '../../shared/domain/subject.ts';
import type { SubjectId } from '../../shared/domain/ids.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first } from '../rows.ts';
import type { Writer } from '../writer.ts';

export function findSubject(db: ReadableDb, id: SubjectId): Subject | null {
  return first(db, subject, 'SELECT * FROM subject WHERE id = @id', { id });
}

export function insertSubject(writer: Writer, { id, ...fields }: Subject): void {
  writer.insert('subject', id, { ...fields, ...derived(fields) });
}

/** People who are new: none of them was merged into another. */
export function insertSubjects(writer: Writer, people: readonly Omit<Subject, 'mergedIntoId'>[]): void {
  writer.insertAll(
    'subject',
    [...subject.keyof().options, 'matchKey', 'searchWords'],
    people.map((one) => ({
      ...one,
      mergedIntoId: null,
      matchKey: matchKeyOf(one),
      searchWords: searchWordsOf(one),
    })),
  );
}

/** Writes the person's fields; the key by which they are recognised and the words by which they are found follow. */
export function updateSubject(writer: Writer, { id, ...fields }: Subject): void {
  writer.update('subject', id, { ...fields, ...derived(fields) });
}

/** A merged record leaves the search index, and keeps its key: a list that still spells it so is about the other. */
function derived(fields: Omit<Subject, 'id'>): { matchKey: string; searchWords: string } {
  return {
    matchKey: matchKeyOf(fields),
    searchWords: fields.mergedIntoId === null ? searchWordsOf(fields) : '',
  };
}

/** People with this BSN or this match key, merged records aside. */
export function findSamePeople(
  db: ReadableDb,
  { bsn, matchKey }: { readonly bsn: string | null; readonly matchKey: string },
): Subject[] {
  return all(
    db,
    subject,
    `SELECT * FROM subject
     WHERE mergedIntoId IS NULL AND (matchKey = @matchKey OR (@bsn IS NOT NULL AND bsn IN (@bsn, '0' || @bsn)))
     ORDER BY bsn IS NOT @bsn, rowid`,
    { bsn, matchKey },
  );
}
