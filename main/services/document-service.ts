import type { MeetingDocuments, WrittenFiles } from '../../shared/contract/documents.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { DocumentFormat } from '../../shared/domain/document-format.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import type { MinutesData } from '../../shared/domain/minutes-data.ts';
import { minutesTree } from '../../shared/domain/minutes.ts';
import { fill } from '../../shared/text/fill.ts';
import { documents as words } from '../../shared/text/nl/documents.ts';
import { listExportRecords } from '../../db/repositories/export-records.ts';
import { listMeetings } from '../../db/repositories/meetings.ts';
import { readMinutes } from '../../db/repositories/minutes-query.ts';
import { listWorkers } from '../../db/repositories/workers.ts';
import type { ReadableDb } from '../../db/handles.ts';
import type { App } from '../app/app.ts';
import type { Vault } from '../app/vault.ts';
import { exportDocument } from './export-document.ts';

/** Every meeting with the state of its minutes and what left the vault of it; closed meetings first, the newest first. */
export function listMeetingDocuments(db: ReadableDb): MeetingDocuments[] {
  const names = new Map(listWorkers(db).map((worker) => [worker.id, worker.name]));
  const exported = Map.groupBy(listExportRecords(db), (record) => record.meetingId);
  const meetings = listMeetings(db).map((meeting): MeetingDocuments => {
    const exports = (exported.get(meeting.id) ?? []).map(
      ({ id, exportedAt, kind, format, minutesStatus, workerId }) => ({
        id,
        exportedAt,
        kind,
        format,
        minutesStatus,
        exportedBy: workerId === null ? '' : (names.get(workerId) ?? ''),
      }),
    );
    return { ...meeting, meetingId: meeting.id, exports };
  });
  return [
    ...meetings.filter((meeting) => meeting.status === 'closed'),
    ...meetings.filter((meeting) => meeting.status !== 'closed'),
  ];
}

/**
 * Asks where to, writes the minutes there and records it. The file name holds the day of the meeting and nothing else.
 * Null when cancelled.
 * @throws ExpectedError `not-found`, `folder-unusable`, `disk-full`; `locked` when the vault closed meanwhile.
 */
export async function exportMinutes(
  app: App,
  vault: Vault,
  meetingId: MeetingId,
  formats: readonly DocumentFormat[],
): Promise<WrittenFiles | null> {
  const { date } = minutesOf(vault, meetingId).meeting;
  return exportDocument(app, vault, {
    procedure: 'documents.exportMinutes',
    kind: 'minutes',
    meetingId,
    fileName: fill(words.fileName, { date }),
    dialog: { title: words.dialogTitle, folder: words.dialogFolder },
    formats,
    make: (madeAt) => {
      const data = minutesOf(vault, meetingId);
      return { tree: minutesTree(data, madeAt), minutesStatus: data.meeting.minutesStatus };
    },
  });
}

function minutesOf(vault: Vault, meetingId: MeetingId): MinutesData {
  const data = readMinutes(vault.db, meetingId);
  if (data === null) throw new ExpectedError('not-found');
  return data;
}
