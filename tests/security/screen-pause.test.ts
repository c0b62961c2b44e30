import { expect, test } from 'vitest';
import { startOpenCore } from '../fixtures/core.ts';
import { confirmTable, fillWithSecrets } from '../fixtures/secret-vault.ts';

test('a pause takes the case off the screen in the command itself; going on, undo and redo bring nothing back', async () => {
  const core = await startOpenCore();
  const { meetingId, discussions } = fillWithSecrets(core.app);
  const [first] = discussions;
  if (first === undefined) throw new Error('no case');
  await core.call('screen.open', { displayId: null });
  confirmTable(core.app, first.id);
  const pause = () => core.call('meetings.pause', { meetingId });
  const resume = () => core.call('meetings.resume', { meetingId });
  const told: string[] = [];
  core.app.bus.subscribe('screen', () => told.push(core.app.screen.current().slide));
  for (const page of ['records', 'reading'] as const) {
    await core.call('screen.show', { page });
    if (page === 'reading') await core.call('screen.freeze', { frozen: true });
    await pause();
    expect(core.app.screen.state).toMatchObject({ page: 'neutral', frozen: false, health: false });
    expect(await core.call('screen.current', {}, 'screen')).toEqual({ slide: 'pause' });
    // What is recorded in the pause stays off it.
    await core.call('decisions.add', {
      ...{ meetingId, discussionId: first.id, text: 'In de pauze', rationale: '' },
    });
    await resume();
    expect(core.app.screen.current().slide).toBe('neutral');
  }
  expect(told).toEqual(['records', 'pause', 'neutral', 'reading', 'pause', 'neutral']);
  for (const step of ['undo.undo', 'undo.undo', 'undo.undo', 'undo.redo'] as const) {
    await core.call(step, { meetingId });
    expect(['neutral', 'pause']).toContain(core.app.screen.current().slide);
  }
  // A screen that is opened in the pause says so too; the chair may show the case all the same.
  await core.call('screen.close', {});
  await core.call('screen.open', { displayId: null });
  expect(core.app.screen.current().slide).toBe('pause');
  await core.call('screen.show', { page: 'records' });
  expect(core.app.screen.current().slide).toBe('records');
});
