import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeProfile, removeStaleProfiles } from '../../main/hosts/chromium/profile-folder.ts';

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'casustafel-base-'));
  vi.stubEnv('XDG_RUNTIME_DIR', base);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(base, { recursive: true, force: true });
});

test('profiles of ended processes go, those of living ones and other folders stay', async () => {
  // A number above every possible process id.
  const ended = 'casustafel-profile-99999999-abc';
  const living = `casustafel-profile-${process.pid}-abc`;
  for (const name of [ended, living, 'something-else']) await mkdir(join(base, name));
  await removeStaleProfiles(base);
  expect((await readdir(base)).toSorted()).toEqual([living, 'something-else']);
});

test('a profile is new, private and in the place that the system keeps in memory', async () => {
  const [first, second] = [await makeProfile(), await makeProfile()];
  expect(first).not.toBe(second);
  expect(first.startsWith(base)).toBe(true);
  expect((await stat(first)).mode & 0o077).toBe(0);
});
