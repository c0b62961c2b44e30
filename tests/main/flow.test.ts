import { expect, test } from 'vitest';
import { exportRecordId, type DiscussionId } from '../../shared/domain/ids.ts';
import { emptyAction } from '../../shared/domain/record.ts';
import { insertPresence } from '../../db/repositories/discussions.ts';
import { insertExportRecord } from '../../db/repositories/export-records.ts';
import { insertOrganisation } from '../../db/repositories/partners.ts';
import { runningSitting } from '../fixtures/closed-sitting.ts';
import { startOpenCore } from '../fixtures/core.ts';
import { anOrganisation, aPresence, idOf } from '../fixtures/builders.ts';
import { setTable } from '../fixtures/table.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

async function start() {
  let moment = Date.parse('2026-12-03T09:40:00');
  const core = await startOpenCore({ now: () => new Date(moment) });
  const table = setTable(core.app);
  const [first, second] = table.discussions;
  if (first === undefined || second === undefined) throw new Error('no cases');
  const { meetingId } = table;
  return {
    ...{ core, table, meetingId, first: first.id, second: second.id },
    wait: (minutes: number) => void (moment += minutes * 60_000),
    open: (discussionId: DiscussionId, overrideReason = '') =>
      core.call('table.confirm', {
        ...{ meetingId, discussionId, headCount: null, overrideReason },
        confidentialityRepeated: overrideReason === '',
      }),
    view: (discussionId: DiscussionId) => core.call('table.get', { discussionId }),
  };
}

test('a case that comes to the table waits for the chair; confirming seats the invited and starts its time', async () => {
  const { core, meetingId, first, second, wait, open, view } = await start();
  const [seat] = (await view(first)).presence;
  if (seat === undefined) throw new Error('nobody invited');
  await core.call('presence.set', {
    ...{ meetingId, discussionId: first, presenceId: seat.id, organisationId: seat.organisationId },
    ...{ personId: null, state: 'present', timeIn: '09:31', timeOut: null },
  });
  await core.call('meetings.goTo', { meetingId, discussionId: second });
  const left = await view(first);
  expect(left.discussion).toMatchObject({ status: 'discussed', runningSince: null, spentSeconds: 9 * 60 });
  expect(left.presence).toMatchObject([{ state: 'present', timeIn: '09:31', timeOut: '09:40' }]);
  expect((await core.call('table.current', { meetingId })).before).toEqual(left.presence);
  expect((await view(second)).discussion).toMatchObject({ tableConfirmedAt: null, runningSince: null });

  await expect(
    core.call('table.confirm', {
      ...{ meetingId, discussionId: second, confidentialityRepeated: false, headCount: 3, overrideReason: ' ' },
    }),
  ).rejects.toThrow('invalid-input');
  await expect(open(first)).rejects.toThrow('not-allowed-now');
  wait(2);
  await open(second);
  const opened = await view(second);
  expect(opened.presence).toMatchObject([{ state: 'present', timeIn: '09:42', timeOut: null }]);
  expect(opened.discussion).toMatchObject({
    tableConfirmedAt: new Date('2026-12-03T09:42:00').toISOString(),
    ...{ confidentialityRepeated: true, overrideReason: '' },
  });

  // Somebody else may sit there by now: coming back asks again, and goes on counting where it stopped.
  wait(5);
  await core.call('meetings.goTo', { meetingId, discussionId: first });
  expect((await view(first)).discussion).toMatchObject({ tableConfirmedAt: null, spentSeconds: 540 });
  wait(1);
  await open(first);
  wait(1);
  await core.call('meetings.pause', { meetingId });
  const back = await view(first);
  expect(back.discussion).toMatchObject({ spentSeconds: 600, runningSince: null });
  expect(back.presence).toMatchObject([{ timeIn: '09:31', timeOut: null }]);
});

test('an unsigned guest asks for a reason, which the journal keeps', async () => {
  const { core, meetingId, second, open, view } = await start();
  vaultOf(core.app).change({ name: 'test.guest', topics: ['table'] }, (writer) => {
    const guest = anOrganisation({ name: 'Woonstichting De Brug', attendance: 'guest' });
    insertOrganisation(writer, guest);
    insertPresence(writer, aPresence(second, guest.id));
  });
  await core.call('meetings.goTo', { meetingId, discussionId: second });
  await expect(open(second)).rejects.toThrow('invalid-input');
  await open(second, 'Tekent na afloop');
  expect((await view(second)).discussion.overrideReason).toBe('Tekent na afloop');
  const journal = vaultOf(core.app).db.prepare('SELECT after FROM journal').pluck().all();
  expect(journal.some((row) => String(row).includes('Tekent na afloop'))).toBe(true);
});

test('pausing stops the time, resuming goes on, and neither works out of turn', async () => {
  const { core, meetingId, first, wait, view } = await start();
  await core.call('meetings.pause', { meetingId });
  await expect(core.call('meetings.pause', { meetingId })).rejects.toThrow('not-allowed-now');
  wait(30);
  await core.call('meetings.resume', { meetingId });
  await expect(core.call('meetings.resume', { meetingId })).rejects.toThrow('not-allowed-now');
  wait(1);
  await core.call('meetings.postpone', { meetingId, discussionId: first, reason: 'Rapport ontbreekt' });
  expect((await view(first)).discussion).toMatchObject({ status: 'postponed', spentSeconds: 600, runningSince: null });
});

test('somebody who is not known yet comes right after the case at the table, in one step that can be taken back', async () => {
  const { core, meetingId, second } = await start();
  const agenda = async () => (await core.call('meetings.get', { meetingId })).agenda;
  const before = await agenda();
  const { discussionId } = await core.call('meetings.addAtTable', {
    meetingId,
    who: { kind: 'person', surname: 'Bakker', prefix: '', givenNames: 'Noa', birthDate: null },
  });
  const after = await agenda();
  expect(after.map((row) => [row.surname, row.position])).toEqual([
    ['Jansen', 1],
    ['Bakker', 2],
    ['Vos', 3],
  ]);
  expect(after[1]).toMatchObject({ discussionId, status: 'planned' });
  const [, added] = after;
  if (added === undefined) throw new Error('nothing added');
  await expect(
    core.call('meetings.addAtTable', { meetingId, who: { kind: 'case', caseId: added.caseId } }),
  ).rejects.toThrow('conflict');
  await core.call('undo.undo', { meetingId });
  expect(await agenda()).toEqual(before);
  expect(before[1]?.discussionId).toBe(second);
});

test('what the sitting did not reach is proposed for the next one by itself', async () => {
  const { core, table, meetingId } = await start();
  await core.call('meetings.close', { meetingId });
  const later = await core.call('meetings.create', {
    ...{ title: 'Themakamer', date: '2026-12-17', startTime: '09:30', place: '', chairName: '', secretaryName: '' },
    nextMeetingDate: null,
  });
  const { proposals } = await core.call('meetings.proposals', { meetingId: later.meetingId });
  const left = proposals.find(({ caseId }) => caseId === table.discussions[1]?.caseId);
  expect(left?.reasons).toContain('not-reached');
});

test('a core that dies in the middle of a case is found back at that case, its time counted on', async () => {
  const { core, meetingId, second, open, wait } = await start();
  await core.call('meetings.goTo', { meetingId, discussionId: second });
  await open(second);
  await core.call('screen.open', { displayId: null });
  await core.call('screen.show', { page: 'records' });
  wait(3);
  const before = await core.call('table.get', { discussionId: second });
  core.app.session.close();
  await core.call('vault.unlock', { passphrase: 'vier kale ezels dansen zacht' });
  expect((await core.call('screen.state', {})).page).toBe('neutral');
  expect(await core.call('table.get', { discussionId: second })).toEqual({
    ...before,
    undo: expect.anything() as unknown,
  });
  const running = (await core.call('meetings.list', {})).meetings.find(({ status }) => status === 'running');
  expect(running).toMatchObject({ id: meetingId, currentDiscussionId: second });
});

test('partners agree or dissent in their own words, and can take that back', async () => {
  const { core, table, meetingId, first, view } = await start();
  const here = { meetingId, discussionId: first, organisationId: table.housing };
  await core.call('agreements.set', { ...here, stance: 'agree', wording: '' });
  await core.call('agreements.set', { ...here, stance: 'dissent', wording: 'Geen plek vóór februari' });
  expect((await view(first)).agreements).toMatchObject([{ stance: 'dissent', wording: 'Geen plek vóór februari' }]);
  await core.call('agreements.set', { ...here, stance: null, wording: '' });
  expect((await view(first)).agreements).toEqual([]);
  await core.call('table.set', { meetingId, discussionId: first, fields: { returnOn: '2026-12-17' } });
  await core.call('table.set', { meetingId, discussionId: first, fields: { headCount: 4 } });
  expect((await view(first)).discussion).toMatchObject({ returnOn: '2026-12-17', headCount: 4 });
});

test('taking back the change of case brings the case back with its time, and asks anew who is there', async () => {
  const { core, meetingId, first, second, wait, open, view } = await start();
  const onScreen = async () => (await core.call('screen.current', {}, 'screen')).slide;
  await core.call('screen.open', { displayId: null });
  await core.call('screen.show', { page: 'records' });
  const before = await view(first);
  await core.call('meetings.goTo', { meetingId, discussionId: second });
  wait(7);
  await core.call('undo.undo', { meetingId });
  expect((await view(first)).discussion).toEqual({
    ...before.discussion,
    ...{ tableConfirmedAt: null, confidentialityRepeated: false, spentSeconds: 9 * 60, runningSince: null },
  });
  expect(await core.call('screen.state', {})).toMatchObject({ page: 'neutral', gate: 'unconfirmed' });
  // Not even asked for: nothing of the case is read for the screen until the chair has seen who sits there.
  await core.call('screen.show', { page: 'records' });
  expect(await onScreen()).toBe('neutral');
  wait(5);
  await open(first);
  wait(1);
  expect(await onScreen()).toBe('records');
  await core.call('meetings.pause', { meetingId });
  expect((await view(first)).discussion.spentSeconds).toBe(10 * 60);
});

test('every step before a case that came back by undo can still be taken back, and done again', async () => {
  const { core, meetingId, first, second, wait, view, open } = await start();
  const undo = async () => (await core.call('undo.undo', { meetingId })).name;
  const redo = async () => (await core.call('undo.redo', { meetingId })).name;
  await core.call('meetings.goTo', { meetingId, discussionId: second });
  wait(1);
  await open(second);
  wait(2);
  await core.call('meetings.goTo', { meetingId, discussionId: first });
  wait(3);
  expect([await undo(), await undo(), await undo(), await undo()]).toEqual([
    ...['meetings.goTo', 'table.confirm', 'meetings.goTo', null],
  ]);
  expect((await view(first)).discussion).toMatchObject({ status: 'current', tableConfirmedAt: null });
  expect([await redo(), await redo(), await redo()]).toEqual(['meetings.goTo', 'table.confirm', 'meetings.goTo']);
  expect((await view(second)).discussion).toMatchObject({ status: 'discussed', spentSeconds: 120, runningSince: null });
  expect((await view(first)).discussion).toMatchObject({ status: 'current', tableConfirmedAt: null });
});

test('a case whose postponement is taken back asks anew who is there', async () => {
  const { core, meetingId, first, wait, view } = await start();
  await core.call('meetings.postpone', { meetingId, discussionId: first, reason: 'Rapport ontbreekt' });
  wait(20);
  await core.call('undo.undo', { meetingId });
  expect((await view(first)).discussion).toMatchObject({
    ...{ status: 'current', tableConfirmedAt: null, spentSeconds: 9 * 60, runningSince: null },
  });
});

test('the time between a pause and taking it back is no time of the case', async () => {
  const { core, meetingId, first, wait, view } = await start();
  await core.call('meetings.pause', { meetingId });
  wait(60);
  await core.call('undo.undo', { meetingId });
  wait(1);
  await core.call('meetings.pause', { meetingId });
  expect((await view(first)).discussion).toMatchObject({ spentSeconds: 10 * 60, runningSince: null });
});

const passphrase = 'vier kale ezels dansen zacht';

test('a night with the vault locked is no time of the case', async () => {
  const { core, meetingId, first, wait, view } = await start();
  wait(2);
  core.app.session.close();
  wait(14 * 60);
  await core.call('vault.unlock', { passphrase });
  wait(1);
  await core.call('meetings.pause', { meetingId });
  expect((await view(first)).discussion.spentSeconds).toBe(12 * 60);
  expect(await core.call('undo.undo', { meetingId })).toEqual({ name: 'meetings.pause' });
});

test('a machine that slept before the host could tell leaves out the time that it slept', async () => {
  const { core, meetingId, first, wait, view } = await start();
  wait(2 + 8 * 60);
  core.app.session.close(8 * 60 * 60_000);
  await core.call('vault.unlock', { passphrase });
  await core.call('meetings.pause', { meetingId });
  expect((await view(first)).discussion.spentSeconds).toBe(11 * 60);
});

test('before closing the chair sees how many earlier actions of what was discussed nobody came to', async () => {
  const { core, meeting, here } = await runningSitting();
  const notReviewed = async () => (await core.call('meetings.closing', { meetingId: meeting.id })).notReviewed;
  expect(await notReviewed()).toBe(1);
  const { previousActions } = await core.call('table.get', { discussionId: here.discussionId });
  const action = previousActions.find(({ review, handling }) => review === null && handling === 'normal');
  if (action === undefined) throw new Error('no action');
  await core.call('actions.review', { ...here, actionId: action.id, outcome: 'done', remark: '' });
  expect(await notReviewed()).toBe(0);
});

test('before closing the chair sees what the leesronde calls open, of the cases that were discussed', async () => {
  const { core, meetingId, first, second, open, view } = await start();
  const gaps = async () => (await core.call('meetings.closing', { meetingId })).gaps;
  const everything = ['no-director', 'no-return', 'not-informed'];
  expect(await gaps()).toEqual(everything.map((kind) => ({ kind, positions: [1] })));
  await core.call('actions.add', { meetingId, discussionId: first, fields: { ...emptyAction, text: 'Bellen' } });
  await core.call('table.set', { meetingId, discussionId: first, fields: { returnOn: '2026-12-17' } });
  const { id: caseId } = (await view(first)).case;
  await core.call('cases.update', { caseId, fields: { subjectInformed: 'yes' } });
  await core.call('meetings.goTo', { meetingId, discussionId: second });
  await open(second);
  await core.call('decisions.add', { meetingId, discussionId: second, text: 'Wachten', rationale: '' });
  expect(await gaps()).toEqual([
    { kind: 'no-director', positions: [1, 2] },
    { kind: 'no-return', positions: [2] },
    { kind: 'not-informed', positions: [2] },
    { kind: 'incomplete-action', positions: [1] },
  ]);
  await core.call('meetings.close', { meetingId });
});

test('before closing the chair sees what each case is left as, and that is what it becomes', async () => {
  const { core, meetingId, first, second, wait, open } = await start();
  const outcomes = async () =>
    (await core.call('meetings.closing', { meetingId })).cases.map(({ outcome, atTable }) => [outcome, atTable]);
  expect(await outcomes()).toEqual([
    ['discussed', true],
    ['not-reached', false],
  ]);
  await core.call('meetings.goTo', { meetingId, discussionId: second });
  await open(second);
  expect(await outcomes()).toEqual([
    ['discussed', false],
    ['not-reached', true],
  ]);
  await core.call('entries.saveDraft', { meetingId, discussionId: second, line: 'woont bij' });
  expect((await outcomes())[1]).toEqual(['discussed', true]);
  await core.call('entries.saveDraft', { meetingId, discussionId: second, line: '' });
  await core.call('meetings.goTo', { meetingId, discussionId: first });
  await core.call('meetings.goTo', { meetingId, discussionId: second });
  wait(30);
  expect(await outcomes()).toEqual([
    ['discussed', false],
    ['not-reached', true],
  ]);
  await core.call('meetings.close', { meetingId });
  const { agenda } = await core.call('meetings.get', { meetingId });
  expect(agenda.map(({ status }) => status)).toEqual(['discussed', 'planned']);
});

test('once the agenda without names is outside, a case that comes up goes behind: its numbers stay what they are', async () => {
  const { core, meetingId } = await start();
  const numbers = async () => (await core.call('meetings.course', { meetingId })).agenda.map((row) => row.surname);
  const add = (surname: string) =>
    core.call('meetings.addAtTable', {
      ...{ meetingId, who: { kind: 'person', surname, prefix: '', givenNames: '', birthDate: null } },
    });
  await add('Eerst');
  expect(await numbers()).toEqual(['Jansen', 'Eerst', 'Vos']);
  vaultOf(core.app).change({ name: 'test.export', topics: ['documents'] }, (writer) =>
    insertExportRecord(writer, {
      ...{ id: idOf(exportRecordId), meetingId, exportedAt: '2026-12-03T08:00:00.000Z', workerId: null },
      ...{ kind: 'agenda', format: 'pdf', minutesStatus: 'draft', fileHash: '0'.repeat(64) },
    }),
  );
  expect(await core.call('meetings.course', { meetingId })).toMatchObject({ numbersOutside: true });
  await add('Later');
  expect(await numbers()).toEqual(['Jansen', 'Eerst', 'Vos', 'Later']);
});
