import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { setTable } from '../fixtures/table.ts';
import { setUpVault } from './agenda-fixture.ts';
import { expect, test, type RunningApp, type StartOptions } from './app-fixture.ts';

type Start = (options?: Partial<StartOptions>) => Promise<RunningApp>;

/** A running meeting of two cases, opened at the table through the list of meetings. */
async function atTable(start: Start, options: Partial<StartOptions> = {}) {
  const running = await start(options);
  const { app, chair } = running;
  await setUpVault(app, chair);
  const table = setTable(app);
  await openTable(chair);
  return { ...running, table };
}

async function openTable(chair: Page): Promise<void> {
  await chair.getByText('Themakamer').first().click();
  await chair.getByRole('button', { name: 'Verder aan tafel' }).first().click();
  await expect(chair.getByRole('heading', { name: /Jansen/ })).toBeVisible();
}

async function violations(page: Page): Promise<unknown[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 200)) }));
}

test('a case is discussed by keyboard, everything is saved as it is typed, and the screen follows', async ({
  start,
}) => {
  const { chair, host, table } = await atTable(start);
  await chair.keyboard.press('Alt+b');
  await chair.keyboard.type('Woontraject starten');
  await chair.keyboard.press('Enter');
  await chair.keyboard.type('Nazorg overdragen');
  await expect(chair.getByRole('textbox', { name: 'Besluit 2', exact: true })).toHaveValue('Nazorg overdragen');
  await expect(chair.getByRole('textbox', { name: 'Besluit 2', exact: true })).toBeFocused();
  await chair.keyboard.press('Alt+a');
  await chair.keyboard.type('Aanmelden voor woning');
  await expect(chair.getByRole('textbox', { name: 'Actie 1', exact: true })).toBeFocused();
  await chair.getByRole('combobox', { name: 'Wie doet actie 1' }).selectOption({ label: 'Woonstichting Lente' });
  await chair.getByRole('textbox', { name: 'Beeld' }).click();
  await chair.keyboard.type('Woont bij zijn zus.');
  await chair.getByRole('textbox', { name: 'Notitie' }).click();
  await chair.keyboard.type('GEHEIM-VOORZITTER');
  await expect(chair.locator('[data-state="saved"]')).toContainText('Opgeslagen');

  const opened = host.context.waitForEvent('page');
  await chair.getByRole('button', { name: 'Scherm openen' }).click();
  const screen = await opened;
  await expect(screen.getByRole('heading', { name: 'Themakamer' })).toBeVisible();
  await chair.getByText('Casus', { exact: true }).click();
  await expect(screen.getByText('Woontraject starten')).toBeVisible();
  await expect(screen.getByText('Aanmelden voor woning')).toBeVisible();
  expect(await screen.content()).not.toContain('GEHEIM');
  expect(await screen.title()).toBe('Casustafel');
  expect([await violations(chair), await violations(screen)]).toEqual([[], []]);
  await screen.keyboard.press('F9');
  await expect(screen.getByText('Woontraject starten')).toBeHidden();
  await expect(chair.getByRole('img', { name: 'Op het scherm: neutraal' })).toBeVisible();

  await chair.getByRole('button', { name: 'Besluit 2 verwijderen' }).click();
  await expect(chair.getByRole('textbox', { name: 'Nieuw besluit' })).toBeFocused();
  await chair.getByRole('button', { name: 'Ongedaan maken: besluit verwijderen' }).click();
  await expect(chair.getByRole('textbox', { name: 'Besluit 2', exact: true })).toHaveValue('Nazorg overdragen');
  await chair.keyboard.press('Alt+PageDown');
  await expect(chair.getByRole('heading', { name: /Vos/ })).toBeVisible();
  await chair.keyboard.press('Alt+PageUp');
  await expect(chair.getByRole('textbox', { name: 'Beeld' })).toHaveText('Woont bij zijn zus.');
  expect(table.discussions).toHaveLength(2);
  expect(host.refusedRequests()).toBe(0);
});

test('words that could not be saved stay, are said to be unsaved, and are saved on trying again', async ({ start }) => {
  const { chair, app } = await atTable(start);
  const vault = app.session.vault;
  vault?.db.exec(`CREATE TEMP TRIGGER refuse BEFORE INSERT ON decision BEGIN SELECT RAISE(ABORT, 'refused'); END`);
  await chair.keyboard.press('Alt+b');
  await chair.keyboard.type('Dit blijft staan');
  await expect(chair.getByText(/Niet opgeslagen/)).toBeVisible();
  await expect(chair.getByRole('textbox', { name: 'Nieuw besluit' })).toHaveValue('Dit blijft staan');
  vault?.db.exec('DROP TRIGGER refuse');
  await chair.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(chair.locator('[data-state="saved"]')).toContainText('Opgeslagen');
  await expect(chair.getByRole('textbox', { name: 'Besluit 1', exact: true })).toHaveValue('Dit blijft staan');
});

test('both windows are right in the dark', async ({ start }) => {
  const { chair, host } = await atTable(start, { colorScheme: 'dark' });
  const opened = host.context.waitForEvent('page');
  await chair.getByRole('button', { name: 'Scherm openen' }).click();
  const screen = await opened;
  await screen.emulateMedia({ colorScheme: 'dark' });
  await chair.getByText('Casus', { exact: true }).click();
  await expect(screen.getByRole('heading', { name: 'K. Jansen' })).toBeVisible();
  expect([await violations(chair), await violations(screen)]).toEqual([[], []]);
});
