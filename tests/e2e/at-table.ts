import { expect, type Page } from '@playwright/test';
import { setTable, type SetTable } from '../fixtures/table.ts';
import type { RunningApp, Start, StartOptions } from './app-fixture.ts';
import { openMadeVault } from './made-vault.ts';

/** A running meeting of two cases (`setTable`), opened at the table through the list of meetings. */
export async function atTable(
  start: Start,
  options: Partial<StartOptions> = {},
): Promise<RunningApp & { readonly table: SetTable }> {
  const running = await start(options);
  await openMadeVault(running);
  const table = setTable(running.app);
  await openTable(running.chair);
  return { ...running, table };
}

/** From the list of meetings to the table of the running one, at which Jansen is talked about. */
export async function openTable(chair: Page): Promise<void> {
  await chair.getByText('Themakamer').first().click();
  await chair.getByRole('button', { name: 'Verder aan tafel' }).first().click();
  await expect(chair.getByRole('heading', { name: /Jansen/ })).toBeVisible();
}

/** Opens the shared screen, which shows nothing but the name of the meeting yet. */
export async function openScreen(running: RunningApp): Promise<Page> {
  await running.chair.getByRole('button', { name: 'Scherm openen' }).click();
  const shared = await running.screen();
  await expect(shared.getByRole('heading', { name: 'Themakamer' })).toBeVisible();
  return shared;
}
