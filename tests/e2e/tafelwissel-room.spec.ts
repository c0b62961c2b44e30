import type { Page } from '@playwright/test';
import { insertPresence, listDiscussions, listPresence } from '../../db/repositories/discussions.ts';
import { insertOrganisation, listOrganisations } from '../../db/repositories/partners.ts';
import { anOrganisation, aPresence } from '../fixtures/builders.ts';
import { setTable } from '../fixtures/table.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { expectNoViolations } from './accessible.ts';
import { expect, test, type RunningApp, type Start } from './app-fixture.ts';
import { openTable } from './at-table.ts';
import { openMadeVault } from './made-vault.ts';
import { picture } from './pictures.ts';
import { sideways } from './sideways.ts';
import { coveredControls } from './uncovered.ts';

const longName = 'Stichting Regionale Maatschappelijke Opvang en Kamertrainingscentra Rotterdam-Rijnmond';

/** Between two cases of the region with the most partners, with so many of them at the next table. */
async function betweenCases(start: Start, partners: number, dark: 'light' | 'dark' = 'light'): Promise<RunningApp> {
  const running = await start({ colorScheme: dark });
  const { app, chair } = running;
  await openMadeVault(running, 'rotterdam-rijnmond');
  const own = listOrganisations(vaultOf(app).db);
  const { meetingId } = setTable(app);
  vaultOf(app).change({ name: 'test.seats', topics: ['table', 'partners'] }, (writer) => {
    const long = anOrganisation({ name: longName, shortName: 'SRMO', attendance: 'guest', position: 40 });
    insertOrganisation(writer, long);
    const second = listDiscussions(writer.db, meetingId)[1];
    if (second === undefined) throw new Error('no second case');
    const seated = listPresence(writer.db, second.id).length;
    for (const { id } of [long, ...own].slice(0, partners - seated)) insertPresence(writer, aPresence(second.id, id));
  });
  await openTable(chair);
  await chair.getByRole('navigation', { name: 'Draaiboek' }).getByRole('button', { name: /Vos/ }).press('Enter');
  await expect(chair.getByRole('heading', { name: /Volgende casus/ })).toBeVisible();
  return running;
}

/** The one thing to do, with what is needed for it, is in view wherever the list stands. */
async function expectFootInView(chair: Page): Promise<void> {
  for (const name of ['Geheimhouding herhaald', 'Geteld in de zaal', 'Toch openen, omdat'])
    await expect(chair.getByLabel(name)).toBeInViewport({ ratio: 0.9 });
  await expect(chair.getByRole('button', { name: /openen ⏎/ })).toBeInViewport({ ratio: 0.9 });
}

/** Controls of the foot that a line of the list lies on, wherever the list stands. */
async function coveredWhileScrolling(chair: Page): Promise<string[]> {
  const found = new Set<string>();
  for (let at = 0; at < 1_000; at += 35) {
    await chair.evaluate((top) => {
      for (const one of [document.documentElement, ...document.querySelectorAll('main *')]) one.scrollTop = top;
    }, at);
    for (const covered of await coveredControls(chair, 'main form:has([type="checkbox"])')) found.add(covered);
  }
  return [...found];
}

for (const partners of [7, 12])
  test(`with ${partners} partners at the table nothing covers anything, at any size`, async ({ start }) => {
    const { chair } = await betweenCases(start, partners);
    const sizes = [
      ['1280', 1280, 720],
      ['1366', 1366, 768],
      ['1920', 1920, 1080],
      ['zoom', 640, 360],
    ] as const;
    for (const [name, width, height] of sizes) {
      await chair.setViewportSize({ width, height });
      await expect.poll(() => sideways(chair)).toBeLessThanOrEqual(0);
      await expectFootInView(chair);
      await picture(chair, `tafelwissel-${partners}-${name}`);
      expect(await coveredControls(chair)).toEqual([]);
      await expectFootInView(chair);
      expect(await coveredWhileScrolling(chair)).toEqual([]);
      const add = chair.getByRole('combobox', { name: 'Partner aan tafel toevoegen' });
      await chair.getByLabel('Geheimhouding herhaald').focus();
      await add.focus();
      await expect(add).toBeInViewport({ ratio: 1 });
      await picture(chair, `tafelwissel-${partners}-${name}-onder`);
    }
  });

test('the warning too leaves room for the list', async ({ start }) => {
  const { chair } = await betweenCases(start, 12, 'dark');
  await chair.getByRole('button', { name: /casus openen/ }).click();
  await expect(chair.getByRole('alert').filter({ hasText: 'geheimhouding' })).toBeInViewport({ ratio: 1 });
  for (const size of [
    { width: 1280, height: 720 },
    { width: 640, height: 360 },
  ]) {
    await chair.setViewportSize(size);
    await expectFootInView(chair);
    expect(await coveredControls(chair)).toEqual([]);
    await picture(chair, `tafelwissel-waarschuwing-${size.width}`);
  }
  await expectNoViolations(chair);
});
