import { createHash, randomUUID } from 'node:crypto';
import { access, constants } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { MeetingDocuments } from '../../shared/contract/documents.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { DocumentFormat } from '../../shared/domain/document-format.ts';
import { exportRecordId, type MeetingId } from '../../shared/domain/ids.ts';
import type { MinutesData } from '../../shared/domain/minutes-data.ts';
import { minutesTree } from '../../shared/domain/minutes.ts';
import { documents as words } from '../../shared/text/nl/documents.ts';
import { insertExportRecord, listExportRecords } from '../../db/repositories/export-records.ts';
import { listMeetings } from '../../db/repositories/meetings.ts';
import { readMinutes } from '../../db/repositories/minutes-query.ts';
import { listWorkers } from '../../db/repositories/workers.ts';
import type { ReadableDb } from '../../db/handles.ts';
import type { App } from '../app/app.ts';
import type { Vault } from '../app/vault.ts';
import type { WrittenDocuments } from '../documents/write-documents.ts';
import { writeFileAtomically } from '../files/write-file-atomically.ts';

export interface ExportedMinutes {
  readonly files: string[];
  /** The folder that they are in: the second host may choose it. */
  readonly folder: string;
  readonly replacedCharacters: number;
}

/** Every meeting with the state of its minutes and what left the vault of it; closed meetings first, the newest first. */
export function listMeetingDocuments(db: ReadableDb): MeetingDocuments[] {
  const names = new Map(listWorkers(db).map((worker) => [worker.id, worker.name]));
  const exported = Map.groupBy(listExportRecords(db), (record) => record.meetingId);
  const meetings = listMeetings(db).map((meeting): MeetingDocuments => {
    const exports = (exported.get(meeting.id) ?? []).map(({ id, exportedAt, format, minutesStatus, workerId }) => ({
      id,
      exportedAt,
      format,
      minutesStatus,
      exportedBy: workerId === null ? '' : (names.get(workerId) ?? ''),
    }));
    return { ...meeting, meetingId: meeting.id, exports };
  });
  return [
    ...meetings.filter((meeting) => meeting.status === 'closed'),
    ...meetings.filter((meeting) => meeting.status !== 'closed'),
  ];
}

/**
 * Asks where to, writes the minutes there and records it: per file when, by whom, in what state and its hash.
 * The file name holds the day of the meeting and nothing else. Null when cancelled.
 * @throws ExpectedError `not-found`, `folder-unusable`, `disk-full`; `locked` when the vault closed meanwhile.
 */
export async function exportMinutes(
  app: App,
  vault: Vault,
  meetingId: MeetingId,
  formats: readonly DocumentFormat[],
): Promise<ExportedMinutes | null> {
  const wanted = [...new Set(formats)];
  const { date } = minutesOf(vault, meetingId).meeting;
  const paths = await askPaths(app, words.fileName.replace('{date}', date), wanted);
  if (paths === null) return null;

  // Read after the dialog, which may have stood open while the table went on.
  assertStillOpen(app, vault);
  const data = minutesOf(vault, meetingId);
  const exportedAt = app.clock.now().toISOString();
  const written = await render(app, vault, data, exportedAt, wanted);
  assertStillOpen(app, vault);
  const files: string[] = [];
  let folder = '';
  for (const { format, content } of written.documents) {
    const path = paths.get(format);
    if (path === undefined) throw new Error('a format without a path');
    await write(path, content);
    // Recorded as soon as it is outside, so that a failure of the second file does not hide the first.
    assertStillOpen(app, vault);
    vault.change({ name: 'documents.exportMinutes', topics: ['documents', 'journal'] }, (writer) => {
      insertExportRecord(writer, {
        id: exportRecordId.parse(randomUUID()),
        meetingId,
        exportedAt,
        workerId: vault.worker?.id ?? null,
        format,
        minutesStatus: data.meeting.minutesStatus,
        fileHash: createHash('sha256').update(content).digest('hex'),
      });
    });
    files.push(basename(path));
    folder = dirname(path);
  }
  return { files, folder, replacedCharacters: written.replacedCharacters };
}

function minutesOf(vault: Vault, meetingId: MeetingId): MinutesData {
  const data = readMinutes(vault.db, meetingId);
  if (data === null) throw new ExpectedError('not-found');
  return data;
}

function assertStillOpen(app: App, vault: Vault): void {
  if (app.session.vault !== vault) throw new ExpectedError('locked');
}

async function render(
  app: App,
  vault: Vault,
  data: MinutesData,
  madeAt: string,
  formats: readonly DocumentFormat[],
): Promise<WrittenDocuments> {
  try {
    return await app.documents.render(minutesTree(data, madeAt), formats);
  } catch (error) {
    // Locking the vault stops the renderer; that is no bug.
    assertStillOpen(app, vault);
    throw error;
  }
}

/** One format: a file of the user's choice. More: a folder, with names that are still free there. */
async function askPaths(
  app: App,
  name: string,
  formats: readonly DocumentFormat[],
): Promise<ReadonlyMap<DocumentFormat, string> | null> {
  const [only, ...more] = formats;
  if (only !== undefined && more.length === 0) {
    const path = await app.host.dialogs.askSavePath({
      title: words.dialogTitle,
      suggestedName: `${name}.${only}`,
      filters: [{ name: words.filterNames[only], extensions: [only] }],
    });
    if (path === null) return null;
    return new Map([[only, extname(path).toLowerCase() === `.${only}` ? path : `${path}.${only}`]]);
  }
  const folder = await app.host.dialogs.askOpenPath({ title: words.dialogFolder, kind: 'folder', filters: [] });
  if (folder === null) return null;
  return freePaths(folder, name, formats);
}

/** The same number behind both names: `verslag-2026-12-03-2.pdf` belongs to `verslag-2026-12-03-2.docx`. */
async function freePaths(
  folder: string,
  name: string,
  formats: readonly DocumentFormat[],
): Promise<ReadonlyMap<DocumentFormat, string>> {
  for (let number = 1; ; number += 1) {
    const stem = join(folder, number === 1 ? name : `${name}-${number}`);
    const taken = await Promise.all(formats.map((format) => exists(`${stem}.${format}`)));
    if (!taken.includes(true)) return new Map(formats.map((format) => [format, `${stem}.${format}`]));
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.F_OK);
    return true;
  } catch {
    return false;
  }
}

async function write(path: string, content: Uint8Array): Promise<void> {
  try {
    await writeFileAtomically(path, content);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new ExpectedError('disk-full');
    // Whatever else the file system refuses is about this place: no rights, gone, read-only, a folder of that name.
    if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) throw new ExpectedError('folder-unusable');
    throw error;
  }
}
