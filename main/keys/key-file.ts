import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { writeFileAtomically } from '../files/write-file-atomically.ts';
import { unwrapKey, wrapping, type Wrapping } from './wrap.ts';

/** The file beside the database that holds the wrapped data key. Reveals nothing about the content. */
export const keyFile = z.strictObject({
  format: z.literal(1),
  vaultId: z.uuid(),
  /** False until the user has shown to have the recovery key on paper. */
  recoveryConfirmed: z.boolean(),
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

/** The key file with one secret replaced; the others go on working. */
export function withWrapping(file: KeyFile, wrapped: Wrapping): KeyFile {
  return { ...file, wrappings: [...file.wrappings.filter(({ kind }) => kind !== wrapped.kind), wrapped] };
}

/** The data key, or null when the secret is wrong. @throws ExpectedError `vault-damaged` when no secret of this kind exists. */
export async function keyFromSecret(file: KeyFile, kind: Wrapping['kind'], secret: string): Promise<Buffer | null> {
  const wrapped = file.wrappings.find((one) => one.kind === kind);
  if (wrapped === undefined) throw new ExpectedError('vault-damaged');
  return unwrapKey(wrapped, secret);
}

export async function writeKeyFile(path: string, content: KeyFile): Promise<void> {
  await writeFileAtomically(path, Buffer.from(JSON.stringify(keyFile.parse(content), null, 2)));
}
