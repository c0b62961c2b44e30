import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCurrentFuseWire, FuseV1Options } from '@electron/fuses';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setFuses } from '../../build/fuses.ts';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casustafel-fuses-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** 64 bytes that look to the fuse tool like a program: sentinel, version, length, wire, padding. */
async function standIn(fuses: string): Promise<string> {
  const path = join(folder, 'program');
  const wire = Buffer.concat([Buffer.from(sentinel), Buffer.of(1, fuses.length), Buffer.from(fuses)]);
  await writeFile(path, Buffer.concat([wire, Buffer.alloc(64 - wire.length)]));
  return path;
}

test('all nine fuses are set as SECURITY.md says', async () => {
  const program = await standIn('101100110');
  await setFuses(program);
  const wire = (await getCurrentFuseWire(program)) as unknown as Record<number, number>;
  const on = Object.values(FuseV1Options)
    .filter((value) => typeof value === 'number')
    .filter((fuse) => wire[fuse] === '1'.charCodeAt(0));
  expect(on).toEqual([
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
    FuseV1Options.WasmTrapHandlers,
  ]);
  expect((await readFile(program)).subarray(34, 43).toString()).toBe('010011001');
});

test('a program with a fuse that nobody decided about is refused', async () => {
  await expect(setFuses(await standIn('1011001101'))).rejects.toThrow();
});
