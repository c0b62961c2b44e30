import { expect, test } from 'vitest';
import { insertPresence, listPresence, removePresence } from '../../db/repositories/discussions.ts';
import type { DiscussionId, OrganisationId } from '../../shared/domain/ids.ts';
import type { OrganisationType } from '../../shared/domain/partner.ts';
import { emptyAction } from '../../shared/domain/record.ts';
import { plainTextOf } from '../../shared/domain/rich-text.ts';
import { aPresence } from '../fixtures/builders.ts';
import { startOpenCore, type TestCore } from '../fixtures/core.ts';
import { setTable } from '../fixtures/table.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

/** The first case at the table with its records on the open screen. */
async function onScreen(...how: Parameters<typeof setTable> extends [unknown, ...infer Rest] ? Rest : never) {
  const core = await startOpenCore();
  const table = setTable(core.app, ...how);
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  const here = { meetingId: table.meetingId, discussionId: first.id };
  await core.call('screen.open', { displayId: null });
  await core.call('screen.show', { page: 'records' });
  const current = () => core.call('screen.current', {}, 'screen');
  const slide = async () => {
    const view = await current();
    if (view.slide !== 'records' && view.slide !== 'reading') throw new Error(`no case on the screen: ${view.slide}`);
    return view;
  };
  const noteLines = async (note: 'picture' | 'off-record'): Promise<string[]> =>
    plainTextOf((await core.call('table.get', { discussionId: here.discussionId })).notes[note]).split('\n');
  const makeType = (id: OrganisationId, type: OrganisationType) =>
    vaultOf(core.app).change({ name: 'test.type', topics: ['partners'] }, (writer) =>
      writer.update('partnerOrganisation', id, { type }),
    );
  return { core, table, here, current, slide, noteLines, makeType };
}

/** Seats these organisations, and no other, at the table of the case. */
function seat(core: TestCore, organisationIds: readonly OrganisationId[], discussionId: DiscussionId): void {
  vaultOf(core.app).change({ name: 'test.seat', topics: ['table'] }, (writer) => {
    for (const { id } of listPresence(writer.db, discussionId)) removePresence(writer, id);
    for (const id of organisationIds) insertPresence(writer, aPresence(discussionId, id, { state: 'present' }));
  });
}

test('a decision that becomes an action leaves its reasons off the screen, in the note for the minutes', async () => {
  const { core, here, slide, noteLines } = await onScreen();
  const rationale = 'GEHEIM-WAAROM\nover het slachtoffer';
  const { decisionId } = await core.call('decisions.add', { ...here, text: 'Plaatsing', rationale });
  await core.call('records.convert', { ...here, what: { kind: 'decision', decisionId } });
  const { decisions, actions } = await slide();
  expect([decisions, actions]).toMatchObject([[], [{ text: 'Plaatsing' }]]);
  expect(JSON.stringify(await slide())).not.toContain('GEHEIM');
  expect(await noteLines('picture')).toEqual(['want: GEHEIM-WAAROM over het slachtoffer']);
  await core.call('undo.undo', { meetingId: here.meetingId });
  expect(await noteLines('picture')).toEqual(['']);
  expect((await slide()).decisions).toMatchObject([{ text: 'Plaatsing' }]);
});

test('reasons of a decision that is not for the minutes stay out of the note that is minuted', async () => {
  const { core, here, noteLines } = await onScreen();
  const { decisionId } = await core.call('decisions.add', {
    ...{ ...here, text: 'Plaatsing', rationale: 'GEHEIM', handling: 'oral-only' },
  });
  await core.call('records.convert', { ...here, what: { kind: 'decision', decisionId } });
  expect(await noteLines('picture')).toEqual(['']);
  expect(await noteLines('off-record')).toEqual(['want: GEHEIM']);
});

test('an action for a care organisation stays a text about health when it becomes a note and a decision', async () => {
  const { core, table, here, slide, noteLines, makeType } = await onScreen();
  makeType(table.housing, 'addiction-care');
  const fields = {
    ...{ ...emptyAction, text: 'intake plannen', ownerOrganisationId: table.housing, precondition: 'GEHEIM-MITS' },
    ...{ subjectInformed: 'no' as const, notInformedReason: 'GEHEIM-NIET' },
  };
  const { actionId } = await core.call('actions.add', { ...here, fields });
  expect((await slide()).actions).toMatchObject([{ text: null }]);
  const said = await core.call('records.convert', { ...here, what: { kind: 'action', actionId } });
  expect(said).toEqual({ kind: 'note', note: 'picture', text: 'intake plannen (gaat over gezondheid)' });
  const facts =
    'Woonstichting Lente; mits GEHEIM-MITS; betrokkene geïnformeerd: nee; GEHEIM-NIET (gaat over gezondheid)';
  expect(await noteLines('picture')).toEqual(['intake plannen (gaat over gezondheid)', facts]);
  for (const words of await noteLines('picture'))
    await core.call('records.convert', { ...here, what: { kind: 'note', note: 'picture', line: 0, words } });
  expect((await slide()).decisions).toMatchObject([{ text: null }, { text: null }]);
  expect((await core.call('screen.state', {})).heldBack.health).toBe(2);
  await core.call('screen.showHealth', { shown: true });
  expect((await slide()).decisions[0]?.text).toBe('intake plannen (gaat over gezondheid)');
});

test('of an action without health F2 takes the words to a decision; what else it said stays in the note', async () => {
  const { core, table, here, slide, noteLines } = await onScreen();
  const fields = { ...emptyAction, text: 'sleutel', ownerOrganisationId: table.housing, precondition: 'GEHEIM-MITS' };
  const { actionId } = await core.call('actions.add', { ...here, fields });
  await core.call('records.convert', { ...here, what: { kind: 'action', actionId } });
  await core.call('records.convert', { ...here, what: { kind: 'note', note: 'picture', line: 0, words: 'sleutel' } });
  expect((await slide()).decisions).toMatchObject([{ text: 'sleutel' }]);
  expect(JSON.stringify(await slide())).not.toContain('GEHEIM');
  expect(await noteLines('picture')).toEqual(['Woonstichting Lente; mits GEHEIM-MITS']);
});

test('a text marked as health stays one through any number of conversions, and says so once', async () => {
  const { core, here, slide, noteLines } = await onScreen();
  const { decisionId } = await core.call('decisions.add', { ...here, text: 'Plaatsing', rationale: 'de buren' });
  await core.call('decisions.update', {
    ...{ meetingId: here.meetingId, decisionId, text: 'Plaatsing', rationale: 'de buren', health: 'yes' },
  });
  let at = decisionId;
  for (let round = 0; round < 2; round += 1) {
    const action = await core.call('records.convert', { ...here, what: { kind: 'decision', decisionId: at } });
    if (action.kind !== 'action') throw new Error('no action');
    expect((await slide()).actions).toMatchObject([{ text: null }]);
    await core.call('records.convert', { ...here, what: { kind: 'action', actionId: action.actionId } });
    const words = 'Plaatsing (gaat over gezondheid)';
    expect(await noteLines('picture')).toEqual(['want: de buren (gaat over gezondheid)', words]);
    const back = await core.call('records.convert', {
      ...{ ...here, what: { kind: 'note', note: 'picture', line: 1, words } },
    });
    if (back.kind !== 'decision') throw new Error('no decision');
    at = back.decisionId;
    expect((await slide()).decisions).toMatchObject([{ text: null }]);
  }
});

test('what a care organisation says of the agreements is kept back as its actions are, and counted', async () => {
  const { core, table, here, slide, makeType } = await onScreen();
  const seated = [table.probation, table.housing];
  seat(core, seated, here.discussionId);
  for (const organisationId of seated)
    await core.call('agreements.set', {
      ...{ ...here, organisationId, stance: 'dissent', wording: 'wij nemen hem weer op' },
    });
  await core.call('screen.show', { page: 'reading' });
  const agreements = async () => {
    const view = await slide();
    return view.slide === 'reading' ? view.agreements.map(({ stance, wording }) => [stance, wording]) : null;
  };
  const shown = ['dissent', 'wij nemen hem weer op'];
  const hidden = ['dissent', null];
  expect(await agreements()).toEqual([shown, shown]);
  // Standing still too: the screen keeps no words that came to tell of health, or were taken back.
  await core.call('screen.freeze', { frozen: true });
  makeType(table.probation, 'addiction-care');
  expect(await agreements()).toEqual([hidden, shown]);
  await core.call('agreements.set', { ...here, organisationId: table.housing, stance: 'dissent', wording: '' });
  expect(await agreements()).toEqual([hidden, hidden]);
  await core.call('screen.freeze', { frozen: false });
  expect(await agreements()).toEqual([hidden, hidden]);
  expect((await core.call('screen.state', {})).heldBack.health).toBe(1);
  await core.call('screen.showHealth', { shown: true });
  expect(await agreements()).toEqual([shown, hidden]);
  expect((await core.call('screen.state', {})).heldBack.health).toBe(0);
});

test('a frozen screen lets go of words that became something else, were removed or were emptied', async () => {
  const { core, here, slide } = await onScreen();
  const add = async (text: string) => (await core.call('decisions.add', { ...here, text, rationale: '' })).decisionId;
  const [stays, converted, removed, emptied] = [await add('Blijft'), await add('A'), await add('B'), await add('C')];
  const { actionId } = await core.call('actions.add', { ...here, fields: { ...emptyAction, text: 'D' } });
  await core.call('screen.freeze', { frozen: true });
  const texts = async (): Promise<(string | null)[]> => {
    const { decisions, actions } = await slide();
    return [...decisions, ...actions].map(({ text }) => text);
  };
  expect(await texts()).toEqual(['Blijft', 'A', 'B', 'C', 'D']);
  const made = await core.call('records.convert', { ...here, what: { kind: 'decision', decisionId: converted } });
  if (made.kind !== 'action') throw new Error('no action');
  const tagged = { handling: 'not-minuted' as const };
  await core.call('actions.update', { meetingId: here.meetingId, actionId: made.actionId, fields: tagged });
  expect(await texts()).toEqual(['Blijft', 'B', 'C', 'D']);
  await core.call('decisions.remove', { meetingId: here.meetingId, decisionId: removed });
  await core.call('decisions.update', { meetingId: here.meetingId, decisionId: emptied, text: '', rationale: '' });
  await core.call('actions.remove', { meetingId: here.meetingId, actionId });
  expect(await texts()).toEqual(['Blijft']);
  // What is typed meanwhile waits, as ever.
  await core.call('decisions.update', { meetingId: here.meetingId, decisionId: stays, text: 'Later', rationale: '' });
  expect(await texts()).toEqual(['Blijft']);
});

test('a frozen leesronde that loses the item it stood at stands at the last one that is left', async () => {
  const { core, here, slide } = await onScreen();
  const first = await core.call('decisions.add', { ...here, text: 'Eerste', rationale: '' });
  const second = await core.call('decisions.add', { ...here, text: 'Tweede', rationale: '' });
  await core.call('screen.show', { page: 'reading' });
  await core.call('screen.read', { at: second.decisionId });
  await core.call('screen.freeze', { frozen: true });
  expect(await slide()).toMatchObject({ at: 1 });
  await core.call('decisions.remove', { meetingId: here.meetingId, decisionId: second.decisionId });
  expect(await slide()).toMatchObject({ at: 0, decisions: [{ id: first.decisionId }] });
});

test('the neutral slide names nobody in the title, nor the person at the table', async () => {
  const { core, table, current } = await onScreen(
    [
      { surname: 'Jansen', givenNames: 'Kevin', bsn: '999990019' },
      { surname: 'Vos', givenNames: 'Lena' },
    ],
    { title: 'Overleg Kevin Jansen, Vos 999990019' },
  );
  const title = 'Overleg ▮▮▮, ▮▮▮ ▮▮▮';
  await core.call('screen.neutral', {}, 'screen');
  expect(await current()).toEqual({ slide: 'neutral', meetingTitle: title });
  const second = table.discussions[1];
  if (second === undefined) throw new Error('no second case');
  await core.call('meetings.goTo', { meetingId: table.meetingId, discussionId: second.id });
  expect(await current()).toEqual({ slide: 'neutral', meetingTitle: title });
});
