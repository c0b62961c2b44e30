import { listOrganisations } from '../../db/repositories/partners.ts';
import { seed, seedCase, seedOrganisation } from '../fixtures/seed-agenda.ts';
import { expectNoViolationsInBothSchemes } from './accessible.ts';
import { agendaRows, makeMeeting } from './agenda-fixture.ts';
import { expect, test } from './app-fixture.ts';
import { openMadeVault } from './made-vault.ts';
import { picture, pictureAtSizes, pictureInBothSchemes } from './pictures.ts';
import { sideways } from './sideways.ts';

test('target groups are seen wherever cases are chosen, and found by their words', async ({ start }) => {
  const running = await start();
  const { chair } = running;
  const vault = await openMadeVault(running);
  seed(vault, (writer) => {
    const make = (surname: string, targetGroups: readonly string[], releaseDate: string) =>
      seedCase(writer, { person: { surname, givenNames: 'Kevin' }, targetGroups, releaseDate });
    make('Aalders', ['hic'], '2026-12-05');
    make('Bakker', ['hic', 'top-x', 'plus-programme', 'levensloop'], '2026-12-06');
    make('Cornelissen-van der Heijden tot Wittenburg', ['isd'], '2026-12-07');
    make('Dekker', [], '2026-12-08');
    for (const one of listOrganisations(writer.db)) writer.update('partnerOrganisation', one.id, { active: false });
    seedOrganisation(writer, { name: 'Gemeente Utrecht', shortName: 'Gem' });
    seedOrganisation(writer, { name: 'Team HIC', shortName: 'T-HIC', attendance: 'guest', targetGroups: ['hic'] });
  });

  await chair.keyboard.press('Alt+2');
  const list = chair.getByRole('table', { name: 'Casussen' });
  await expect(list.getByRole('row', { name: /Bakker/ })).toContainText('HIC');
  await expectNoViolationsInBothSchemes(chair);
  await picture(chair, 'groups-cases');
  await chair.getByRole('textbox', { name: /^Zoek op naam/ }).fill('hit');
  await expect(list.getByRole('row')).toHaveCount(3);
  await chair.getByRole('textbox', { name: /^Zoek op naam/ }).fill('');
  await chair.getByRole('combobox', { name: 'Doelgroep' }).click();
  await chair.getByRole('option', { name: 'ISD' }).click();
  await expect(list.getByRole('row')).toHaveCount(2);

  await chair.keyboard.press('Control+k');
  await chair.keyboard.type('hic');
  await expect(chair.getByRole('option', { name: /Aalders/ })).toContainText('HIC');
  await picture(chair, 'groups-find');
  await chair.getByRole('option', { name: /2 open casussen/ }).click();
  await expect(list.getByRole('row')).toHaveCount(3);

  await chair.keyboard.press('Alt+1');
  await makeMeeting(chair);
  const proposed = chair.getByRole('list', { name: 'Voorstellen' });
  await expect(proposed.getByRole('listitem').filter({ hasText: 'Aalders' })).toContainText('HIC');
  await expectNoViolationsInBothSchemes(chair);
  await picture(chair, 'groups-proposals');
  await chair.getByRole('button', { name: /^Allen die vrij komen/ }).click();
  await expect(agendaRows(chair)).toHaveCount(4);
  await expect(agendaRows(chair).nth(0)).toContainText('+T-HIC');
  await expect(agendaRows(chair).nth(1)).toContainText('HIC');
  await expect(agendaRows(chair).nth(2)).not.toContainText('T-HIC');
  await expectNoViolationsInBothSchemes(chair);
  await picture(chair, 'groups-agenda');
  await chair.setViewportSize({ width: 640, height: 360 });
  expect(await sideways(chair)).toBe(0);
  await picture(chair, 'groups-agenda-zoom', { fullPage: true });
  await chair.setViewportSize({ width: 1280, height: 720 });

  await chair.getByRole('button', { name: 'Overleg starten' }).click();
  await chair.getByLabel('Toch openen, omdat').fill('proef');
  await chair.getByRole('button', { name: /^Toch openen|Iedereen zit goed/ }).click();
  const head = chair.getByRole('heading', { name: /1 · Aalders/ });
  await expect(chair.locator('header').filter({ has: head }).last()).toContainText('HIC');
  await expectNoViolationsInBothSchemes(chair);
  await pictureInBothSchemes(chair, 'groups-table');
  await pictureAtSizes(chair, 'groups-table');
});

test('a partner is bound to a target group or a municipality where it stands', async ({ start }) => {
  const running = await start();
  const { chair } = running;
  const vault = await openMadeVault(running);
  await chair.keyboard.press('Alt+4');
  await chair.getByRole('button', { name: 'Organisatie toevoegen' }).click();
  const dialog = chair.getByRole('dialog');
  await dialog.getByLabel('Naam').fill('Gemeente Hilversum (aanspreekpunt)');
  await dialog.getByRole('combobox', { name: 'Aan tafel' }).click();
  await chair.getByRole('option', { name: 'vanzelf, bij een gemeente' }).click();
  await expect(dialog.getByText('Hilversum', { exact: true })).toBeVisible();
  await expectNoViolationsInBothSchemes(chair);
  await picture(chair, 'partner-municipality');
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(chair.getByRole('button', { name: /Hilversum.*vanzelf, bij gemeente Hilversum/ })).toBeVisible();

  await chair.getByRole('combobox', { name: 'Aan tafel' }).click();
  await chair.getByRole('option', { name: 'vanzelf, bij een doelgroep' }).click();
  await chair.getByRole('combobox', { name: 'Bij doelgroep' }).press('Space');
  await chair.getByRole('option', { name: 'HIC' }).click();
  await chair.keyboard.press('Escape');
  await expect(chair.getByRole('button', { name: /Hilversum.*vanzelf, bij doelgroep HIC/ })).toBeVisible();
  await expectNoViolationsInBothSchemes(chair);
  await picture(chair, 'partner-group');
  const stored = listOrganisations(vault.db).find(({ name }) => name.startsWith('Gemeente Hilversum'));
  expect(stored).toMatchObject({ attendance: 'guest', targetGroups: ['hic'], municipalities: [] });
});
