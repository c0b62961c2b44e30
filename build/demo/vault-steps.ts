import { randomInt } from 'node:crypto';
import type { Page } from 'playwright-core';
import { text } from '../../shared/text/nl.ts';
import { DemoFailure } from './demo-failure.ts';
import type { Stage } from './stage.ts';

const words = text.vault;
export const chairName = 'Noor Visser';

/** The whole first start, as a new user goes through it. */
export async function makeVault(stage: Stage): Promise<void> {
  const { chair, options, say, shot, replies } = stage;
  const passphrase = newPassphrase();
  await chair.getByRole('combobox', { name: words.region }).selectOption({ label: text.labels.region[options.region] });
  await chair.getByLabel(words.yourName).fill(chairName);
  await chair.getByRole('radio', { name: text.labels.workerRole.both }).check();
  await shot('eerste-start');
  say(`Eerste start: werkwijze ${text.labels.region[options.region]}, ${chairName} als voorzitter en secretaris.`);
  await chair.getByRole('button', { name: words.next }).click();

  await chair.getByRole('textbox', { name: words.passphrase, exact: true }).fill(passphrase);
  await chair.getByRole('textbox', { name: words.repeatPassphrase }).fill(passphrase);
  await chair.getByText(`${words.strength}: ${words.strengths[4]}`).waitFor();
  await shot('wachtzin');
  await chair.getByRole('button', { name: words.create }).click();
  await replies.wait('vault.create');
  if (options.vault === null) say('Kluis gemaakt, alleen voor dit voorbeeld.');
  else say(`Kluis gemaakt in ${options.vault}. De wachtzin is: ${passphrase}`);

  await confirmRecoveryKey(stage);
  await chair.getByRole('navigation', { name: text.frame.sections }).waitFor();
  await shot('overleggen-leeg');
}

/** Shows the recovery key, reads it as from paper, and gives the two asked groups back. */
async function confirmRecoveryKey({ chair, options, say, shot, replies }: Stage): Promise<void> {
  // In a vault that stays, the key opens more than this example: it is not in the pictures.
  const secret = options.vault === null ? [] : ['[data-group]', 'input'];
  await chair.getByRole('button', { name: words.recoveryShow }).click();
  const shown = chair.locator('[data-group]');
  await shown.nth(7).waitFor();
  const groups = await shown.allTextContents();
  await shot('herstelsleutel', chair, secret);
  await chair.getByRole('button', { name: words.haveIt }).click();
  await fillAskedGroups(chair, groups);
  await shot('herstelsleutel-nakijken', chair, secret);
  await chair.getByRole('button', { name: words.confirm }).click();
  await replies.wait('vault.confirmRecoveryKey');
  say('Herstelsleutel getoond, overgeschreven en nagekeken.');
}

async function fillAskedGroups(chair: Page, groups: readonly string[]): Promise<void> {
  let filled = 0;
  for (const [index, group] of groups.entries()) {
    const field = chair.getByRole('textbox', { name: words.group(index + 1), exact: true });
    if ((await field.count()) === 0) continue;
    await field.fill(group);
    filled += 1;
  }
  if (filled !== 2) throw new DemoFailure('De herstelsleutel werd niet op twee plaatsen nagevraagd.');
}

/** Leaves the vault locked, as a chair does at the end of the day. */
export async function lockVault({ chair, say, shot }: Stage): Promise<void> {
  await chair.getByRole('button', { name: text.frame.lock }).click();
  await chair.getByRole('button', { name: words.unlock, exact: true }).waitFor();
  await shot('vergrendeld');
  say('Kluis vergrendeld.');
}

/** Twenty random letters and digits that are not taken for each other: about 97 bits. */
function newPassphrase(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const groups = Array.from({ length: 4 }, () =>
    Array.from({ length: 5 }, () => letters[randomInt(letters.length)] ?? '').join(''),
  );
  return groups.join('-');
}
