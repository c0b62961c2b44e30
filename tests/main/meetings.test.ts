import { expect, test } from 'vitest';
import { freshMeeting } from '../../shared/domain/meeting.ts';
import { startCore, startOpenCore } from '../fixtures/core.ts';

const fields = {
  title: 'Casusoverleg',
  date: '2026-12-03',
  startTime: '09:30',
  place: 'Zaal 2',
  chairName: 'Noor Visser',
  secretaryName: '',
  nextMeetingDate: null,
};

test('a meeting is made, journaled and announced', async () => {
  const core = await startOpenCore();
  const { meetingId } = await core.call('meetings.create', fields);
  const { meetings } = await core.call('meetings.list', {});
  expect(meetings).toEqual([{ id: meetingId, ...freshMeeting, ...fields, caseCount: 0 }]);
  expect(core.events.at(-1)).toEqual({ kind: 'changed', topics: ['meetings'], revision: 2 });
});

test('nothing is answered while the vault is locked, nor to the screen', async () => {
  const core = await startCore();
  await expect(core.call('meetings.list', {})).rejects.toThrow('locked');
  const open = await startOpenCore();
  await expect(open.call('meetings.list', {}, 'screen')).rejects.toThrow('forbidden');
});
