import { expect, type Page } from '@playwright/test';

export const testPassphrase = 'vier kale ezels dansen zacht';

/** The first two steps of the first start; the recovery key is asked next. */
export async function fillSetup(chair: Page, name = 'Noor Visser', passphrase = testPassphrase): Promise<void> {
  await chair.getByRole('combobox', { name: 'Werkwijze' }).selectOption('Utrecht');
  await chair.getByLabel('Uw naam').fill(name);
  await chair.getByRole('radio', { name: 'voorzitter en secretaris' }).check();
  await chair.getByRole('button', { name: 'Verder' }).click();
  await chair.getByRole('textbox', { name: 'Wachtzin', exact: true }).fill(passphrase);
  await chair.getByRole('textbox', { name: 'Wachtzin nogmaals' }).fill(passphrase);
  await expect(chair.getByText('Sterkte: Heel sterk')).toBeVisible();
  await chair.getByRole('button', { name: 'Kluis maken' }).click();
}

/** Shows the recovery key, reads it as from paper, and gives the two asked groups back. */
export async function confirmRecoveryKey(chair: Page): Promise<string> {
  await chair.getByRole('button', { name: 'Herstelsleutel tonen' }).click();
  await expect(chair.locator('[data-group]')).toHaveCount(8);
  const groups = await chair.locator('[data-group]').allTextContents();
  await chair.getByRole('button', { name: 'Ik heb de sleutel op papier' }).click();
  await giveGroups(chair, groups);
  await chair.getByRole('button', { name: 'Klopt, verder' }).click();
  return groups.join('-');
}

async function giveGroups(chair: Page, groups: readonly string[]): Promise<void> {
  const fields = chair.getByRole('textbox', { name: /^Groep \d$/ });
  await expect(fields).toHaveCount(2);
  for (const field of await fields.all()) {
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');
    await field.fill((groups[Number(/\d/.exec(label)?.[0]) - 1] ?? '').toLowerCase());
  }
}

/** The whole first start: afterwards the window is at work. */
export async function makeVault(chair: Page): Promise<string> {
  await fillSetup(chair);
  const recoveryKey = await confirmRecoveryKey(chair);
  await expect(chair.getByRole('navigation')).toBeVisible();
  return recoveryKey;
}

export async function unlock(chair: Page, passphrase = testPassphrase): Promise<void> {
  await chair.getByRole('textbox', { name: 'Wachtzin' }).fill(passphrase);
  await chair.getByRole('button', { name: 'Ontgrendelen' }).click();
}
