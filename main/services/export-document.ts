import { createHash, randomUUID } from 'node:crypto';
import { access, constants, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { WrittenFiles } from '../../shared/contract/documents.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { NamesOfKind } from '../../shared/contract/contract.ts';
import type { DocumentFormat, DocumentKind } from '../../shared/domain/document-format.ts';
import type { DocumentTree } from '../../shared/domain/document-model.ts';
import { exportRecordId, type MeetingId } from '../../shared/domain/ids.ts';
import type { MinutesStatus } from '../../shared/domain/meeting.ts';
import { documents as words } from '../../shared/text/nl/documents.ts';
import { insertExportRecord } from '../../db/repositories/export-records.ts';
import type { App } from '../app/app.ts';
import type { Vault } from '../app/vault.ts';
import type { WrittenDocuments } from '../documents/write-documents.ts';
import { sweepTemporaryFiles, writeFileAtomically } from '../files/write-file-atomically.ts';

export interface DocumentToExport {
  /** The procedure that asked, for the journal. */
  readonly procedure: NamesOfKind<'task'>;
  readonly kind: DocumentKind;
  readonly meetingId: MeetingId;
  /** Without its ending; it holds no personal data. */
  readonly fileName: string;
  readonly dialog: { readonly title: string; readonly folder: string };
  readonly formats: readonly DocumentFormat[];
  /** Makes the document, after the dialog: the table may have gone on while it stood open. */
  readonly make: (madeAt: string) => { readonly tree: DocumentTree; readonly minutesStatus: MinutesStatus };
}

/**
 * Asks where to, writes a document there and records it: per file what, when, by whom, in what state and its hash.
 * Null when cancelled.
 * @throws ExpectedError `folder-unusable`, `disk-full`; `locked` when the vault closed meanwhile.
 */
export async function exportDocument(app: App, vault: Vault, wanted: DocumentToExport): Promise<WrittenFiles | null> {
  const { procedure, kind, meetingId, make } = wanted;
  const formats = [...new Set(wanted.formats)];
  const paths = await askPaths(app, wanted, formats);
  if (paths === null) return null;

  assertStillOpen(app, vault);
  const exportedAt = app.clock.now().toISOString();
  const { tree, minutesStatus } = make(exportedAt);
  const written = await render(app, vault, tree, formats);
  assertStillOpen(app, vault);
  for (const folder of new Set([...paths.values()].map((path) => dirname(path)))) await sweep(app, folder);
  const files: string[] = [];
  let folder = '';
  for (const { format, content } of written.documents) {
    const path = paths.get(format);
    if (path === undefined) throw new Error('a format without a path');
    await write(path, content);
    // Locked in that moment: a document of which the journal would know nothing does not stay outside.
    if (app.session.vault !== vault) await rm(path, { force: true });
    // Recorded as soon as it is outside, so that a failure of the second file does not hide the first.
    assertStillOpen(app, vault);
    vault.change({ name: procedure, topics: ['documents', 'journal'] }, (writer) => {
      insertExportRecord(writer, {
        id: exportRecordId.parse(randomUUID()),
        meetingId,
        exportedAt,
        workerId: vault.worker?.id ?? null,
        kind,
        format,
        minutesStatus,
        fileHash: createHash('sha256').update(content).digest('hex'),
      });
    });
    files.push(basename(path));
    folder = dirname(path);
  }
  return { files, folder, replacedCharacters: written.replacedCharacters };
}

function assertStillOpen(app: App, vault: Vault): void {
  if (app.session.vault !== vault) throw new ExpectedError('locked');
}

/** What a killed export left half-written holds the words of a document: it goes as soon as anybody exports there again. */
async function sweep(app: App, folder: string): Promise<void> {
  try {
    await sweepTemporaryFiles(folder, app.clock.now());
  } catch {
    // A folder that lets nobody look or take away may still take a document; if not, writing says so.
    app.logger.info('export folder not swept');
  }
}

async function render(
  app: App,
  vault: Vault,
  tree: DocumentTree,
  formats: readonly DocumentFormat[],
): Promise<WrittenDocuments> {
  try {
    return await app.documents.render(tree, formats);
  } catch (error) {
    // Locking the vault stops the renderer; that is no bug.
    assertStillOpen(app, vault);
    throw error;
  }
}

/** One format: a file of the user's choice. More: a folder, with names that are still free there. */
async function askPaths(
  app: App,
  { fileName: name, dialog }: DocumentToExport,
  formats: readonly DocumentFormat[],
): Promise<ReadonlyMap<DocumentFormat, string> | null> {
  const [only, ...more] = formats;
  if (only !== undefined && more.length === 0) {
    const path = await app.host.dialogs.askSavePath({
      title: dialog.title,
      suggestedName: `${name}.${only}`,
      filters: [{ name: words.filterNames[only], extensions: [only] }],
    });
    if (path === null) return null;
    return new Map([[only, extname(path).toLowerCase() === `.${only}` ? path : `${path}.${only}`]]);
  }
  const folder = await app.host.dialogs.askOpenPath({ title: dialog.folder, kind: 'folder', filters: [] });
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
