import { insertAction } from '../../db/repositories/records.ts';
import { listActionsOfCase } from '../fixtures/actions-of-case.ts';
import { anAction } from '../fixtures/builders.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { expectNoViolations, expectNoViolationsInBothSchemes } from './accessible.ts';
import { expect, test } from './app-fixture.ts';
import { atTable } from './at-table.ts';
import { pictureAtSizes } from './pictures.ts';

test('the day of an action is typed or chosen from a calendar, by mouse and by keyboard', async ({ start }) => {
  const { chair, app, table } = await atTable(start);
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  vaultOf(app).change({ name: 'test.action', topics: ['table'] }, (writer) =>
    insertAction(writer, anAction(first.id, first.caseId, { dueDate: '2026-03-10' })),
  );
  const onDisk = () => listActionsOfCase(vaultOf(app).db, first.caseId).map(({ dueDate }) => dueDate);
  const field = chair.getByRole('textbox', { name: 'Uiterste datum van actie 1' });
  const calendar = chair.getByRole('dialog', { name: 'Uiterste datum van actie 1' });
  const month = (name: string) => calendar.getByRole('button', { name, exact: true });
  await expect(field).toHaveValue('10 mrt 2026');
  await expect(calendar).toBeHidden();

  // By mouse: it opens at the month of the day, goes on a month, and leaves the focus in the field.
  await field.click();
  await expect(month('maart 2026')).toBeVisible();
  await expectNoViolations(chair);
  await calendar.getByRole('button', { name: 'Volgende maand' }).click();
  await calendar.getByRole('button', { name: '15 april 2026' }).click();
  await expect(field).toHaveValue('15 apr 2026');
  await expect(field).toBeFocused();
  await expect(calendar).toBeHidden();
  await expect.poll(onDisk).toEqual(['2026-04-15']);
  await field.click();
  await expect(calendar.locator('[data-selected]')).toHaveAccessibleName('15 april 2026');

  // By keyboard: Escape closes it, the arrow opens it again, and it follows what is typed.
  await field.press('Escape');
  await expect(calendar).toBeHidden();
  await field.press('ArrowDown');
  await expect(month('april 2026')).toBeVisible();
  await chair.keyboard.press('Control+a');
  await chair.keyboard.type('3-12-26');
  await expect(month('december 2026')).toBeVisible();
  await chair.keyboard.press('Tab');
  await expect(calendar).toBeHidden();
  await expect(field).toHaveValue('3 dec 2026');
  await expect.poll(onDisk).toEqual(['2026-12-03']);
  // Tab comes back to it; what is no day stays, says so, and changes nothing.
  await chair.keyboard.press('Shift+Tab');
  while (!(await field.evaluate((one) => one === document.activeElement))) await chair.keyboard.press('Shift+Tab');
  await expect(calendar).toBeVisible();
  await chair.keyboard.type('31-2-2026');
  await field.blur();
  await expect(field).toHaveValue('31-2-2026');
  await expect(chair.getByRole('alert').filter({ hasText: 'Deze dag bestaat niet' })).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  expect(onDisk()).toEqual(['2026-12-03']);
  await pictureAtSizes(chair, 'actie-geen-dag');
  await expectNoViolationsInBothSchemes(chair);
  await field.fill('4 dec 2026');
  await field.blur();
  await expect.poll(onDisk).toEqual(['2026-12-04']);
  // On the way to words that are no day there was one: it is taken back.
  await field.fill('');
  await field.pressSequentially('5-12-20266');
  await field.blur();
  await expect(field).toHaveValue('5-12-20266');
  await expect.poll(onDisk).toEqual(['2026-12-04']);
  await field.fill('3-12-2026');
  await field.blur();
  await expect(field).toHaveValue('3 dec 2026');
  await expect(chair.getByText('Typ bijvoorbeeld 3 december 2026')).toBeHidden();

  await chair.getByRole('button', { name: 'Leegmaken' }).click();
  await expect(field).toHaveValue('');
  await expect(chair.getByRole('button', { name: 'Leegmaken' })).toHaveCount(0);
  await expect.poll(onDisk).toEqual([null]);
  // What was changed soon after each other is one step.
  await chair.getByRole('button', { name: /^Ongedaan maken/ }).click();
  await expect(field).not.toHaveValue('');
});
