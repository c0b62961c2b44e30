import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { lockFolder, type FolderLock } from '../../db/folder-lock.ts';
import type { VaultFolder } from '../app/vault-folder.ts';
import { syncFolder, writeFileAtomically } from '../files/write-file-atomically.ts';

const swapMark = z.strictObject({ setAside: z.string().regex(/^[0-9TZ-]+$/) });

/**
 * Takes the folder for this process and finishes what a killed process left halfway.
 * @throws StoreError `busy` when another process works in it.
 */
export async function takeFolder(folder: VaultFolder): Promise<FolderLock> {
  const lock = lockFolder(folder.lock);
  try {
    await finishSwap(folder);
    return lock;
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Makes the incoming database and key file the vault. Before the mark is on disk the old files are the vault, after it
 * the new ones are: a kill at any moment leaves one or the other, and the next start does the rest of the renaming.
 * Needs the folder's lock; nobody may have the database open.
 */
export async function swapIn(folder: VaultFolder, now: Date): Promise<void> {
  const setAside = now.toISOString().replace(/\.\d+/, '').replace(/:/g, '-');
  await syncFolder(folder.root);
  await writeFileAtomically(folder.swap, Buffer.from(JSON.stringify({ setAside })));
  await finishSwap(folder);
}

async function finishSwap(folder: VaultFolder): Promise<void> {
  if (!existsSync(folder.swap)) {
    // Never became the vault: copies that were still being written.
    for (const file of [folder.incomingDatabase, folder.incomingKeys])
      for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${file}${suffix}`, { force: true });
    return;
  }
  const { setAside } = swapMark.parse(JSON.parse(await readFile(folder.swap, 'utf8')));
  const aside = join(folder.setAside, setAside);
  await mkdir(aside, { recursive: true, mode: 0o700 });
  if (existsSync(folder.incomingDatabase)) {
    for (const suffix of ['', '-wal', '-shm']) await setFileAside(`${folder.database}${suffix}`, aside);
    await rename(folder.incomingDatabase, folder.database);
  }
  if (existsSync(folder.incomingKeys)) {
    await setFileAside(folder.keys, aside);
    await rename(folder.incomingKeys, folder.keys);
  }
  await syncFolder(folder.root);
  await rm(folder.swap);
  await syncFolder(folder.root);
}

async function setFileAside(path: string, aside: string): Promise<void> {
  if (!existsSync(path)) return;
  let target = join(aside, basename(path));
  // Two restores within one second: the earlier files keep their name.
  for (let ordinal = 2; existsSync(target); ordinal += 1) target = join(aside, `${ordinal}-${basename(path)}`);
  await rename(path, target);
}
