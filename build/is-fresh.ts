import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const sources = ['main', 'renderer', 'shared', 'db', 'build', 'package-lock.json'];

/** True when the last build is complete and newer than every source. */
export async function isFresh(marker: string): Promise<boolean> {
  const built = await stat(marker).catch(() => null);
  if (built === null) return false;
  const times = await Promise.all(sources.map((name) => newestIn(join(root, name))));
  return Math.max(...times) < built.mtimeMs;
}

async function newestIn(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  // Folders too: a file that was removed changes only the folder that held it.
  const times = await Promise.all(entries.map(async (one) => (await stat(join(one.parentPath, one.name))).mtimeMs));
  return Math.max(found.mtimeMs, ...times);
}
