import type { Page } from '@playwright/test';
import { insertCase } from '../../db/repositories/cases.ts';
import { listDetentions } from '../../db/repositories/detentions.ts';
import { listMeetings } from '../../db/repositories/meetings.ts';
import { insertSubject } from '../../db/repositories/subjects.ts';
import { aCase, aSubject } from '../fixtures/builders.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { expectNoViolationsInBothSchemes } from './accessible.ts';
import { expect, test } from './app-fixture.ts';
import { openMadeVault } from './made-vault.ts';
import { pictureAtSizes } from './pictures.ts';

const noSuchDay = 'Deze dag bestaat niet. Typ bijvoorbeeld 3 december 2026.';

const problem = (chair: Page) => chair.getByRole('alert').filter({ hasText: 'Typ bijvoorbeeld 3 december 2026' });

test('a day that does not exist stays in its field, and the dialog around it is not sent', async ({ start }) => {
  const running = await start({ now: () => new Date('2026-11-22T12:00:00') });
  const { chair, app } = running;
  await openMadeVault(running);
  const subject = aSubject();
  vaultOf(app).change({ name: 'test.case', topics: ['cases', 'subjects'] }, (writer) => {
    insertSubject(writer, subject);
    insertCase(writer, aCase(subject.id));
  });
  const onDisk = () => listDetentions(vaultOf(app).db, subject.id).map(({ releaseDate }) => releaseDate);
  await chair.getByRole('button', { name: 'Casussen', exact: true }).click();
  await chair
    .getByRole('row', { name: /Jansen/ })
    .getByRole('button')
    .first()
    .click();
  await chair.getByRole('button', { name: 'Detentie toevoegen' }).first().click();
  const dialog = chair.getByRole('dialog', { name: 'Detentie toevoegen' });
  const release = dialog.getByRole('textbox', { name: 'Ontslagdatum' });

  await release.fill('31 februari 2027');
  // Nobody is interrupted while typing.
  await expect(problem(chair)).toBeHidden();
  await chair.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await chair.keyboard.press('Enter');
  await expect(problem(chair)).toHaveText(noSuchDay);
  await expect(release).toBeFocused();
  await expect(release).toHaveAccessibleDescription(noSuchDay);
  await chair.keyboard.press('Tab');
  await expect(release).toHaveValue('31 februari 2027');
  await dialog.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(release).toBeFocused();
  await chair.keyboard.press('Escape');
  await pictureAtSizes(chair, 'datum-bestaat-niet');
  await expectNoViolationsInBothSchemes(chair);
  expect(onDisk()).toEqual([]);

  // The example as it stands there is right; a year of two digits is read when the field is left; empty is empty.
  await release.fill('3 december 2026');
  await expect(problem(chair)).toBeHidden();
  await release.fill('12-13-2026');
  await release.blur();
  await expect(problem(chair)).toHaveText(noSuchDay);
  await release.fill('28-2-27');
  await release.press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(onDisk).toEqual(['2027-02-28']);
  await chair.getByRole('button', { name: 'Wijzigen', exact: false }).first().click();
  const again = chair.getByRole('dialog').getByRole('textbox', { name: 'Ontslagdatum' });
  await expect(again).toHaveValue('28 februari 2027');
  await again.fill('');
  await again.press('Enter');
  await expect.poll(onDisk).toEqual([null]);
});

test('a meeting is made on a day that exists, and fields that keep themselves are not closed on one that does not', async ({
  start,
}) => {
  const running = await start({ now: () => new Date('2026-11-22T12:00:00') });
  const { chair, app } = running;
  await openMadeVault(running);
  const days = () => listMeetings(vaultOf(app).db).map(({ date }) => date);
  await chair.getByRole('button', { name: 'Nieuw overleg' }).first().click();
  const form = chair.getByRole('dialog', { name: 'Nieuw overleg' });
  const day = form.getByRole('textbox', { name: 'Datum' });
  await day.fill('morgen');
  await day.blur();
  await expect(problem(chair)).toHaveText('Dit is geen hele datum. Typ bijvoorbeeld 3 december 2026.');
  await form.getByRole('button', { name: 'Overleg maken' }).click();
  await expect(day).toBeFocused();
  expect(days()).toEqual([]);
  await day.fill('3 december 2026');
  await day.press('Enter');
  await expect.poll(days).toEqual(['2026-12-03']);

  await chair.getByRole('button', { name: 'Gegevens wijzigen' }).click();
  const fields = chair.getByRole('dialog', { name: 'Gegevens van het overleg' });
  const changed = fields.getByRole('textbox', { name: 'Datum' });
  await changed.fill('31-4-2027');
  await changed.blur();
  await fields.getByRole('button', { name: 'Klaar' }).click();
  await expect(problem(chair)).toHaveText(noSuchDay);
  await expect(changed).toBeFocused();
  await expect(changed).toHaveValue('31-4-2027');
  expect(days()).toEqual(['2026-12-03']);
  await changed.fill('30-4-2027');
  await changed.press('Escape');
  await fields.getByRole('button', { name: 'Klaar' }).click();
  await expect(fields).toBeHidden();
  await expect.poll(days).toEqual(['2027-04-30']);
});
