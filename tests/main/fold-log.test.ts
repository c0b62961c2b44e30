import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { currentRevision } from '../../db/transaction.ts';
import { startOpenCore, type TestCore } from '../fixtures/core.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** The revision that the file holds without its log. */
function revisionInFile(core: TestCore): number {
  const { key, vault } = core.app.session;
  if (key === null || vault === null) throw new Error('locked');
  const folder = mkdtempSync(join(tmpdir(), 'casustafel-fold-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const copy = join(folder, 'copy.db');
  copyFileSync(vault.db.name, copy);
  const db = openDatabase(copy, key, 'existing');
  try {
    return currentRevision(db);
  } finally {
    closeDatabase(db);
  }
}

test('a command does not wait for the log to be folded, and soon after the file alone holds it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const core = await startOpenCore();
  const vault = vaultOf(core.app);
  vi.advanceTimersByTime(1_000);
  const before = currentRevision(vault.db);
  expect(revisionInFile(core)).toBe(before);
  for (const name of ['Sam de Wit', 'Yara Bos']) await core.call('workers.add', { name, role: 'chair' });
  expect(revisionInFile(core)).toBe(before);
  vi.advanceTimersByTime(1_000);
  expect(revisionInFile(core)).toBe(before + 2);
});

test('work without a pause keeps the log within its bound, and locking leaves none', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const core = await startOpenCore();
  const vault = vaultOf(core.app);
  const log = `${vault.db.name}-wal`;
  let longest = 0;
  for (let n = 0; n < 1_000; n += 1) {
    await core.call('preferences.set', { minutesPerCase: 10 + (n % 2) });
    longest = Math.max(longest, statSync(log).size);
  }
  expect(longest).toBeGreaterThan(1_000_000);
  expect(longest).toBeLessThan(4_500_000);
  core.app.session.close();
  vi.advanceTimersByTime(1_000);
  expect(statSync(log, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
});
