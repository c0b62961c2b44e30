import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the vault is, the same in both hosts; `CASUSTAFEL_DATA` names another folder (a second vault, a demo, a test). */
export function dataFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const chosen = environment['CASUSTAFEL_DATA'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Casustafel');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Casustafel');
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'casustafel');
}
