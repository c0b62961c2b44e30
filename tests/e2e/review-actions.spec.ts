import { insertAction } from '../../db/repositories/records.ts';
import { listActionsOfCase } from '../fixtures/actions-of-case.ts';
import { anAction } from '../fixtures/builders.ts';
import { insertEarlierDiscussion } from '../fixtures/earlier-meeting.ts';
import { setTable } from '../fixtures/table.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { expectNoViolationsInBothSchemes } from './accessible.ts';
import { expect, test, type Start } from './app-fixture.ts';
import { openTable } from './at-table.ts';
import { openMadeVault } from './made-vault.ts';
import { picture } from './pictures.ts';

/** Jansen at the table, with four actions that an earlier table agreed. */
async function withFourActions(start: Start) {
  const running = await start();
  const { app, chair } = running;
  await openMadeVault(running);
  const table = setTable(app);
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  vaultOf(app).change({ name: 'test.actions', topics: ['table', 'actions'] }, (writer) => {
    const before = insertEarlierDiscussion(writer, first.caseId);
    for (let position = 1; position <= 4; position += 1)
      insertAction(writer, anAction(before.id, first.caseId, { text: `Eerdere actie ${position}`, position }));
  });
  await openTable(chair);
  const group = (n: number) => chair.getByRole('group', { name: `Uitkomst van Eerdere actie ${n}` });
  const statuses = () =>
    listActionsOfCase(vaultOf(app).db, first.caseId)
      .sort((one, other) => one.position - other.position)
      .map(({ status }) => status);
  return { ...running, group, statuses };
}

test('1 to 4 go through the previous actions, each its own; a wrong key is mended; the focus is never lost', async ({
  start,
}) => {
  const { chair, group, statuses } = await withFourActions(start);
  const { keyboard } = chair;
  const focusIn = (n: number) => expect(group(n).locator(':focus')).toHaveCount(1);
  await focusIn(1);
  for (const [at, key] of ['1', '2', '3', '4'].entries()) {
    await keyboard.press(key);
    if (at < 3) await focusIn(at + 2);
  }
  const end = chair.getByText('Alle vorige acties hebben een uitkomst.');
  await expect(end).toBeFocused();
  await expect.poll(statuses).toEqual(['done', 'running', 'circumstances-changed', 'not-done']);
  await picture(chair, 'vorige-acties-klaar');
  await expectNoViolationsInBothSchemes(chair);

  // The fourth was done after all: back, press again, and on.
  await keyboard.press('ArrowUp');
  await focusIn(4);
  await expect(group(4).getByRole('button', { name: 'Niet gedaan door partner' })).toBeFocused();
  await keyboard.press('1');
  await expect(end).toBeFocused();
  await expect.poll(statuses).toEqual(['done', 'running', 'circumstances-changed', 'done']);

  // Taking it back brings the focus to what is open again, and so does the same key once more.
  await keyboard.press('Control+z');
  await expect.poll(statuses).toEqual(['done', 'running', 'circumstances-changed', 'not-done']);
  await expect(end).toBeFocused();
  await keyboard.press('Control+z');
  await focusIn(4);
  await expect(end).toBeHidden();
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await focusIn(2);
  await keyboard.press('2');
  await focusIn(2);
  await expect.poll(statuses).toEqual(['done', 'open', 'circumstances-changed', 'open']);
  await keyboard.press('1');
  await focusIn(4);
  await keyboard.press('ArrowDown');
  await focusIn(4);
});

test('keys that come quicker than the vault answers each find their own action', async ({ start }) => {
  const { chair, group, statuses } = await withFourActions(start);
  await expect(group(1).locator(':focus')).toHaveCount(1);
  await Promise.all(['1', '2', '3', '4'].map((key) => chair.keyboard.press(key)));
  await expect(chair.getByText('Alle vorige acties hebben een uitkomst.')).toBeFocused();
  await expect.poll(statuses).toEqual(['done', 'running', 'circumstances-changed', 'not-done']);
});
