import { expect, test } from 'vitest';
import { appEvent, type AppEvent, type LiveAnswer } from '../../shared/contract/events.ts';
import type { WindowRole } from '../../shared/contract/procedure.ts';
import { emptyAction } from '../../shared/domain/record.ts';
import { openChairWindow } from '../../main/app/create-app.ts';
import { startOpenCore, type TestCore } from '../fixtures/core.ts';
import { setTable } from '../fixtures/table.ts';

type Changed = Extract<AppEvent, { kind: 'changed' }>;

/** What a window was sent since it was last looked at. */
function heardBy(core: TestCore, role: WindowRole): Changed[] {
  const mine = core.host.sent.filter((sent) => sent.role === role).map(({ event }) => appEvent.parse(event));
  core.host.sent.splice(0);
  return mine.filter((event) => event.kind === 'changed');
}

const named = (answers: readonly LiveAnswer[] | undefined, name: string): unknown =>
  answers?.find((answer) => answer.name === name)?.data;

async function atTable(core: TestCore) {
  const table = setTable(core.app);
  const [first, second] = table.discussions;
  if (first === undefined || second === undefined) throw new Error('no cases');
  await openChairWindow(core.app);
  await core.call('screen.open', { displayId: null });
  core.host.sent.splice(0);
  const action = {
    meetingId: table.meetingId,
    discussionId: first.id,
    fields: { ...emptyAction, text: 'Bed zoeken.' },
  };
  return { ...table, first, second, action };
}

test('a window that looks at the table hears of a change once, with the new answer as a question would give it', async () => {
  const core = await startOpenCore();
  const { meetingId, action } = await atTable(core);
  await core.call('table.current', { meetingId });
  await core.call('actions.add', action);
  const [event, ...more] = heardBy(core, 'chair');
  expect(more).toEqual([]);
  expect(named(event?.answers, 'table.current')).toEqual(await core.call('table.current', { meetingId }));
  expect(JSON.stringify(event?.answers)).toContain('Bed zoeken.');
});

test('going to another case brings that case along', async () => {
  const core = await startOpenCore();
  const { meetingId, second } = await atTable(core);
  await core.call('table.current', { meetingId });
  await core.call('meetings.goTo', { meetingId, discussionId: second.id });
  const answer = named(heardBy(core, 'chair').at(-1)?.answers, 'table.current');
  expect(answer).toMatchObject({ view: { discussion: { id: second.id } } });
});

test('who never asked is told only that something changed', async () => {
  const core = await startOpenCore();
  const { action } = await atTable(core);
  await core.call('actions.add', action);
  expect(heardBy(core, 'chair').flatMap(({ answers }) => answers)).toEqual([]);
});

test('the screen is brought its own view and nothing else, and only when that is different', async () => {
  const core = await startOpenCore();
  const { meetingId, action } = await atTable(core);
  await expect(core.call('table.current', { meetingId }, 'screen')).rejects.toThrow('forbidden');
  await core.call('screen.current', {}, 'screen');
  await core.call('screen.show', { page: 'records' });
  heardBy(core, 'screen');
  await core.call('actions.add', action);
  const [event, ...more] = heardBy(core, 'screen');
  expect(more).toEqual([]);
  expect(event).toEqual({
    ...{ kind: 'changed', topics: ['screen'], revision: 0 },
    answers: [{ name: 'screen.current', input: {}, data: await core.call('screen.current', {}, 'screen') }],
  });
  await core.call('actions.add', { ...action, fields: { ...action.fields, handling: 'oral-only' } });
  expect(heardBy(core, 'screen')).toEqual([]);
});

test('a lock ends it: what comes after it holds no words, also when the vault is open again', async () => {
  const core = await startOpenCore();
  const { meetingId, action } = await atTable(core);
  await core.call('table.current', { meetingId });
  core.app.session.close();
  expect(JSON.stringify(core.host.sent)).not.toContain('table.current');
  await core.call('vault.unlock', { passphrase: 'vier kale ezels dansen zacht' });
  core.host.sent.splice(0);
  await core.call('actions.add', action);
  expect(heardBy(core, 'chair').flatMap(({ answers }) => answers)).toEqual([]);
});

test('a question that has no answer any more does not hold up the change', async () => {
  const core = await startOpenCore();
  await openChairWindow(core.app);
  const { meetingId } = await core.call('meetings.create', {
    ...{ title: 'Casusoverleg', date: '2026-12-03', startTime: '09:30', place: '', chairName: '', secretaryName: '' },
    nextMeetingDate: null,
  });
  await core.call('meetings.course', { meetingId });
  core.host.sent.splice(0);
  await core.call('meetings.remove', { meetingId });
  expect(heardBy(core, 'chair')).toMatchObject([{ topics: ['meetings'], answers: [] }]);
});
