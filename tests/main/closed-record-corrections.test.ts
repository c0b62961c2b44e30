import { expect, test } from 'vitest';
import { readMinutes } from '../../db/repositories/minutes-query.ts';
import { emptyAction } from '../../shared/domain/record.ts';
import { richTextOf } from '../../shared/domain/rich-text.ts';
import { messageOf } from '../../shared/text/message-of.ts';
import {
  closedSitting,
  editCase,
  holdNextMeeting,
  mergeIntoAnother,
  renameAll,
  toldOf,
} from '../fixtures/closed-sitting.ts';

type Sitting = Awaited<ReturnType<typeof closedSitting>>;

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

test('a correction records its own case anew, and leaves every other of the meeting byte for byte', async () => {
  const sitting = await closedSitting();
  const { core, meeting, vault, kevin, sara } = sitting;
  const others = () =>
    vault.db
      .prepare('SELECT id, record FROM caseDiscussion WHERE meetingId = ? AND id <> ? ORDER BY id')
      .raw()
      .all(meeting.id, kevin.id);
  const told = (at: number) => JSON.stringify(readMinutes(vault.db, meeting.id)?.cases[at]);
  const before = { records: others(), minutes: [told(1), told(2)] };
  const ofKevinBefore = told(0);
  // Another director, another state of the conditions, other names in another order, and one case with two histories.
  for (const { id } of [kevin, sara]) await editCase(core, id);
  await renameAll(core);
  await mergeIntoAnother(core, sara.subjectId);
  await correct(sitting);
  expect({ records: others(), minutes: [told(1), told(2)] }).toEqual(before);
  expect(told(0)).not.toBe(ofKevinBefore);

  const ofKevin = told(0);
  const here = { meetingId: meeting.id, discussionId: sara.id };
  await core.call('notes.save', { ...here, kind: 'picture', body: richTextOf('Sara was er niet.') });
  expect(told(1)).toContain('Sara was er niet.');
  expect(told(0)).toBe(ofKevin);
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
