import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { writeFileAtomically } from '../files/write-file-atomically.ts';
import { wrapping } from './wrap.ts';

/** The file beside the database that holds the wrapped data key. Reveals nothing about the content. */
export const keyFile = z.strictObject({
  format: z.literal(1),
  vaultId: z.uuid(),
  wrappings: z.array(wrapping).min(1),
});
export type KeyFile = z.infer<typeof keyFile>;

/** @throws ExpectedError `vault-missing` when there is none, `vault-damaged` when it is not readable as one. */
export async function readKeyFile(path: string): Promise<KeyFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new ExpectedError('vault-missing');
    throw error;
  });
  try {
    return keyFile.parse(JSON.parse(text));
  } catch {
    // Not JSON, or JSON of another shape: for the user the same thing, restore from a backup.
    throw new ExpectedError('vault-damaged');
  }
}

export async function writeKeyFile(path: string, content: KeyFile): Promise<void> {
  await writeFileAtomically(path, Buffer.from(JSON.stringify(keyFile.parse(content), null, 2)));
}
