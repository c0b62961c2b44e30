import { expectNoViolationsInBothSchemes } from './accessible.ts';
import { expect, test } from './app-fixture.ts';
import { setTable } from '../fixtures/table.ts';
import { sideways } from './sideways.ts';
import { picture } from './pictures.ts';
import { openMadeVault } from './made-vault.ts';

test('Ctrl+K finds a person and a command, and the keyboard alone opens them', async ({ start }) => {
  const running = await start();
  const { app, chair } = running;
  await openMadeVault(running);
  setTable(app, [
    { surname: 'El Amrani', givenNames: 'Yassin' },
    { surname: 'Vos', givenNames: 'Lena' },
  ]);
  const field = chair.getByRole('combobox', { name: 'Zoek een persoon, doelgroep, actie, besluit of opdracht' });

  /** The line that Enter will open, as a screen reader is told too. */
  const expectChosen = async (name: RegExp) => {
    const option = chair.getByRole('option', { name });
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? 'no id');
  };

  await chair.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await expect(chair.getByRole('option', { name: /Naar Partners/ })).toBeVisible();
  await chair.keyboard.type('yas');
  await expectChosen(/El Amrani/);
  await expectNoViolationsInBothSchemes(chair);
  await chair.keyboard.press('Enter');
  await expect(chair.getByRole('heading', { name: /El Amrani/ }).first()).toBeVisible();

  await chair.keyboard.press('Control+k');
  await chair.keyboard.type('partn');
  await expectChosen(/Naar Partners/);
  await chair.keyboard.press('Enter');
  await expect(chair.getByRole('button', { name: 'Partners' })).toHaveAttribute('aria-current', 'page');

  await chair.keyboard.press('Control+k');
  await chair.keyboard.type('zzzz');
  await expect(chair.getByText('Niets gevonden.')).toBeVisible();
  await chair.keyboard.press('Escape');
  await expect(field).toBeHidden();

  await chair.keyboard.press('Alt+3');
  await expect(chair.getByRole('button', { name: 'Acties' })).toHaveAttribute('aria-current', 'page');
});

test('what is found stays readable with long names at 200 %', async ({ start }) => {
  const running = await start();
  const { app, chair } = running;
  await openMadeVault(running);
  const surname = 'Van der Heijden-Oosterwijk-van Nieuwenhuizen tot Wittenburg';
  setTable(app, [{ surname, givenNames: 'Maximiliaan Alexander Johannes' }]);
  await chair.setViewportSize({ width: 640, height: 360 });
  // Typed on at once: no letter goes astray.
  await chair.keyboard.press('Control+k');
  await chair.keyboard.type('heijden');
  await expect(chair.getByRole('combobox', { name: /^Zoek een persoon/ })).toHaveValue('heijden');
  await expect(chair.getByRole('option', { name: /Heijden/ })).toBeVisible();
  expect(await sideways(chair)).toBe(0);
  await expectNoViolationsInBothSchemes(chair);
  await picture(chair, 'find-zoom');
});
