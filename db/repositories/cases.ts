import { caseContact, caseRecord, type CaseContact, type CaseRecord } from '../../shared/domain/case.ts';
import type { CaseId, SubjectId } from '../../shared/domain/ids.ts';
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

export function updateCase(writer: Writer, { id, ...fields }: CaseRecord): void {
  writer.update('caseRecord', id, fields);
}

export function listContacts(db: ReadableDb, caseId: CaseId): CaseContact[] {
  return all(db, caseContact, 'SELECT * FROM caseContact WHERE caseId = @caseId ORDER BY rowid', { caseId });
}
