import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { ProcedureName } from '../../shared/contract/contract.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { ActionId, DecisionId, OrganisationId, PresenceId } from '../../shared/domain/ids.ts';
import { richTextOf } from '../../shared/domain/rich-text.ts';
import { text } from '../../shared/text/nl.ts';
import { all } from '../../db/rows.ts';
import { startOpenCore, type TestCore } from '../fixtures/core.ts';
import { emptyAction } from '../../shared/domain/record.ts';
import { setTable } from '../fixtures/table.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

const tables = [
  'note',
  'decision',
  'actionItem',
  'actionReview',
  'presence',
  'meeting',
  'caseDiscussion',
  'caseCondition',
];

function contentOf(core: TestCore): Record<string, unknown> {
  const db = vaultOf(core.app).db;
  return Object.fromEntries(
    tables.map((name) => [name, all(db, z.looseObject({}), `SELECT * FROM ${name} ORDER BY id`)]),
  );
}

async function start(now?: () => Date) {
  const core = await startOpenCore(now === undefined ? {} : { now });
  const table = setTable(core.app);
  const discussionId = table.discussions[0]?.id;
  if (discussionId === undefined) throw new Error('no case');
  return { core, table, meetingId: table.meetingId, here: { meetingId: table.meetingId, discussionId } };
}

const words = fc.string({ maxLength: 12 });
const step = fc.oneof(
  fc.record({ do: fc.constant('note' as const), kind: fc.constantFrom('picture' as const, 'chair' as const), words }),
  fc.record({ do: fc.constant('decide' as const), words }),
  fc.record({ do: fc.constant('reword' as const), at: fc.nat(5), words }),
  fc.record({ do: fc.constant('drop' as const), at: fc.nat(5) }),
  fc.record({ do: fc.constant('act' as const), words }),
  fc.record({ do: fc.constant('react' as const), at: fc.nat(5), words }),
  fc.record({ do: fc.constant('seat' as const), state: fc.constantFrom('present' as const, 'excused' as const) }),
  fc.record({ do: fc.constant('leave' as const) }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 4, 6) }),
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

test('whatever was done, undoing all of it gives the start back and redoing all of it the end', async () => {
  let moment = Date.parse('2026-12-03T09:30:00');
  const { core, table, meetingId, here } = await start(() => new Date(moment));
  const play = async (steps: readonly Step[]) => {
    const decisions: DecisionId[] = [];
    const actions: ActionId[] = [];
    let seat: PresenceId | null = null;
    for (const one of steps) {
      if (one.do === 'wait') moment += one.seconds * 1_000;
      else if (one.do === 'note')
        await core.call('notes.save', { ...here, kind: one.kind, body: richTextOf(one.words) });
      else if (one.do === 'decide')
        decisions.push((await core.call('decisions.add', { ...here, text: one.words, rationale: '' })).decisionId);
      else if (one.do === 'act')
        actions.push(
          (await core.call('actions.add', { ...here, fields: { ...emptyAction, text: one.words } })).actionId,
        );
      else if (one.do === 'reword') {
        const decisionId = decisions[one.at];
        if (decisionId !== undefined)
          await core.call('decisions.update', { meetingId, decisionId, text: one.words, rationale: 'r' });
      } else if (one.do === 'drop') {
        const [decisionId] = decisions.splice(one.at, 1);
        if (decisionId !== undefined) await core.call('decisions.remove', { meetingId, decisionId });
      } else if (one.do === 'react') {
        const actionId = actions[one.at];
        if (actionId !== undefined)
          await core.call('actions.update', { meetingId, actionId, fields: { text: one.words } });
      } else if (one.do === 'seat') {
        const who: { presenceId: PresenceId | null; organisationId: OrganisationId; personId: null } = {
          presenceId: seat,
          organisationId: table.housing,
          personId: null,
        };
        seat = (await core.call('presence.set', { ...here, ...who, state: one.state, timeIn: null, timeOut: null }))
          .presenceId;
      } else if (seat !== null) {
        await core.call('presence.remove', { meetingId, presenceId: seat });
        seat = null;
      }
    }
  };
  const until = async (name: 'undo.undo' | 'undo.redo') => {
    while ((await core.call(name, { meetingId })).name !== null);
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const before = contentOf(core);
      // The first step makes what the run before took back impossible to redo.
      await play([{ do: 'decide', words: 'eerst' }, ...steps]);
      const after = contentOf(core);
      await until('undo.undo');
      expect(contentOf(core)).toEqual(before);
      await until('undo.redo');
      expect(contentOf(core)).toEqual(after);
      await until('undo.undo');
    }),
    { numRuns: 40 },
  );
  expect(core.bugs).toEqual([]);
});

test('typing in one field is taken back as one step, until there is a pause of five seconds', async () => {
  let moment = Date.parse('2026-12-03T09:30:00');
  const { core, meetingId, here } = await start(() => new Date(moment));
  for (const typed of ['W', 'Wo', 'Woont']) {
    await core.call('notes.save', { ...here, kind: 'picture', body: richTextOf(typed) });
    moment += 1_000;
  }
  moment += 6_000;
  await core.call('notes.save', { ...here, kind: 'picture', body: richTextOf('Woont alleen') });
  const picture = async () => (await core.call('table.get', { discussionId: here.discussionId })).notes.picture;
  await core.call('undo.undo', { meetingId });
  expect(await picture()).toEqual(richTextOf('Woont'));
  await core.call('undo.undo', { meetingId });
  expect((await picture()).content).toEqual([]);
  await core.call('undo.redo', { meetingId });
  expect(await picture()).toEqual(richTextOf('Woont'));
});

test('what was changed outside the steps of the meeting is a conflict and nothing is taken back', async () => {
  const { core, meetingId, here } = await start();
  const { decisionId } = await core.call('decisions.add', { ...here, text: 'Eerst', rationale: '' });
  await core.call('decisions.update', { meetingId, decisionId, text: 'Daarna', rationale: '' });
  vaultOf(core.app).change({ name: 'test.elsewhere', topics: [] }, (writer) =>
    writer.update('decision', decisionId, { text: 'Elders gewijzigd' }),
  );
  const before = contentOf(core);
  await expect(core.call('undo.undo', { meetingId })).rejects.toThrow('conflict');
  expect(contentOf(core)).toEqual(before);
  expect(await core.call('undo.state', { meetingId })).toEqual({ undo: 'decisions.update', redo: null });
});

test('something new makes what was taken back impossible to redo', async () => {
  const { core, meetingId, here } = await start();
  await core.call('decisions.add', { ...here, text: 'Een', rationale: '' });
  await core.call('undo.undo', { meetingId });
  await core.call('decisions.add', { ...here, text: 'Twee', rationale: '' });
  expect(await core.call('undo.redo', { meetingId })).toEqual({ name: null });
});

test('every step that can be taken back has its words', () => {
  const undoable = (Object.keys(contract) as ProcedureName[]).filter((name) => {
    const procedure = contract[name];
    return procedure.kind === 'command' && procedure.undo === 'meeting';
  });
  const named: Readonly<Record<string, string>> = text.table.steps;
  expect(undoable.filter((name) => named[name] === undefined)).toEqual([]);
});
