import { expect, test } from 'vitest';
import { requireChangeable } from '../../main/services/meeting-guard.ts';
import { addAll, fields, prepare } from '../fixtures/empty-agenda.ts';

test('a sitting runs from case to case, leaves what it did not reach, and reopens where it was', async () => {
  const prepared = await prepare();
  const { core, meetingId } = prepared;
  const [first, second, third] = await addAll(prepared, 'Aa', 'Bee', 'Cee');
  if (first === undefined || second === undefined || third === undefined) throw new Error('nothing added');
  const states = async () => {
    const { meeting, agenda } = await core.call('meetings.get', { meetingId });
    return [meeting.status, meeting.currentDiscussionId, ...agenda.map((row) => row.status)];
  };
  await expect(core.call('meetings.goTo', { meetingId, discussionId: first })).rejects.toThrow('not-allowed-now');
  await core.call('meetings.start', { meetingId });
  expect(await states()).toEqual(['running', first, 'current', 'planned', 'planned']);
  await core.call('meetings.postpone', { meetingId, discussionId: first, reason: 'Advocaat ziek' });
  await core.call('meetings.goTo', { meetingId, discussionId: second });
  expect(await states()).toEqual(['running', second, 'postponed', 'current', 'planned']);
  await core.call('decisions.add', { meetingId, discussionId: second, text: 'Woontraject', rationale: '' });
  expect(await core.call('meetings.close', { meetingId })).toMatchObject({
    backupMade: expect.any(Boolean) as boolean,
  });
  expect(await states()).toEqual(['closed', null, 'postponed', 'discussed', 'planned']);
  for (const refused of [
    core.call('meetings.goTo', { meetingId, discussionId: third }),
    core.call('meetings.postpone', { meetingId, discussionId: third, reason: 'x' }),
    core.call('meetings.reorder', { meetingId, order: [first, second, third] }),
    core.call('meetings.close', { meetingId }),
  ])
    await expect(refused).rejects.toThrow('not-allowed-now');
  await core.call('meetings.reopen', { meetingId });
  expect(await states()).toEqual(['running', second, 'postponed', 'current', 'planned']);
  await core.call('meetings.reinstate', { meetingId, discussionId: first });
  expect(await states()).toEqual(['running', second, 'planned', 'current', 'planned']);
});

test('finalised minutes change nothing until they are concept again', async () => {
  const prepared = await prepare();
  const { core, vault, meetingId } = prepared;
  await addAll(prepared, 'Vos');
  const finalise = () => core.call('meetings.setMinutesStatus', { meetingId, minutesStatus: 'finalised' });
  await expect(finalise()).rejects.toThrow('not-allowed-now');
  await core.call('meetings.start', { meetingId });
  await core.call('meetings.close', { meetingId });
  await finalise();
  expect(() => requireChangeable(vault.db, meetingId)).toThrow('minutes-finalised');
  await expect(core.call('meetings.reopen', { meetingId })).rejects.toThrow('minutes-finalised');
  await expect(core.call('meetings.update', { meetingId, fields: { place: 'Zaal 3' } })).rejects.toThrow(
    'minutes-finalised',
  );
  await core.call('meetings.setMinutesStatus', { meetingId, minutesStatus: 'draft' });
  expect(requireChangeable(vault.db, meetingId).minutesStatus).toBe('draft');
});

test('starting and closing end what can be taken back, so that no case is taken from under the table', async () => {
  const prepared = await prepare();
  const { core, vault, meetingId } = prepared;
  await addAll(prepared, 'Vos', 'Bos');
  const undoable = () =>
    vault.db.prepare(`SELECT name FROM command WHERE meetingId = ? AND state <> 'discarded'`).pluck().all(meetingId);
  expect(undoable()).toEqual(['meetings.addCases']);
  await core.call('meetings.start', { meetingId });
  expect(undoable()).toEqual([]);
});

test('a next sitting lies after this one', async () => {
  const { core, meetingId } = await prepare();
  await expect(core.call('meetings.create', { ...fields, nextMeetingDate: fields.date })).rejects.toThrow(
    'invalid-input',
  );
  await expect(core.call('meetings.update', { meetingId, fields: { date: '2027-01-01' } })).rejects.toThrow(
    'invalid-input',
  );
  await core.call('meetings.update', { meetingId, fields: { date: '2027-01-01', nextMeetingDate: null } });
  expect((await core.call('meetings.get', { meetingId })).meeting).toMatchObject({
    date: '2027-01-01',
    title: 'Themakamer',
  });
});
