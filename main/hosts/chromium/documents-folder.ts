import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The user's documents folder: as the desktop says (Linux), else the usual one, else the home folder. */
export function documentsFolder(environment: NodeJS.ProcessEnv, home: string = homedir()): string {
  const said = fromUserDirs(join(environment['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'user-dirs.dirs'), home);
  const candidates = [...(said === null ? [] : [said]), join(home, 'Documents'), join(home, 'Documenten')];
  return candidates.find((folder) => existsSync(folder)) ?? home;
}

function fromUserDirs(file: string, home: string): string | null {
  if (!existsSync(file)) return null;
  const path = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(file, 'utf8'))?.[1];
  return path?.replace(/^\$HOME(?=\/|$)/, home) ?? null;
}
