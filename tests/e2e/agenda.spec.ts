import type { Page } from '@playwright/test';
import { listMeetings } from '../../db/repositories/meetings.ts';
import { addCases } from '../../main/services/agenda-service.ts';
import { seed, seedMeeting } from '../fixtures/seed-agenda.ts';
import { expect, test } from './app-fixture.ts';
import { agendaOrder, agendaRows, makeMeeting, openVault, seedPeople } from './agenda-fixture.ts';
import { picture } from './pictures.ts';
import { sideways } from './sideways.ts';
import { expectNoViolations } from './accessible.ts';

test('a meeting is made, its agenda filled from the proposals, put in order, and started', async ({ start }) => {
  const running = await start();
  const { chair } = running;
  const { vault } = await openVault(running);
  seedPeople(vault, ['El Amrani', 'Jansen', 'Vos', 'Bakker']);
  await expect(chair.getByText('Hier komen uw overleggen te staan')).toBeVisible();
  await picture(chair, 'meetings-empty');
  await expectNoViolations(chair);

  await makeMeeting(chair);
  await expect(chair.getByText('Overleg 3 december 2026, 09.30 uur · Zaal 2 · 0 casussen')).toBeVisible();
  await picture(chair, 'agenda-empty');
  await expectNoViolations(chair);
  await chair.getByRole('button', { name: 'Allen die vrij komen tot en met 17 december (4)' }).click();
  await expect.poll(() => agendaOrder(chair)).toEqual(['El Amrani', 'Jansen', 'Vos', 'Bakker']);
  await expect(chair.getByText(/4 casussen · 40 min gepland · klaar ±10\.10/)).toBeVisible();
  await expect(
    chair.getByText(/^Vrij tot en met het volgende overleg \(17 december\): 4 personen, 15 voorwaarden/),
  ).toBeVisible();

  await agendaRows(chair).nth(0).getByRole('button', { name: 'El Amrani, Kevin verslepen' }).focus();
  await chair.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => agendaOrder(chair)).toEqual(['Jansen', 'El Amrani', 'Vos', 'Bakker']);
  await expect(chair.getByRole('button', { name: 'El Amrani, Kevin verslepen' })).toBeFocused();
  await expect(chair.getByText('El Amrani, Kevin staat nu op plaats 2 van 4.')).toBeAttached();

  await chair.keyboard.press('Space');
  await expect(chair.getByText('El Amrani, Kevin opgepakt, plaats 2 van 4.')).toBeAttached();
  await chair.keyboard.press('ArrowDown');
  await expect(chair.getByText('Plaats 3 van 4.')).toBeAttached();
  await chair.keyboard.press('Space');
  await expect.poll(() => agendaOrder(chair)).toEqual(['Jansen', 'Vos', 'El Amrani', 'Bakker']);

  await dragAbove(chair, 'Bakker, Yassine verslepen', 'Jansen, Yassine verslepen');
  await expect.poll(() => agendaOrder(chair)).toEqual(['Bakker', 'Jansen', 'Vos', 'El Amrani']);
  await expect(agendaRows(chair).nth(3)).toContainText('10.00');

  await agendaRows(chair).nth(0).getByLabel('Geplande minuten voor Bakker, Yassine').fill('25');
  await chair.keyboard.press('Enter');
  await expect(agendaRows(chair).nth(3)).toContainText('10.15');
  await expect(chair.getByText(/55 min gepland · klaar ±10\.25/)).toBeVisible();

  await agendaRows(chair)
    .nth(0)
    .getByRole('button', { name: /^Aan tafel voor Bakker, Yassine: Gem · Recl · PI/ })
    .click();
  const drawer = chair.getByRole('dialog');
  await drawer.getByLabel('Woonstichting De Brug').check();
  await drawer.getByLabel('Els Kok, consulent').check();
  await expect(drawer.getByText('geheimhoudingsverklaring nog niet getekend')).toBeVisible();
  await picture(chair, 'invite');
  await expectNoViolations(chair);
  await drawer.getByRole('button', { name: 'Klaar' }).click();
  await expect(agendaRows(chair).nth(0)).toContainText('+Woonst verklaring ontbreekt');
  await picture(chair, 'agenda-light');
  await expectNoViolations(chair);

  await chair.getByRole('button', { name: 'Overleg starten' }).click();
  await expect(chair.getByRole('banner')).toContainText('Themakamer 3 december');
  await expect(chair.getByRole('banner')).toContainText('klaar ±');
  await chair.getByRole('button', { name: 'Themakamer 3 december' }).click();
  await expect(agendaRows(chair).nth(0)).toContainText('nu aan tafel');
  await chair.getByRole('button', { name: 'Overleg sluiten' }).click();
  await expect(chair.getByRole('dialog')).toContainText('4 niet aan toegekomen');
  await chair.getByRole('dialog').getByRole('button', { name: 'Overleg sluiten' }).click();
  await chair.getByRole('button', { name: 'Verslag vaststellen' }).click();
  await expect(chair.getByRole('button', { name: 'Terug naar concept' })).toBeVisible();
  await picture(chair, 'agenda-closed');
  await expectNoViolations(chair);

  await chair.getByRole('button', { name: 'Volgend overleg maken' }).click();
  await expect(chair.getByRole('dialog').getByLabel('Datum')).toHaveValue('17 december 2026');
  await chair.getByRole('dialog').getByRole('button', { name: 'Overleg maken' }).click();
  await chair.getByRole('button', { name: 'Alles uit vorige overleggen (4)' }).click();
  await expect.poll(() => agendaOrder(chair)).toEqual(['El Amrani', 'Jansen', 'Vos', 'Bakker']);
  expect(running.host.refusedRequests()).toBe(0);
});

test('a case taken off comes back, the guest of last time is one click away, and any case is found by name', async ({
  start,
}) => {
  const running = await start();
  const { chair } = running;
  const { vault, partners } = await openVault(running);
  const [caseId] = seedPeople(vault, ['Jansen', 'Vos']);
  seedPeople(vault, ['Zoekman'], 90);
  if (caseId === undefined) throw new Error('no case');
  seed(vault, (writer) =>
    seedMeeting(writer, { date: '2026-11-19', status: 'closed', title: 'Eerder' }, [
      {
        caseId,
        over: { status: 'discussed' },
        present: [{ organisationId: partners.housing, over: { state: 'present' } }],
      },
    ]),
  );
  await makeMeeting(chair);
  await chair.getByRole('button', { name: 'Allen die vrij komen tot en met 17 december (2)' }).click();
  await expect.poll(() => agendaOrder(chair)).toEqual(['Jansen', 'Vos']);
  await agendaRows(chair)
    .nth(0)
    .getByRole('button', { name: /Woonstichting De Brug uitnodigen voor Jansen/ })
    .click();
  await expect(agendaRows(chair).nth(0)).toContainText('+Woonst verklaring ontbreekt');

  await chair.getByRole('button', { name: 'Meer voor Jansen, Kevin' }).click();
  await chair.getByRole('menuitem', { name: 'Van de agenda halen' }).click();
  await expect.poll(() => agendaOrder(chair)).toEqual(['Vos']);
  await chair.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.poll(() => agendaOrder(chair)).toEqual(['Jansen', 'Vos']);
  await expect(agendaRows(chair).nth(0)).toContainText('+Woonst verklaring ontbreekt');

  await chair.getByRole('button', { name: /^Casus toevoegen/ }).click();
  await chair.getByRole('dialog').getByLabel('Zoek een casus op naam').fill('zoek');
  await chair.getByRole('dialog').getByRole('button', { name: 'Zoekman, Kevin toevoegen' }).click();
  await expect.poll(() => agendaOrder(chair)).toEqual(['Jansen', 'Vos', 'Zoekman']);
  await expectNoViolations(chair);
});

test('a case that was agreed to come back on the day of the next meeting stands on top of what it takes along', async ({
  start,
}) => {
  const running = await start();
  const { chair } = running;
  const { vault } = await openVault(running);
  const [returning, postponed] = seedPeople(vault, ['Terug', 'Uitgesteld'], 20);
  seedPeople(vault, ['Vrij']);
  if (returning === undefined || postponed === undefined) throw new Error('no case');
  seed(vault, (writer) =>
    seedMeeting(writer, { date: '2026-12-03', nextMeetingDate: '2026-12-17', status: 'closed', title: 'Eerder' }, [
      { caseId: returning, over: { status: 'discussed', returnOn: '2026-12-17' } },
      { caseId: postponed, over: { status: 'postponed', postponeReason: 'Advocaat ziek' } },
    ]),
  );
  await chair.getByRole('button', { name: /^Eerder, .* openen$/ }).click();
  await chair.getByRole('button', { name: 'Volgend overleg maken' }).click();
  await expect(chair.getByRole('dialog').getByLabel('Datum')).toHaveValue('17 december 2026');
  await chair.getByRole('dialog').getByRole('button', { name: 'Overleg maken' }).click();
  const proposals = chair.getByRole('list', { name: 'Voorstellen' }).getByRole('listitem');
  await expect(proposals.first()).toContainText('Terug, Kevin');
  await expect(proposals.first()).toContainText('komt terug op 17 december 2026, afgesproken op 3 dec');
  await picture(chair, 'proposals-return');
  await expectNoViolations(chair);
  await chair.setViewportSize({ width: 640, height: 360 });
  await expect.poll(() => sideways(chair)).toBeLessThanOrEqual(0);
  await picture(chair, 'proposals-return-zoomed');
  await chair.setViewportSize({ width: 1280, height: 720 });
  await chair.getByRole('button', { name: 'Alles uit vorige overleggen (2)' }).click();
  await expect.poll(() => agendaOrder(chair)).toEqual(['Terug', 'Uitgesteld']);
});

async function dragAbove(page: Page, moved: string, target: string): Promise<void> {
  const from = await page.getByRole('button', { name: moved }).boundingBox();
  const to = await page.getByRole('button', { name: target }).boundingBox();
  if (from === null || to === null) throw new Error('nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, from.y, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y - 2, { steps: 12 });
  await page.mouse.up();
}

const longName = 'Van der Meulen-Oosterhuis Bezuidenhout tot Grootlandswijk en Nieuw-Vossemeer';

test('proposals and very long names stay readable, in the dark and at 200 %', async ({ start }) => {
  const running = await start({ colorScheme: 'dark' });
  const { chair } = running;
  const { vault } = await openVault(running);
  seedPeople(vault, ['Persoon', longName, 'Zwart'], 10);
  seedPeople(vault, ['Later'], 40);
  await makeMeeting(chair);
  await picture(chair, 'proposals-dark');
  await expectNoViolations(chair);
  for (const name of ['Persoon, Kevin', 'Zwart, Kevin', `${longName}, Yassine`])
    await chair.getByLabel(`${name} kiezen`).check();
  await chair.getByRole('button', { name: '3 casussen toevoegen' }).click();
  await expect.poll(() => agendaOrder(chair)).toEqual(['Persoon', longName, 'Zwart']);
  await picture(chair, 'long-dark');
  await expectNoViolations(chair);
  await chair.getByRole('button', { name: 'Casus toevoegen (1 voorgesteld)' }).click();
  await chair.getByRole('dialog').getByRole('button', { name: 'Later, Kevin toevoegen' }).click();
  await expect.poll(() => agendaRows(chair).count()).toBe(4);
  await picture(chair, 'drawer-dark');
  await chair.keyboard.press('Escape');
  await chair.setViewportSize({ width: 640, height: 360 });
  await expect.poll(() => sideways(chair)).toBeLessThanOrEqual(0);
  await picture(chair, 'zoomed-dark');
  await expectNoViolations(chair);
});

test('sixty cases look right and move at once', async ({ start }) => {
  const running = await start();
  const { chair } = running;
  const { vault } = await openVault(running);
  const surnames = Array.from({ length: 60 }, (_, nth) => (nth % 7 === 2 ? longName : `Persoon ${nth + 1}`));
  const caseIds = seedPeople(vault, surnames, 1);
  await makeMeeting(chair);
  const [meeting] = listMeetings(vault.db);
  if (meeting === undefined) throw new Error('no meeting');
  vault.change({ name: 'meetings.addCases', topics: ['meetings'] }, (writer) =>
    addCases(writer, { meetingId: meeting.id, caseIds }, 10),
  );
  await expect.poll(() => agendaRows(chair).count()).toBe(60);
  await expect.poll(() => sideways(chair)).toBeLessThanOrEqual(0);
  await picture(chair, 'sixty-light');
  const last = chair.getByRole('button', { name: 'Persoon 60, Yassine verslepen' });
  await last.focus();
  await picture(chair, 'sixty-end');
  for (let step = 0; step < 5; step += 1) await chair.keyboard.press('Alt+ArrowUp');
  await expect(last).toBeFocused();
  await expect.poll(async () => (await agendaOrder(chair)).indexOf('Persoon 60')).toBe(54);
  await expect(agendaRows(chair).nth(54)).toContainText('18.30');
  await chair.setViewportSize({ width: 640, height: 360 });
  await expect.poll(() => sideways(chair)).toBeLessThanOrEqual(0);
  await picture(chair, 'sixty-zoomed');
  await chair.setViewportSize({ width: 1920, height: 1080 });
  await picture(chair, 'sixty-wide');
});
