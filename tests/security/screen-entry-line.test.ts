import { expect, test } from 'vitest';
import { readMinutes } from '../../db/repositories/minutes-query.ts';
import { readEntry } from '../../shared/domain/entry-line.ts';
import { minutesTree } from '../../shared/domain/minutes.ts';
import { entryOf } from '../../renderer/chair/views/table/entry-of.ts';
import { startOpenCore } from '../fixtures/core.ts';
import { setTable } from '../fixtures/table.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { phraseContext } from '../shared/domain/entry-line-phrases.ts';

const said = ['alleen mondeling', 'mondeling', 'niet notuleren', 'niet in verslag', 'niet in het verslag'];
const asked = [...said, 'off the record', 'buiten verslag', 'Alleen Mondeling', 'NIET NOTULEREN'];
const kinds = ['', 'beeld:', 'oordeel:', 'besluit:', 'besluiten:', 'afspraak:', 'actie:', '@betrokkene'];

/** Every way to say of every kind of thing that it is not for the minutes, with the same marked words. */
const lines = asked.flatMap((words) =>
  kinds.flatMap((kind) =>
    [
      `${words}: ${kind} GEHEIM`,
      `${words}:${kind} GEHEIM`,
      `${kind} ${words}: GEHEIM`,
      `${kind} GEHEIM (${words})`,
    ].map((line) => line.trim()),
  ),
);

test('what the entry line says is not for the minutes never reaches minutes or shared screen', async () => {
  const core = await startOpenCore();
  const { meetingId, discussions } = setTable(core.app);
  const discussionId = discussions[0]?.id;
  if (discussionId === undefined) throw new Error('no case');
  await core.call('screen.open', { displayId: null });
  const record = async (line: string): Promise<void> => {
    const entry = entryOf(readEntry(line, phraseContext));
    if (entry === null) throw new Error(`nothing to record of ${line}`);
    await core.call('entries.add', { meetingId, discussionId, entry });
  };
  const told = async (): Promise<string> => {
    const shown: unknown[] = [];
    for (const page of ['records', 'reading'] as const) {
      await core.call('screen.show', { page });
      shown.push(await core.call('screen.current', {}, 'screen'));
    }
    const minutes = readMinutes(vaultOf(core.app).db, meetingId);
    if (minutes === null) throw new Error('no minutes');
    return JSON.stringify([shown, minutesTree(minutes, '2026-12-03T11:48:00.000Z')]);
  };
  for (const line of lines) await record(line);
  expect(await told()).not.toContain('GEHEIM');

  // The same words on a line that only looks like it: the test sees them.
  await record('mondeling toegelicht besluit over GEHEIM');
  await record('besluit: mondeling toegelicht: GEHEIM');
  expect((await told()).match(/toegelicht[^"]*GEHEIM/g)?.length).toBeGreaterThanOrEqual(2);
});
