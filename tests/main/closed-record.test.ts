import { expect, test } from 'vitest';
import { z } from 'zod';
import { readMinutes } from '../../db/repositories/minutes-query.ts';
import { emptyAction } from '../../shared/domain/record.ts';
import { richTextOf } from '../../shared/domain/rich-text.ts';
import { messageOf } from '../../shared/text/message-of.ts';
import {
  closedSitting,
  editCase,
  holdNextMeeting,
  importNewerList,
  mergeIntoAnother,
  renameAll,
  runningSitting,
  toldOf,
} from '../fixtures/closed-sitting.ts';
import { chairSecret, notMinuted, secretBsn } from '../fixtures/full-meeting.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

const caseDiscussionRow = z.object({ record: z.string() });

type Sitting = Awaited<ReturnType<typeof closedSitting>>;

const afterwards: readonly (readonly [string, (sitting: Sitting) => Promise<unknown>])[] = [
  ['a newer list comes in', ({ core }) => importNewerList(core)],
  ['person and case are edited', ({ core, kevin }) => editCase(core, kevin.id)],
  ['partners, people and conditions get other names', ({ core }) => renameAll(core)],
  ['the next meeting reviews its actions', ({ core, kevin }) => holdNextMeeting(core, kevin.id)],
  [
    'two people of its own agenda are merged',
    ({ core, kevin, sara }) => core.call('subjects.merge', { into: kevin.subjectId, from: sara.subjectId }),
  ],
  ['the person is merged into another record', ({ core, kevin }) => mergeIntoAnother(core, kevin.subjectId)],
];

test.each(afterwards)('what a closed meeting tells stays as it was when %s', async (_what, change) => {
  const sitting = await closedSitting();
  const before = await toldOf(sitting.core, sitting.meeting);
  await change(sitting);
  expect(await toldOf(sitting.core, sitting.meeting)).toEqual(before);
  expect(sitting.core.bugs).toEqual([]);
});

test('finalised or not, all of that together changes nothing, and the next meeting keeps its own', async () => {
  const sitting = await closedSitting();
  const { core, meeting } = sitting;
  await core.call('meetings.setMinutesStatus', { meetingId: meeting.id, minutesStatus: 'finalised' });
  const before = await toldOf(core, meeting);
  const next = await holdNextMeeting(core, sitting.kevin.id);
  const nextBefore = await toldOf(core, next.meeting);
  for (const [, change] of afterwards) await change(sitting);
  expect(await toldOf(core, meeting)).toEqual(before);
  expect(await toldOf(core, next.meeting)).toEqual(nextBefore);
  expect(nextBefore.minutes.cases[0]?.reviews.map(({ text, outcome }) => [text, outcome])).toContainEqual([
    'Woontraject aanmelden',
    'done',
  ]);
});

test('closing changes nothing of what the minutes tell, and the minutes tell what the table showed', async () => {
  const { core, meeting, kevin } = await runningSitting();
  const before = await toldOf(core, meeting);
  await core.call('meetings.close', { meetingId: meeting.id });
  const after = await toldOf(core, meeting);
  expect(after.minutes.cases).toEqual(before.minutes.cases);
  await editCase(core, kevin.id);
  await importNewerList(core);
  const { detentions, conditions, subject, case: ofCase } = await core.call('table.get', { discussionId: kevin.id });
  const [told] = (await toldOf(core, meeting)).minutes.cases;
  expect({
    surname: subject.surname,
    goal: ofCase.discussionGoal,
    releaseDate: detentions[0]?.releaseDate,
    institution: detentions[0]?.stays[0]?.institution,
    housing: conditions.find(({ code }) => code === 'housing')?.state,
  }).toEqual({
    surname: told?.name.surname,
    goal: told?.goal,
    releaseDate: told?.releaseDate,
    institution: told?.institution,
    housing: 'open',
  });
  expect(told?.conditions).toContainEqual(
    expect.objectContaining({ label: 'Huisvesting', state: 'open', note: 'Geen adres.' }),
  );
  expect(told?.conditions).toHaveLength(conditions.length);
});

test('a record of before minutes told target groups and title tells them from what it kept of the table', async () => {
  const sitting = await closedSitting();
  const { core, meeting, vault, kevin, here } = sitting;
  const told = async () => (await toldOf(core, meeting)).minutes.cases[0];
  const before = await told();
  expect(before).toMatchObject({ targetGroups: 'ISD, van-elders', detentionTitle: 'imprisonment' });
  const { record } = caseDiscussionRow.parse(
    vault.db
      .prepare(
        `SELECT json_remove(record, '$.facts.targetGroups', '$.facts.detentionTitle', '$.facts.titleRemark') AS record
         FROM caseDiscussion WHERE id = ?`,
      )
      .get(kevin.id),
  );
  vault.change({ name: 'test', topics: [] }, (writer) =>
    writer.update('caseDiscussion', kevin.id, { record: JSON.parse(record) as object }),
  );
  await editCase(core, kevin.id);
  expect(await told()).toEqual(before);
  await core.call('decisions.add', { ...here, text: 'Verbeterd', rationale: '' });
  expect({ ...(await told()), decisions: [] }).toEqual({ ...before, decisions: [] });
});

test('BSN, SKN, the notes of the chair and what is not minuted are not in what is told of a closed meeting', async () => {
  const { core, meeting, kevin } = await closedSitting();
  const { minutes, tree } = await toldOf(core, meeting);
  for (const secret of [chairSecret, notMinuted, secretBsn, 'SKN123456', 'PI Elders'])
    expect(JSON.stringify([minutes, tree])).not.toContain(secret);
  const kept = vaultOf(core.app).db.prepare('SELECT record FROM caseDiscussion WHERE id = ?').pluck().get(kevin.id);
  for (const secret of [secretBsn, 'SKN123456', chairSecret]) expect(String(kept)).not.toContain(secret);
});

test('what the meeting did not come to stays in its minutes, until a correction reviews it or it is hidden', async () => {
  const { core, meeting, vault, here, kevin } = await closedSitting();
  const left = () =>
    readMinutes(vault.db, meeting.id)?.cases[0]?.notReviewed.map(({ text, owner, dueDate, status, carriedOver }) => ({
      ...{ text, owner, dueDate, status, carriedOver },
    }));
  const told = {
    ...{ text: 'Inschrijving regelen', owner: { organisation: 'PI Testdorp', person: '' }, dueDate: '2026-11-20' },
    ...{ status: 'open', carriedOver: 1 },
  };
  expect(left()).toEqual([told]);
  await holdNextMeeting(core, kevin.id);
  expect(left()).toEqual([told]);
  const { previousActions } = await core.call('table.get', { discussionId: here.discussionId });
  const action = previousActions.find(({ text }) => text === told.text);
  if (action === undefined) throw new Error('no action');
  await core.call('actions.review', { ...here, actionId: action.id, outcome: 'running', remark: '' });
  expect(left()).toEqual([]);
  await core.call('undo.undo', { meetingId: meeting.id });
  expect(left()).toEqual([told]);
  vault.change({ name: 'test', topics: [] }, (writer) =>
    writer.update('actionItem', action.id, { handling: 'oral-only' }),
  );
  expect(left()).toEqual([]);
  // With the action its mark is gone too: that may not bring it back.
  const reviews = vault.db.prepare('SELECT id FROM actionReview WHERE actionId = ?').pluck().all(action.id);
  vault.change({ name: 'test', topics: [] }, (writer) => {
    for (const id of reviews) writer.remove('actionReview', String(id));
    writer.remove('actionItem', action.id);
  });
  expect(left()).toEqual([]);
});

test('a correction of a condition in a closed meeting leaves alone what was noted of it since', async () => {
  const { core, here } = await closedSitting();
  const { conditions, case: ofKevin } = await core.call('table.get', { discussionId: here.discussionId });
  const [first] = conditions;
  if (first === undefined) throw new Error('no condition');
  const said = { caseId: ofKevin.id, code: first.code, state: first.state };
  await core.call('cases.setCondition', { ...said, meetingId: null, note: 'Nieuw: adres gevonden' });
  await core.call('cases.setCondition', { ...said, meetingId: here.meetingId, note: 'Verbeterd' });
  const corrected = await core.call('table.get', { discussionId: here.discussionId });
  expect(corrected.conditions[0]?.note).toBe('Verbeterd');
  const now = await core.call('cases.get', { caseId: ofKevin.id });
  expect(now.conditions.find(({ code }) => code === first.code)?.note).toBe('Nieuw: adres gevonden');
});

test('a meeting that is opened again has no earlier actions of later meetings', async () => {
  const { core, meeting, vault, kevin } = await closedSitting();
  const next = await holdNextMeeting(core, kevin.id);
  await core.call('actions.add', { ...next.here, fields: { ...emptyAction, text: 'Van later' } });
  await core.call('meetings.reopen', { meetingId: meeting.id });
  await core.call('meetings.goTo', { meetingId: meeting.id, discussionId: kevin.id });
  const told = () => JSON.stringify(readMinutes(vault.db, meeting.id));
  expect(told()).not.toContain('Van later');
  await core.call('meetings.close', { meetingId: meeting.id });
  expect(told()).not.toContain('Van later');
});

test('an earlier action that is marked as not for the minutes afterwards leaves the minutes that name it', async () => {
  const { core, meeting, vault } = await closedSitting();
  const reviewed = () => readMinutes(vault.db, meeting.id)?.cases[0]?.reviews.map(({ text }) => text);
  expect(reviewed()).toEqual(['Pasfoto maken']);
  const { actions } = await core.call('actions.list', { show: 'all' });
  const action = actions.find(({ text }) => text === 'Pasfoto maken');
  if (action === undefined) throw new Error('no action');
  vault.change({ name: 'test', topics: [] }, (writer) =>
    writer.update('actionItem', action.id, { handling: 'not-minuted' }),
  );
  expect(reviewed()).toEqual([]);
});

/** Every correction that a closed meeting takes while its minutes are concept. */
async function correct({ core, here, kevin }: Sitting): Promise<void> {
  const { meetingId } = here;
  const view = await core.call('table.get', { discussionId: here.discussionId });
  const { organisations } = await core.call('partners.list', {});
  const other = organisations.find(({ id }) => !view.presence.some(({ organisationId }) => organisationId === id));
  const [decision] = view.decisions;
  const [action] = view.actions;
  const [previous] = view.previousActions.filter(({ text }) => text === 'Pasfoto maken');
  if (other === undefined || decision === undefined || action === undefined || previous === undefined)
    throw new Error('nothing to correct');
  await core.call('notes.save', { ...here, kind: 'picture', body: richTextOf('Zijn zus ontvangt hem.') });
  await core.call('decisions.update', { meetingId, decisionId: decision.id, text: 'Woontraject', rationale: '' });
  await core.call('actions.update', {
    ...{ meetingId, actionId: action.id },
    fields: { ownerOrganisationId: other.id, ownerPersonId: null, dueDate: '2026-12-24' },
  });
  await core.call('actions.add', { ...here, fields: { ...emptyAction, text: 'Vergeten actie' } });
  await core.call('actions.review', { ...here, actionId: previous.id, outcome: 'done', remark: 'Gehaald.' });
  await core.call('presence.set', {
    ...{ ...here, presenceId: null, organisationId: other.id, personId: null },
    ...{ state: 'present', timeIn: '09:35', timeOut: null },
  });
  await core.call('agreements.set', { ...here, organisationId: other.id, stance: 'agree', wording: '' });
  await core.call('table.set', { ...here, fields: { returnOn: '2027-01-14' } });
  await core.call('cases.setCondition', {
    ...{ meetingId, caseId: kevin.caseId, code: 'housing', state: 'in-progress', note: 'Bij zijn zus.' },
  });
}

test('corrections of the record of a closed meeting come through, hold, and can be taken back', async () => {
  const sitting = await closedSitting();
  const { core, meeting, kevin, here } = sitting;
  const before = await toldOf(core, meeting);
  for (const change of [editCase, holdNextMeeting]) await change(core, kevin.id);
  await correct(sitting);
  const corrected = await toldOf(core, meeting);
  expect(corrected.minutes.cases[0]).toMatchObject({
    picture: richTextOf('Zijn zus ontvangt hem.'),
    goal: before.minutes.cases[0]?.goal,
    decisions: [{ text: 'Woontraject' }],
    reviews: [{ text: 'Pasfoto maken', outcome: 'done', remark: 'Gehaald.' }],
    actions: [
      { text: 'Woontraject aanmelden', dueDate: '2026-12-24', status: 'open' },
      { text: 'Zus bellen' },
      { text: 'Vergeten actie', status: 'open' },
    ],
    closing: { returnOn: '2027-01-14' },
  });
  expect(corrected.minutes.cases[0]?.presence).toHaveLength(3);
  expect(corrected.minutes.cases[0]?.conditions).toContainEqual(
    expect.objectContaining({ label: 'Huisvesting', state: 'in-progress', note: 'Bij zijn zus.' }),
  );
  const { conditions } = await core.call('table.get', { discussionId: here.discussionId });
  expect(conditions.find(({ code }) => code === 'housing')).toMatchObject({ state: 'in-progress' });

  await renameAll(core);
  expect(await toldOf(core, meeting)).toEqual(corrected);
  while ((await core.call('undo.undo', { meetingId: meeting.id })).name !== null);
  expect(await toldOf(core, meeting)).toEqual(before);
  while ((await core.call('undo.redo', { meetingId: meeting.id })).name !== null);
  expect(await toldOf(core, meeting)).toEqual(corrected);
});

test('a condition that is corrected in a closed meeting reaches the case unless the case went on since', async () => {
  const { core, meeting, kevin } = await closedSitting();
  const set = (meetingId: typeof meeting.id | null, state: 'arranged' | 'in-progress' | 'unknown') =>
    core.call('cases.setCondition', { meetingId, caseId: kevin.caseId, code: 'housing', state, note: '' });
  const present = async () =>
    (await core.call('cases.get', { caseId: kevin.caseId })).conditions.find(({ code }) => code === 'housing')?.state;
  await set(meeting.id, 'in-progress');
  expect(await present()).toBe('in-progress');
  await set(null, 'arranged');
  await set(meeting.id, 'unknown');
  expect(await present()).toBe('arranged');
});

test('finalised minutes take no correction, of a condition neither, and say so', async () => {
  const sitting = await closedSitting();
  const { core, meeting, kevin } = sitting;
  await core.call('meetings.setMinutesStatus', { meetingId: meeting.id, minutesStatus: 'finalised' });
  const before = await toldOf(core, meeting);
  await expect(correct(sitting)).rejects.toThrow('minutes-finalised');
  const refused = core.call('cases.setCondition', {
    ...{ meetingId: meeting.id, caseId: kevin.caseId, code: 'housing', state: 'arranged', note: '' },
  });
  await expect(refused).rejects.toThrow('minutes-finalised');
  expect(messageOf({ code: 'minutes-finalised' })).toContain('vastgesteld');
  expect(await toldOf(core, meeting)).toEqual(before);
});

test('a meeting that is opened again tells the present of the case at its table, and the record of the others', async () => {
  const sitting = await closedSitting();
  const { core, meeting, kevin, sara } = sitting;
  const before = await toldOf(core, meeting);
  for (const { id } of [kevin, sara]) await editCase(core, id);
  await core.call('meetings.reopen', { meetingId: meeting.id });
  await core.call('meetings.goTo', { meetingId: meeting.id, discussionId: kevin.id });
  const there = await toldOf(core, meeting);
  await core.call('meetings.goTo', { meetingId: meeting.id, discussionId: sara.id });
  expect((await toldOf(core, meeting)).minutes.cases[1]?.goal).toBe('Iets anders');
  await core.call('undo.undo', { meetingId: meeting.id });
  expect((await toldOf(core, meeting)).minutes).toEqual(there.minutes);
  await core.call('meetings.close', { meetingId: meeting.id });
  const after = await toldOf(core, meeting);
  expect(after.minutes.cases[0]).toMatchObject({ name: { surname: 'Jansens' }, goal: 'Iets anders' });
  expect(after.minutes.cases[1]).toEqual(before.minutes.cases[1]);
  await core.call('subjects.merge', { into: sara.subjectId, from: kevin.subjectId });
  expect(await toldOf(core, meeting)).toEqual(after);
});

test('after a merge of two people of one closed agenda there is one open case, with the actions of both', async () => {
  const { core, kevin, sara } = await closedSitting();
  await core.call('subjects.merge', { into: sara.subjectId, from: kevin.subjectId });
  const { caseIds } = await core.call('subjects.get', { subjectId: sara.subjectId });
  const cases = await Promise.all(caseIds.map((caseId) => core.call('cases.get', { caseId })));
  const open = cases.filter(({ case: { status } }) => status !== 'closed');
  expect(open.map(({ case: { id } }) => id)).toEqual([sara.caseId]);
  expect(open[0]?.actions.map(({ text }) => text)).toContain('Woontraject aanmelden');
  expect(vaultOf(core.app).db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
});
