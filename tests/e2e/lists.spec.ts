import type { Page } from '@playwright/test';
import type { Vault } from '../../main/app/vault.ts';
import { seed, seedMeeting } from '../fixtures/seed-agenda.ts';
import { expectNoViolations, expectNoViolationsInBothSchemes } from './accessible.ts';
import { makeMeeting, openVault, seedPeople } from './agenda-fixture.ts';
import { expect, test } from './app-fixture.ts';

const shots = process.env['LISTS_SHOTS'];
const zoomed = { width: 640, height: 360 };
const usual = { width: 1280, height: 720 };

/** For the eye: the view in every size and scheme in which it is used. */
async function look(page: Page, name: string): Promise<void> {
  if (shots === undefined) return;
  const sizes = { l: usual, b: { width: 1920, height: 1080 }, z: zoomed } as const;
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: `${shots}/${name}-${size}.png` });
  }
  await page.setViewportSize(usual);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: `${shots}/${name}-d.png` });
  await page.emulateMedia({ colorScheme: 'light' });
}

const go = (page: Page, section: string) =>
  page.getByRole('navigation', { name: 'Onderdelen' }).getByText(section, { exact: true }).click();

/** Words of a list that stand on two lines although they hold no space, and dates that do. */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('td, th, .whole') == null) continue;
      const words = node.textContent ?? '';
      const unit = node.parentElement.closest('.whole') === null ? /[^\s-]+/g : /\S.*\S/g;
      for (const match of words.matchAll(unit)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(match[0]);
      }
    }
    return broken;
  });
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Neighbours in the top line whose words stand over each other. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll('header :is(h1, time, button)')]
      .map((element) => ({ words: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 2)
      .sort((a, b) => a.box.left - b.box.left);
    return parts.flatMap(({ words, box }, at) => {
      const next = parts[at + 1];
      const over = next !== undefined && next.box.left < box.right - 0.5;
      const out = box.right > window.innerWidth;
      return over ? [`${words} / ${next.words}`] : out ? [`${words} falls off`] : [];
    });
  });
}

function vaultWithNames(vault: Vault): void {
  seedPeople(vault, ['Huisman', 'Van der Meulen-Oosterhuis', 'Onwuegbuzie'], 4);
}

test('at 200 % no word of a list and no date is broken, and the top line keeps the name of the meeting', async ({
  start,
}) => {
  const running = await start({ now: () => new Date('2026-12-03T09:31:00') });
  const { chair, app } = running;
  const { vault, partners } = await openVault(running);
  vaultWithNames(vault);
  const caseIds = seedPeople(vault, ['Bezuidenhout'], 9);
  seed(vault, (writer) =>
    seedMeeting(
      writer,
      { date: '2026-12-03', status: 'running', title: 'Themakamer nazorg' },
      caseIds.map((caseId) => ({
        caseId,
        over: { status: 'current' },
        present: [{ organisationId: partners.probation }],
        openActions: 2,
      })),
    ),
  );
  await go(chair, 'Overleg');
  await chair.getByRole('button', { name: /Themakamer nazorg, 3 december 2026 openen/ }).click();
  await app.screen.open(null);
  app.screen.show('records');
  await expect(chair.getByRole('banner')).toContainText('Scherm: neutraal tot de tafel klopt');
  await chair.setViewportSize(zoomed);
  await expect.poll(() => overlaps(chair)).toEqual([]);
  const title = chair.getByRole('banner').getByText(/^Themakamer nazorg/);
  expect((await title.boundingBox())?.width ?? 0).toBeGreaterThan(110);
  await expect(chair.getByRole('button', { name: 'Vergrendelen' })).toBeVisible();

  for (const section of ['Casussen', 'Acties', 'Overleg']) {
    await go(chair, section);
    await expect(chair.getByRole('table').getByRole('row').nth(1)).toBeVisible();
    expect([section, await brokenWords(chair)]).toEqual([section, []]);
    await expect.poll(() => sideways(chair)).toBeLessThanOrEqual(0);
    await expectNoViolations(chair);
  }
  await go(chair, 'Acties');
  await expect(chair.getByText('nog niemand').first()).toBeVisible();
  await look(chair, 'actions');
  await go(chair, 'Casussen');
  await chair.setViewportSize(usual);
  expect(await brokenWords(chair)).toEqual([]);
  await look(chair, 'cases');
  await go(chair, 'Partners');
  await look(chair, 'partners');
  await go(chair, 'Overleg');
  await look(chair, 'meetings');
});

test('an agenda without any case says so, and leads to the list', async ({ start }) => {
  const running = await start();
  const { chair } = running;
  const { vault } = await openVault(running);
  await makeMeeting(chair);
  await expect(chair.getByText('er zijn nog geen casussen om erop te zetten')).toBeVisible();
  await expect(chair.getByText('elke casus waar iets voor pleit')).toBeHidden();
  await look(chair, 'agenda-no-cases');
  await expectNoViolationsInBothSchemes(chair);
  await chair.getByRole('button', { name: 'Lijst inlezen' }).click();
  await expect(chair.getByRole('heading', { name: 'Lijst inlezen' })).toBeVisible();
  await go(chair, 'Overleg');
  await chair.getByRole('button', { name: /Themakamer, 3 december 2026 openen/ }).click();
  seedPeople(vault, ['Jansen'], 1);
  await expect(chair.getByText('net vrij · nog nooit besproken')).toBeVisible();
});

test('? shows the keys that work here, everywhere but in a field', async ({ start }) => {
  const running = await start();
  const { chair } = running;
  const { vault } = await openVault(running);
  seedPeople(vault, ['Jansen', 'Vos']);
  const keys = chair.getByRole('dialog', { name: 'Sneltoetsen' });
  for (const [nth, section] of ['Overleg', 'Casussen', 'Acties', 'Partners', 'Documenten', 'Instellingen'].entries()) {
    await chair.keyboard.press(`Alt+${nth + 1}`);
    await expect(
      chair.getByRole('navigation', { name: 'Onderdelen' }).getByRole('button', { name: section }),
    ).toHaveAttribute('aria-current', 'page');
    await chair.getByRole('heading', { level: 2 }).first().click();
    await chair.keyboard.press('?');
    await expect(keys.getByText('Vergrendelen')).toBeVisible();
    await expect(keys.getByText('Naar nieuw besluit')).toBeHidden();
    await chair.keyboard.press('Escape');
    await expect(keys).toBeHidden();
  }
  await go(chair, 'Casussen');
  const field = chair.getByRole('textbox').first();
  await field.focus();
  await chair.keyboard.type('wie?');
  await expect(field).toHaveValue('wie?');
  await expect(keys).toBeHidden();

  await go(chair, 'Overleg');
  await makeMeeting(chair);
  await chair.getByRole('button', { name: /^Allen die vrij komen/ }).click();
  await expect(chair.getByRole('list', { name: 'Agenda' }).getByRole('listitem')).toHaveCount(2);
  await chair.keyboard.press('Control+k');
  await chair.keyboard.type('sneltoetsen');
  await chair.keyboard.press('Enter');
  await expect(keys.getByRole('region', { name: 'Op de agenda' })).toBeVisible();
  await expectNoViolations(chair);
  await chair.keyboard.press('Escape');
  await chair.getByRole('button', { name: 'Overleg starten' }).click();
  await chair.getByRole('heading', { name: /Eerste casus/ }).click();
  await chair.keyboard.press('?');
  await expect(keys.getByText('Naar nieuw besluit')).toBeVisible();
  await expect(chair.getByRole('dialog')).toHaveCount(1);
  await look(chair, 'keys-table');
  await expectNoViolations(chair);
});

test('a running meeting has one end time, a closed one says what happened and expects nothing', async ({ start }) => {
  const running = await start({ now: () => new Date('2026-12-03T09:44:00') });
  const { chair } = running;
  const { vault, partners } = await openVault(running);
  const caseIds = seedPeople(vault, ['Koster', 'Hendriks', 'Kaya', 'Bakker']);
  const statuses = ['discussed', 'postponed', 'planned', 'planned'] as const;
  const cases = caseIds.map((caseId, at) => ({
    caseId,
    over: {
      status: statuses[at] ?? 'planned',
      plannedMinutes: 10,
      spentSeconds: at === 0 ? 14 * 60 : 0,
      postponeReason: at === 1 ? 'Rapport ontbreekt' : '',
    },
    present: [{ organisationId: partners.housing }],
  }));
  const runs = { date: '2026-12-03', startTime: '09:30', status: 'running', title: 'Loopt' } as const;
  seed(vault, (writer) => seedMeeting(writer, runs, cases));
  await chair.getByRole('button', { name: /^Loopt, 3 december 2026 openen/ }).click();
  await expect(chair.getByRole('banner')).toContainText('klaar ±10.04');
  await expect(chair.getByRole('main').getByText(/klaar ±/)).toHaveText(/30 min gepland · klaar ±10\.04$/);
  const rows = chair.getByRole('list', { name: 'Agenda' }).getByRole('listitem');
  await expect(rows.nth(1)).toContainText('aangehouden · Rapport ontbreekt');
  await expect(rows.nth(1).locator('.agenda-time')).toHaveText('');
  await expect(rows.nth(2).locator('.agenda-time')).toHaveText('09.44');
  await expect(chair.getByText('09.44–10.04 uur')).toBeVisible();
  await look(chair, 'agenda-running');

  await chair.getByRole('button', { name: 'Overleg sluiten' }).click();
  await chair.getByRole('dialog').getByRole('button', { name: 'Overleg sluiten' }).click();
  await expect(
    chair.getByText(/1 besproken · 1 aangehouden · 2 niet aan toegekomen · 14 min aan tafel$/),
  ).toBeVisible();
  await expect(rows.nth(0)).toContainText('besproken');
  await expect(rows.nth(0)).toContainText('14 minuten aan tafel, 10 gepland');
  await expect(rows.nth(1)).toContainText('aangehouden');
  await expect(rows.nth(1)).toContainText('Rapport ontbreekt');
  await expect(rows.nth(2)).toContainText('niet aan toegekomen');
  await expect(chair.getByRole('main')).not.toContainText('klaar ±');
  await expect(chair.getByRole('list', { name: 'Agenda' })).not.toContainText(/09\.\d\d|10\.\d\d|nog niet besproken/);
  await look(chair, 'agenda-closed');
  await expectNoViolationsInBothSchemes(chair);
  await chair.setViewportSize(zoomed);
  await expect.poll(() => sideways(chair)).toBeLessThanOrEqual(0);
});

test('the words over the columns of an agenda stand over them', async ({ start }) => {
  const running = await start({ now: () => new Date('2026-12-03T09:00:00') });
  const { chair } = running;
  const { vault } = await openVault(running);
  const caseIds = seedPeople(vault, ['Koster', 'Hendriks'], 3);
  seed(vault, (writer) => {
    seedMeeting(
      writer,
      { date: '2026-12-03' },
      caseIds.map((caseId) => ({ caseId })),
    );
  });
  await chair.getByRole('button', { name: /openen$/ }).click();
  await expect(chair.getByText('vandaag vrij').first()).toBeVisible();
  await expect(chair.getByText('morgen vrij').first()).toBeVisible();
  for (const column of ['name', 'release', 'conditions', 'table-cell', 'minutes']) {
    const cells = await chair.locator(`.agenda-${column}`).all();
    const lefts = await Promise.all(cells.map(async (cell) => Math.round((await cell.boundingBox())?.x ?? -1)));
    expect([column, new Set(lefts).size]).toEqual([column, 1]);
  }
  await look(chair, 'agenda-planned');
});

test('the time of a save and of the shared screen is that of the clock above them', async ({ start }) => {
  const running = await start({ now: () => new Date('2026-12-03T10:21:10') });
  const { chair, app } = running;
  const { vault } = await openVault(running);
  seedPeople(vault, ['Jansen']);
  await expect(chair.getByRole('banner')).toContainText('10.21');
  await app.screen.open(null);
  await expect((await running.screen()).getByText('10.21')).toBeVisible();
  await go(chair, 'Partners');
  await chair.getByLabel('Korte naam').fill('Gem Utr');
  await expect(chair.getByText('Opgeslagen 10.21')).toBeVisible();
});

test('the time at the top moves on with the clock of the core', async ({ start }) => {
  const began = Date.now();
  // Long enough before the whole minute to see the time before it.
  const running = await start({ now: () => new Date(Date.parse('2026-12-03T09:43:45') + Date.now() - began) });
  const { chair } = running;
  await openVault(running);
  const time = chair.getByRole('banner').locator('time');
  await expect(time).toHaveText('09.43');
  await expect(time).toHaveText('09.44', { timeout: 30_000 });
});
