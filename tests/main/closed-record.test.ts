import { expect, test } from 'vitest';
import { z } from 'zod';
import { readMinutes } from '../../db/repositories/minutes-query.ts';
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
