import { expect, test } from 'vitest';
import type { OrganisationId } from '../../shared/domain/ids.ts';
import type { OrganisationType } from '../../shared/domain/partner.ts';
import { emptyAction } from '../../shared/domain/record.ts';
import { plainTextOf } from '../../shared/domain/rich-text.ts';
import { startOpenCore } from '../fixtures/core.ts';
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
