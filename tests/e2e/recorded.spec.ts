import { expectNoViolationsInBothSchemes } from './accessible.ts';
import { expect, test } from './app-fixture.ts';
import { picture } from './pictures.ts';
import { atEntryLine } from './at-entry-line.ts';

test('F2 makes a note a decision, an action and a note again, and the focus goes with it', async ({ start }) => {
  const { chair, recorded } = await atEntryLine(start);
  await chair.getByRole('textbox', { name: 'Oordeel' }).click();
  await chair.keyboard.type('Risico is hoog\nWoontraject starten');
  await chair.keyboard.press('F2');
  const decision = chair.getByRole('textbox', { name: 'Besluit 1', exact: true });
  await expect(decision).toHaveValue('Woontraject starten');
  await expect(decision).toBeFocused();
  await expect(chair.getByRole('textbox', { name: 'Oordeel' })).toHaveText('Risico is hoog');
  await chair.getByRole('textbox', { name: 'Waarom, bij besluit 1' }).fill('Anders dakloos');
  await decision.focus();
  await chair.keyboard.press('F2');
  const action = chair.getByRole('textbox', { name: 'Actie 1', exact: true });
  await expect(action).toHaveValue('Woontraject starten');
  await expect(action).toBeFocused();
  await expect(decision).toBeHidden();
  await chair.keyboard.press('F2');
  const picture = chair.getByRole('textbox', { name: 'Beeld' });
  await expect(picture).toBeFocused();
  await expect(picture.locator('p')).toHaveText(['want: Anders dakloos', 'Woontraject starten']);
  await chair.keyboard.press('Control+End');
  await chair.keyboard.type(' – eens');
  await expect.poll(recorded).toEqual({
    actions: [],
    decisions: [],
    notes: ['judgement: Risico is hoog', 'picture: want: Anders dakloos\nWoontraject starten – eens'],
  });
});

test('how far words may go is chosen per decision and action, and said in small words', async ({ start }) => {
  const { chair, recorded } = await atEntryLine(start);
  await chair.keyboard.press('/');
  await chair.keyboard.type('b: opschalen\n@recl bellen vrijdag\n');
  await chair.getByRole('button', { name: 'Meer bij besluit 1' }).click();
  await chair.getByRole('combobox', { name: 'Mag besluit 1 in het verslag?' }).selectOption('Alleen mondeling');
  await chair.getByRole('button', { name: 'Meer bij actie 1' }).click();
  await chair.getByRole('combobox', { name: 'Gaat actie 1 over gezondheid?' }).selectOption('ja');
  await expect(chair.locator('[data-marks]')).toHaveText(['Alleen mondeling', 'gaat over gezondheid']);
  await expect.poll(() => recorded().decisions).toEqual([{ text: 'opschalen', rationale: '', handling: 'oral-only' }]);
  await picture(chair, 'entry-marks');
  await expectNoViolationsInBothSchemes(chair);
});
