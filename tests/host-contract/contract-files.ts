import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preloadBundle } from '../../build/bundle.ts';

export const contractPages = join(import.meta.dirname, 'pages');

export interface ContractFiles {
  readonly folder: string;
  readonly preload: string;
  readonly preloadText: string;
  remove(): Promise<void>;
}

/** A folder of its own with the preload as it ships. */
export async function makeContractFiles(): Promise<ContractFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'casustafel-host-'));
  const preload = join(folder, 'preload.cjs');
  const preloadText = await preloadBundle();
  await writeFile(preload, preloadText);
  return { folder, preload, preloadText, remove: () => rm(folder, { recursive: true, force: true }) };
}
