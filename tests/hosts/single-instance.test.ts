import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { claimInstance, signalInstance } from '../../main/hosts/chromium/single-instance.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casustafel-one-'));
  vi.stubEnv('XDG_RUNTIME_DIR', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

test('the second of one vault is refused and the first hears of it; another vault is free', async () => {
  const heard = vi.fn();
  const first = await claimInstance('/kluis', heard);
  expect(await claimInstance('/kluis', () => undefined)).toBeNull();
  await expect.poll(() => heard.mock.calls.length).toBe(1);
  const other = await claimInstance('/andere', () => undefined);
  expect(other).not.toBeNull();
  await first?.release();
  await other?.release();
});

test('a start that only asks is heard, and gets no for an answer when nobody runs', async () => {
  expect(await signalInstance('/kluis')).toBe(false);
  const heard = vi.fn();
  const first = await claimInstance('/kluis', heard);
  expect(await signalInstance('/kluis')).toBe(true);
  await expect.poll(() => heard.mock.calls.length).toBe(1);
  await first?.release();
  expect(await signalInstance('/kluis')).toBe(false);
});

test('what a killed process left does not stop the next start', async () => {
  const first = await claimInstance('/kluis', () => undefined);
  const [inner] = await readdir(folder);
  const [socket] = await readdir(join(folder, inner ?? ''));
  await first?.release();
  await writeFile(join(folder, inner ?? '', socket ?? ''), '');
  const next = await claimInstance('/kluis', () => undefined);
  expect(next).not.toBeNull();
  await next?.release();
});
