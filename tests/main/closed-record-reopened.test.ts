import { expect, test } from 'vitest';
import { findDiscussion } from '../../db/repositories/discussions.ts';
import { findMeeting } from '../../db/repositories/meetings.ts';
import { readMinutes } from '../../db/repositories/minutes-query.ts';
import { screenSource } from '../../main/services/screen-service.ts';
import type { DiscussionId } from '../../shared/domain/ids.ts';
import { emptyAction } from '../../shared/domain/record.ts';
import { closedSitting, editCase, holdNextMeeting, toldOf } from '../fixtures/closed-sitting.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

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

test('after a merge within a closed meeting that is opened again, no action of it is told twice', async () => {
  const { core, meeting, vault, kevin, sara } = await closedSitting();
  const fields = { ...emptyAction, text: 'Sleutel van Sara' };
  await core.call('actions.add', { meetingId: meeting.id, discussionId: sara.id, fields });
  await core.call('subjects.merge', { into: kevin.subjectId, from: sara.subjectId });
  const own = vault.db
    .prepare(`SELECT text FROM actionItem JOIN caseDiscussion ON caseDiscussion.id = discussionId WHERE meetingId = ?`)
    .pluck()
    .all(meeting.id)
    .map(String);
  const told = () =>
    (readMinutes(vault.db, meeting.id)?.cases ?? []).flatMap(({ actions, notReviewed }) =>
      [...actions, ...notReviewed].map(({ text }) => text).filter((text) => own.includes(text)),
    );
  const before = told().toSorted();
  expect(before.length).toBeGreaterThan(1);
  await core.call('meetings.reopen', { meetingId: meeting.id });
  await core.call('meetings.goTo', { meetingId: meeting.id, discussionId: kevin.id });
  expect(told().toSorted()).toEqual(before);
  // Nor is the table asked what became of it.
  const { previousActions } = await core.call('table.get', { discussionId: kevin.id });
  const here = vault.db.prepare('SELECT id FROM caseDiscussion WHERE meetingId = ?').pluck().all(meeting.id);
  expect(previousActions.filter(({ discussionId }) => here.includes(discussionId))).toEqual([]);
  await core.call('meetings.close', { meetingId: meeting.id });
  expect(told().toSorted()).toEqual(before);
});

test('after such a merge the room sees at each of the two cases what was agreed there, and not what at the other', async () => {
  const { core, meeting, vault, kevin, sara } = await closedSitting();
  const fields = { ...emptyAction, text: 'Sleutel van Sara' };
  await core.call('actions.add', { meetingId: meeting.id, discussionId: sara.id, fields });
  await core.call('subjects.merge', { into: kevin.subjectId, from: sara.subjectId });
  await core.call('meetings.reopen', { meetingId: meeting.id });
  const agreedAt = ({ id }: { id: DiscussionId }) => {
    vault.change({ name: 'test.confirm', topics: [] }, (writer) =>
      writer.update('caseDiscussion', id, { tableConfirmedAt: '2026-12-03T08:30:00Z' }),
    );
    const here = { meeting: findMeeting(vault.db, meeting.id), discussion: findDiscussion(vault.db, id), place: null };
    return screenSource(vault.db, here)?.actions.map(({ text }) => text);
  };
  expect(agreedAt(sara)).toContain('Sleutel van Sara');
  expect(agreedAt(sara)).not.toContain('Zus bellen');
  expect(agreedAt(kevin)).toContain('Zus bellen');
  expect(agreedAt(kevin)).not.toContain('Sleutel van Sara');
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
