import { expect, test } from 'vitest';
import { emptyAction } from '../../shared/domain/record.ts';
import { plainTextOf, richTextOf } from '../../shared/domain/rich-text.ts';
import { openTable } from '../fixtures/open-table.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

test('an entry and the end of its draft are one step, and taking it back leaves a newer draft alone', async () => {
  const { core, here, view, undo } = await openTable();
  const draft = async () => (await core.call('entries.draft', { discussionId: here.discussionId })).line;
  await core.call('entries.saveDraft', { ...here, line: 'woont bij' });
  await core.call('entries.saveDraft', { ...here, line: 'woont bij zijn zus' });
  expect(await draft()).toBe('woont bij zijn zus');
  await core.call('entries.add', { ...here, entry: { kind: 'note', note: 'picture', text: 'woont bij zijn zus' } });
  expect(await draft()).toBe('');
  await core.call('entries.add', { ...here, entry: { kind: 'note', note: 'picture', text: 'heeft werk' } });
  expect(plainTextOf((await view()).notes.picture)).toBe('woont bij zijn zus\nheeft werk');
  await core.call('entries.saveDraft', { ...here, line: 'nieuw' });
  expect(await undo()).toEqual({ name: 'entries.add' });
  expect(await undo()).toEqual({ name: 'entries.add' });
  expect(await undo()).toEqual({ name: null });
  expect(plainTextOf((await view()).notes.picture)).toBe('');
  expect(await draft()).toBe('nieuw');
});

test('a draft belongs to its case and is refused when the minutes are finalised', async () => {
  const { core, here, there } = await openTable();
  await core.call('entries.saveDraft', { ...here, line: 'eerste' });
  expect(await core.call('entries.draft', { discussionId: there.discussionId })).toEqual({ line: '' });
  vaultOf(core.app).change({ name: 'test.finalise', topics: [] }, (writer) =>
    writer.update('meeting', here.meetingId, { minutesStatus: 'finalised' }),
  );
  await expect(core.call('entries.saveDraft', { ...here, line: 'x' })).rejects.toThrow('minutes-finalised');
  await expect(
    core.call('entries.add', { ...here, entry: { kind: 'decision', text: 'x', handling: 'normal' } }),
  ).rejects.toThrow('minutes-finalised');
});

test('a line of a note becomes a decision, an action and a line again; nothing is lost and each is one step', async () => {
  const { core, table, here, view, undo } = await openTable();
  const body = {
    type: 'doc' as const,
    content: [
      ...richTextOf('Eerste').content,
      {
        type: 'bulletList' as const,
        content: ['Woontraject', 'Derde'].map((words) => ({
          type: 'listItem' as const,
          content: richTextOf(words).content,
        })),
      },
    ].flatMap((block) => block as never),
  };
  await core.call('notes.save', { ...here, kind: 'judgement', body });
  const made = await core.call('records.convert', {
    ...here,
    what: { kind: 'note', note: 'judgement', line: 1, words: 'Woontraject' },
  });
  if (made.kind !== 'decision') throw new Error('no decision');
  expect(plainTextOf((await view()).notes.judgement)).toBe('Eerste\nDerde');
  await core.call('decisions.update', {
    ...{ meetingId: here.meetingId, decisionId: made.decisionId, text: 'Woontraject', rationale: 'Anders dakloos' },
    ...{ handling: 'oral-only', health: 'yes' },
  });
  const action = await core.call('records.convert', {
    ...here,
    what: { kind: 'decision', decisionId: made.decisionId },
  });
  if (action.kind !== 'action') throw new Error('no action');
  expect((await view()).decisions).toEqual([]);
  expect((await view()).actions).toMatchObject([{ text: 'Woontraject', handling: 'oral-only', health: 'yes' }]);
  const fields = {
    ownerOrganisationId: table.housing,
    dueDate: '2026-12-08',
    conditionCode: 'housing',
    precondition: 'contract getekend',
  };
  await core.call('actions.update', { meetingId: here.meetingId, actionId: action.actionId, fields });
  const note = await core.call('records.convert', { ...here, what: { kind: 'action', actionId: action.actionId } });
  const said = 'Woontraject (gaat over gezondheid)';
  const facts =
    'Woonstichting Lente; uiterlijk 8 december 2026; Huisvesting; mits contract getekend; Alleen mondeling (gaat over gezondheid)';
  const because = 'want: Anders dakloos (gaat over gezondheid)';
  // What was for the ear only does not come into a note that is minuted.
  expect(note).toEqual({ kind: 'note', note: 'off-record', text: said });
  expect(plainTextOf((await view()).notes['off-record'])).toBe(`${because}\n${said}\n${facts}`);
  expect(await undo()).toEqual({ name: 'records.convert' });
  expect((await view()).actions).toMatchObject([fields]);
  expect(plainTextOf((await view()).notes['off-record'])).toBe(because);
});

test('words of the chair and off the record never come on the screen by a key', async () => {
  const { core, here, view } = await openTable();
  for (const note of ['chair', 'off-record'] as const) {
    await core.call('notes.save', { ...here, kind: note, body: richTextOf('Geheim') });
    await core.call('records.convert', { ...here, what: { kind: 'note', note, line: 0, words: 'Geheim' } });
  }
  expect((await view()).decisions.map(({ handling }) => handling)).toEqual(['not-minuted', 'not-minuted']);
});

test('a line that says something else by now, and an action that a later meeting judged, are refused', async () => {
  const { core, here, there } = await openTable();
  await core.call('notes.save', { ...here, kind: 'picture', body: richTextOf('Nieuw') });
  await expect(
    core.call('records.convert', { ...here, what: { kind: 'note', note: 'picture', line: 0, words: 'Oud' } }),
  ).rejects.toThrow('conflict');
  const { actionId } = await core.call('actions.add', { ...here, fields: { ...emptyAction, text: 'x' } });
  await expect(core.call('records.convert', { ...there, what: { kind: 'action', actionId } })).rejects.toThrow(
    'not-found',
  );
});

test('taking back reaches the first change of the meeting, over its cases, going to each case first', async () => {
  const { core, here, there, view, undo } = await openTable();
  const { meetingId } = here;
  await core.call('entries.add', { ...here, entry: { kind: 'decision', text: 'Eerste', handling: 'normal' } });
  await core.call('meetings.goTo', { ...there });
  for (let n = 0; n < 40; n += 1)
    await core.call('entries.add', { ...there, entry: { kind: 'decision', text: `Besluit ${n}`, handling: 'normal' } });
  for (let n = 0; n < 40; n += 1) await undo();
  expect((await view(there.discussionId)).decisions).toEqual([]);
  const current = async () => (await core.call('meetings.get', { meetingId })).meeting.currentDiscussionId;
  expect(await current()).toBe(there.discussionId);
  expect(await undo()).toEqual({ name: 'meetings.goTo' });
  expect(await current()).toBe(here.discussionId);
  expect(await undo()).toEqual({ name: 'entries.add' });
  expect((await view()).decisions).toEqual([]);
  expect(await undo()).toEqual({ name: null });
});

test('the journal knows who wrote what when the writer changes during the meeting', async () => {
  const { core, here } = await openTable();
  await core.call('entries.add', { ...here, entry: { kind: 'decision', text: 'Van Noor', handling: 'normal' } });
  const { workerId } = await core.call('workers.add', { name: 'Sem Bakker', role: 'secretary' });
  await core.call('workers.choose', { workerId });
  await core.call('entries.add', { ...here, entry: { kind: 'decision', text: 'Van Sem', handling: 'normal' } });
  const rows = vaultOf(core.app)
    .db.prepare(
      `SELECT json_extract(journal.after, '$.text') AS said, worker.name FROM journal
       JOIN command ON command.seq = journal.commandSeq JOIN worker ON worker.id = command.workerId WHERE tableName = 'decision' ORDER BY journal.seq`,
    )
    .all();
  expect(rows).toEqual([
    { said: 'Van Noor', name: 'Noor Visser' },
    { said: 'Van Sem', name: 'Sem Bakker' },
  ]);
});

test('snippets are kept by their short form, each once', async () => {
  const { core } = await openTable();
  const { snippetId } = await core.call('snippets.add', { short: 'WT', text: 'woontraject aanmelden' });
  await expect(core.call('snippets.add', { short: 'wt', text: 'x' })).rejects.toThrow('conflict');
  await expect(core.call('snippets.add', { short: 'twee woorden', text: 'x' })).rejects.toThrow('invalid-input');
  await core.call('snippets.update', { snippetId, short: 'wt', text: 'woontraject' });
  expect((await core.call('snippets.list', {})).snippets).toEqual([
    { id: snippetId, short: 'wt', text: 'woontraject' },
  ]);
  await core.call('snippets.remove', { snippetId });
  expect((await core.call('snippets.list', {})).snippets).toEqual([]);
});
