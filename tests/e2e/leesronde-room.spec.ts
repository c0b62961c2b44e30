import type { Page } from '@playwright/test';
import { insertPresence, listPresence } from '../../db/repositories/discussions.ts';
import { isoDate } from '../../shared/domain/dates.ts';
import { insertAction, insertDecision } from '../../db/repositories/records.ts';
import { aDecision, anAction, aPresence } from '../fixtures/builders.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { expectNoViolationsInBothSchemes } from './accessible.ts';
import { expect, test, type Start } from './app-fixture.ts';
import { atTable, openScreen } from './at-table.ts';
import { picture } from './pictures.ts';
import { sideways } from './sideways.ts';

/** The chair at a case with decisions and actions, of which the third may not be on the screen; the screen is open. */
async function withBothWindows(start: Start, count = 3) {
  const running = await atTable(start);
  const { app, table } = running;
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  const long = 'en dat samen met de gemeente, de woonstichting en de reclassering afstemmen vóór de dag van vrijlating';
  vaultOf(app).change({ name: 'test.fill', topics: ['table'] }, (writer) => {
    for (let n = 1; n <= count; n += 1) {
      insertDecision(writer, aDecision(first.id, first.caseId, { text: `Besloten ${n}: ${long}`, position: 2 * n }));
      insertAction(
        writer,
        anAction(first.id, first.caseId, {
          ...{ text: `Afgesproken ${n}: ${long}`, position: n, ownerOrganisationId: table.housing },
        }),
      );
    }
    insertDecision(
      writer,
      aDecision(first.id, first.caseId, { text: 'NIET NOTULEREN', handling: 'not-minuted', position: 5 }),
    );
    for (const { id } of listPresence(writer.db, first.id))
      writer.update('presence', id, { state: 'present', timeIn: '09:31' });
    insertPresence(writer, aPresence(first.id, table.housing, { state: 'present' }));
  });
  const shared = await openScreen(running);
  await shared.setViewportSize({ width: 1920, height: 1080 });
  return { ...running, shared, first };
}

const pages = (chair: Page) => chair.getByRole('radiogroup', { name: 'Wat het scherm toont' });
const choose = (chair: Page, page: 'Casus' | 'Leesronde' | 'Neutraal (F9)') =>
  pages(chair).getByText(page, { exact: true }).click();
const lines = (chair: Page) => chair.getByRole('list', { name: 'Leesronde' }).getByRole('listitem');
const marked = (page: Page) => page.locator('li[aria-current="true"]:visible');

test('opened at the table the leesronde is in the room too, at the same item, and leaving it brings the case back', async ({
  start,
}) => {
  const { chair, shared } = await withBothWindows(start, 8);
  await choose(chair, 'Casus');
  await expect(shared.getByRole('heading', { name: 'Besluiten' })).toBeVisible();
  await chair.keyboard.press('Alt+r');
  await expect(lines(chair).first()).toBeFocused();
  await expect(marked(shared)).toContainText('Besloten 1');
  await expect(marked(shared)).toContainText('Besluit 1');
  await expect(lines(chair).first()).toContainText('Besluit 1');
  await expect(pages(chair).getByRole('radio', { name: 'Leesronde' })).toBeChecked();

  await chair.keyboard.press('ArrowDown');
  await expect(marked(shared)).toContainText('Besloten 2');
  // What is not to be minuted is read out from the chair's window, without a number; the room stays where it was.
  await chair.keyboard.press('ArrowUp');
  await expect(marked(shared)).toContainText('Besloten 1');
  await chair.keyboard.press('ArrowDown');
  await chair.keyboard.press('ArrowDown');
  await expect(lines(chair).nth(2)).toBeFocused();
  for (let n = 3; n < 13; n += 1) await chair.keyboard.press('ArrowDown');
  await expect(lines(chair).nth(12)).toBeFocused();
  const there = lines(chair).nth(12);
  await expect(there).toContainText(/Actie \d/);
  const number = /(?:Besluit|Actie) \d+/.exec((await there.textContent()) ?? '')?.[0] ?? '';
  await expect(marked(shared)).toContainText(number);
  await expect(marked(shared)).toContainText(/Afgesproken/);
  await expect(marked(shared)).toBeInViewport({ ratio: 1 });
  await expect(shared.getByText(/\d van \d/).first()).toBeVisible();
  await expect(shared.locator('body')).not.toContainText('NIET NOTULEREN');
  await picture(shared, 'leesronde-zaal');
  await picture(chair, 'leesronde-voorzitter');
  await expectNoViolationsInBothSchemes(shared);
  await expectNoViolationsInBothSchemes(chair);

  await chair.keyboard.press('Escape');
  await expect(shared.getByRole('heading', { name: 'Basisvoorwaarden' })).toBeVisible();
  await expect(pages(chair).getByRole('radio', { name: 'Casus' })).toBeChecked();
});

test('from neutral nothing comes by itself: one quiet button shows it, and leaving makes the room neutral again', async ({
  start,
}) => {
  const { chair, shared, app } = await withBothWindows(start);
  const neutral = shared.getByRole('heading', { name: 'Themakamer' });
  await chair.keyboard.press('Alt+PageDown');
  await expect(lines(chair).first()).toBeFocused();
  await chair.keyboard.press('ArrowDown');
  expect(app.screen.current()).toMatchObject({ slide: 'neutral' });
  const toShow = chair.getByRole('button', { name: 'Toon leesronde' });
  await picture(chair, 'leesronde-neutraal');
  await toShow.click();
  await expect(marked(shared)).toContainText('Besloten 2');
  await expect(toShow).toHaveCount(0);
  await expect(lines(chair).nth(1)).toBeFocused();
  // Panic is what it was: the chair reads on, and the room sees nothing until it is shown again.
  await shared.keyboard.press('F9');
  await expect(neutral).toBeVisible();
  await chair.keyboard.press('ArrowUp');
  await expect(lines(chair).first()).toBeFocused();
  await expect(neutral).toBeVisible();
  await toShow.press('Enter');
  await expect(marked(shared)).toContainText('Besloten 1');
  await chair.keyboard.press('Escape');
  await expect(neutral).toBeVisible();
});

test('chosen for the screen it opens for the chair, whose arrow keys step at once; a frozen room stands still', async ({
  start,
}) => {
  const { chair, shared } = await withBothWindows(start);
  await choose(chair, 'Leesronde');
  await expect(lines(chair).first()).toBeFocused();
  await chair.keyboard.press('ArrowDown');
  await expect(marked(shared)).toContainText('Besloten 2');
  await chair.getByRole('button', { name: 'Stilzetten' }).click();
  await lines(chair).nth(1).focus();
  await chair.keyboard.press('ArrowUp');
  await expect(lines(chair).first()).toBeFocused();
  await expect(marked(shared)).toContainText('Besloten 2');
  await chair.getByRole('button', { name: 'Weer meelopen' }).click();
  await expect(marked(shared)).toContainText('Besloten 1');
  // The page of the case at the screen is the end of the leesronde for the chair too.
  await choose(chair, 'Casus');
  await expect(chair.getByRole('textbox', { name: 'Nieuw besluit' })).toBeVisible();
  await expect(shared.getByRole('heading', { name: 'Basisvoorwaarden' })).toBeVisible();
});

test('by keyboard the choice of the page keeps the focus; from there up and down step through the items', async ({
  start,
}) => {
  const { chair, shared } = await withBothWindows(start);
  await pages(chair).getByRole('radio', { checked: true }).focus();
  await chair.keyboard.press('ArrowRight');
  await expect(shared.getByRole('heading', { name: 'Basisvoorwaarden' })).toBeVisible();
  await chair.keyboard.press('ArrowRight');
  await expect(marked(shared)).toContainText('Besloten 1');
  const reading = pages(chair).getByRole('radio', { name: 'Leesronde' });
  await expect(reading).toBeFocused();
  await expect(reading).toBeChecked();
  await chair.keyboard.press('ArrowLeft');
  await expect(shared.getByRole('heading', { name: 'Basisvoorwaarden' })).toBeVisible();
  await expect(pages(chair).getByRole('radio', { name: 'Casus' })).toBeFocused();
  await expect(pages(chair).getByRole('radio', { name: 'Casus' })).toBeChecked();
  await chair.keyboard.press('ArrowRight');
  await expect(reading).toBeFocused();
  await expect(lines(chair).first()).toBeVisible();
  await chair.keyboard.press('ArrowDown');
  await expect(marked(shared)).toContainText('Besloten 2');
  await expect(lines(chair).nth(1)).toBeFocused();
});

test('who does not agree is asked why at once: the words that follow are the reason', async ({ start }) => {
  const { chair, app } = await withBothWindows(start);
  await chair.keyboard.press('Alt+r');
  const stances = chair.getByRole('radiogroup', { name: 'Woonstichting Lente: akkoord of niet' });
  await stances.getByText('niet akkoord', { exact: true }).click();
  await chair.keyboard.type('Eerst de huurschuld');
  const reason = chair.getByRole('textbox', { name: 'Wat Woonstichting Lente anders ziet' });
  await expect(reason).toHaveValue('Eerst de huurschuld');
  // By keyboard the arrows go on choosing; the first letter goes to the reason.
  const others = chair.getByRole('radiogroup', { name: 'Reclassering Nederland: akkoord of niet' });
  await others.getByRole('radio', { checked: true }).focus();
  await chair.keyboard.press('ArrowLeft');
  await expect(others.getByRole('radio', { name: 'niet akkoord' })).toBeFocused();
  await chair.keyboard.type('Te vroeg');
  await expect(chair.getByRole('textbox', { name: 'Wat Reclassering Nederland anders ziet' })).toHaveValue('Te vroeg');
  const said = (): unknown =>
    vaultOf(app).db.prepare("SELECT wording FROM agreement WHERE stance = 'dissent' ORDER BY wording").all();
  await expect.poll(said).toEqual([{ wording: 'Eerst de huurschuld' }, { wording: 'Te vroeg' }]);
});

test('what does not fit on the slide of the case is paged, newest first, and what is recorded brings its page', async ({
  start,
}) => {
  const { chair, shared } = await withBothWindows(start, 12);
  await choose(chair, 'Casus');
  const decision = (n: number) => shared.getByText(`Besloten ${n}:`);
  await expect(decision(12)).toBeVisible();
  await expect(decision(1)).toBeHidden();
  await expect(shared.getByText(/^1 van \d$/).first()).toBeVisible();
  await picture(shared, 'casus-bladzijde-1');
  await picture(chair, 'casus-bladen');
  await chair.getByRole('button', { name: 'Scherm: eerder vastgelegd' }).click();
  await expect(shared.getByText(/^2 van \d$/).first()).toBeVisible();
  await expect(decision(12)).toBeHidden();
  await picture(shared, 'casus-bladzijde-2');
  await chair.getByRole('button', { name: 'Scherm: later vastgelegd' }).click();
  await expect(decision(12)).toBeVisible();
  // Every page is reached by the key, whatever has the focus.
  await chair.keyboard.press('Alt+b');
  for (let turns = 0; !(await decision(1).isVisible()) && turns < 12; turns += 1) {
    await chair.keyboard.press('Alt+s');
    await expect(shared.getByText(new RegExp(`^${turns + 2} van \\d+$`)).first()).toBeVisible();
  }
  await expect(decision(1)).toBeVisible();
  await chair.keyboard.type('Zojuist bedacht');
  await expect(shared.getByText('Zojuist bedacht')).toBeVisible();
  await expect(decision(1)).toBeHidden();
  await expectNoViolationsInBothSchemes(shared);
  await expectNoViolationsInBothSchemes(chair);
  await chair.setViewportSize({ width: 640, height: 360 });
  await expect.poll(() => sideways(chair)).toBeLessThanOrEqual(0);
  await picture(chair, 'casus-bladen-zoom');
});

test('who is free already and what is late are said as in the chair’s window; closed, the room reads so', async ({
  start,
}) => {
  const { chair, shared, app, table, first } = await withBothWindows(start, 1);
  vaultOf(app).change({ name: 'test.past', topics: ['table', 'subjects'] }, (writer) => {
    for (const id of writer.db.prepare('SELECT id FROM detentionPeriod').pluck().all())
      writer.update('detentionPeriod', String(id), { releaseDate: '2026-11-30' });
    insertAction(
      writer,
      anAction(first.id, first.caseId, {
        ...{ text: 'Uitkering aanvragen', position: 9, ownerOrganisationId: table.housing },
        dueDate: isoDate.parse('2026-11-26'),
      }),
    );
  });
  await choose(chair, 'Casus');
  await expect(shared.getByText('3 dagen geleden vrij (verwacht, 30 november 2026)')).toBeVisible();
  const late = shared.getByRole('listitem').filter({ hasText: 'Uitkering aanvragen' });
  await expect(late).toContainText('26 nov ! te laat');
  await expectNoViolationsInBothSchemes(shared);
  await picture(shared, 'casus-te-laat');
  await choose(chair, 'Leesronde');
  await expect(late).toContainText('26 nov ! te laat');
  await picture(shared, 'leesronde-te-laat');
  await chair.getByRole('button', { name: 'Overleg sluiten…' }).click();
  await chair.getByRole('dialog').getByRole('button', { name: 'Overleg sluiten' }).click();
  await expect(shared.getByRole('heading', { name: 'Het overleg is gesloten' })).toBeVisible();
});
