import { insertPresence, listDiscussions, listPresence } from '../../db/repositories/discussions.ts';
import { insertOrganisation, insertPerson, listOrganisations, listPeople } from '../../db/repositories/partners.ts';
import { anOrganisation, aPerson, aPresence } from '../fixtures/builders.ts';
import { setTable, type SetTable } from '../fixtures/table.ts';
import { expectNoViolations, expectNoViolationsInBothSchemes } from './accessible.ts';
import { expect, test, type RunningApp } from './app-fixture.ts';
import { picture, pictureAtSizes } from './pictures.ts';
import { unlock } from './vault-steps.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { sideways } from './sideways.ts';
import { openScreen, openTable } from './at-table.ts';
import { openMadeVault } from './made-vault.ts';

/** At the table of the first case, with a guest at that of the second. */
async function atTable(running: RunningApp): Promise<SetTable> {
  const { app, chair } = running;
  await openMadeVault(running);
  const table = setTable(app);
  vaultOf(app).change({ name: 'test.guest', topics: ['table', 'partners'] }, (writer) => {
    const guest = anOrganisation({
      name: 'GGZ Midden',
      shortName: 'GGZ',
      type: 'care',
      attendance: 'guest',
      position: 3,
    });
    insertOrganisation(writer, guest);
    const [first, second] = table.discussions;
    if (first === undefined || second === undefined) throw new Error('no cases');
    insertPresence(writer, aPresence(second.id, guest.id));
    insertPresence(writer, aPresence(first.id, table.housing, { state: 'present', timeIn: '09:31' }));
    for (const seat of listPresence(writer.db, first.id))
      writer.update('presence', seat.id, { state: 'present', timeIn: '09:31' });
  });
  await openTable(chair);
  return table;
}

test('between two cases the chair sees who goes and who comes, and opens the case by keyboard', async ({ start }) => {
  const running = await start();
  const { app, chair } = running;
  const table = await atTable(running);
  await chair.getByRole('navigation', { name: 'Draaiboek' }).getByRole('button', { name: /Vos/ }).press('Enter');
  await expect(chair.getByRole('heading', { name: 'Volgende casus: 2 van 2 · Vos, Lena' })).toBeVisible();
  await expect(chair.getByRole('region', { name: 'Verlaat de tafel' })).toContainText('Woonstichting Lente');
  await expect(chair.getByRole('region', { name: 'Blijft' })).toContainText('Reclassering Nederland');
  const enters = chair.getByRole('region', { name: 'Komt aan tafel' });
  await expect(enters).toContainText('GGZ Midden');
  await expect(enters).toContainText('Gast: naam nog niet genoteerd');
  await expect(chair.getByRole('checkbox', { name: 'Geheimhouding herhaald' })).toBeFocused();
  await picture(chair, 'tafelwissel');
  await expectNoViolationsInBothSchemes(chair);

  // A guest who did not sign asks for a reason; who sends words instead of coming needs none.
  await chair.keyboard.press('Space');
  await chair.keyboard.press('Enter');
  await expect(chair.getByRole('alert').filter({ hasText: 'geheimhoudingsverklaring' })).toBeVisible();
  await expect(chair.getByRole('textbox', { name: 'Toch openen, omdat' })).toBeFocused();
  await picture(chair, 'tafelwissel-ongetekend');
  await enters.getByRole('radio', { name: 'aanwezig' }).focus();
  await chair.keyboard.press('ArrowRight');
  await chair.keyboard.press('ArrowRight');
  await expect(chair.getByRole('region', { name: 'Niet aan tafel' })).toContainText('GGZ Midden');
  await chair.getByRole('checkbox', { name: 'Geheimhouding herhaald' }).focus();
  await chair.keyboard.press('Tab');
  await chair.keyboard.type('2');
  await chair.keyboard.press('Enter');
  await expect(chair.getByRole('heading', { name: '2 · Vos, Lena' })).toBeFocused();
  await expect(chair.getByText('1 aanwezig, 2 geteld')).toBeVisible();
  await chair.getByRole('textbox', { name: 'Geteld in de zaal' }).fill('1');
  await expect(chair.getByText('In de zaal: 1 = 1 ✓')).toBeVisible();
  const [, second] = listDiscussions(vaultOf(app).db, table.meetingId);
  expect(second).toMatchObject({ confidentialityRepeated: true, overrideReason: '', status: 'current' });
  await picture(chair, 'tafel-na-wissel');
  await expectNoViolations(chair);
});

test('who comes as a guest is noted and signs where it is said that they did not, by keyboard', async ({ start }) => {
  const running = await start();
  const { app, chair } = running;
  await atTable(running);
  await chair.getByRole('navigation', { name: 'Draaiboek' }).getByRole('button', { name: /Vos/ }).press('Enter');
  const repeated = chair.getByRole('checkbox', { name: 'Geheimhouding herhaald' });
  await expect(repeated).toBeFocused();
  await chair.keyboard.press('Space');
  await chair.keyboard.press('Enter');
  const warning = chair.getByRole('alert').filter({ hasText: 'geheimhoudingsverklaring' });
  await expect(warning).toContainText('niet getekend: GGZ.');
  await warning.getByRole('button', { name: 'Naar deze gast' }).press('Enter');
  await expect(chair.getByRole('combobox', { name: 'Wie komt er namens GGZ Midden?' })).toBeFocused();
  await chair.keyboard.type('Fatima el Idrissi');
  await chair.keyboard.press('Enter');
  await expect(chair.getByText('Fatima el Idrissi heeft de geheimhouding nog niet getekend')).toBeVisible();
  await expect(warning).toContainText('Fatima el Idrissi (GGZ)');
  await expect(chair.getByRole('button', { name: 'Fatima el Idrissi heeft vandaag getekend' })).toBeFocused();
  await picture(chair, 'tafelwissel-gast-genoteerd');
  await expectNoViolationsInBothSchemes(chair);
  await chair.keyboard.press('Enter');
  const signedOn = /Fatima el Idrissi, geheimhouding getekend op \d+ \w+ \d{4}/;
  await expect(chair.getByRole('region', { name: 'Komt aan tafel' })).toContainText(signedOn);
  await expect(warning).toBeHidden();
  await expect(repeated).toBeFocused();
  await picture(chair, 'tafelwissel-gast-getekend');
  await chair.keyboard.press('Enter');
  await expect(chair.getByRole('heading', { name: '2 · Vos, Lena' })).toBeVisible();
  expect(listPeople(vaultOf(app).db).find(({ name }) => name === 'Fatima el Idrissi')).toMatchObject({ active: true });

  // Coming back is no next case.
  await chair.keyboard.press('Control+ArrowLeft');
  await expect(chair.getByRole('heading', { name: 'Terug naar casus 1 van 2 · Jansen, Kevin' })).toBeVisible();
});

test('a guest who is known is chosen in one step; a typed name that is known is asked about first', async ({
  start,
}) => {
  const running = await start();
  const { app, chair } = running;
  await atTable(running);
  const { db } = vaultOf(app);
  const guest = listOrganisations(db).find(({ name }) => name === 'GGZ Midden');
  if (guest === undefined) throw new Error('no guest');
  const els = aPerson(guest.id, { name: 'Els Kok', confidentialitySignedOn: '2026-03-03', active: false });
  const ravi = aPerson(guest.id, { name: 'Ravi Bal', function: 'arts', confidentialitySignedOn: '2026-01-08' });
  vaultOf(app).change({ name: 'test.guests', topics: ['partners'] }, (writer) => {
    for (const person of [els, ravi]) insertPerson(writer, person);
  });
  const called = (name: string) => listPeople(db).filter((one) => one.name === name);
  await chair.getByRole('navigation', { name: 'Draaiboek' }).getByRole('button', { name: /Vos/ }).press('Enter');
  const enters = chair.getByRole('region', { name: 'Komt aan tafel' });
  const field = enters.getByRole('combobox', { name: 'Wie komt er namens GGZ Midden?' });
  const question = enters.getByRole('group', { name: 'Is dit dezelfde Els Kok die op 3 maart 2026 tekende?' });

  // Typed as somebody is called who signed, and is not active: nobody is taken before an answer.
  await field.fill('els kok');
  await field.press('Enter');
  await expect(question).toBeFocused();
  await expect(question).toContainText('niet meer actief');
  await chair.keyboard.press('Enter');
  await expect(enters).not.toContainText('geheimhouding getekend');
  expect(called('Els Kok')).toEqual([els]);
  await pictureAtSizes(chair, 'tafelwissel-gast-zelfde');
  await expectNoViolationsInBothSchemes(chair);
  await question.getByRole('button', { name: 'Naam wijzigen' }).press('Enter');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('els kok');
  await field.fill('Els Kok');
  await field.press('Enter');
  await question.getByRole('button', { name: 'Nee, iemand anders' }).press('Enter');
  await expect(enters).toContainText('Els Kok heeft de geheimhouding nog niet getekend');
  await expect(enters.getByRole('button', { name: 'Els Kok heeft vandaag getekend' })).toBeFocused();
  expect(called('Els Kok')).toMatchObject([els, { confidentialitySignedOn: null, active: true }]);

  // Two are called that by now: each is named so that they can be told apart.
  await enters.getByRole('button', { name: 'Iemand anders in plaats van Els Kok' }).press('Enter');
  await expect(field).toBeFocused();
  await field.fill('Els Kok');
  await field.press('Enter');
  const which = enters.getByRole('group', { name: 'Er staan al meer mensen met deze naam. Wie komt er?' });
  await expect(which.getByRole('button')).toHaveText([
    'Els Kok (tekende op 3 maart 2026, niet meer actief)',
    'Els Kok (tekende nog niet)',
    'Geen van hen',
    'Naam wijzigen',
  ]);
  await pictureAtSizes(chair, 'tafelwissel-gast-wie');
  await which.getByRole('button', { name: 'Naam wijzigen' }).press('Enter');

  // From the list it is one step.
  await field.fill('rav');
  await expect(chair.getByRole('option', { name: 'Ravi Bal (arts, tekende op 8 januari 2026)' })).toBeVisible();
  await picture(chair, 'tafelwissel-gast-lijst');
  await expectNoViolationsInBothSchemes(chair);
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(enters).toContainText('Ravi Bal, geheimhouding getekend op 8 januari 2026');
  await expect(chair.getByRole('checkbox', { name: 'Geheimhouding herhaald' })).toBeFocused();
});

test('a table where nobody sits is said at once, opens with a reason only, and keeps the screen neutral till then', async ({
  start,
}) => {
  const running = await start();
  const { app, chair } = running;
  await atTable(running);
  await openScreen(running);
  await chair.getByText('Casus', { exact: true }).click();
  await chair.getByRole('navigation', { name: 'Draaiboek' }).getByRole('button', { name: /Vos/ }).press('Enter');
  await expect(chair.getByRole('heading', { name: /Volgende casus/ })).toBeVisible();
  for (const partner of ['Reclassering Nederland', 'GGZ Midden'])
    await chair
      .getByRole('radiogroup', { name: new RegExp(partner) })
      .getByText('afgemeld')
      .click();
  await expect(chair.getByRole('alert').filter({ hasText: 'Er zit niemand aan tafel' })).toBeVisible();
  await chair.getByRole('checkbox', { name: 'Geheimhouding herhaald' }).check();
  await picture(chair, 'tafelwissel-niemand');
  await chair.keyboard.press('Enter');
  await expect(chair.getByRole('textbox', { name: 'Toch openen, omdat' })).toBeFocused();
  expect(app.screen.current().slide).toBe('neutral');
  await chair.keyboard.type('Voorzitter en secretaris bespreken vooruit');
  await chair.keyboard.press('Enter');
  await expect(chair.getByRole('heading', { name: '2 · Vos, Lena' })).toBeVisible();
  await expect.poll(() => app.screen.current().slide).toBe('records');
});

test('a case can be opened all the same, with a reason', async ({ start }) => {
  const running = await start({ colorScheme: 'dark' });
  const { app, chair } = running;
  const table = await atTable(running);
  await chair.getByRole('navigation', { name: 'Draaiboek' }).getByRole('button', { name: /Vos/ }).press('Enter');
  await chair.getByRole('textbox', { name: 'Toch openen, omdat' }).fill('Tekent na afloop');
  await picture(chair, 'tafelwissel-donker');
  await chair.setViewportSize({ width: 640, height: 360 });
  await expect.poll(() => sideways(chair)).toBeLessThanOrEqual(0);
  await picture(chair, 'tafelwissel-zoom');
  await chair.getByRole('textbox', { name: 'Toch openen, omdat' }).press('Enter');
  await expect(chair.getByRole('heading', { name: '2 · Vos, Lena' })).toBeVisible();
  const [, second] = listDiscussions(vaultOf(app).db, table.meetingId);
  expect(second).toMatchObject({ confidentialityRepeated: false, overrideReason: 'Tekent na afloop' });
});

test('time stands still in a pause, and somebody unplanned comes right after the case at the table', async ({
  start,
}) => {
  const running = await start({ now: () => new Date('2026-12-03T09:45:30') });
  const { app, chair } = running;
  const table = await atTable(running);
  await expect(chair.getByText('4 min over')).toBeVisible();
  await expect(chair.getByText('+5 min')).toBeVisible();
  await picture(chair, 'tafel-over-tijd');
  await chair.keyboard.press('Alt+p');
  await expect(chair.getByTitle('De tijd staat stil')).toBeVisible();
  await chair.keyboard.press('Alt+p');
  await expect(chair.getByRole('button', { name: 'Pauze' })).toBeVisible();
  await chair.keyboard.press('Alt+n');
  const dialog = chair.getByRole('dialog', { name: 'Casus toevoegen' });
  await dialog.getByRole('textbox', { name: 'Achternaam' }).fill('Bakker');
  await picture(chair, 'casus-toevoegen-aan-tafel');
  await chair.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const order = listDiscussions(vaultOf(app).db, table.meetingId).map(({ caseId }) => caseId);
  expect(order).toHaveLength(3);
  expect([order[0], order[2]]).toEqual(table.discussions.map(({ caseId }) => caseId));
});

test('who leaves during a case is noted with the time and why, and counts no longer', async ({ start }) => {
  const running = await start();
  const { app, chair } = running;
  const table = await atTable(running);
  await chair.getByRole('textbox', { name: 'Woonstichting Lente ging om' }).fill('9.38');
  await chair.keyboard.press('Enter');
  await chair.getByRole('textbox', { name: 'Waarom Woonstichting Lente eerder ging' }).fill('belang');
  await chair.keyboard.press('Tab');
  await expect(chair.getByText('1 aanwezig, niet geteld')).toBeVisible();
  await picture(chair, 'tafel-eerder-weg');
  await chair.getByRole('navigation', { name: 'Draaiboek' }).getByRole('button', { name: /Vos/ }).press('Enter');
  await expect(chair.getByRole('region', { name: 'Verlaat de tafel' })).toContainText('Niemand.');
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  expect(listPresence(vaultOf(app).db, first.id).find(({ leaveReason }) => leaveReason === 'belang')).toMatchObject({
    ...{ organisationId: table.housing, timeOut: '09:38' },
  });
});

test('beeld, oordeel and besluit: the steps lead, and a decision before any judgement is said', async ({ start }) => {
  const running = await start();
  const { chair } = running;
  await atTable(running);
  const steps = chair.getByRole('list', { name: 'Beeld, oordeel, besluit' });
  await expect(steps.locator('[aria-current="step"]')).toHaveText('Beeld');
  await chair.keyboard.press('Alt+o');
  await expect(chair.getByRole('textbox', { name: 'Oordeel' })).toBeFocused();
  await expect(steps.locator('[aria-current="step"]')).toHaveText('Oordeel');
  await chair.keyboard.press('Alt+b');
  await chair.keyboard.type('Woontraject starten');
  await expect(chair.getByRole('button', { name: 'Oordeel nog leeg' })).toBeVisible();
  await steps.getByRole('button', { name: 'Oordeel' }).click();
  await chair.keyboard.type('Haalbaar.');
  await expect(chair.getByRole('button', { name: 'Oordeel nog leeg' })).toBeHidden();
});

test('after a lock and after a restart the chair is back at the case, its words and its table', async ({ start }) => {
  const running = await start();
  const { chair } = running;
  await atTable(running);
  await chair.getByRole('textbox', { name: 'Beeld' }).click();
  await chair.keyboard.type('Woont bij zijn zus.');
  await expect(chair.locator('[data-state="saved"]')).toContainText('Opgeslagen');
  await chair.keyboard.press('Control+l');
  await unlock(chair);
  await expect(chair.getByRole('textbox', { name: 'Beeld' })).toHaveText('Woont bij zijn zus.');
  const again = await running.restart();
  await unlock(again.chair);
  await expect(again.chair.getByRole('textbox', { name: 'Beeld' })).toHaveText('Woont bij zijn zus.');
  await expect(again.chair.getByRole('heading', { name: '1 · Jansen, Kevin' })).toBeVisible();
  await expect(again.chair.getByText('2 aanwezig, niet geteld')).toBeVisible();
  expect(again.app.screen.state.page).toBe('neutral');
});
