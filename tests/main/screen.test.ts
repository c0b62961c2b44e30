import { expect, test } from 'vitest';
import { contract, type ProcedureName } from '../../shared/contract/contract.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { WindowRole } from '../../shared/contract/procedure.ts';
import { isoDate } from '../../shared/domain/dates.ts';
import type { DiscussionId } from '../../shared/domain/ids.ts';
import { richTextOf } from '../../shared/domain/rich-text.ts';
import { handlers } from '../../main/router/handlers.ts';
import { startOpenCore, type TestCore } from '../fixtures/core.ts';
import { emptyAction } from '../../shared/domain/record.ts';
import { setTable, type SetTable } from '../fixtures/table.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

const allowedToScreen: readonly ProcedureName[] = ['vault.status', 'screen.current', 'screen.neutral'];

/** Everything that a window of this role is told, in words. */
function listen(core: TestCore, role: WindowRole): AppEvent[] {
  const heard: AppEvent[] = [];
  core.app.bus.subscribe(role, (event) => heard.push(event));
  return heard;
}

test('of all procedures the screen gets an answer to three, and none of the others even looks at what it sends', async () => {
  const core = await startOpenCore();
  const answered: string[] = [];
  for (const name of Object.keys(contract) as ProcedureName[]) {
    const outcome = await core.call(name, {}, 'screen').then(
      () => 'answered',
      (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
    );
    if (outcome === 'answered') answered.push(name);
    else expect([name, outcome]).toEqual([name, name in handlers ? 'forbidden' : 'unknown-procedure']);
  }
  expect(answered.sort()).toEqual([...allowedToScreen].sort());
});

test('a case full of secrets: none is in any reply or event that the screen can obtain', async () => {
  const core = await startOpenCore();
  const table = setTable(
    core.app,
    [
      {
        surname: 'Jansen',
        bsn: '999990019',
        skn: 'GEHEIM-SKN',
        remark: 'GEHEIM-OPMERKING',
        municipalityOfOrigin: 'GEHEIM-GEMEENTE',
      },
      { surname: 'GEHEIM-VOLGENDE', givenNames: 'GEHEIM-VOORNAAM' },
    ],
    { place: 'GEHEIM-ZAAL', chairName: 'GEHEIM-VOORZITTER', secretaryName: 'GEHEIM-SECRETARIS' },
  );
  const [first, second] = table.discussions;
  if (first === undefined || second === undefined) throw new Error('no cases');
  const here = { meetingId: table.meetingId, discussionId: first.id };
  vaultOf(core.app).change({ name: 'test.secrets', topics: ['cases'] }, (writer) => {
    writer.update('caseRecord', first.caseId, {
      ...{ referralReason: 'GEHEIM-REDEN', discussionGoal: 'GEHEIM-DOEL', notInformedReason: 'GEHEIM-NIET' },
      ...{ targetGroups: ['GEHEIM-GROEP'] },
    });
    for (const { id } of [...periodsOf(core)])
      writer.update('detentionPeriod', id, {
        offence: 'GEHEIM-DELICT',
        titleRemark: 'GEHEIM-TITEL',
        prisonCaseManager: 'GEHEIM-CASEMANAGER',
        releaseDateSource: 'GEHEIM-BRON',
      });
    writer.insert('caseContact', crypto.randomUUID(), {
      ...{
        caseId: first.caseId,
        role: 'GEHEIM-ROL',
        name: 'GEHEIM-CONTACT',
        phone: 'GEHEIM-TEL',
        email: 'GEHEIM-MAIL',
      },
    });
    writer.insert('caseCondition', crypto.randomUUID(), {
      ...{ caseId: first.caseId, code: 'care', state: 'open', note: 'GEHEIM-ZORGTEKST' },
    });
  });
  const heard = listen(core, 'screen');
  await core.call('screen.open', { displayId: null });
  await core.call('screen.show', { page: 'records' });
  for (const kind of ['picture', 'judgement', 'chair'] as const)
    await core.call('notes.save', { ...here, kind, body: richTextOf(`GEHEIM-${kind}`) });
  await core.call('decisions.add', { ...here, text: 'Zichtbaar besluit', rationale: 'GEHEIM-WAAROM' });
  await core.call('decisions.add', { ...here, discussionId: second.id, text: 'GEHEIM-ANDER', rationale: '' });
  await core.call('actions.add', {
    ...here,
    fields: {
      ...{ ...emptyAction, text: 'Zichtbare actie', precondition: 'GEHEIM-MITS', notInformedReason: 'GEHEIM-NIET' },
      ownerOrganisationId: table.probation,
    },
  });
  await core.call('actions.add', {
    ...here,
    fields: { ...emptyAction, text: 'GEHEIM-MEDISCH', conditionCode: 'care' },
  });
  const view = await core.call('screen.current', {}, 'screen');
  const obtained = JSON.stringify([view, heard, await core.call('vault.status', {}, 'screen')]);
  expect(obtained).not.toContain('GEHEIM');
  expect(obtained).not.toMatch(/9999900|\b0019\b|Imke|Noor/);
  expect(obtained).toContain('Zichtbaar besluit');
  expect(obtained).toContain('Zichtbare actie');
  expect(view).toMatchObject({ slide: 'records', name: 'K. Jansen', number: 1, daysToRelease: 6 });
  for (const event of heard)
    expect(event).toEqual({ kind: 'changed', topics: ['screen'], revision: expect.any(Number) as number });
});

function firstOf(table: SetTable): DiscussionId {
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  return first.id;
}

function secondOf(table: SetTable): DiscussionId {
  const [, second] = table.discussions;
  if (second === undefined) throw new Error('no second case');
  return second.id;
}

function periodsOf(core: TestCore): { id: string }[] {
  return vaultOf(core.app).db.prepare('SELECT id FROM detentionPeriod').all() as { id: string }[];
}

test('the screen hears of a change only when what it shows is different', async () => {
  const core = await startOpenCore();
  const table = setTable(core.app);
  const here = { meetingId: table.meetingId, discussionId: firstOf(table) };
  await core.call('screen.open', { displayId: null });
  await core.call('screen.show', { page: 'records' });
  const heard = listen(core, 'screen');
  await core.call('notes.save', { ...here, kind: 'chair', body: richTextOf('voor mij') });
  await core.call('notes.save', { ...here, kind: 'picture', body: richTextOf('beeld') });
  expect(heard).toEqual([]);
  await core.call('decisions.add', { ...here, text: 'Besluit', rationale: '' });
  expect(heard).toEqual([{ kind: 'changed', topics: ['screen'], revision: expect.any(Number) as number }]);
  await core.call('screen.neutral', {}, 'screen');
  expect(await core.call('screen.current', {}, 'screen')).toEqual({ slide: 'neutral', meetingTitle: 'Themakamer' });
});

test('after a lock the screen is neutral without a word, and after unlocking until the chair shows the case', async () => {
  const core = await startOpenCore();
  setTable(core.app);
  await core.call('screen.open', { displayId: null });
  await core.call('screen.show', { page: 'records' });
  expect(await core.call('screen.current', {}, 'screen')).toMatchObject({ slide: 'records' });
  await core.call('vault.lock', {});
  expect(await core.call('screen.current', {}, 'screen')).toEqual({ slide: 'neutral', meetingTitle: '' });
  await core.call('vault.unlock', { passphrase: 'vier kale ezels dansen zacht' });
  expect(await core.call('screen.current', {}, 'screen')).toEqual({ slide: 'neutral', meetingTitle: 'Themakamer' });
  expect(await core.call('screen.state', {})).toMatchObject({ open: true, page: 'neutral' });
});

test('after the meeting is closed the screen says so, about nobody, until the vault locks', async () => {
  const core = await startOpenCore();
  const { meetingId } = setTable(core.app);
  await core.call('screen.open', { displayId: null });
  await core.call('screen.show', { page: 'records' });
  await core.call('meetings.close', { meetingId });
  const current = () => core.call('screen.current', {}, 'screen');
  expect(await current()).toEqual({ slide: 'closed' });
  await core.call('screen.neutral', {}, 'screen');
  expect(await current()).toEqual({ slide: 'closed' });
  await core.call('meetings.reopen', { meetingId });
  expect(await current()).toMatchObject({ slide: 'neutral' });
  await core.call('meetings.close', { meetingId });
  core.app.session.close();
  expect(await current()).toEqual({ slide: 'neutral', meetingTitle: '' });
});

test('the leesronde of the chair takes the room along from the case, keeps a freeze, and ends with the case', async () => {
  const core = await startOpenCore();
  const table = setTable(core.app);
  const here = { meetingId: table.meetingId, discussionId: firstOf(table) };
  const add = async (text: string) => (await core.call('decisions.add', { ...here, text, rationale: '' })).decisionId;
  const [, second, third] = [await add('Een'), await add('Twee'), await add('Drie')];
  const current = () => core.call('screen.current', {}, 'screen');
  const state = () => core.call('screen.state', {});
  await core.call('screen.open', { displayId: null });
  await core.call('screen.read', { at: second });
  expect(await current()).toMatchObject({ slide: 'neutral' });
  expect(await state()).toMatchObject({ page: 'neutral', reading: { discussionId: here.discussionId, at: second } });
  await core.call('screen.readDone', {});
  await core.call('screen.show', { page: 'records' });
  await core.call('screen.read', { at: second });
  expect(await current()).toMatchObject({ slide: 'reading', at: 1 });
  await core.call('screen.freeze', { frozen: true });
  await core.call('screen.read', { at: third });
  expect([await current(), await state()]).toMatchObject([{ at: 1 }, { frozen: true, reading: { at: third } }]);
  await core.call('screen.readDone', {});
  expect([await current(), await state()]).toMatchObject([{ slide: 'reading' }, { page: 'reading', reading: null }]);
  await core.call('screen.freeze', { frozen: false });
  expect(await current()).toMatchObject({ slide: 'records' });
  await core.call('screen.read', { at: null });
  await core.call('meetings.goTo', { meetingId: table.meetingId, discussionId: secondOf(table) });
  expect(await state()).toMatchObject({ page: 'records', reading: null, gate: 'unconfirmed' });
  await expect(core.call('screen.read', { at: null })).rejects.toThrow('not-allowed-now');
});

test('a page that the chair turned to stays until something is recorded, on a screen that stands still too', async () => {
  const core = await startOpenCore();
  const table = setTable(core.app);
  const here = { meetingId: table.meetingId, discussionId: firstOf(table) };
  const turned = async () => {
    const view = await core.call('screen.current', {}, 'screen');
    return view.slide === 'records' ? view.turn : null;
  };
  await core.call('screen.open', { displayId: null });
  await core.call('screen.show', { page: 'records' });
  for (const by of [1, 1, -1] as const) await core.call('screen.turn', { by });
  await core.call('notes.save', { ...here, kind: 'picture', body: richTextOf('beeld') });
  expect(await turned()).toBe(1);
  await core.call('screen.freeze', { frozen: true });
  await core.call('screen.turn', { by: 1 });
  await core.call('decisions.add', { ...here, text: 'Besluit', rationale: '' });
  expect(await turned()).toBe(2);
  await core.call('screen.freeze', { frozen: false });
  await core.call('decisions.add', { ...here, text: 'Nog een', rationale: '' });
  expect(await turned()).toBe(0);
});

test('what should have been done before the day of the meeting is late on the screen', async () => {
  const core = await startOpenCore();
  const table = setTable(core.app);
  const here = { meetingId: table.meetingId, discussionId: firstOf(table) };
  for (const dueDate of ['2026-12-02', '2026-12-03'] as const)
    await core.call('actions.add', {
      ...here,
      fields: { ...emptyAction, text: dueDate, dueDate: isoDate.parse(dueDate) },
    });
  await core.call('screen.open', { displayId: null });
  await core.call('screen.show', { page: 'records' });
  expect(await core.call('screen.current', {}, 'screen')).toMatchObject({
    actions: [{ overdue: true }, { overdue: false }],
  });
});

test('opened twice at once it is one window', async () => {
  const core = await startOpenCore();
  const { windows } = core.host;
  let opened = 0;
  const open = windows.open.bind(windows);
  windows.open = (role) => {
    opened += 1;
    return open(role);
  };
  await Promise.all([core.call('screen.open', { displayId: null }), core.call('screen.open', { displayId: null })]);
  await core.call('screen.open', { displayId: null });
  expect(opened).toBe(1);
});
