import { insertDecision, insertAction } from '../../db/repositories/records.ts';
import { listActionsOfCase } from '../fixtures/actions-of-case.ts';
import { findCase } from '../../db/repositories/cases.ts';
import { listPresence } from '../../db/repositories/discussions.ts';
import { isoDate } from '../../shared/domain/dates.ts';
import { listAgreements } from '../../db/repositories/agreements.ts';
import { aDecision, anAction } from '../fixtures/builders.ts';
import { insertEarlierDiscussion } from '../fixtures/earlier-meeting.ts';
import { setTable } from '../fixtures/table.ts';
import { expectNoViolationsInBothSchemes } from './accessible.ts';
import { expect, test, type RunningApp } from './app-fixture.ts';
import { picture, pictureAtSizes, pictureInBothSchemes } from './pictures.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { sideways } from './sideways.ts';
import { openTable } from './at-table.ts';
import { openMadeVault } from './made-vault.ts';

/** At the table of a case with a decision, an action without owner, and one that meetings carried over: two, unless said otherwise. */
async function atTable(running: RunningApp, carriedOver = 2) {
  const { app, chair } = running;
  await openMadeVault(running);
  const table = setTable(app);
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  vaultOf(app).change({ name: 'test.words', topics: ['table', 'actions'] }, (writer) => {
    for (const seat of listPresence(writer.db, first.id))
      writer.update('presence', seat.id, { state: 'present', timeIn: '09:31' });
    insertDecision(writer, aDecision(first.id, first.caseId));
    insertAction(writer, anAction(first.id, first.caseId, { text: 'Sleutel regelen vóór vrijlating', dueDate: null }));
    for (const [at, date] of ['2026-10-22', '2026-11-05', '2026-11-19'].slice(0, carriedOver + 1).entries()) {
      const before = insertEarlierDiscussion(writer, first.caseId, date);
      if (at === 0)
        insertAction(
          writer,
          anAction(before.id, first.caseId, {
            ...{ text: 'Uitkering aanvragen', ownerOrganisationId: table.housing },
            dueDate: isoDate.parse('2026-11-26'),
          }),
        );
    }
  });
  await openTable(chair);
  return { table, first };
}

test('an action that was put off twice says so, and one key makes it an action of the case director', async ({
  start,
}) => {
  const running = await start();
  const { app, chair } = running;
  const { first } = await atTable(running);
  const outcome = chair.getByRole('group', { name: 'Uitkomst van Uitkering aanvragen' });
  // The first thing of a returning case: the keys of its outcomes work at once.
  await expect(outcome.getByRole('button', { name: 'Gedaan', exact: true })).toBeFocused();
  await expect(chair.getByText(/2e keer doorgeschoven · niet aan tafel/)).toBeVisible();
  await expect(chair.getByText('uiterlijk 26 nov · ! te laat')).toBeVisible();
  await picture(chair, 'vorige-acties');
  await chair.keyboard.press('5');
  await expect(chair.getByRole('textbox', { name: 'Actie 2', exact: true })).toHaveValue(
    'Opschalen: Uitkering aanvragen',
  );
  await chair.keyboard.press('4');
  await expect(outcome.getByRole('button', { name: 'Niet gedaan door partner' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(listActionsOfCase(vaultOf(app).db, first.caseId).map(({ status }) => status)).toContain('not-done');
});

test('what its partner did not do stays, with escalating at one key; what changed circumstances ended says so', async ({
  start,
}) => {
  const running = await start();
  const { app, chair } = running;
  const { first } = await atTable(running, 0);
  const outcome = chair.getByRole('group', { name: 'Uitkomst van Uitkering aanvragen' });
  const row = chair.getByRole('listitem').filter({ has: outcome });
  const escalate = outcome.getByRole('button', { name: 'Opschalen: nieuwe actie voor de casusregisseur' });
  await expect(outcome.getByRole('button', { name: 'Gedaan', exact: true })).toBeFocused();
  await chair.keyboard.press('3');
  await expect(row).toContainText('vervalt');
  await expect(escalate).toBeHidden();
  await chair.keyboard.press('ArrowUp');
  await chair.keyboard.press('4');
  await expect(row).toContainText('blijft staan');
  await expect(escalate).toBeVisible();
  await pictureInBothSchemes(chair, 'niet-gedaan');
  await pictureAtSizes(chair, 'niet-gedaan');
  await expectNoViolationsInBothSchemes(chair);
  await chair.keyboard.press('ArrowUp');
  await chair.keyboard.press('5');
  await expect(chair.getByRole('textbox', { name: 'Actie 2', exact: true })).toHaveValue(
    'Opschalen: Uitkering aanvragen',
  );
  const kept = listActionsOfCase(vaultOf(app).db, first.caseId).find(({ text }) => text === 'Uitkering aanvragen');
  expect(kept?.status).toBe('not-done');
});

test('the round of reading: large lines by arrow keys, a dissent in its own words, and what is open filled in place', async ({
  start,
}) => {
  const running = await start();
  const { app, chair } = running;
  const { table, first } = await atTable(running);
  await chair.keyboard.press('Alt+r');
  const lines = chair.getByRole('list', { name: 'Leesronde' }).getByRole('listitem');
  await expect(lines.first()).toBeFocused();
  await expect(lines.first()).toContainText('Woontraject starten');
  await chair.keyboard.press('ArrowDown');
  await expect(lines.nth(1)).toBeFocused();
  await expect(lines.nth(1)).toContainText('nog geen eigenaar · nog geen datum');
  expect(await lines.nth(1).evaluate((line) => getComputedStyle(line).fontSize)).toBe('32px');
  await expect(chair.getByText('Nog 4 punten open')).toBeVisible();
  await picture(chair, 'leesronde');
  await expectNoViolationsInBothSchemes(chair);

  await chair.getByRole('radio', { name: 'nog niet gevraagd' }).focus();
  await chair.keyboard.press('ArrowRight');
  await chair.keyboard.press('ArrowRight');
  await chair.getByRole('textbox', { name: 'Wat Reclassering Nederland anders ziet' }).fill('Te vroeg');
  await chair.getByLabel(/^Casusregisseur/).selectOption({ label: 'Reclassering Nederland' });
  await chair.getByRole('textbox', { name: 'Of afschalen als' }).fill('Drie maanden werk');
  await chair.getByLabel(/^Betrokkene geïnformeerd/).selectOption({ label: 'nee' });
  await chair.getByRole('textbox', { name: 'Waarom niet' }).fill('Wordt morgen gebeld');
  await chair.getByLabel('Wie doet: Sleutel regelen vóór vrijlating').selectOption({ label: 'Woonstichting Lente' });
  await chair.getByLabel('Uiterlijk: Sleutel regelen vóór vrijlating').fill('8-12-2026');
  await chair.keyboard.press('Tab');
  await expect(chair.getByText('Alles is rond ✓')).toBeVisible();
  await picture(chair, 'leesronde-rond');
  const { db } = vaultOf(app);
  expect(listAgreements(db, first.id)).toMatchObject([
    { organisationId: table.probation, stance: 'dissent', wording: 'Te vroeg' },
  ]);
  expect(findCase(db, first.caseId)).toMatchObject({ subjectInformed: 'no', notInformedReason: 'Wordt morgen gebeld' });
  await chair.setViewportSize({ width: 640, height: 360 });
  await expect.poll(() => sideways(chair)).toBeLessThanOrEqual(0);
  await picture(chair, 'leesronde-zoom');
  await chair.setViewportSize({ width: 1280, height: 720 });
  await chair.getByRole('button', { name: 'Naar de volgende casus' }).press('Enter');
  await expect(chair.getByRole('heading', { name: 'Volgende casus: 2 van 2 · Vos, Lena' })).toBeVisible();
});

test('the round stops nobody: Escape goes back, and the next case comes with everything still open', async ({
  start,
}) => {
  const running = await start();
  const { chair } = running;
  await atTable(running);
  await chair.keyboard.press('Alt+PageDown');
  await expect(chair.getByRole('heading', { name: 'Leesronde · 1 · Jansen, Kevin' })).toBeVisible();
  await chair.keyboard.press('Escape');
  await expect(chair.getByRole('textbox', { name: 'Nieuw besluit' })).toBeVisible();
  await chair.keyboard.press('Alt+r');
  await chair.getByRole('button', { name: 'Toch naar de volgende casus' }).press('Enter');
  await expect(chair.getByRole('heading', { name: /Volgende casus: 2 van 2/ })).toBeVisible();
});
