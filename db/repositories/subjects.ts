import { comparable } from '../../shared/domain/person-name.ts';
import { subject, type Subject, type SubjectFields } from '../../shared/domain/subject.ts';
import type { SubjectId } from '../../shared/domain/ids.ts';
import type { ReadableDb } from '../handles.ts';
import { first } from '../rows.ts';
import type { Writer } from '../writer.ts';

/** By which the same person is recognised without a BSN: surname, given names and birth date, without case and accents. */
export function matchKeyOf({
  surname,
  givenNames,
  birthDate,
}: Pick<SubjectFields, 'surname' | 'givenNames' | 'birthDate'>): string {
  return `${comparable(surname)}|${comparable(givenNames)}|${birthDate ?? ''}`;
}

export function findSubject(db: ReadableDb, id: SubjectId): Subject | null {
  return first(db, subject, 'SELECT * FROM subject WHERE id = @id', { id });
}

export function insertSubject(writer: Writer, { id, ...fields }: Subject): void {
  writer.insert('subject', id, { ...fields, matchKey: matchKeyOf(fields) });
}

/** Writes the person's fields; the key by which they are recognised follows. */
export function updateSubject(writer: Writer, { id, ...fields }: Subject): void {
  writer.update('subject', id, { ...fields, matchKey: matchKeyOf(fields) });
}
