import { insertAction, insertDecision, listDecisions } from '../../db/repositories/records.ts';
import { listActionsOfCase } from '../fixtures/actions-of-case.ts';
import { aDecision, anAction } from '../fixtures/builders.ts';
import { insertEarlierDiscussion } from '../fixtures/earlier-meeting.ts';
import { expect, test } from './app-fixture.ts';
import { unlock } from './vault-steps.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { expectNoViolations } from './accessible.ts';
import { atTable, openScreen, openTable } from './at-table.ts';
import { pictureAtSizes, pictureInBothSchemes } from './pictures.ts';

test('a case is discussed by keyboard, everything is saved as it is typed, and the screen follows', async ({
  start,
}) => {
  const running = await atTable(start);
  const { chair, host, table } = running;
  await chair.keyboard.press('Alt+b');
  await chair.keyboard.type('Woontraject starten');
  await chair.keyboard.press('Enter');
  await chair.keyboard.type('Nazorg overdragen');
  await expect(chair.getByRole('textbox', { name: 'Besluit 2', exact: true })).toHaveValue('Nazorg overdragen');
  await expect(chair.getByRole('textbox', { name: 'Besluit 2', exact: true })).toBeFocused();
  await chair.keyboard.press('Alt+a');
  await chair.keyboard.type('Aanmelden voor woning');
  await expect(chair.getByRole('textbox', { name: 'Actie 1', exact: true })).toBeFocused();
  await chair.getByRole('combobox', { name: 'Wie doet actie 1' }).selectOption({ label: 'Woonstichting Lente' });
  await chair.getByRole('textbox', { name: 'Beeld' }).click();
  await chair.keyboard.type('Woont bij zijn zus.');
  await chair.getByRole('textbox', { name: 'Notitie' }).click();
  await chair.keyboard.type('GEHEIM-VOORZITTER');
  await expect(chair.locator('[data-state="saved"]')).toContainText('Opgeslagen');

  const screen = await openScreen(running);
  await chair.getByText('Casus', { exact: true }).click();
  await expect(screen.getByText('Woontraject starten')).toBeVisible();
  await expect(screen.getByText('Aanmelden voor woning')).toBeVisible();
  expect(await screen.content()).not.toContain('GEHEIM');
  expect(await screen.title()).toBe('Casustafel');
  for (const page of [chair, screen]) await expectNoViolations(page);
  await screen.keyboard.press('F9');
  await expect(screen.getByText('Woontraject starten')).toBeHidden();
  await expect(chair.getByRole('img', { name: 'Op het scherm: neutraal' })).toBeVisible();

  await chair.getByRole('button', { name: 'Besluit 2 verwijderen' }).click();
  await expect(chair.getByRole('textbox', { name: 'Nieuw besluit' })).toBeFocused();
  await chair.getByRole('button', { name: 'Ongedaan maken: besluit verwijderen' }).click();
  await expect(chair.getByRole('textbox', { name: 'Besluit 2', exact: true })).toHaveValue('Nazorg overdragen');
  // The round of reading comes first, then the next case; and who goes back confirms its table again.
  await chair.keyboard.press('Alt+PageDown');
  await expect(chair.getByRole('heading', { name: 'Leesronde · 1 · Jansen, Kevin' })).toBeVisible();
  await chair.keyboard.press('Alt+PageDown');
  await expect(chair.getByRole('heading', { name: /Vos/ })).toBeVisible();
  await chair.keyboard.press('Alt+PageUp');
  await expect(chair.getByRole('heading', { name: /Eerste casus: 1 van 2/ })).toBeVisible();
  await chair.keyboard.press('Space');
  await chair.keyboard.press('Enter');
  await expect(chair.getByRole('textbox', { name: 'Beeld' })).toHaveText('Woont bij zijn zus.');
  expect(table.discussions).toHaveLength(2);
  expect(host.refusedRequests()).toBe(0);
});

test('what is typed without a pause lands in lines of its own, in order, and none of it is lost', async ({ start }) => {
  const { chair, app, table } = await atTable(start);
  await chair.keyboard.press('Alt+b');
  await chair.keyboard.type('Eerste\nTweede\nDerde');
  await chair.keyboard.press('Alt+a');
  await chair.keyboard.type('Actie een\nActie twee');
  await chair.keyboard.press('Alt+b');
  await chair.keyboard.type('Vierde');
  for (const [at, words] of ['Eerste', 'Tweede', 'Derde', 'Vierde'].entries())
    await expect(chair.getByRole('textbox', { name: `Besluit ${at + 1}`, exact: true })).toHaveValue(words);
  await expect(chair.getByRole('textbox', { name: 'Actie 2', exact: true })).toHaveValue('Actie twee');
  await expect(chair.locator('[data-state="saved"]')).toContainText('Opgeslagen');
  const db = vaultOf(app).db;
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  expect(listDecisions(db, first.id).map((one) => one.text)).toEqual(['Eerste', 'Tweede', 'Derde', 'Vierde']);
  expect(listActionsOfCase(db, first.caseId).map((one) => one.text)).toEqual(['Actie een', 'Actie twee']);
  // A line that was emptied again before it was kept goes when it is left; the empty one stays.
  await chair.getByRole('textbox', { name: 'Nieuw besluit' }).click();
  await chair.keyboard.type('x');
  await chair.keyboard.press('Backspace');
  await chair.keyboard.press('Alt+a');
  await expect(chair.getByRole('textbox', { name: 'Nieuwe actie' })).toBeFocused();
});

test('words that could not be saved stay, are said to be unsaved, and are saved on trying again', async ({ start }) => {
  const { chair, app, table } = await atTable(start);
  const setMinutes = (minutesStatus: 'finalised' | 'draft') =>
    vaultOf(app).change({ name: 'test.minutes', topics: ['journal'] }, (writer) =>
      writer.update('meeting', table.meetingId, { minutesStatus }),
    );
  // Somebody finalises the minutes in the moment before this window hears of it.
  setMinutes('finalised');
  await chair.keyboard.press('Alt+b');
  await chair.keyboard.type('Dit blijft staan');
  await expect(chair.getByText(/Niet opgeslagen/)).toBeVisible();
  await expect(chair.getByRole('textbox', { name: 'Besluit 1', exact: true })).toHaveValue('Dit blijft staan');
  setMinutes('draft');
  await chair.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(chair.locator('[data-state="saved"]')).toContainText('Opgeslagen');
  await expect(chair.getByText(/Niet opgeslagen/)).toBeHidden();
  await expect(chair.getByRole('textbox', { name: 'Besluit 1', exact: true })).toHaveValue('Dit blijft staan');
});

test('times are typed the Dutch way, and what is no time says so', async ({ start }) => {
  const { chair } = await atTable(start);
  await chair.getByLabel('Aanwezigheid van Reclassering Nederland').selectOption({ label: 'aanwezig' });
  const came = chair.getByRole('textbox', { name: 'Reclassering Nederland kwam om' });
  await came.fill('1020');
  await came.press('Enter');
  await expect(came).toHaveValue('10.20');
  await came.fill('morgen');
  await came.press('Tab');
  await expect(chair.getByText('Vul een tijd in als 9.30.')).toBeVisible();
  await came.fill('10:45');
  await came.press('Tab');
  await expect(came).toHaveValue('10.45');
  await expect(chair.locator('[data-state="saved"]')).toContainText('Opgeslagen');
});

test('outcomes, postponing, closing, reopening and finalised minutes: what can still be done is clear each time', async ({
  start,
}) => {
  const { chair, app, table } = await atTable(start);
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  vaultOf(app).change({ name: 'test.earlier', topics: ['table', 'meetings'] }, (writer) => {
    const before = insertEarlierDiscussion(writer, first.caseId);
    insertAction(writer, anAction(before.id, first.caseId, { ownerOrganisationId: table.housing }));
  });
  const outcome = chair.getByRole('group', { name: 'Uitkomst van Woontraject aanmelden' });
  await outcome.getByRole('button', { name: 'Gedaan', exact: true }).focus();
  await chair.keyboard.press('2');
  await expect(outcome.getByRole('button', { name: 'Loopt' })).toHaveAttribute('aria-pressed', 'true');
  await chair.getByRole('textbox', { name: 'Opmerking: Woontraject aanmelden' }).fill('Wacht op intake');
  await expect(chair.locator('[data-state="saved"]')).toContainText('Opgeslagen');

  await chair.getByRole('button', { name: 'Aanhouden…' }).click();
  await chair.keyboard.type('Rapport ontbreekt');
  await chair.getByRole('dialog').getByRole('button', { name: 'Aanhouden' }).click();
  await expect(chair.getByRole('heading', { name: /Vos/ })).toBeVisible();
  await expect(
    chair.getByRole('navigation', { name: 'Draaiboek' }).getByTitle('Jansen, Kevin: aangehouden'),
  ).toBeVisible();

  await chair.getByRole('button', { name: 'Overleg sluiten…' }).click();
  await chair.keyboard.press('Enter');
  await chair.getByRole('button', { name: 'Overleg heropenen' }).click();
  await chair.getByRole('button', { name: 'Verder aan tafel' }).first().click();
  await expect(chair.getByRole('button', { name: 'Overleg sluiten…' })).toBeVisible();
  vaultOf(app).change({ name: 'test.finalise', topics: ['meetings', 'table'] }, (writer) =>
    writer.update('meeting', table.meetingId, { status: 'closed', minutesStatus: 'finalised' }),
  );
  await expect(chair.getByText('Het verslag is vastgesteld. Hier kan niets meer worden gewijzigd.')).toBeVisible();
  await expect(chair.getByRole('textbox', { name: 'Nieuw besluit' })).toBeHidden();
  await expectNoViolations(chair);
});

test('the closing dialog says how many earlier actions nobody came to, and closes all the same', async ({ start }) => {
  const { chair, app, table } = await atTable(start);
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  vaultOf(app).change({ name: 'test.earlier', topics: ['table', 'meetings'] }, (writer) => {
    const before = insertEarlierDiscussion(writer, first.caseId);
    for (const text of ['Woontraject aanmelden', 'Pasfoto maken'])
      insertAction(writer, anAction(before.id, first.caseId, { text, ownerOrganisationId: table.housing }));
    insertDecision(writer, aDecision(first.id, first.caseId));
  });
  await chair.getByRole('button', { name: 'Overleg sluiten…' }).click();
  const dialog = chair.getByRole('dialog');
  await expect(dialog).toContainText('Bij de besproken casussen zijn 2 eerdere acties niet langsgelopen.');
  await expectNoViolations(chair);
  await pictureAtSizes(chair, 'closing-not-reviewed');
  await pictureInBothSchemes(chair, 'closing-not-reviewed');
  await dialog.getByRole('button', { name: 'Overleg sluiten' }).click();
  await expect(chair.getByRole('button', { name: 'Overleg heropenen' })).toBeVisible();
});

test('F9 works from every view and from the screen; a lock drops the page of the screen', async ({ start }) => {
  const running = await atTable(start);
  const { chair, app } = running;
  const screen = await openScreen(running);
  const slot = chair.getByRole('banner').getByRole('button', { name: /^Scherm:/ });
  await expect(slot).toHaveText('Scherm: neutraal');
  for (const page of [chair, screen]) {
    await chair.getByText('Casus', { exact: true }).click();
    await expect(screen.getByRole('heading', { name: 'K. Jansen' })).toBeVisible();
    await expect(slot).toContainText('Scherm: toont casus');
    if (page === chair) await chair.getByRole('navigation', { name: 'Onderdelen' }).getByText('Partners').click();
    await page.keyboard.press('F9');
    await expect(screen.getByRole('heading', { name: 'Themakamer' })).toBeVisible();
    await expect(slot).toHaveText('Scherm: neutraal');
    if (page === chair) {
      await chair.getByRole('navigation', { name: 'Onderdelen' }).getByText('Overleg').click();
      await openTable(chair);
    }
  }
  await chair.getByText('Casus', { exact: true }).click();
  await expect(screen.getByRole('heading', { name: 'K. Jansen' })).toBeVisible();
  await screen.evaluate(() => (document.documentElement.dataset['before'] = 'lock'));
  await chair.keyboard.press('Control+l');
  await unlock(chair);
  await expect(screen.getByRole('heading', { name: 'Themakamer' })).toBeVisible();
  await expect(screen.locator('html[data-before]')).toHaveCount(0);
  expect(app.screen.state).toMatchObject({ open: true, page: 'neutral' });
});
