import type { Page } from '@playwright/test';
import { listDiscussions } from '../../db/repositories/discussions.ts';
import { insertAction } from '../../db/repositories/records.ts';
import { anAction } from '../fixtures/builders.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { expectNoViolationsInBothSchemes } from './accessible.ts';
import { makeMeeting, openVault, seedPeople } from './agenda-fixture.ts';
import { expect, test } from './app-fixture.ts';
import { atTable } from './at-table.ts';
import { picture, pictureAtSizes, pictureInBothSchemes } from './pictures.ts';

test('postponing somebody whom the next meeting comes too late for is said, goes on, and keeps them in the list', async ({
  start,
}) => {
  const { chair } = await atTable(start);
  await chair.getByRole('button', { name: 'Aanhouden…' }).click();
  const dialog = chair.getByRole('dialog', { name: 'Casus aanhouden' });
  await expect(dialog.getByRole('alert').filter({ hasText: 'komt vrij' })).toHaveText(
    'K. Jansen komt vrij op 9 december 2026, vóór het volgende overleg (17 december).',
  );
  await picture(chair, 'aanhouden-vrij');
  await expectNoViolationsInBothSchemes(chair);
  await dialog.getByRole('textbox').fill('Nog geen plek');
  await dialog.getByRole('button', { name: 'Aanhouden' }).click();
  await chair.getByRole('button', { name: '2 vrij t/m 17 dec' }).click();
  await expect(chair.getByRole('listitem').filter({ hasText: 'K. Jansen' })).toContainText('aangehouden');
  await picture(chair, 'aangehouden-aan-tafel');
  await chair.getByRole('button', { name: 'Overleg', exact: true }).click();
  await chair.getByText('Themakamer').first().click();
  const free = chair.getByRole('region', { name: /^Vrij tot en met het volgende overleg \(17 december\): 2 personen/ });
  await expect(free.getByRole('listitem').filter({ hasText: 'K. Jansen' })).toContainText('aangehouden');
  await picture(chair, 'aangehouden-agenda');
});

test('a birth date that does not exist makes nobody, at the table and on the list of cases', async ({ start }) => {
  const { chair, app, table } = await atTable(start);
  await chair.keyboard.press('Alt+n');
  const dialog = chair.getByRole('dialog', { name: 'Casus toevoegen' });
  await tryWrongDate(dialog.page(), 'Geboortedatum, als u die weet');
  await picture(chair, 'toevoegen-onmogelijke-datum');
  expect(listDiscussions(vaultOf(app).db, table.meetingId)).toHaveLength(2);
  await chair.keyboard.press('Control+a');
  await chair.keyboard.type('28-2-1990');
  await chair.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  expect(listDiscussions(vaultOf(app).db, table.meetingId)).toHaveLength(3);

  await chair.getByRole('button', { name: 'Casussen', exact: true }).click();
  await chair.getByRole('button', { name: 'Betrokkene toevoegen' }).click();
  await tryWrongDate(chair, 'Geboortedatum');
  await expect(chair.getByRole('dialog')).toBeVisible();
});

/** Fills a form with a day that does not exist and sends it: the field says so and has the focus. */
async function tryWrongDate(chair: Page, label: string): Promise<void> {
  const dialog = chair.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Achternaam' }).fill('Bakker');
  const date = dialog.getByRole('textbox', { name: label });
  await date.fill('31-2-1990');
  await date.press('Enter');
  await expect(date).toHaveAttribute('aria-invalid', 'true');
  await expect(date).toBeFocused();
}

test('the keys beside the states of a basic condition choose them while the menu is open too', async ({ start }) => {
  const { chair } = await atTable(start);
  const condition = chair.getByRole('list', { name: 'Basisvoorwaarden' }).getByRole('button').first();
  await condition.press('Enter');
  await expect(chair.getByRole('menuitem').first()).toBeVisible();
  await chair.keyboard.press('ArrowDown');
  await chair.keyboard.press('1');
  await expect(chair.getByRole('menu')).toBeHidden();
  await expect(condition).toContainText('geregeld');
  await expect(condition).toBeFocused();
});

test('adding goes on where it was: on an empty agenda, in the drawer, and after the last one', async ({ start }) => {
  const running = await start();
  const { chair } = running;
  const { vault } = await openVault(running);
  seedPeople(vault, ['El Amrani', 'Jansen', 'Vos', 'Bakker']);
  await makeMeeting(chair);
  const add = (name: string) => chair.getByRole('button', { name: new RegExp(`^${name}, .* toevoegen$`) });
  await add('El Amrani').press('Enter');
  await expect(add('El Amrani')).toBeHidden();
  await expect(add('Jansen')).toBeFocused();
  await picture(chair, 'agenda-vullen');
  await chair.keyboard.press('Enter');
  await expect(add('Vos')).toBeFocused();
  await chair.getByRole('button', { name: /^Casus toevoegen/ }).click();
  const drawer = chair.getByRole('dialog');
  await drawer.getByRole('button', { name: /^Vos/ }).press('Enter');
  await expect(drawer.getByRole('button', { name: /^Bakker/ })).toBeFocused();
  await chair.keyboard.press('Enter');
  await expect(drawer.getByRole('textbox', { name: 'Zoek een casus op naam' })).toBeFocused();
});

test('closing the meeting says what is still open, by the numbers of the cases, and stops nobody', async ({
  start,
}) => {
  const { chair, app, table } = await atTable(start);
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  vaultOf(app).change({ name: 'test.open', topics: ['table', 'actions'] }, (writer) =>
    insertAction(writer, anAction(first.id, first.caseId, { text: 'Sleutel regelen', dueDate: null })),
  );
  await chair.getByRole('button', { name: 'Overleg sluiten…' }).press('Enter');
  const dialog = chair.getByRole('dialog');
  const gaps = dialog.getByRole('list', { name: 'Nog open bij wat is besproken' });
  await expect(gaps.getByRole('listitem')).toHaveText([
    'Geen casusregisseur: 1 casus (nr. 1)',
    'Terugkomen of afschalen niet afgesproken: 1 casus (nr. 1)',
    'Informeren van betrokkene niet rond: 1 casus (nr. 1)',
    'Actie zonder eigenaar of datum: 1 casus (nr. 1)',
  ]);
  await pictureInBothSchemes(chair, 'sluiten-open');
  await pictureAtSizes(chair, 'sluiten-open');
  await expectNoViolationsInBothSchemes(chair);
  await dialog.getByRole('button', { name: 'Overleg sluiten' }).press('Enter');
  await expect(chair.getByRole('heading', { name: 'Themakamer' })).toBeFocused();
});

test('after closing the meeting the focus is at its name', async ({ start }) => {
  const { chair } = await atTable(start);
  await chair.getByRole('button', { name: 'Overleg sluiten…' }).press('Enter');
  await chair.getByRole('dialog').getByRole('button', { name: 'Overleg sluiten' }).press('Enter');
  await expect(chair.getByRole('heading', { name: 'Themakamer' })).toBeFocused();
});
