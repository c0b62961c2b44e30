import { join } from 'node:path';

/** The one folder that holds everything: encrypted database, wrapped keys, backups. */
export interface VaultFolder {
  readonly root: string;
  readonly database: string;
  readonly keys: string;
  readonly tries: string;
  readonly backups: string;
}

export function vaultFolder(root: string): VaultFolder {
  return {
    root,
    database: join(root, 'casustafel.db'),
    keys: join(root, 'sleutel.json'),
    tries: join(root, 'pogingen.json'),
    backups: join(root, 'reservekopieen'),
  };
}
