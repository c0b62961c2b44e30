import { expect, test } from 'vitest';
import { emptyAction } from '../../shared/domain/record.ts';
import { startOpenCore } from '../fixtures/core.ts';
import { setTable } from '../fixtures/table.ts';

test('people, actions and decisions are found by any of their words, together with the name', async () => {
  const core = await startOpenCore();
  const table = setTable(core.app);
  const [first, second] = table.discussions;
  if (first === undefined || second === undefined) throw new Error('two cases expected');
  const add = (discussionId: typeof first.id, words: string) =>
    core.call('actions.add', {
      ...{ meetingId: table.meetingId, discussionId },
      fields: { ...emptyAction, text: words, ownerOrganisationId: table.housing },
    });
  await add(first.id, 'Sleutel regelen voor 100% zeker');
  await add(second.id, 'Sleutel ophalen');
  const text = 'Woontraject starten';
  await core.call('decisions.add', { meetingId: table.meetingId, discussionId: first.id, text, rationale: 'GEHEIM' });

  const find = async (words: string) => {
    const found = await core.call('find.search', { words, limit: 5 });
    return [
      found.people.map(({ surname }) => surname),
      found.actions.map((action) => `${action.surname}: ${action.text} (${action.owner ?? '-'})`),
      found.decisions.map((decision) => decision.text),
    ];
  };
  expect(await find('jan')).toEqual([
    ['Jansen'],
    ['Jansen: Sleutel regelen voor 100% zeker (Wonen)'],
    ['Woontraject starten'],
  ]);
  expect(await find('SLEUTEL vos')).toEqual([[], ['Vos: Sleutel ophalen (Wonen)'], []]);
  expect((await find('lente sleutel'))[1]).toHaveLength(2);
  // What has a meaning for the database has none here.
  expect(await find('100%')).toEqual([[], ['Jansen: Sleutel regelen voor 100% zeker (Wonen)'], []]);
  expect(await find('%')).toEqual([[], ['Jansen: Sleutel regelen voor 100% zeker (Wonen)'], []]);
  expect(await find('geheim')).toEqual([[], [], []]);
  expect(await find('  ')).toEqual([[], [], []]);
});
