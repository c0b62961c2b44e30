import type { Page } from '@playwright/test';
import { handlers } from '../../main/router/handlers.ts';
import { createRouter, type HandlerTable } from '../../main/router/router.ts';
import type { InputOf, ProcedureName } from '../../shared/contract/contract.ts';
import { expectNoViolations } from './accessible.ts';
import { expect, test, type RunningApp } from './app-fixture.ts';
import { openMadeVault } from './made-vault.ts';
import { picture } from './pictures.ts';
import { sideways } from './sideways.ts';

async function callCore<N extends ProcedureName>(running: RunningApp, name: N, input: InputOf<N>): Promise<void> {
  const route = createRouter(running.app, handlers as HandlerTable);
  const reply = await route({ windowId: 'test', role: 'chair' }, { v: 1, name, input, requestId: 'r' });
  expect(reply.ok).toBe(true);
}

/** The vault is made through the core: how that looks is another test's matter. */
async function openSettings(app: RunningApp): Promise<Page> {
  const page = app.chair;
  await openMadeVault(app, 'gooi-en-vechtstreek');
  await page.getByRole('button', { name: 'Instellingen' }).click();
  await expect(page.getByRole('heading', { name: 'Instellingen' })).toBeVisible();
  return page;
}

async function expectAccessible(page: Page, name: string): Promise<void> {
  await picture(page, name, { fullPage: true });
  await expectNoViolations(page);
}

const tabs = [
  'Overleg',
  'Basisvoorwaarden',
  'Doelgroepen',
  'Inrichtingen',
  'Rollen',
  'Termijnen',
  'Weergave',
  'Medewerkers',
  'Beveiliging',
  'Reservekopieën',
  'Logboek',
  'Over Casustafel',
];

/** Some at a time: axe reads long lists slowly. Institutions, the longest, are read in the test after this one. */
const groups = [
  ['Overleg', 'Basisvoorwaarden', 'Doelgroepen'],
  ['Rollen', 'Termijnen'],
  ['Weergave', 'Medewerkers', 'Beveiliging'],
  ['Reservekopieën', 'Logboek', 'Over Casustafel'],
];
const cases = (['light', 'dark'] as const).flatMap((colorScheme) => groups.map((group) => ({ colorScheme, group })));

for (const { colorScheme, group } of cases)
  test(`${group.join(', ')} are accessible in ${colorScheme}`, async ({ start }) => {
    const app = await start({ colorScheme });
    const page = await openSettings(app);
    for (const name of group) {
      await page.getByRole('tab', { name, exact: true }).click();
      await expect(page.getByRole('tabpanel', { name })).toBeVisible();
      await expectAccessible(page, `${name.replaceAll(' ', '-')}-${colorScheme}`);
    }
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`an opened institution and an opened journal entry are accessible in ${colorScheme}`, async ({ start }) => {
    const app = await start({ colorScheme });
    const page = await openSettings(app);
    await page.getByRole('tab', { name: 'Inrichtingen' }).click();
    await page.getByRole('button', { name: 'PI Lelystad wijzigen' }).click();
    await expect(page.getByLabel('Gesloten op')).toBeVisible();
    await expectAccessible(page, `inrichting-open-${colorScheme}`);
    await page.getByRole('tab', { name: 'Logboek' }).click();
    await callCore(app, 'preferences.set', { minutesPerCase: 12, meetingTypeName: 'Themakamer' });
    await page.getByRole('button', { name: '1 gegeven', exact: true }).click();
    await page.getByRole('button', { name: 'Logboek controleren' }).click();
    await expect(page.getByText(/sluiten op elkaar aan/)).toBeVisible();
    await expectAccessible(page, `logboek-open-${colorScheme}`);
  });

test('at 200 % zoom every part is reached and nothing scrolls sideways', async ({ start }) => {
  const app = await start();
  const page = await openSettings(app);
  await page.setViewportSize({ width: 640, height: 360 });
  for (const name of tabs) {
    await page.getByLabel('Onderdeel', { exact: true }).selectOption(name);
    await picture(page, `settings-zoom-${name.replaceAll(' ', '-')}`);
    expect(await sideways(page), name).toBeLessThanOrEqual(0);
  }
});

test('a list is changed, put in order by keyboard and kept over a restart', async ({ start }) => {
  const first = await start();
  const page = await openSettings(first);
  await page.getByRole('tab', { name: 'Overleg' }).click();
  await page.getByLabel('Minuten per casus').fill('0');
  await expect(page.getByText('Kies een aantal van 1 tot en met 240.')).toBeVisible();
  await page.getByLabel('Minuten per casus').fill('12');
  await page.getByLabel('Minuten per casus').press('Enter');
  await expect(page.getByText(/^Opgeslagen \d\d\.\d\d$/)).toBeVisible();

  await page.getByRole('tab', { name: 'Basisvoorwaarden' }).click();
  const conditions = page.getByRole('list', { name: 'Basisvoorwaarden' }).getByRole('listitem');
  await expect(conditions).toHaveCount(7);
  await page.getByRole('button', { name: 'Schulden omhoog' }).focus();
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('Enter');
    await expect(conditions.nth(4 - step)).toContainText('Schulden');
    // The arrow that was pressed keeps the focus; at the top its other arrow has it.
    const name = step < 4 ? 'Schulden omhoog' : 'Schulden omlaag';
    await expect(page.getByRole('button', { name })).toBeFocused();
  }

  await page.getByRole('button', { name: 'Basisvoorwaarde toevoegen' }).click();
  await page.getByLabel('Basisvoorwaarde: naam').fill('Zorg voor thuis');
  await page.keyboard.press('Enter');
  await expect(conditions.last()).toContainText('Zorg voor thuis');
  await page.getByRole('button', { name: 'Basisvoorwaarde toevoegen' }).click();
  await page.getByLabel('Basisvoorwaarde: naam').fill('zorg voor thuis');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/intussen al vastgelegd/)).toBeVisible();
  await page.getByRole('button', { name: 'Zorg voor thuis wijzigen' }).click();
  const long = 'Een heel lange naam van een basisvoorwaarde '.repeat(5).trim();
  await page.getByLabel('Naam', { exact: true }).fill(long);
  await page.getByLabel('Toelichting').focus();
  await expect(conditions.last()).toContainText(long);
  await page.getByRole('switch', { name: 'In gebruik' }).press('Space');
  await expect(conditions.last()).toContainText('niet in gebruik');
  await picture(page, 'settings-long-name');

  await page.getByRole('tab', { name: 'Inrichtingen' }).click();
  await page.getByRole('textbox', { name: 'Zoeken in deze lijst' }).fill('veenhuizen');
  await expect(page.getByRole('list', { name: 'Inrichtingen' }).getByRole('listitem')).toHaveCount(3);
  await page.getByRole('textbox', { name: 'Zoeken in deze lijst' }).fill('niets van dit al');
  await expect(page.getByText('Niets gevonden met deze woorden.')).toBeVisible();
  await page.getByRole('tab', { name: 'Weergave' }).click();
  await page.getByText('Donker', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.getByRole('tab', { name: 'Logboek' }).click();
  await page.getByRole('button', { name: '1 gegeven', exact: true }).first().click();
  await expect(page.getByRole('cell', { name: 'donker' })).toBeVisible();

  const second = await first.restart();
  await callCore(second, 'vault.unlock', { passphrase: 'vier kale ezels dansen zacht' });
  await expect(second.chair.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await second.chair.getByRole('button', { name: 'Instellingen' }).click();
  await expect(second.chair.getByLabel('Minuten per casus')).toHaveValue('12');
  await second.chair.getByRole('tab', { name: 'Basisvoorwaarden' }).click();
  await expect(
    second.chair.getByRole('list', { name: 'Basisvoorwaarden' }).getByRole('listitem').first(),
  ).toContainText('Schulden');
});
