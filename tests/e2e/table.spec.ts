import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { findCase } from '../../db/repositories/cases.ts';
import { insertDiscussion } from '../../db/repositories/discussions.ts';
import { insertMeeting } from '../../db/repositories/meetings.ts';
import { listOrganisations } from '../../db/repositories/partners.ts';
import { insertAction, insertDecision, listActionsOfCase, listDecisions } from '../../db/repositories/records.ts';
import type { App } from '../../main/app/app.ts';
import type { Vault } from '../../main/app/vault.ts';
import { decisionId } from '../../shared/domain/ids.ts';
import { aDiscussion, aMeeting, anAction, idOf } from '../fixtures/builders.ts';
import { setTable, type SetTable } from '../fixtures/table.ts';
import { setUpVault } from './agenda-fixture.ts';
import { expect, test, type RunningApp, type StartOptions } from './app-fixture.ts';
import { unlock } from './vault-steps.ts';

type Start = (options?: Partial<StartOptions>) => Promise<RunningApp>;

/** A running meeting of two cases, opened at the table through the list of meetings. */
async function atTable(start: Start, options: Partial<StartOptions> = {}) {
  const running = await start(options);
  const { app, chair } = running;
  await setUpVault(app, chair);
  const table = setTable(app);
  await openTable(chair);
  return { ...running, table };
}

async function openTable(chair: Page): Promise<void> {
  await chair.getByText('Themakamer').first().click();
  await chair.getByRole('button', { name: 'Verder aan tafel' }).first().click();
  await expect(chair.getByRole('heading', { name: /Jansen/ })).toBeVisible();
}

async function violations(page: Page): Promise<unknown[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 200)) }));
}

test('a case is discussed by keyboard, everything is saved as it is typed, and the screen follows', async ({
  start,
}) => {
  const { chair, host, table } = await atTable(start);
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

  const opened = host.context.waitForEvent('page');
  await chair.getByRole('button', { name: 'Scherm openen' }).click();
  const screen = await opened;
  await expect(screen.getByRole('heading', { name: 'Themakamer' })).toBeVisible();
  await chair.getByText('Casus', { exact: true }).click();
  await expect(screen.getByText('Woontraject starten')).toBeVisible();
  await expect(screen.getByText('Aanmelden voor woning')).toBeVisible();
  expect(await screen.content()).not.toContain('GEHEIM');
  expect(await screen.title()).toBe('Casustafel');
  expect([await violations(chair), await violations(screen)]).toEqual([[], []]);
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
  const db = openVaultOf(app).db;
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
    openVaultOf(app).change({ name: 'test.minutes', topics: ['journal'] }, (writer) =>
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
  openVaultOf(app).change({ name: 'test.earlier', topics: ['table', 'meetings'] }, (writer) => {
    const earlier = aMeeting({ date: '2026-11-19', status: 'closed', title: 'Eerder' });
    insertMeeting(writer, earlier);
    const before = aDiscussion(earlier.id, first.caseId, { position: 1, status: 'discussed' });
    insertDiscussion(writer, before);
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
  openVaultOf(app).change({ name: 'test.finalise', topics: ['meetings', 'table'] }, (writer) =>
    writer.update('meeting', table.meetingId, { status: 'closed', minutesStatus: 'finalised' }),
  );
  await expect(chair.getByText('Het verslag is vastgesteld. Hier kan niets meer worden gewijzigd.')).toBeVisible();
  await expect(chair.getByRole('textbox', { name: 'Nieuw besluit' })).toBeHidden();
  expect(await violations(chair)).toEqual([]);
});

test('F9 works from every view and from the screen; a lock drops the page of the screen', async ({ start }) => {
  const { chair, host, app } = await atTable(start);
  const opened = host.context.waitForEvent('page');
  await chair.getByRole('button', { name: 'Scherm openen' }).click();
  const screen = await opened;
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

test('a full slide shows whole items and says how many more there are, in letters of 28 pixels and up', async ({
  start,
}) => {
  const { chair, host, app, table } = await atTable(start);
  fillCase(app, table);
  const opened = host.context.waitForEvent('page');
  await chair.getByRole('button', { name: 'Scherm openen' }).click();
  const screen = await opened;
  await screen.setViewportSize({ width: 1920, height: 1080 });
  await chair.getByText('Casus', { exact: true }).click();
  await expect(screen.getByText(/^en nog \d+ eerder$/)).toHaveCount(2);
  await expect(screen.getByText('Actie 30 ')).toBeVisible();
  expect(await screen.evaluate(cutOffOrSmall)).toEqual([]);
  await shot(screen, 'screen-full');
  await pictures(chair, 'table-full');
});

test('very long names, an action row and 200 % zoom stay whole in the dark', async ({ start }) => {
  const { chair, host, table, app } = await atTable(start, { colorScheme: 'dark' });
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  openVaultOf(app).change({ name: 'test.long', topics: ['table', 'meetings', 'partners', 'subjects'] }, (writer) => {
    for (const { id } of listOrganisations(writer.db))
      if (id === table.probation)
        writer.update('partnerOrganisation', id, { name: `Stichting ${longWord} Midden-Nederland` });
    const { subjectId } = findCase(writer.db, first.caseId) ?? {};
    if (subjectId !== undefined) writer.update('subject', subjectId, { surname: `Van ${longWord} tot Grootlandswijk` });
    insertAction(
      writer,
      anAction(first.id, first.caseId, { ownerOrganisationId: table.probation, dueDate: '2026-12-28' }),
    );
  });
  await expect(chair.getByRole('heading', { name: /Grootlandswijk/ })).toBeVisible();
  const opened = host.context.waitForEvent('page');
  await chair.getByRole('button', { name: 'Scherm openen' }).click();
  const screen = await opened;
  await screen.emulateMedia({ colorScheme: 'dark' });
  await screen.setViewportSize({ width: 1920, height: 1080 });
  await chair.getByText('Casus', { exact: true }).click();
  await expect(screen.getByText('Woontraject aanmelden')).toBeVisible();
  expect(await screen.evaluate(cutOffOrSmall)).toEqual([]);
  await shot(screen, 'screen-long-dark');
  await chair.getByRole('textbox', { name: 'Nieuwe actie' }).click();
  expect(await oneLine(chair)).toBe(true);
  expect(await violations(chair)).toEqual([]);
  await pictures(chair, 'table-long-dark');
  await chair.setViewportSize({ width: 640, height: 360 });
  await expect
    .poll(() => chair.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0);
  expect(await violations(chair)).toEqual([]);
});

/** Whether who, when and for what of the first action stand on one line. */
async function oneLine(page: Page): Promise<boolean> {
  const names = ['Wie doet actie 1', 'Uiterste datum van actie 1', 'Basisvoorwaarde bij actie 1'];
  const boxes = await Promise.all(names.map((name) => page.getByLabel(name).boundingBox()));
  const middles = boxes.map((box) => (box === null ? Number.NaN : box.y + box.height / 2));
  return Math.max(...middles) - Math.min(...middles) < 4;
}

async function pictures(page: Page, name: string): Promise<void> {
  if (shots === undefined) return;
  await shot(page, `${name}-1280`);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await shot(page, `${name}-1920`);
  await page.setViewportSize({ width: 640, height: 360 });
  await shot(page, `${name}-zoom`);
  await page.setViewportSize({ width: 1280, height: 720 });
}

/** Texts on the page that stick out of it or of their list, or are smaller than 28 pixels. */
function cutOffOrSmall(): string[] {
  const leaves = [...document.querySelectorAll<HTMLElement>('main *')].filter(
    (one) => one.children.length === 0 && one.innerText !== '' && one.offsetParent !== null,
  );
  return leaves
    .filter((leaf) => {
      const box = leaf.getBoundingClientRect();
      const list = (leaf.closest('ul')?.parentElement ?? document.body).getBoundingClientRect();
      const outside = box.bottom > list.bottom + 2 || box.top < list.top - 2 || box.right > window.innerWidth;
      return outside || Number.parseFloat(getComputedStyle(leaf).fontSize) < 28;
    })
    .map((leaf) => leaf.innerText);
}

const longWord = 'Huurovereenkomstverlengingsaanvraagformulierenadministratieverantwoordelijken';

/** A case with more than fits anywhere. */
function fillCase(app: App, table: SetTable): void {
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  openVaultOf(app).change({ name: 'test.fill', topics: ['table'] }, (writer) => {
    for (let n = 1; n <= 30; n += 1) {
      insertDecision(writer, {
        ...{ id: idOf(decisionId), discussionId: first.id, caseId: first.caseId, position: n },
        ...{ rationale: '', handling: 'normal' as const, health: 'auto' as const },
        text: n % 6 === 0 ? `Besluit ${n} ${longWord}` : `Besluit ${n} over het woontraject na vrijlating`,
      });
      insertAction(
        writer,
        anAction(first.id, first.caseId, {
          ...{ position: n, ownerOrganisationId: n % 2 === 0 ? table.housing : table.probation },
          text: `Actie ${n} ${n % 5 === 0 ? longWord : 'sleutel regelen vóór vrijlating en huurcontract laten tekenen'}`,
        }),
      );
    }
  });
}

function openVaultOf(app: App): Vault {
  const { vault } = app.session;
  if (vault === null) throw new Error('the vault is locked');
  return vault;
}

const shots = process.env['TABLE_SHOTS'];

async function shot(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
}

test('both windows are right in the dark', async ({ start }) => {
  const { chair, host } = await atTable(start, { colorScheme: 'dark' });
  const opened = host.context.waitForEvent('page');
  await chair.getByRole('button', { name: 'Scherm openen' }).click();
  const screen = await opened;
  await screen.emulateMedia({ colorScheme: 'dark' });
  await chair.getByText('Casus', { exact: true }).click();
  await expect(screen.getByRole('heading', { name: 'K. Jansen' })).toBeVisible();
  expect([await violations(chair), await violations(screen)]).toEqual([[], []]);
});
