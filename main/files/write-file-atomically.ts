import { randomUUID } from 'node:crypto';
import { lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { documentFormat } from '../../shared/domain/document-format.ts';

/**
 * Writes a file so that a reader, or a machine that loses power, finds the old content or the new, never a half:
 * a temporary file in the same folder, synced, renamed over the old one.
 */
export async function writeFileAtomically(path: string, content: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const unfinishedDocument = new RegExp(`^\\..+\\.(?:${documentFormat.options.join('|')})\\.${uuid}\\.tmp$`);
const longestWrite = 60_000;

/**
 * Takes away what killed processes left half-written in a folder: documents named as `writeFileAtomically` names them
 * and nothing else, and none that another process may still be writing. The folder is the user's: other programs name
 * their half-written files alike.
 */
export async function sweepTemporaryFiles(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!unfinishedDocument.test(name)) continue;
    const path = join(folder, name);
    const found = await lstat(path).catch(() => null);
    // Null: its own process renamed it or took it away meanwhile.
    if (found === null || !found.isFile() || now.getTime() - found.mtimeMs < longestWrite) continue;
    await rm(path, { force: true });
  }
}

/** Puts the content of a file on disk. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts renames within a folder on disk. Windows opens no folders and keeps its own journal of names. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
