import { expect, test } from 'vitest';
import { emptyRichText, richTextOf } from '../../shared/domain/rich-text.ts';
import { insertDiscussion } from '../../db/repositories/discussions.ts';
import { insertMeeting } from '../../db/repositories/meetings.ts';
import { aDiscussion, aMeeting } from '../fixtures/builders.ts';
import type { TestCore } from '../fixtures/core.ts';
import { emptyAction } from '../../shared/domain/record.ts';
import { openTable } from '../fixtures/open-table.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

function laterMeeting(core: TestCore, caseId: Parameters<typeof aDiscussion>[1], date = '2026-12-17') {
  const meeting = aMeeting({ date, status: 'running' });
  const discussion = aDiscussion(meeting.id, caseId);
  vaultOf(core.app).change({ name: 'test.later', topics: [] }, (writer) => {
    insertMeeting(writer, meeting);
    insertDiscussion(writer, discussion);
  });
  return { meetingId: meeting.id, discussionId: discussion.id };
}

test('notes, decisions, actions and presence are recorded and come back in one view', async () => {
  const { core, table, first, here } = await openTable();
  await core.call('notes.save', { ...here, kind: 'picture', body: richTextOf('Woont bij zus.') });
  await core.call('notes.save', { ...here, kind: 'picture', body: richTextOf('Woont bij zijn zus.') });
  const { decisionId } = await core.call('decisions.add', { ...here, text: 'Traject', rationale: '' });
  const { meetingId } = here;
  await core.call('decisions.update', { meetingId, decisionId, text: 'Traject starten', rationale: 'Nodig' });
  const { actionId } = await core.call('actions.add', { ...here, fields: { ...emptyAction, text: 'Aanmelden' } });
  await core.call('actions.update', { meetingId, actionId, fields: { ownerOrganisationId: table.probation } });
  const { presenceId } = await core.call('presence.set', {
    ...here,
    ...{ presenceId: null, organisationId: table.housing, personId: null, state: 'present' },
    ...{ timeIn: null, timeOut: null },
  });
  const view = await core.call('table.get', { discussionId: here.discussionId });
  expect({
    notes: view.notes,
    decisions: view.decisions.map(({ text, rationale }) => ({ text, rationale })),
    actions: view.actions.map(({ text, ownerOrganisationId, agreedOn, status }) => ({
      ...{ text, ownerOrganisationId, agreedOn, status },
    })),
    presence: view.presence.map(({ state, timeIn }) => ({ state, timeIn })),
    conditions: view.conditions.slice(0, 1),
    caseId: view.case.id,
    undo: view.undo,
  }).toEqual({
    notes: {
      picture: richTextOf('Woont bij zijn zus.'),
      'off-record': emptyRichText,
      judgement: emptyRichText,
      chair: emptyRichText,
    },
    decisions: [{ text: 'Traject starten', rationale: 'Nodig' }],
    actions: [{ text: 'Aanmelden', ownerOrganisationId: table.probation, agreedOn: '2026-12-03', status: 'open' }],
    presence: [
      { state: 'invited', timeIn: null },
      { state: 'present', timeIn: '12:00' },
    ],
    conditions: [expect.objectContaining({ state: 'unknown' })],
    caseId: first.caseId,
    undo: { undo: 'presence.set', redo: null },
  });
  expect(view.presence.at(-1)?.id).toBe(presenceId);
});

test('a later meeting reviews an action, counts the carrying over, and cannot change or remove it', async () => {
  const { core, first, here } = await openTable();
  const { actionId } = await core.call('actions.add', { ...here, fields: { ...emptyAction, text: 'Aanmelden' } });
  const later = laterMeeting(core, first.caseId);
  await core.call('actions.review', { ...later, actionId, outcome: 'running', remark: 'Wacht op intake' });
  const view = await core.call('table.get', { discussionId: later.discussionId });
  expect(view.previousActions.map(({ status, carriedOver, review }) => [status, carriedOver, review?.remark])).toEqual([
    ['running', 1, 'Wacht op intake'],
  ]);
  await expect(
    core.call('actions.update', { meetingId: later.meetingId, actionId, fields: { text: 'x' } }),
  ).rejects.toThrow('not-found');
  await expect(core.call('actions.remove', { meetingId: here.meetingId, actionId })).rejects.toThrow('conflict');
  await expect(core.call('actions.review', { ...here, actionId, outcome: 'done', remark: '' })).rejects.toThrow(
    'not-allowed-now',
  );
  await core.call('actions.review', { ...later, actionId, outcome: 'open', remark: '' });
  const after = await core.call('table.get', { discussionId: later.discussionId });
  expect(after.previousActions.map(({ status, review }) => [status, review])).toEqual([['open', null]]);
});

test('what its partner did not do is asked again by every later meeting, until one ends it', async () => {
  const { core, first, here } = await openTable();
  const { actionId } = await core.call('actions.add', { ...here, fields: { ...emptyAction, text: 'Aanmelden' } });
  const previous = async (discussionId: typeof here.discussionId) =>
    (await core.call('table.get', { discussionId })).previousActions.map(({ status, carriedOver, review }) => ({
      ...{ status, carriedOver, found: review?.outcome ?? null },
    }));
  const stillToDo = async () => (await core.call('actions.list', { show: 'open' })).actions.length;

  const second = laterMeeting(core, first.caseId);
  await core.call('actions.review', { ...second, actionId, outcome: 'not-done', remark: 'Niet gebeld' });
  expect(await previous(second.discussionId)).toEqual([{ status: 'not-done', carriedOver: 1, found: 'not-done' }]);
  expect(await stillToDo()).toBe(1);

  const third = laterMeeting(core, first.caseId, '2026-12-31');
  expect(await previous(third.discussionId)).toEqual([{ status: 'not-done', carriedOver: 1, found: null }]);
  // An outcome that is taken back leaves what the meeting before found.
  await core.call('actions.review', { ...third, actionId, outcome: 'done', remark: '' });
  await core.call('actions.review', { ...third, actionId, outcome: 'open', remark: '' });
  expect(await previous(third.discussionId)).toEqual([{ status: 'not-done', carriedOver: 1, found: null }]);
  await core.call('actions.review', { ...third, actionId, outcome: 'circumstances-changed', remark: '' });
  expect(await stillToDo()).toBe(0);
  const fourth = laterMeeting(core, first.caseId, '2027-01-14');
  expect(await previous(fourth.discussionId)).toEqual([]);
});

test('nonsense is refused: an owner twice, a person of another organisation, the same partner twice', async () => {
  const { core, table, here } = await openTable();
  const owned = { ...emptyAction, ownerKind: 'subject' as const, ownerOrganisationId: table.probation };
  await expect(core.call('actions.add', { ...here, fields: owned })).rejects.toThrow('invalid-input');
  await expect(
    core.call('presence.set', {
      ...here,
      ...{ presenceId: null, organisationId: table.probation, personId: null, state: 'present' },
      ...{ timeIn: null, timeOut: null },
    }),
  ).rejects.toThrow('conflict');
});

test('finalised minutes accept nothing, not even taking back', async () => {
  const { core, here } = await openTable();
  await core.call('decisions.add', { ...here, text: 'Besluit', rationale: '' });
  vaultOf(core.app).change({ name: 'test.finalise', topics: [] }, (writer) =>
    writer.update('meeting', here.meetingId, { minutesStatus: 'finalised' }),
  );
  await expect(core.call('decisions.add', { ...here, text: 'x', rationale: '' })).rejects.toThrow('minutes-finalised');
  await expect(core.call('undo.undo', { meetingId: here.meetingId })).rejects.toThrow('minutes-finalised');
});

test('a discussion of another meeting is not found', async () => {
  const { core, first, here } = await openTable();
  const other = laterMeeting(core, first.caseId);
  const mixed = { meetingId: other.meetingId, discussionId: here.discussionId };
  await expect(core.call('decisions.add', { ...mixed, text: 'x', rationale: '' })).rejects.toThrow('not-found');
});
