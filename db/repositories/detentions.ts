import {
  detentionChange,
  detentionPeriod,
  institutionStay,
  type DetentionChange,
  type DetentionPeriod,
  type InstitutionStay,
} from '../../shared/domain/detention.ts';
import type { DetentionPeriodId, InstitutionStayId, SubjectId } from '../../shared/domain/ids.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first } from '../rows.ts';
import type { Writer } from '../writer.ts';

/** The periods of a person, the latest first. */
export function listDetentions(db: ReadableDb, subjectId: SubjectId): DetentionPeriod[] {
  return all(
    db,
    detentionPeriod,
    `SELECT * FROM detentionPeriod WHERE subjectId = @subjectId
     ORDER BY coalesce(beginDate, releaseDate, '') DESC, rowid DESC`,
    { subjectId },
  );
}

export function findDetention(db: ReadableDb, id: DetentionPeriodId): DetentionPeriod | null {
  return first(db, detentionPeriod, 'SELECT * FROM detentionPeriod WHERE id = @id', { id });
}

export function insertDetention(writer: Writer, { id, ...fields }: DetentionPeriod): void {
  writer.insert('detentionPeriod', id, fields);
}

export function insertDetentions(writer: Writer, periods: readonly DetentionPeriod[]): void {
  writer.insertAll('detentionPeriod', detentionPeriod.keyof().options, periods);
}

export function updateDetention(writer: Writer, { id, ...fields }: DetentionPeriod): void {
  writer.update('detentionPeriod', id, fields);
}

/** The stays of all periods of a person, the present one first. */
export function listStays(db: ReadableDb, subjectId: SubjectId): InstitutionStay[] {
  return all(
    db,
    institutionStay,
    `SELECT institutionStay.* FROM institutionStay JOIN detentionPeriod ON detentionPeriod.id = detentionPeriodId
     WHERE subjectId = @subjectId ORDER BY untilDate IS NOT NULL, untilDate DESC, institutionStay.rowid DESC`,
    { subjectId },
  );
}

export function insertStay(writer: Writer, { id, ...fields }: InstitutionStay): void {
  writer.insert('institutionStay', id, fields);
}

export function insertStays(writer: Writer, stays: readonly InstitutionStay[]): void {
  writer.insertAll('institutionStay', institutionStay.keyof().options, stays);
}

export function updateStay(writer: Writer, { id, ...fields }: InstitutionStay): void {
  writer.update('institutionStay', id, fields);
}

/** What was replaced in all periods of a person, the latest first. */
export function listDetentionChanges(db: ReadableDb, subjectId: SubjectId): DetentionChange[] {
  return all(
    db,
    detentionChange,
    `SELECT detentionChange.* FROM detentionChange JOIN detentionPeriod ON detentionPeriod.id = detentionPeriodId
     WHERE subjectId = @subjectId ORDER BY recordedOn DESC, detentionChange.rowid DESC`,
    { subjectId },
  );
}

export function insertDetentionChange(writer: Writer, { id, ...fields }: DetentionChange): void {
  writer.insert('detentionChange', id, fields);
}

export function findStay(db: ReadableDb, id: InstitutionStayId): InstitutionStay | null {
  return first(db, institutionStay, 'SELECT * FROM institutionStay WHERE id = @id', { id });
}

/** The stays of one period. */
export function listStaysOfPeriod(db: ReadableDb, detentionPeriodId: DetentionPeriodId): InstitutionStay[] {
  return all(
    db,
    institutionStay,
    'SELECT * FROM institutionStay WHERE detentionPeriodId = @detentionPeriodId ORDER BY rowid',
    { detentionPeriodId },
  );
}
