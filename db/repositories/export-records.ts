import { exportRecord, type ExportRecord } from '../../shared/domain/document-format.ts';
import type { ReadableDb } from '../handles.ts';
import { all } from '../rows.ts';
import type { Writer } from '../writer.ts';

/** Everything that left the vault, the latest first. */
export function listExportRecords(db: ReadableDb): ExportRecord[] {
  return all(db, exportRecord, 'SELECT * FROM exportRecord ORDER BY exportedAt DESC, rowid DESC');
}

export function insertExportRecord(writer: Writer, { id, ...fields }: ExportRecord): void {
  writer.insert('exportRecord', id, fields);
}
