import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type * as atomically from '../../../main/files/write-file-atomically.ts';
import { startOpenCore } from '../../fixtures/core.ts';
import { setTable } from '../../fixtures/table.ts';

const lock = vi.hoisted(() => ({ now: (): Promise<unknown> => Promise.resolve() }));

vi.mock('../../../main/files/write-file-atomically.ts', async (original) => {
  const real = await original<typeof atomically>();
  return {
    ...real,
    writeFileAtomically: async (path: string, content: Uint8Array) => {
      if (path.endsWith('.pdf')) await lock.now();
      await real.writeFileAtomically(path, content);
    },
  };
});

test('a lock in the moment of writing leaves no document outside that the journal does not know', async () => {
  const core = await startOpenCore();
  const { meetingId } = setTable(core.app);
  const folder = await mkdtemp(join(tmpdir(), 'casustafel-export-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  core.host.answers.save.push(join(folder, 'verslag.pdf'));
  lock.now = () => core.call('vault.lock', {});
  await expect(core.call('documents.exportMinutes', { meetingId, formats: ['pdf'] })).rejects.toThrow('locked');
  expect(await readdir(folder)).toEqual([]);
});
