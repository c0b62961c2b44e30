import { expect, test } from 'vitest';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { startOpenCore, type TestCore } from '../fixtures/core.ts';
import { fourCases } from '../fixtures/four-cases.ts';

async function orderOf(core: TestCore, meetingId: MeetingId): Promise<string[]> {
  const { agenda } = await core.call('meetings.get', { meetingId });
  return agenda.map((row) => row.surname);
}

test('the proposal says what grouping costs, and arranging does it and can be taken back', async () => {
  const core = await startOpenCore();
  const { meetingId, housing, care, ids } = fourCases(core);
  const before = await core.call('meetings.runSheet', { meetingId });
  expect(before.now).toEqual({ byRelease: true, grouped: false, proposed: false, entries: 4, cost: null });
  expect(before.proposal).toMatchObject({
    entries: 2,
    releaseEntries: 4,
    entriesAtLeast: 2,
    provenNear: true,
    cost: { later: 1, furthest: { discussionId: ids[1], from: 2, to: 3 } },
  });
  expect(before.guests).toEqual([
    {
      organisationId: housing,
      visits: [
        { from: '09:30', until: '09:40', numbers: [1] },
        { from: '09:50', until: '10:00', numbers: [3] },
      ],
    },
    {
      organisationId: care,
      visits: [
        { from: '09:40', until: '09:50', numbers: [2] },
        { from: '10:00', until: '10:10', numbers: [4] },
      ],
    },
  ]);
  await core.call('meetings.arrange', { meetingId, by: 'guests' });
  expect(await orderOf(core, meetingId)).toEqual(['El Amrani', 'Vos', 'Jansen', 'Bakker']);
  const after = await core.call('meetings.runSheet', { meetingId });
  expect(after.now).toMatchObject({ grouped: true, proposed: true, entries: 2, cost: before.proposal.cost });
  expect(after.guests[0]?.visits).toEqual([{ from: '09:30', until: '09:50', numbers: [1, 2] }]);
  await core.call('undo.undo', { meetingId });
  expect(await orderOf(core, meetingId)).toEqual(['El Amrani', 'Jansen', 'Vos', 'Bakker']);
});

test('what is moved by hand is pinned and keeps its place, until it is let go', async () => {
  const core = await startOpenCore();
  const { meetingId, ids } = fourCases(core);
  const [a, b, c, d] = ids;
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('no cases');
  await core.call('meetings.reorder', { meetingId, order: [d, a, b, c], moved: d });
  await core.call('meetings.arrange', { meetingId, by: 'release' });
  expect(await orderOf(core, meetingId)).toEqual(['Bakker', 'El Amrani', 'Jansen', 'Vos']);
  const { agenda } = await core.call('meetings.get', { meetingId });
  expect(agenda.map((row) => row.pinned)).toEqual([true, false, false, false]);
  await core.call('meetings.pin', { meetingId, discussionId: d, pinned: false });
  await core.call('meetings.arrange', { meetingId, by: 'release' });
  expect(await orderOf(core, meetingId)).toEqual(['El Amrani', 'Jansen', 'Vos', 'Bakker']);
});

test('while the meeting runs only what is to come is arranged, from the table as it is', async () => {
  const core = await startOpenCore();
  const { vault, meetingId, ids } = fourCases(core);
  await core.call('meetings.start', { meetingId });
  const [, b] = ids;
  if (b === undefined) throw new Error('no case');
  await core.call('meetings.postpone', { meetingId, discussionId: b, reason: 'ziek' });
  await core.call('meetings.arrange', { meetingId, by: 'guests' });
  expect(await orderOf(core, meetingId)).toEqual(['El Amrani', 'Jansen', 'Vos', 'Bakker']);
  const { now } = await core.call('meetings.runSheet', { meetingId });
  // Housing sits there already; only care comes in.
  expect(now.entries).toBe(1);
  const pin = core.call('meetings.pin', { meetingId, discussionId: b, pinned: true });
  await expect(pin).rejects.toThrow('not-allowed-now');
  vault.change({ name: 'meetings.close', topics: ['meetings'] }, (writer) =>
    writer.update('meeting', meetingId, { status: 'closed', currentDiscussionId: null }),
  );
  await expect(core.call('meetings.arrange', { meetingId, by: 'guests' })).rejects.toThrow('not-allowed-now');
});
