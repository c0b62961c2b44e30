import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { currentRevision } from '../../db/transaction.ts';
import { startOpenCore, type TestCore } from '../fixtures/core.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

/** A list long enough to be planned in several turns. */
async function longList(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'casustafel-list-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'lijst.csv');
  const rows = Array.from({ length: 2_000 }, (_, n) => `Jansen${'abcdefghij'[n % 10]}${n};Kevin;1990-01-01`);
  await writeFile(path, ['Achternaam;Voornamen;Geboortedatum', ...rows].join('\n'));
  return path;
}

function revisionOf(core: TestCore): number {
  return currentRevision(vaultOf(core.app).db);
}

/** Cancels at the first sign of progress that fits, as a window would. */
function cancelAt(core: TestCore, fits: (progress: { done: number; total: number }) => boolean): Promise<unknown> {
  return new Promise((resolve) => {
    const end = core.app.bus.subscribe('chair', (event) => {
      if (event.kind !== 'progress' || !fits(event)) return;
      end();
      resolve(core.call('imports.cancel', { token: event.token }));
    });
  });
}

test('a cancel while the list is read stops the reading; the next list is read', async () => {
  const core = await startOpenCore();
  const before = revisionOf(core);
  const path = await longList();
  core.host.answers.open.push(path);
  const cancelled = cancelAt(core, ({ total }) => total === 0);
  await expect(core.call('imports.open', {})).rejects.toThrow('cancelled');
  await cancelled;
  expect(revisionOf(core)).toBe(before);
  core.host.answers.open.push(path);
  expect((await core.call('imports.open', {})).opened?.sheets[0]?.rows).toBe(2_001);
});

for (const step of ['imports.preview', 'imports.apply'] as const)
  test(`a cancel while ${step} plans stops it in the middle; nothing is changed`, async () => {
    const core = await startOpenCore();
    const before = revisionOf(core);
    core.host.answers.open.push(await longList());
    const { opened } = await core.call('imports.open', {});
    if (opened === null) throw new Error('nothing opened');
    const { token, mapping } = opened;
    const cancelled = cancelAt(core, ({ done, total }) => done > 0 && done < total);
    await expect(core.call(step, { token, mapping })).rejects.toThrow('cancelled');
    await cancelled;
    expect(revisionOf(core)).toBe(before);
    await expect(core.call('imports.apply', { token, mapping })).rejects.toThrow('not-found');
  });

test('a lock while the file is being chosen: the list is not read, and it is no bug', async () => {
  const core = await startOpenCore();
  const path = await longList();
  core.host.dialogs.askOpenPath = async () => {
    await core.call('vault.lock', {});
    return path;
  };
  await expect(core.call('imports.open', {})).rejects.toThrow('locked');
  expect(core.bugs).toEqual([]);
  expect(core.events.filter(({ kind }) => kind === 'progress')).toEqual([]);
});
