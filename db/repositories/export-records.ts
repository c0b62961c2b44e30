import { exportRecord, type ExportRecord } from '../../shared/domain/document-format.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
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

/** Whether the agenda without names of this meeting left the vault: others have its numbers then. */
export function isAgendaOutside(db: ReadableDb, meetingId: MeetingId): boolean {
  const query = `SELECT 1 FROM exportRecord WHERE meetingId = ? AND kind = 'agenda' LIMIT 1`;
  return db.prepare(query).get(meetingId) !== undefined;
}
