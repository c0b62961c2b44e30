import { insertCase } from '../../db/repositories/cases.ts';
import { insertDetention, listDetentions } from '../../db/repositories/detentions.ts';
import { insertSubject } from '../../db/repositories/subjects.ts';
import { aCase, aDetention, aSubject } from '../fixtures/builders.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { expectNoViolationsInBothSchemes } from './accessible.ts';
import { expect, test } from './app-fixture.ts';
import { openMadeVault } from './made-vault.ts';
import { pictureAtSizes } from './pictures.ts';

test('a detention by hand that falls together with another is said while it is entered, and stops nobody', async ({
  start,
}) => {
  const running = await start({ now: () => new Date('2026-11-22T12:00:00') });
  const { chair, app } = running;
  await openMadeVault(running);
  const subject = aSubject();
  vaultOf(app).change({ name: 'test.case', topics: ['cases', 'subjects'] }, (writer) => {
    insertSubject(writer, subject);
    insertCase(writer, aCase(subject.id));
    insertDetention(writer, aDetention(subject.id, { beginDate: '2026-10-01', releaseDate: '2026-12-09' }));
  });
  const begins = () => listDetentions(vaultOf(app).db, subject.id).map(({ beginDate }) => beginDate);
  await chair.getByRole('button', { name: 'Casussen', exact: true }).click();
  await chair
    .getByRole('row', { name: /Jansen/ })
    .getByRole('button')
    .first()
    .click();
  await chair.getByRole('button', { name: 'Detentie toevoegen' }).click();
  const dialog = chair.getByRole('dialog', { name: 'Detentie toevoegen' });
  const said = dialog.getByRole('status');
  const begin = dialog.getByRole('textbox', { name: 'Begin' });
  await expect(said).toBeEmpty();
  await begin.fill('10 december 2026');
  await expect(said).toBeEmpty();
  await begin.fill('1 september 2026');
  await expect(said).toContainText('Loopt door in de detentie vanaf 1 oktober 2026 tot 9 december 2026.');
  await begin.fill('1 november 2026');
  await begin.press('Escape');
  await expect(said).toContainText('Valt samen met de detentie vanaf 1 oktober 2026 tot 9 december 2026.');
  await pictureAtSizes(chair, 'detentie-valt-samen');
  await expectNoViolationsInBothSchemes(chair);
  await begin.press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(begins).toEqual(['2026-11-01', '2026-10-01']);

  // In the case it stands once, until a date is put right: the period itself is no other one.
  const section = chair.getByRole('region', { name: 'Detentie', exact: true });
  const warning = section.getByText('Valt samen met de detentie vanaf 1 oktober 2026 tot 9 december 2026.');
  await expect(warning).toHaveCount(1);
  await pictureAtSizes(chair, 'detenties-vallen-samen');
  await expectNoViolationsInBothSchemes(chair);
  await section.getByRole('button', { name: 'Wijzigen: vanaf 1 oktober 2026' }).click();
  const edit = chair.getByRole('dialog');
  await expect(edit.getByRole('status')).toContainText('Loopt door in de detentie vanaf 1 november 2026 zonder');
  await edit.getByRole('textbox', { name: 'Ontslagdatum' }).fill('31-10-2026');
  await expect(edit.getByRole('status')).toBeEmpty();
  await edit.getByRole('textbox', { name: 'Ontslagdatum' }).press('Enter');
  await expect(warning).toBeHidden();
});
