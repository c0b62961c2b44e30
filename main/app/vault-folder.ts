import { join } from 'node:path';

/** The one folder that holds everything: encrypted database, wrapped keys, backups. */
export interface VaultFolder {
  readonly root: string;
  readonly database: string;
  readonly keys: string;
  readonly tries: string;
  readonly backups: string;
  /** An empty file whose lock says that a process works here. */
  readonly lock: string;
  /** A vault being made or put back: not in use until it is renamed. */
  readonly incomingDatabase: string;
  readonly incomingKeys: string;
  /** While it exists, the incoming files are the vault and only the renaming is unfinished. */
  readonly swap: string;
  /** Where replaced files go; nothing in it is ever deleted. */
  readonly setAside: string;
}

export function vaultFolder(root: string): VaultFolder {
  return {
    root,
    database: join(root, 'casustafel.db'),
    keys: join(root, 'sleutel.json'),
    tries: join(root, 'pogingen.json'),
    backups: join(root, 'reservekopieen'),
    lock: join(root, 'in-gebruik'),
    incomingDatabase: join(root, 'nieuw.db'),
    incomingKeys: join(root, 'nieuw.json'),
    swap: join(root, 'wissel.json'),
    setAside: join(root, 'apart'),
  };
}
