import { z } from 'zod';
import {
  caseCondition,
  caseContact,
  caseRecord,
  type CaseCondition,
  type CaseContact,
  type CaseFields,
  type CaseRecord,
} from '../../shared/domain/case.ts';
import type { CaseContactId, CaseId, SubjectId } from '../../shared/domain/ids.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first, jsonColumn } from '../rows.ts';
import type { Writer } from '../writer.ts';

const caseRow = caseRecord.extend({ targetGroups: jsonColumn(caseRecord.shape.targetGroups) });

export function findCase(db: ReadableDb, id: CaseId): CaseRecord | null {
  return first(db, caseRow, 'SELECT * FROM caseRecord WHERE id = @id', { id });
}

/** The cases of a person, the latest first. */
export function listCasesOfSubject(db: ReadableDb, subjectId: SubjectId): CaseRecord[] {
  return all(db, caseRow, 'SELECT * FROM caseRecord WHERE subjectId = @subjectId ORDER BY openedOn DESC, rowid DESC', {
    subjectId,
  });
}

export function insertCase(writer: Writer, { id, ...fields }: CaseRecord): void {
  writer.insert('caseRecord', id, fields);
}

export function insertCases(writer: Writer, cases: readonly CaseRecord[]): void {
  writer.insertAll('caseRecord', caseRecord.keyof().options, cases);
}

export function listContacts(db: ReadableDb, caseId: CaseId): CaseContact[] {
  return all(db, caseContact, 'SELECT * FROM caseContact WHERE caseId = @caseId ORDER BY rowid', { caseId });
}

/** Changes some fields of a case; says whether anything differed. */
export function changeCase(writer: Writer, id: CaseId, fields: Partial<CaseFields>): boolean {
  return writer.update('caseRecord', id, fields);
}

export function removeCase(writer: Writer, id: CaseId): void {
  writer.remove('caseRecord', id);
}

export function findContact(db: ReadableDb, id: CaseContactId): CaseContact | null {
  return first(db, caseContact, 'SELECT * FROM caseContact WHERE id = @id', { id });
}

export function insertContact(writer: Writer, { id, ...fields }: CaseContact): void {
  writer.insert('caseContact', id, fields);
}

export function updateContact(writer: Writer, { id, ...fields }: CaseContact): void {
  writer.update('caseContact', id, fields);
}

export function removeContact(writer: Writer, id: CaseContactId): void {
  writer.remove('caseContact', id);
}

export function listConditions(db: ReadableDb, caseId: CaseId): CaseCondition[] {
  return all(db, caseCondition, 'SELECT code, state, note FROM caseCondition WHERE caseId = @caseId ORDER BY rowid', {
    caseId,
  });
}

const idRow = z.object({ id: z.uuid() });

/** Writes the state of one basic condition of a case, new or not. `newId` is used when it is new. */
export function writeCondition(writer: Writer, caseId: CaseId, condition: CaseCondition, newId: string): void {
  const { code, state, note } = condition;
  const known = first(writer.db, idRow, 'SELECT id FROM caseCondition WHERE caseId = @caseId AND code = @code', {
    caseId,
    code,
  });
  if (known === null) writer.insert('caseCondition', newId, { caseId, code, state, note });
  else writer.update('caseCondition', known.id, { state, note });
}
