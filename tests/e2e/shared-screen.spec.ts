import { ExpectedError } from '../../shared/contract/errors.ts';
import type { Page } from '@playwright/test';
import { findCase } from '../../db/repositories/cases.ts';
import { insertPresence, updateDiscussion } from '../../db/repositories/discussions.ts';
import { listOrganisations } from '../../db/repositories/partners.ts';
import { insertAction, insertDecision } from '../../db/repositories/records.ts';
import type { App } from '../../main/app/app.ts';
import { aDecision, anAction, aPresence } from '../fixtures/builders.ts';
import { confirmTable, unconfirmTable } from '../fixtures/secret-vault.ts';
import { setTable, type SetTable } from '../fixtures/table.ts';
import { expectNoViolations } from './accessible.ts';
import { expect, test, type RunningApp, type Start, type StartOptions } from './app-fixture.ts';
import { openMadeVault } from './made-vault.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { picture } from './pictures.ts';
import { openScreen, openTable } from './at-table.ts';

interface Both extends RunningApp {
  readonly table: SetTable;
  readonly shared: Page;
}

/** A running meeting with the chair at the table and the shared screen open, neutral. */
async function bothWindows(start: Start, options: Partial<StartOptions> = {}): Promise<Both> {
  const running = await start(options);
  const { app, chair } = running;
  await openMadeVault(running);
  const table = setTable(app);
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  vaultOf(app).change({ name: 'test.fill', topics: ['table', 'meetings', 'partners'] }, (writer) => {
    insertDecision(writer, aDecision(first.id, first.caseId));
    insertDecision(writer, aDecision(first.id, first.caseId, { text: 'Intake GGZ afwachten', position: 2 }));
    insertDecision(
      writer,
      aDecision(first.id, first.caseId, { text: 'MONDELING', handling: 'oral-only', position: 3 }),
    );
    insertAction(writer, anAction(first.id, first.caseId, { ownerOrganisationId: table.housing }));
    insertPresence(writer, aPresence(first.id, table.housing, { state: 'written-input' }));
    writer.update('caseRecord', first.caseId, { caseDirectorOrganisationId: table.housing });
    writer.insert('agreement', crypto.randomUUID(), {
      ...{
        discussionId: first.id,
        organisationId: table.housing,
        stance: 'dissent',
        wording: 'Eerst huurschuld regelen',
      },
    });
  });
  await openTable(chair);
  const shared = await openScreen(running);
  await shared.setViewportSize({ width: 1920, height: 1080 });
  return { ...running, table, shared };
}

const choose = (chair: Page, page: 'Casus' | 'Leesronde' | 'Neutraal (F9)') =>
  chair.getByRole('radiogroup', { name: 'Wat het scherm toont' }).getByText(page, { exact: true }).click();

/** The leesronde comes first, unless it is open; the same key goes on from there. */
async function toNextCase(chair: Page): Promise<void> {
  if (!(await chair.getByRole('heading', { name: /^Leesronde/ }).isVisible()))
    await chair.keyboard.press('Alt+PageDown');
  await expect(chair.getByRole('heading', { name: /^Leesronde/ })).toBeVisible();
  await chair.keyboard.press('Alt+PageDown');
}

test('the chair chooses a page, shows health and minutes on request, and sees what is kept back', async ({ start }) => {
  const { chair, shared, app, table } = await bothWindows(start);
  await choose(chair, 'Casus');
  await expect(shared.getByRole('heading', { name: 'K. Jansen' })).toBeVisible();
  await expect(shared.getByText('Woontraject starten')).toBeVisible();
  await expect(shared.getByText('tekst over zorg')).toBeVisible();
  await expect(shared.getByText('Woonstichting Lente casusregisseur, schriftelijk')).toBeVisible();
  await expect(shared.locator('body')).not.toContainText(/GGZ|MONDELING/);
  await expect(chair.getByText('1× niet notuleren of alleen mondeling, 1× tekst over zorg')).toBeVisible();
  await expectNoViolations(shared);
  await expectNoViolations(chair);
  await picture(shared, 'screen-records');
  await picture(chair, 'screen-chair-records');

  await chair.getByRole('checkbox', { name: 'Minuten tonen' }).click();
  await expect(shared.getByText('0 van 10 min')).toBeVisible();
  await chair.getByRole('checkbox', { name: 'Teksten over zorg tonen' }).click();
  await expect(shared.getByText('Intake GGZ afwachten')).toBeVisible();
  await expect(chair.getByText('Teksten over zorg staan op het scherm, alleen bij deze casus.')).toBeVisible();

  await choose(chair, 'Leesronde');
  await expect(shared.getByText('Besluit 1')).toBeVisible();
  await expect(shared.getByText('niet akkoord')).toBeVisible();
  await expect(shared.getByText('Eerst huurschuld regelen')).toBeVisible();
  const size = await shared
    .getByText('Woontraject starten')
    .evaluate((words) => parseFloat(getComputedStyle(words).fontSize));
  expect(size).toBeGreaterThanOrEqual(32);
  await expectNoViolations(shared);
  await picture(shared, 'screen-reading');

  // The next case is neutral until its table is confirmed, and health is off again.
  await toNextCase(chair);
  await expect(shared.getByRole('heading', { name: 'Themakamer' })).toBeVisible();
  await expect.poll(() => app.screen.state).toMatchObject({ health: false, gate: 'unconfirmed', page: 'records' });
  confirmTable(app, table.discussions[1]?.id ?? null);
  await expect(shared.getByRole('heading', { name: 'L. Vos' })).toBeVisible();
});

test('what was recorded last is marked, and a frozen screen stands still until it is let go', async ({ start }) => {
  const { chair, shared } = await bothWindows(start);
  await choose(chair, 'Casus');
  await expect(shared.getByText('Woontraject starten')).toBeVisible();
  await expect(shared.getByText('← zojuist vastgelegd')).toHaveCount(0);
  await chair.keyboard.press('Alt+b');
  await chair.keyboard.type('Nazorg overdragen');
  await expect(shared.getByRole('listitem').filter({ hasText: 'Nazorg overdragen' })).toContainText(
    '← zojuist vastgelegd',
  );
  await expect(shared.getByText('← zojuist vastgelegd')).toHaveCount(1);

  await chair.getByRole('button', { name: 'Stilzetten' }).click();
  await expect(chair.getByText('Het scherm staat stil: uw wijzigingen zijn er niet te zien.')).toBeVisible();
  await expect(chair.getByRole('banner').getByRole('button', { name: /^Scherm:/ })).toContainText('staat stil');
  await chair.keyboard.press('Alt+b');
  await chair.keyboard.type('Niet voor nu');
  await expect(chair.locator('[data-state="saved"]')).toContainText('Opgeslagen');
  await expect(shared.getByText('Niet voor nu')).toHaveCount(0);
  await chair.getByRole('button', { name: 'Weer meelopen' }).click();
  await expect(shared.getByText('Niet voor nu')).toBeVisible();

  await chair.getByRole('button', { name: 'Stilzetten' }).click();
  await toNextCase(chair);
  await expect(shared.getByRole('heading', { name: 'Themakamer' })).toBeVisible();
  await expect(chair.getByRole('img', { name: 'Op het scherm: neutraal' })).toBeVisible();
});

test('neutral works from both windows and by a click, also when the core refuses, and nothing comes back', async ({
  start,
}) => {
  const { chair, shared, app, table } = await bothWindows(start);
  const neutral = shared.getByRole('heading', { name: 'Themakamer' });
  const slot = chair.getByRole('banner').getByRole('button', { name: /^Scherm:/ });
  for (const panic of [
    () => chair.keyboard.press('F9'),
    () => shared.keyboard.press('F9'),
    () => slot.click(),
    () => choose(chair, 'Neutraal (F9)'),
  ]) {
    await choose(chair, 'Casus');
    await expect(shared.getByRole('heading', { name: 'K. Jansen' })).toBeVisible();
    await panic();
    await expect(neutral).toBeVisible();
    await expect(slot).toHaveText('Scherm: neutraal');
  }
  // Work goes on, and a table is confirmed anew: nothing comes back by itself.
  const [first] = table.discussions;
  unconfirmTable(app, first?.id ?? '');
  confirmTable(app, first?.id ?? null);
  await expect(chair.getByRole('img', { name: 'Op het scherm: neutraal' })).toBeVisible();
  expect(app.screen.current()).toEqual({ slide: 'neutral', meetingTitle: 'Themakamer' });

  await choose(chair, 'Casus');
  await expect(shared.getByRole('heading', { name: 'K. Jansen' })).toBeVisible();
  // The core does not do it: the screen is neutral all the same, and stays so.
  const asItWas = app.screen.panic.bind(app.screen);
  app.screen.panic = () => {
    throw new ExpectedError('not-allowed-now');
  };
  const painted = await shared.evaluate(
    () =>
      new Promise<string>((resolve) => {
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F9' }));
        const frames: string[] = [];
        const look = (): void => {
          frames.push(document.body.innerText);
          if (frames.length < 30) requestAnimationFrame(look);
          else resolve(frames.slice(1).join('\n'));
        };
        requestAnimationFrame(look);
      }),
  );
  app.screen.panic = asItWas;
  expect(painted).toContain('Themakamer');
  expect(painted).not.toContain('Jansen');
  expect(await shared.title()).toBe('Casustafel');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`sixty entries and very long names stay whole at every size, ${colorScheme}`, async ({ start }) => {
    const { chair, shared, app, table } = await bothWindows(start, { colorScheme });
    overfill(app, table);
    for (const page of ['Casus', 'Leesronde'] as const) {
      await choose(chair, page);
      await expect(shared.getByText(/^\d+ van \d+$/).first()).toBeVisible();
      for (const [width, height] of [
        [1920, 1080],
        [1280, 720],
        [960, 540],
      ] as const) {
        await shared.setViewportSize({ width, height });
        await expect.poll(() => shared.evaluate(cutOff)).toEqual([]);
        await picture(shared, `screen-full-${page}-${width}-${colorScheme}`);
      }
      await shared.setViewportSize({ width: 1920, height: 1080 });
      expect(await shared.evaluate(smallest)).toBeGreaterThanOrEqual(28);
      await expectNoViolations(shared);
    }
    await expectNoViolations(chair);
    await picture(chair, `screen-chair-full-${colorScheme}`);
    await chair.setViewportSize({ width: 640, height: 360 });
    await expectNoViolations(chair);
  });
}

const longWord = 'Dienstverleningsovereenkomstverantwoordelijkheidsverdeling';

function overfill(app: App, table: SetTable): void {
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  vaultOf(app).change({ name: 'test.full', topics: ['table', 'partners', 'subjects'] }, (writer) => {
    for (const { id } of listOrganisations(writer.db))
      if (id === table.probation) writer.update('partnerOrganisation', id, { name: `Stichting ${longWord} Midden` });
    const { subjectId } = findCase(writer.db, first.caseId) ?? {};
    if (subjectId !== undefined) writer.update('subject', subjectId, { surname: `Van ${longWord} tot Grootlandswijk` });
    updateDiscussion(writer, first.id, { spentSeconds: 540 });
    for (let n = 1; n <= 30; n += 1) {
      insertDecision(
        writer,
        aDecision(first.id, first.caseId, {
          position: n + 5,
          text: `Besluit over ${n % 6 === 0 ? longWord : 'het woontraject'}`,
        }),
      );
      insertAction(
        writer,
        anAction(first.id, first.caseId, {
          ...{ position: n + 5, ownerOrganisationId: n % 2 === 0 ? table.housing : table.probation },
          text: `Actie ${n % 5 === 0 ? longWord : 'sleutel regelen vóór vrijlating en huurcontract laten tekenen'}`,
        }),
      );
    }
  });
}

/** Items that their list cuts through, or that stick out of the slide. */
function cutOff(): string[] {
  return [...document.querySelectorAll('li')]
    .filter((item) => !item.hidden && item.getClientRects().length > 0)
    .filter((item) => {
      const box = item.getBoundingClientRect();
      const room = item.parentElement?.parentElement?.getBoundingClientRect();
      return (
        box.bottom > Math.min(room?.bottom ?? Infinity, window.innerHeight) + 1.5 || box.right > window.innerWidth + 1
      );
    })
    .map((item) => item.textContent);
}

/** The size of the smallest letters. */
function smallest(): number {
  const sizes = [...document.querySelectorAll('main *')]
    .filter((one) =>
      [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ''),
    )
    .map((one) => parseFloat(getComputedStyle(one).fontSize));
  return Math.min(...sizes);
}

test('a pause says so on the screen at once, with nothing of the case, and going on leaves it neutral', async ({
  start,
}) => {
  const { chair, shared } = await bothWindows(start);
  await choose(chair, 'Casus');
  await expect(shared.getByRole('heading', { name: 'K. Jansen' })).toBeVisible();
  await chair.keyboard.press('Alt+p');
  await expect(shared.getByRole('heading', { name: 'Pauze' })).toBeVisible();
  await expect(shared.locator('main')).toHaveText(/^Pauze\d{1,2}\.\d{2}$/);
  await expect(chair.getByRole('img', { name: 'Op het scherm: pauze' })).toBeVisible();
  await picture(shared, 'scherm-pauze');
  await picture(chair, 'tafel-pauze');
  await expectNoViolations(shared);
  await shared.keyboard.press('F9');
  await expect(shared.getByRole('heading', { name: 'Pauze' })).toBeVisible();
  await chair.keyboard.press('Alt+p');
  await expect(shared.getByRole('heading', { name: 'Themakamer' })).toBeVisible();
  await choose(chair, 'Casus');
  await expect(shared.getByRole('heading', { name: 'K. Jansen' })).toBeVisible();
});
