import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { discussionId } from '../../shared/domain/ids.ts';
import { plainTextOf } from '../../shared/domain/rich-text.ts';
import { startCore } from '../fixtures/core.ts';

const said = z.object({ discussionId, count: z.number().int() });

test('a kill of the process loses nothing that was said to be saved, and the meeting is found back where it was', async () => {
  const root = await mkdtemp(join(tmpdir(), 'casustafel-kill-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../reliability/kill-typing.ts'), join(root, 'kluis')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const gone = once(child, 'exit');
  let last: z.infer<typeof said> | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    last = said.parse(JSON.parse(line));
    if (last.count === 25) child.kill('SIGKILL');
  }
  expect(await gone).toEqual([null, 'SIGKILL']);
  if (last === null) throw new Error('nothing was saved before the kill');

  const core = await startCore({ folder: root });
  await core.call('vault.unlock', { passphrase: 'vier kale ezels dansen zacht' });
  const view = await core.call('table.get', { discussionId: last.discussionId });
  const saved = Array.from({ length: last.count }, (_, at) => `actie ${at + 1}`);
  expect(view.actions.map((action) => action.text).slice(0, last.count)).toEqual(saved);
  expect(Number(plainTextOf(view.notes.picture).replace('beeld ', ''))).toBeGreaterThanOrEqual(last.count);
  // The same case, its table and its timer; and nothing of it on the shared screen.
  const running = (await core.call('meetings.list', {})).meetings.find(({ status }) => status === 'running');
  expect(running?.currentDiscussionId).toBe(last.discussionId);
  const { tableConfirmedAt, runningSince } = view.discussion;
  expect(view.discussion).toMatchObject({ status: 'current', headCount: 1, confidentialityRepeated: true });
  expect([tableConfirmedAt, runningSince]).toEqual([expect.any(String), tableConfirmedAt]);
  expect(view.presence).toMatchObject([{ state: 'present', timeOut: null }]);
  expect(await core.call('screen.current', {}, 'screen')).toMatchObject({ slide: 'neutral' });
});
