import type { Page } from '@playwright/test';
import { backUp } from '../../main/services/backup-service.ts';
import { expectNoViolationsInBothSchemes } from './accessible.ts';
import { makeMeeting, openVault } from './agenda-fixture.ts';
import { expect, test } from './app-fixture.ts';
import { pictureAtSizes, pictureInBothSchemes } from './pictures.ts';
import { confirmRecoveryKey, fillSetup, makeVault, testPassphrase, unlock } from './vault-steps.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

/** The page with this heading is there (a click may first leave the one before it, or none), and axe finds nothing. */
async function expectAccessible(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
}

const locked = (chair: Page) => chair.getByRole('heading', { name: 'Casustafel is vergrendeld' });

test('first start: what is missing is said, the passphrase must be strong, the recovery key is on paper', async ({
  start,
}) => {
  const { chair, host } = await start();
  await expectAccessible(chair, 'Welkom bij Casustafel');
  await chair.getByRole('button', { name: 'Verder' }).click();
  await expect(chair.getByText('Kies een werkwijze.')).toBeVisible();
  await expect(chair.getByText('Vul uw naam in.')).toBeVisible();
  const region = chair.getByRole('combobox', { name: 'Werkwijze' });
  await expect(region.getByRole('option')).toHaveText([
    'Kies uw regio',
    'Utrecht',
    'Gooi en Vechtstreek',
    'Zaanstad',
    'Rotterdam-Rijnmond',
    'Hollands Midden',
  ]);
  await region.selectOption('Zaanstad');
  await chair.getByLabel('Uw naam').fill('Noor Visser');
  await chair.getByRole('button', { name: 'Verder' }).click();

  const first = chair.getByRole('textbox', { name: 'Wachtzin', exact: true });
  await first.fill('noor visser 1980');
  await expect(chair.getByText('Laat namen weg')).toBeVisible();
  await chair.getByRole('button', { name: 'Kluis maken' }).click();
  await expect(chair.getByText('Deze wachtzin is te makkelijk te raden.')).toBeVisible();
  await expectAccessible(chair, 'Kies een wachtzin');
  await first.fill('kort');
  await expect(chair.getByText('Nog 8 tekens')).toBeVisible();
  await first.fill(testPassphrase);
  await chair.getByRole('textbox', { name: 'Wachtzin nogmaals' }).fill('iets anders dan dat');
  await chair.getByRole('button', { name: 'Kluis maken' }).click();
  await expect(chair.getByText('De twee wachtzinnen zijn niet gelijk')).toBeVisible();
  await chair.getByRole('textbox', { name: 'Wachtzin nogmaals' }).fill(testPassphrase);
  await chair.getByRole('button', { name: 'Kluis maken' }).click();

  await chair.getByRole('button', { name: 'Herstelsleutel tonen' }).click();
  await expect(chair.locator('[data-group]')).toHaveCount(8);
  await expectAccessible(chair, 'Uw herstelsleutel');
  await chair.emulateMedia({ media: 'print' });
  await expect(chair.getByText('Herstelsleutel van Casustafel')).toBeVisible();
  await expect(chair.locator('#root')).toBeHidden();
  await expect(chair.locator('.recovery-sheet')).not.toContainText('Noor');
  await chair.emulateMedia({ media: 'screen' });
  await chair.getByRole('button', { name: 'Ik heb de sleutel op papier' }).click();
  await chair
    .getByRole('textbox', { name: /^Groep/ })
    .first()
    .fill('0000');
  await chair.getByRole('button', { name: 'Klopt, verder' }).click();
  await expect(chair.getByText('Dit klopt niet met de sleutel')).toBeVisible();
  await expectAccessible(chair, 'Uw herstelsleutel');
  await chair.getByRole('button', { name: 'Sleutel nog eens bekijken' }).click();
  await expect(chair.locator('[data-group]')).toHaveCount(8);
  expect(host.refusedRequests()).toBe(0);
});

test('a first start that breaks off before the recovery key is confirmed goes on there', async ({ start }) => {
  const first = await start();
  await fillSetup(first.chair);
  await expect(first.chair.getByRole('button', { name: 'Herstelsleutel tonen' })).toBeVisible();
  const second = await first.restart();
  await unlock(second.chair);
  await confirmRecoveryKey(second.chair);
  await expect(second.chair.getByRole('navigation')).toBeVisible();
});

test('three wrong passphrases make the next one wait, with a countdown that survives a restart', async ({ start }) => {
  let now = new Date('2026-11-22T12:00:00');
  const first = await start({ now: () => now });
  await makeVault(first.chair);
  await first.chair.keyboard.press('Control+L');
  await expect(locked(first.chair)).toBeVisible();
  for (let count = 0; count < 3; count += 1) {
    await unlock(first.chair, 'mis');
    await expect(first.chair.getByText('Deze wachtzin klopt niet')).toBeVisible();
    await expect(first.chair.getByRole('textbox', { name: 'Wachtzin' })).toHaveValue('');
  }
  await expect(first.chair.getByRole('timer')).toContainText(/Wacht nog [12] seconden?/);
  await expect(first.chair.getByRole('button', { name: 'Ontgrendelen' })).toBeDisabled();
  await expectAccessible(first.chair, 'Casustafel is vergrendeld');

  const second = await first.restart();
  await expect(second.chair.getByRole('timer')).toBeVisible();
  now = new Date('2026-11-22T12:00:05');
  await expect(second.chair.getByRole('timer')).toBeHidden();
  await unlock(second.chair);
  await expect(second.chair.getByRole('navigation')).toBeVisible();
});

test('the recovery key opens the vault and a new passphrase replaces the forgotten one', async ({ start }) => {
  const { chair } = await start();
  const recoveryKey = await makeVault(chair);
  await chair.getByRole('button', { name: 'Vergrendelen' }).click();
  await chair.getByRole('button', { name: 'Herstelsleutel gebruiken' }).click();
  await expectAccessible(chair, 'Casustafel is vergrendeld');
  await chair.getByRole('textbox', { name: 'Herstelsleutel' }).fill('typfout');
  await chair.getByRole('button', { name: 'Ontgrendelen' }).click();
  await expect(chair.getByText('Deze herstelsleutel klopt niet')).toBeVisible();
  await chair.getByRole('textbox', { name: 'Herstelsleutel' }).fill(recoveryKey.toLowerCase());
  await chair.getByRole('button', { name: 'Ontgrendelen' }).click();
  await expectAccessible(chair, 'Kies een nieuwe wachtzin');
  await chair.getByRole('textbox', { name: 'Nieuwe wachtzin' }).fill('blauwe tandem lust geen soep');
  await chair.getByRole('textbox', { name: 'Wachtzin nogmaals' }).fill('blauwe tandem lust geen soep');
  await chair.getByRole('button', { name: 'Wachtzin vastleggen' }).click();
  await expect(chair.getByRole('navigation')).toBeVisible();
  await chair.keyboard.press('Control+L');
  await unlock(chair, 'blauwe tandem lust geen soep');
  await expect(chair.getByRole('navigation')).toBeVisible();
});

test('after the idle time the window locks and its page is another one', async ({ start }) => {
  let now = new Date('2026-11-22T12:00:00');
  const { chair } = await start({ now: () => now });
  await makeVault(chair);
  await chair.evaluate(() => Object.assign(window, { trace: 'wat op de pagina stond' }));
  now = new Date('2026-11-22T12:10:01');
  await expect(locked(chair)).toBeVisible();
  expect(await chair.evaluate(() => 'trace' in window)).toBe(false);
  await expectAccessible(chair, 'Casustafel is vergrendeld');
});

test('who works: chosen after unlocking, added there, and changed in the top line', async ({ start }) => {
  const { app, chair } = await start();
  await makeVault(chair);
  vaultOf(app).change({ name: 'workers.add', topics: ['workers'] }, (writer) =>
    writer.insert('worker', '7b0a0f5e-6a54-4c5f-9b4e-0d6f0c3b6a11', {
      name: 'Sam de Wit',
      role: 'secretary',
      active: 1,
    }),
  );
  await chair.getByRole('button', { name: /^Nu aan het werk: Noor Visser/ }).click();
  await expectAccessible(chair, 'Casustafel');
  await chair.getByRole('menuitem', { name: 'Verder als Sam de Wit' }).click();
  await expect(chair.getByRole('button', { name: /^Nu aan het werk: Sam de Wit/ })).toBeVisible();
  await chair.keyboard.press('Control+L');
  await unlock(chair);
  await expect(chair.getByRole('heading', { name: 'Wie werkt er?' })).toBeVisible();
  await expectAccessible(chair, 'Wie werkt er?');
  await chair.getByRole('button', { name: 'Mijn naam staat er niet bij' }).click();
  await chair.getByRole('textbox', { name: 'Naam' }).fill('sam de wit');
  await chair.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(chair.getByText('Er is al iemand met deze naam')).toBeVisible();
  await chair.getByRole('textbox', { name: 'Naam' }).fill('Fleur Bos');
  await chair.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(chair.getByRole('button', { name: /^Nu aan het werk: Fleur Bos/ })).toBeVisible();
});

test('a backup is put back from the unlock screen', async ({ start }) => {
  const { app, chair } = await start();
  await makeVault(chair);
  await backUp(app, 'meeting-closed');
  await makeMeeting(chair);
  await expect(chair.getByText('Overleg 3 december 2026')).toBeVisible();
  await chair.keyboard.press('Control+L');
  await chair.getByRole('button', { name: 'Reservekopie terugzetten' }).click();
  await chair.getByRole('radio', { name: /na een overleg · deze computer/ }).check();
  await chair.getByRole('textbox', { name: 'Wachtzin van toen' }).fill(testPassphrase);
  await expectAccessible(chair, 'Reservekopie terugzetten');
  await chair.getByRole('button', { name: 'Terugzetten' }).click();
  await expect(chair.getByText('De reservekopie is teruggezet')).toBeVisible();
  await unlock(chair);
  await expect(chair.getByRole('heading', { name: 'Overleggen' })).toBeVisible();
  await expect(chair.getByText('3 december 2026')).toBeHidden();
});

test('a minute before the vault locks by itself the chair is told, and a key keeps it open', async ({ start }) => {
  let leap = 0;
  const running = await start({ now: () => new Date(Date.parse('2026-12-03T10:00:00') + leap) });
  const { chair } = running;
  await openVault(running);
  leap = 9 * 60_000 + 20_000;
  const notice = chair.getByRole('alert').filter({ hasText: 'Casustafel vergrendelt zo' });
  await expect(notice).toBeVisible();
  await expect(notice.getByText('Nog 40 seconden.')).toBeVisible();
  await pictureInBothSchemes(chair, 'lock-soon');
  await pictureAtSizes(chair, 'lock-soon');
  await expectNoViolationsInBothSchemes(chair);
  await chair.keyboard.press('Shift');
  await expect(notice).toBeHidden();
  leap += 9 * 60_000 - 5_000;
  await expect(chair.getByText('Nog')).toBeHidden();
  await expect(chair.getByRole('navigation')).toBeVisible();
  leap += 70_000;
  await expect(locked(chair)).toBeVisible();
});
