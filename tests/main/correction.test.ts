import { expect, test } from 'vitest';
import { readMinutes } from '../../db/repositories/minutes-query.ts';
import type { DiscussionId } from '../../shared/domain/ids.ts';
import type { Block } from '../../shared/domain/document-model.ts';
import { minutesTree } from '../../shared/domain/minutes.ts';
import { startOpenCore } from '../fixtures/core.ts';
import { setTable } from '../fixtures/table.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

/** A sitting of 3 December with two cases, 09.31–09.40 and 09.42–09.52, closed at 09.52; a third was not reached. */
async function closed() {
  let moment = Date.parse('2026-12-03T09:31:00');
  const core = await startOpenCore({ now: () => new Date(moment) });
  const table = setTable(core.app, [{}, { surname: 'Vos' }, { surname: 'Bos' }]);
  const [first, second, third] = table.discussions;
  if (first === undefined || second === undefined || third === undefined) throw new Error('no cases');
  const { meetingId } = table;
  const { db } = vaultOf(core.app);
  const view = (discussionId: DiscussionId) => core.call('table.get', { discussionId });
  const wait = (minutes: number) => void (moment += minutes * 60_000);
  const open = (discussionId: DiscussionId, headCount: number | null = null) =>
    core.call('table.confirm', {
      ...{ meetingId, discussionId, headCount, overrideReason: '', confidentialityRepeated: true },
    });
  const goTo = (discussionId: DiscussionId) => core.call('meetings.goTo', { meetingId, discussionId });
  const close = () => core.call('meetings.close', { meetingId });
  const minutes = () => {
    const data = readMinutes(db, meetingId);
    if (data === null) throw new Error('no minutes');
    return data;
  };
  const [seat] = (await view(first.id)).presence;
  if (seat === undefined) throw new Error('nobody invited');
  await core.call('presence.set', {
    ...{ meetingId, discussionId: first.id, presenceId: seat.id, organisationId: seat.organisationId, personId: null },
    ...{ state: 'present', timeIn: '09:31', timeOut: null },
  });
  wait(9);
  await goTo(second.id);
  wait(2);
  await open(second.id, 4);
  wait(10);
  await close();
  return {
    ...{ core, table, meetingId, first: first.id, second: second.id, third: third.id },
    ...{ view, wait, open, goTo, close, minutes },
    at: (when: string) => void (moment = Date.parse(when)),
    reopen: () => core.call('meetings.reopen', { meetingId }),
    decide: (discussionId: DiscussionId, text = 'Verbeterd') =>
      core.call('decisions.add', { meetingId, discussionId, text, rationale: '' }),
    undo: () => core.call('undo.undo', { meetingId }),
    times: () => minutes().cases.map(({ presence }) => presence.map(({ timeIn, timeOut }) => [timeIn, timeOut])),
    spent: async () =>
      Promise.all([first, second, third].map(async ({ id }) => (await view(id)).discussion.spentSeconds)),
    /** The facts of the meeting, and the line under them when there is one. */
    told: () => wordsOf(minutesTree(minutes(), '2026-12-18T11:00:00.000Z').blocks.slice(1, 3)),
  };
}

function wordsOf(blocks: readonly Block[]): string {
  return JSON.stringify(blocks);
}

const atSitting = [[['09:31', '09:40']], [['09:42', '09:52']]];

test('a correction on another day changes no time of the sitting, of whom, what or when', async () => {
  const { core, meetingId, first, second, third, table, ...sitting } = await closed();
  expect(sitting.times()).toEqual([...atSitting, [[null, null]]]);
  sitting.at('2026-12-04T11:00:00');
  await sitting.reopen();
  await sitting.open(second);
  sitting.wait(5);
  await sitting.decide(second);
  await sitting.goTo(first);
  await sitting.open(first);
  sitting.wait(30);
  const { presenceId } = await core.call('presence.set', {
    ...{ meetingId, discussionId: first, presenceId: null, organisationId: table.housing, personId: null },
    ...{ state: 'present', timeIn: null, timeOut: null },
  });
  expect(sitting.times().slice(0, 2)).toEqual([
    [
      ['09:31', '09:40'],
      [null, null],
    ],
    [['09:42', '09:52']],
  ]);
  await core.call('presence.remove', { meetingId, presenceId });
  await sitting.goTo(third);
  await sitting.open(third);
  sitting.wait(3);
  await sitting.close();
  expect(sitting.times()).toEqual([...atSitting, [[null, null]]]);
  expect(await sitting.spent()).toEqual([540, 600, 0]);
  expect((await sitting.view(second)).discussion.headCount).toBe(4);
  expect(sitting.told()).toContain('3 december 2026, 09.31–09.52 uur');
  expect(core.bugs).toEqual([]);
});

test('in a correction no time runs that could be paused, and what is typed is noted', async () => {
  const { core, meetingId, second, ...sitting } = await closed();
  sitting.at('2026-12-04T11:00:00');
  await sitting.reopen();
  await sitting.open(second);
  for (const procedure of ['meetings.pause', 'meetings.resume'] as const)
    await expect(core.call(procedure, { meetingId })).rejects.toThrow('not-allowed-now');
  const { presence } = await sitting.view(second);
  const [seat] = presence;
  if (seat === undefined) throw new Error('nobody there');
  const { id, ...rest } = seat;
  await core.call('presence.set', { meetingId, presenceId: id, ...rest, timeOut: '09:50' });
  await sitting.close();
  expect(sitting.times()[1]).toEqual([['09:42', '09:50']]);
});

test('a correction later that day leaves the times of what was dealt with alone as well, and is said', async () => {
  const { second, ...sitting } = await closed();
  sitting.at('2026-12-03T16:00:00');
  await sitting.reopen();
  await sitting.open(second);
  sitting.wait(5);
  await sitting.decide(second);
  await sitting.close();
  expect(sitting.times().slice(0, 2)).toEqual(atSitting);
  expect(await sitting.spent()).toEqual([540, 600, 0]);
  expect(sitting.told()).toContain('Aangevuld op 3 december 2026, na de vergadering');
});

test('a sitting that goes on after a break notes the times of the cases that it then comes to', async () => {
  const { third, first, ...sitting } = await closed();
  sitting.at('2026-12-03T10:30:00');
  await sitting.reopen();
  await sitting.goTo(third);
  await sitting.open(third);
  sitting.wait(10);
  await sitting.decide(third);
  await sitting.goTo(first);
  sitting.wait(1);
  await sitting.goTo(third);
  await sitting.open(third);
  sitting.wait(4);
  await sitting.close();
  expect(sitting.times()).toEqual([...atSitting, [['10:30', '10:45']]]);
  expect(await sitting.spent()).toEqual([540, 600, 840]);
  expect(sitting.told()).toContain('09.31–10.45 uur');
  expect(sitting.told()).not.toContain('Aangevuld');
  sitting.at('2026-12-03T15:00:00');
  await sitting.reopen();
  await sitting.open(third);
  sitting.wait(4);
  await sitting.close();
  expect(sitting.times()[2]).toEqual([['10:30', '10:45']]);
});

test('minutes say on which day they were added to after the meeting, unless it was taken back', async () => {
  const { core, meetingId, first, ...sitting } = await closed();
  sitting.at('2026-12-17T11:00:00');
  await sitting.reopen();
  await sitting.close();
  expect(sitting.told()).not.toContain('Aangevuld');
  // Without opening it again: what is corrected in the closed meeting counts as well.
  await sitting.decide(first);
  expect(sitting.told()).toContain('Aangevuld op 17 december 2026, na de vergadering');
  await sitting.undo();
  expect(sitting.told()).not.toContain('Aangevuld');
  await core.call('undo.redo', { meetingId });
  expect(sitting.told()).toContain('17 december 2026, na');
  sitting.at('2026-12-18T11:00:00');
  await core.call('meetings.setMinutesStatus', { meetingId, minutesStatus: 'finalised' });
  await core.call('meetings.setMinutesStatus', { meetingId, minutesStatus: 'draft' });
  await core.call('notes.save', {
    ...{ meetingId, discussionId: first, kind: 'chair', body: { type: 'doc', content: [] } },
  });
  expect(sitting.told()).toContain('17 december 2026, na');
  await core.call('meetings.update', { meetingId, fields: { place: 'Zaal 9' } });
  expect(sitting.told()).toContain('Aangevuld op 18 december 2026, na de vergadering');
});
