import { expectNoViolations } from './accessible.ts';
import { expect, test } from './app-fixture.ts';
import { atEntryLine, lineOf, understood } from './at-entry-line.ts';
import { picture } from './pictures.ts';

test('what is said off the record is shown as that before Enter, and is no picture unless it is allowed', async ({
  start,
}) => {
  const { chair, recorded } = await atEntryLine(start);
  const line = lineOf(chair);
  const kind = understood(chair).getByRole('combobox', { name: 'Soort' });
  const handling = understood(chair).getByRole('combobox', { name: 'Mag het in het verslag?' });
  await line.fill('alleen mondeling: tip van de buren');
  await expect(kind.locator('option:checked')).toHaveText('Niet notuleren');
  await expect(handling.locator('option:checked')).toHaveText('Alleen mondeling');
  await expect(line).toHaveAccessibleDescription('Begrepen als: Niet notuleren · Alleen mondeling · tip van de buren');
  await expect(kind.getByRole('option', { name: 'Beeld' })).toHaveCount(0);
  await picture(chair, 'entry-off-record');
  await expectNoViolations(chair);
  for (const next of ['Besluit', 'Actie', 'Niet notuleren']) {
    await line.press('F2');
    await expect(kind.locator('option:checked')).toHaveText(next);
  }
  await line.press('Enter');
  await line.fill('afspraak: sleutel halen (niet notuleren)');
  await expect(kind.locator('option:checked')).toHaveText('Actie');
  await expect(handling.locator('option:checked')).toHaveText('Niet notuleren');
  await line.fill('mondeling: woont bij zijn zus');
  await handling.selectOption('Gewoon notuleren');
  await expect(line).toHaveValue('woont bij zijn zus');
  await expect(kind.locator('option:checked')).toHaveText('Beeld');
  await line.press('Enter');
  await expect.poll(() => recorded().notes).toEqual(['off-record: tip van de buren', 'picture: woont bij zijn zus']);
});
