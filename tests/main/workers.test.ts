import { expect, test } from 'vitest';
import { startOpenCore } from '../fixtures/core.ts';

const passphrase = 'vier kale ezels dansen zacht';
const meeting = {
  title: 'Casusoverleg',
  date: '2026-12-03',
  startTime: '09:30',
  place: '',
  chairName: '',
  secretaryName: '',
  nextMeetingDate: null,
};

test('with more than one name nobody works until they say so, and then only names can be changed', async () => {
  const core = await startOpenCore();
  const { workerId } = await core.call('workers.add', { name: 'Sam de Wit', role: 'secretary' });
  await core.call('vault.lock', {});
  await core.call('vault.unlock', { passphrase });
  expect((await core.call('workers.list', {})).currentId).toBeNull();
  await expect(core.call('meetings.create', meeting)).rejects.toThrow('nobody-working');
  await expect(core.call('preferences.set', { idleMinutes: 5 })).rejects.toThrow('nobody-working');
  await core.call('workers.add', { name: 'Fleur Bos', role: 'chair' });
  await core.call('workers.choose', { workerId });
  await core.call('meetings.create', meeting);
  expect((await core.call('workers.list', {})).currentId).toBe(workerId);
});

test('names in use differ, who is working stays in use, and who is out of use cannot be chosen', async () => {
  const core = await startOpenCore();
  const { currentId } = await core.call('workers.list', {});
  if (currentId === null) throw new Error('nobody is working');
  const { workerId } = await core.call('workers.add', { name: 'Sam de Wit', role: 'secretary' });
  await expect(core.call('workers.add', { name: 'sam de wit', role: 'chair' })).rejects.toThrow('conflict');
  const noor = { workerId: currentId, name: 'Noor Visser', role: 'chair' } as const;
  await expect(core.call('workers.update', { ...noor, active: false })).rejects.toThrow('not-allowed-now');
  await core.call('workers.update', { workerId, name: 'Sam de Wit', role: 'both', active: false });
  await expect(core.call('workers.choose', { workerId })).rejects.toThrow('not-found');
  await core.call('workers.update', { ...noor, name: 'Noor Visser-Bakker', active: true });
  expect((await core.call('workers.list', {})).workers.map(({ name }) => name)).toEqual([
    'Noor Visser-Bakker',
    'Sam de Wit',
  ]);
  await core.call('workers.add', { name: 'Sam de Wit', role: 'chair' });
});

test('preferences change one by one, and a page cannot name a folder', async () => {
  const core = await startOpenCore();
  await core.call('preferences.set', { idleMinutes: 25 });
  expect(await core.call('preferences.get', {})).toMatchObject({ idleMinutes: 25, minutesPerCase: 10 });
  await expect(core.call('preferences.set', { backupFolder: '/anders' as unknown as null })).rejects.toThrow(
    'invalid-input',
  );
});
