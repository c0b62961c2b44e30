import type { Page } from '@playwright/test';
import { z } from 'zod';
import { all } from '../../db/rows.ts';
import { expectNoViolationsInBothSchemes } from './accessible.ts';
import { expect, test } from './app-fixture.ts';
import { openMadeVault } from './made-vault.ts';
import { unlock } from './vault-steps.ts';

const remarkRow = z.object({ id: z.string(), remark: z.string() });

async function addPerson(chair: Page, surname: string, givenNames: string, birthDate: string): Promise<void> {
  await chair.getByRole('button', { name: 'Casussen', exact: true }).click();
  await chair.getByRole('button', { name: 'Betrokkene toevoegen' }).first().click();
  const dialog = chair.getByRole('dialog');
  await dialog.getByLabel('Achternaam').fill(surname);
  await dialog.getByLabel('Voornamen').fill(givenNames);
  await dialog.getByLabel('Geboortedatum').fill(birthDate);
  await dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click();
}

test('a person is added by hand, corrected without a save button, and stays so', async ({ start }) => {
  const app = await start();
  const { chair } = app;
  await openMadeVault(app);
  await chair.getByRole('button', { name: 'Casussen', exact: true }).click();
  await expect(chair.getByText('Hier komen de casussen.')).toBeVisible();
  await expectNoViolationsInBothSchemes(chair);
  await addPerson(chair, 'El Amrani', 'Youssef', '05-2002');
  await expect(chair.getByRole('heading', { name: 'Youssef El Amrani' })).toBeVisible();
  await expect(chair.getByText('mei 2002')).toBeVisible();

  await chair.getByRole('button', { name: 'Detentie toevoegen' }).click();
  const dialog = chair.getByRole('dialog');
  await dialog.getByLabel('Inrichting').fill('PI Nieuwegein');
  await dialog.getByLabel('Begin').fill('01-10-2026');
  await dialog.getByLabel('Ontslagdatum').fill('01-09-2026');
  await dialog.getByLabel('Casemanager PI').focus();
  await expect(dialog.getByText('De ontslagdatum ligt vóór het begin.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Vastleggen' })).toBeDisabled();
  await dialog.getByLabel('Ontslagdatum').fill('09-12-2036');
  await dialog.getByLabel('Casemanager PI').focus();
  await expectNoViolationsInBothSchemes(chair);
  await dialog.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(chair.getByRole('img', { name: /Tijdlijn van de detentie: PI Nieuwegein/ })).toBeVisible();

  await chair.getByRole('tab', { name: 'Persoon' }).click();
  await chair.getByLabel('Achternaam').fill('El Amrani-Visser');
  await expect(chair.getByText(/^Opgeslagen \d\d\.\d\d$/)).toBeVisible();
  await expect(chair.getByRole('heading', { name: 'Youssef El Amrani-Visser' })).toBeVisible();
  await chair.getByRole('button', { name: 'BSN wijzigen' }).click();
  await chair.getByRole('textbox', { name: 'BSN' }).fill('999990018');
  await expect(chair.getByText('klopt niet volgens de 11-proef')).toBeVisible();
  await chair.getByRole('button', { name: 'BSN vastleggen' }).click();
  await expect(chair.getByText('••••••018')).toBeVisible();
  await chair.getByRole('button', { name: 'BSN tonen' }).click();
  await expect(chair.getByText('999990018')).toBeVisible();
  await expectNoViolationsInBothSchemes(chair);

  await chair.getByRole('button', { name: 'Casussen', exact: true }).click();
  await chair.getByLabel('Zoek op naam').fill('amrani you');
  await expect(chair.getByRole('row')).toHaveCount(2);
  await expect(chair.getByRole('row', { name: /El Amrani-Visser, Youssef.*PI Nieuwegein/ })).toBeVisible();
  await expectNoViolationsInBothSchemes(chair);
});

test('who is known already is shown with a choice, and two records are merged', async ({ start }) => {
  const app = await start();
  const { chair } = app;
  await openMadeVault(app);
  await addPerson(chair, 'Jansen', 'Kevin', '12-03-1995');
  await expect(chair.getByRole('heading', { name: 'Kevin Jansen' })).toBeVisible();
  await addPerson(chair, 'JANSEN', 'Kevin', '12-03-1995');
  await expect(chair.getByText('Deze betrokkene is misschien al bekend')).toBeVisible();
  await expectNoViolationsInBothSchemes(chair);
  await chair.getByRole('button', { name: 'Dit is dezelfde persoon' }).click();
  await expect(chair.getByRole('heading', { name: 'Kevin Jansen' })).toBeVisible();
  await addPerson(chair, 'Janssen', 'Kevin', '12-03-1995');
  await expect(chair.getByRole('heading', { name: 'Kevin Janssen' })).toBeVisible();

  await chair.getByRole('button', { name: 'Samenvoegen met ander dossier' }).click();
  const dialog = chair.getByRole('dialog');
  await expectNoViolationsInBothSchemes(chair);
  await dialog.getByRole('button', { name: /Kevin Jansen, 12 maart 1995/ }).click();
  await dialog.getByRole('radio', { name: 'Dit dossier blijft: Kevin Jansen' }).check();
  await expectNoViolationsInBothSchemes(chair);
  await dialog.getByRole('button', { name: 'Samenvoegen' }).click();
  await expect(chair.getByRole('heading', { name: 'Kevin Jansen' })).toBeVisible();
  await chair.getByRole('tab', { name: 'Persoon' }).click();
  await expect(chair.getByLabel('Opmerking')).toHaveValue(/Achternaam: Janssen/);
  await chair.getByRole('button', { name: 'Casussen', exact: true }).click();
  await expect(chair.getByRole('row')).toHaveCount(2);
});

test('a form that is opened again starts from what is so now, and writes nothing old back', async ({ start }) => {
  const running = await start();
  const { chair } = running;
  const vault = await openMadeVault(running);
  await addPerson(chair, 'Jansen', 'Kevin', '12-03-1995');
  await expect(chair.getByRole('heading', { name: 'Kevin Jansen' })).toBeVisible();
  await addPerson(chair, 'Vos', 'Sem', '01-07-1988');
  await expect(chair.getByRole('heading', { name: 'Sem Vos' })).toBeVisible();
  const remarks = () => all(vault.db, remarkRow, 'SELECT id, remark FROM subject ORDER BY rowid LIMIT 1');
  const [person] = remarks();
  vault.change({ name: 'subjects.update', topics: ['subjects', 'cases'] }, (writer) =>
    writer.update('subject', person?.id ?? '', { remark: 'Spreekt Papiaments' }),
  );
  await chair.getByRole('button', { name: 'Casussen', exact: true }).click();
  await chair.getByRole('button', { name: 'Jansen, Kevin' }).click();
  await chair.getByRole('tab', { name: 'Persoon' }).click();
  await expect(chair.getByLabel('Opmerking')).toHaveValue('Spreekt Papiaments');
  await chair.getByLabel('Voornamen').fill('Kevin Milan');
  await expect(chair.getByRole('heading', { name: 'Kevin Milan Jansen' })).toBeVisible();
  expect(remarks()).toEqual([{ id: person?.id, remark: 'Spreekt Papiaments' }]);
});

test('a partner with people, saved where it is typed; and the empty list of actions', async ({ start }) => {
  const app = await start();
  const { chair } = app;
  await openMadeVault(app);
  await chair.getByRole('button', { name: 'Partners' }).click();
  await chair.getByRole('button', { name: 'Organisatie toevoegen' }).click();
  const dialog = chair.getByRole('dialog');
  await dialog.getByLabel('Naam').fill('Woonstichting De Brug');
  await dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await expect(chair.getByRole('heading', { name: 'Woonstichting De Brug' })).toBeVisible();
  await chair.getByLabel('Korte naam').fill('Wonen');
  await chair.getByLabel('Persoon toevoegen: Naam').fill('Iris Kok');
  await chair.getByRole('button', { name: 'Persoon toevoegen' }).click();
  const person = chair.getByRole('group', { name: 'Iris Kok' });
  await person.getByLabel('Functie').fill('wijkbeheerder');
  await expect(person.getByText('geheimhouding niet getekend')).toBeVisible();
  await person.getByLabel('Geheimhouding getekend op').fill('03-11-2026');
  await person.getByLabel('Telefoon').fill('030 0000000');
  await expect(person.getByText(/^Opgeslagen/)).toBeVisible();
  await expectNoViolationsInBothSchemes(chair);
  await chair.getByRole('button', { name: 'Acties' }).click();
  await expect(chair.getByText('Hier komen de acties')).toBeVisible();
  await expectNoViolationsInBothSchemes(chair);
  await chair.getByRole('button', { name: 'Partners' }).click();
  await chair.getByRole('button', { name: /Woonstichting De Brug/ }).click();
  await expect(chair.getByLabel('Korte naam')).toHaveValue('Wonen');
  await expect(chair.getByRole('group', { name: 'Iris Kok' }).getByLabel('Functie')).toHaveValue('wijkbeheerder');
  await expect(chair.getByText('geheimhouding niet getekend')).toHaveCount(0);
});

test('words typed just before locking are there afterwards, and a shown BSN hides after half a minute', async ({
  start,
}) => {
  const app = await start();
  const { chair } = app;
  await openMadeVault(app);
  await addPerson(chair, 'Bos', 'Fleur', '1990');
  await chair.getByRole('tab', { name: 'Persoon' }).click();
  await chair.getByRole('button', { name: 'BSN wijzigen' }).click();
  await chair.getByRole('textbox', { name: 'BSN' }).fill('999990019');
  await chair.getByRole('button', { name: 'BSN vastleggen' }).click();
  await expect(chair.getByText('••••••019')).toBeVisible();
  await chair.getByLabel('Opmerking').fill('Belt het liefst in de ochtend.');
  await chair.keyboard.press('Control+L');
  await expect(chair.getByRole('heading', { name: 'Casustafel is vergrendeld' })).toBeVisible();
  await unlock(chair);
  await chair.getByRole('button', { name: 'Casussen', exact: true }).click();
  await chair.getByRole('button', { name: 'Bos, Fleur' }).click();
  await chair.getByRole('tab', { name: 'Persoon' }).click();
  await expect(chair.getByLabel('Opmerking')).toHaveValue('Belt het liefst in de ochtend.');

  await chair.clock.install();
  await chair.getByRole('button', { name: 'BSN tonen' }).click();
  await expect(chair.getByText('999990019')).toBeVisible();
  await chair.clock.fastForward(29_000);
  await expect(chair.getByText('999990019')).toBeVisible();
  await chair.clock.fastForward(2_000);
  await expect(chair.getByText('••••••019')).toBeVisible();
});
