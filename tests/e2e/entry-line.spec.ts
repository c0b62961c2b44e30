import { insertOrganisation } from '../../db/repositories/partners.ts';
import { anOrganisation } from '../fixtures/builders.ts';
import { expectNoViolations, expectNoViolationsInBothSchemes } from './accessible.ts';
import { expect, test } from './app-fixture.ts';
import { unlock } from './vault-steps.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { picture } from './pictures.ts';
import { sideways } from './sideways.ts';
import { openTable } from './at-table.ts';
import { atEntryLine, lineOf, understood } from './at-entry-line.ts';

test('a line is shown as it is understood, corrected by key, and recorded with Enter as one step', async ({
  start,
}) => {
  const { chair, table, recorded } = await atEntryLine(start);
  await chair.getByRole('heading', { name: /Jansen/ }).click();
  await chair.keyboard.press('/');
  const line = lineOf(chair);
  await expect(line).toBeFocused();
  await chair.keyboard.type('@woonstichting sleutel regelen vóór 11 dec #huisvesting ');
  await expect(line).toHaveAccessibleDescription(
    /Actie · Woonstichting Lente · uiterlijk 10 december 2026 \(vóór 11 dec\) · Huisvesting · sleutel regelen/,
  );
  await expect(understood(chair)).toContainText('sleutel regelen');
  await picture(chair, 'entry-line');
  await expectNoViolationsInBothSchemes(chair);
  // The day is corrected where it stands, without leaving the keyboard.
  await chair.keyboard.press('Tab');
  await expect(chair.getByRole('combobox', { name: 'Soort' })).toBeFocused();
  await chair.keyboard.press('Tab');
  await expect(chair.getByRole('combobox', { name: 'Wie', exact: true })).toBeFocused();
  await chair.keyboard.press('Tab');
  await chair.keyboard.type('14 dec');
  await chair.keyboard.press('Enter');
  await expect(line).toBeFocused();
  await expect(line).toHaveAccessibleDescription(/uiterlijk 14 december 2026 ·/);
  await chair.keyboard.press('Enter');
  await expect(line).toHaveValue('');
  await expect(line).toBeFocused();
  await expect(chair.getByRole('textbox', { name: 'Actie 1', exact: true })).toHaveValue('sleutel regelen');
  expect(recorded().actions).toEqual([
    { text: 'sleutel regelen', dueDate: '2026-12-14', conditionCode: 'housing', ownerOrganisationId: table.housing },
  ]);
  await chair.keyboard.type('besluit: woontraject gaat door\noordeel: risico is te dragen\nwoont bij zijn zus\n');
  await chair.keyboard.type('tip van de buren !nietnotuleren\n');
  await expect
    .poll(() => recorded().notes)
    .toEqual(['judgement: risico is te dragen', 'off-record: tip van de buren', 'picture: woont bij zijn zus']);
  expect(recorded().decisions).toEqual([{ text: 'woontraject gaat door', rationale: '', handling: 'normal' }]);
  await expect(chair.getByRole('textbox', { name: 'Beeld' })).toHaveText('woont bij zijn zus');
  // Each of them is one step back, to the first of the meeting.
  for (let left = 5; left > 0; left -= 1)
    await chair.getByRole('button', { name: 'Ongedaan maken: vastleggen' }).click();
  await expect.poll(recorded).toEqual({ actions: [], decisions: [], notes: [] });
});

test('completion knows the table and no other person; F2 and the arrows do what they say', async ({ start }) => {
  const { chair } = await atEntryLine(start);
  await chair.getByRole('textbox', { name: 'Notitie' }).click();
  await chair.keyboard.press('Control+/');
  const line = lineOf(chair);
  await expect(line).toBeFocused();
  await chair.keyboard.type('@');
  const list = chair.getByRole('listbox', { name: 'Aanvullen' });
  await expect(list.getByRole('option').first()).toHaveText('Reclassering Nederland');
  await expect(list).not.toContainText('Lena');
  await picture(chair, 'entry-completion');
  await expectNoViolations(chair);
  await chair.keyboard.type('im');
  await chair.keyboard.press('ArrowDown');
  await expect(line).toHaveAttribute('aria-activedescendant', /.+/);
  await chair.keyboard.press('Enter');
  await expect(line).toHaveValue('@Bos ');
  await expect(line).toBeFocused();
  await chair.keyboard.type('#hu');
  await chair.keyboard.press('Tab');
  await expect(line).toHaveValue('@Bos #Huisvesting ');
  await chair.keyboard.type('intake #');
  await chair.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(line).toBeFocused();
  await line.fill('iets om te kiezen');
  for (const kind of ['Oordeel', 'Besluit', 'Actie', 'Beeld']) {
    await chair.keyboard.press('F2');
    await expect(chair.getByRole('combobox', { name: 'Soort' }).locator('option:checked')).toHaveText(kind);
  }
});

test('words that are not entered are there after a lock and after a start; a failed save keeps them', async ({
  start,
}) => {
  const running = await atEntryLine(start);
  const { chair, app, table } = running;
  await chair.keyboard.press('/');
  await chair.keyboard.type('woont bij zijn zus');
  await chair.keyboard.press('F2');
  await expect
    .poll(() => app.session.vault?.db.prepare('SELECT line FROM entryDraft').all())
    .toEqual([{ line: 'oordeel: woont bij zijn zus' }]);
  await chair.keyboard.press('Control+l');
  await unlock(chair);
  await openTable(chair);
  await expect(chair.getByRole('combobox', { name: 'Soort' }).locator('option:checked')).toHaveText('Oordeel');
  await lineOf(chair).fill('@recl intake plannen');
  await expect
    .poll(() => vaultOf(app).db.prepare('SELECT line FROM entryDraft').all())
    .toEqual([{ line: '@recl intake plannen' }]);
  await chair.keyboard.press('Control+l');
  await unlock(chair);
  await openTable(chair);
  await expect(lineOf(chair)).toHaveValue('@recl intake plannen');
  const again = await running.restart();
  await unlock(again.chair);
  await openTable(again.chair);
  await expect(lineOf(again.chair)).toHaveValue('@recl intake plannen');
  const finalise = (minutesStatus: 'finalised' | 'draft'): void => {
    vaultOf(again.app).change({ name: 'test.minutes', topics: ['journal'] }, (writer) =>
      writer.update('meeting', table.meetingId, { minutesStatus }),
    );
  };
  finalise('finalised');
  await lineOf(again.chair).press('Enter');
  await expect(again.chair.getByRole('alert').filter({ hasText: '@recl intake plannen' })).toBeVisible();
  await picture(again.chair, 'entry-failed');
  finalise('draft');
  await again.chair.getByRole('button', { name: 'Opnieuw proberen' }).first().click();
  await expect(again.chair.getByRole('textbox', { name: 'Actie 1', exact: true })).toHaveValue('intake plannen');
  await expect(again.chair.getByText('Niet vastgelegd')).toBeHidden();
});

test('who is not clear stops nobody: the action is recorded for nobody yet, and who it is can still be chosen', async ({
  start,
}) => {
  const { chair, app, recorded, table } = await atEntryLine(start);
  const [utrecht, zeist] = ['Gemeente Utrecht', 'Gemeente Zeist'].map((name, at) =>
    anOrganisation({ name, shortName: at === 0 ? 'Utr' : 'Zst', type: 'municipality', position: 3 + at }),
  );
  if (utrecht === undefined || zeist === undefined) throw new Error('nobody');
  app.session.vault?.change({ name: 'test.partners', topics: ['partners', 'table'] }, (writer) => {
    insertOrganisation(writer, utrecht);
    insertOrganisation(writer, zeist);
  });
  await chair.keyboard.press('/');
  const line = lineOf(chair);
  const height = async (): Promise<number> =>
    (await chair.getByRole('region', { name: 'Invoerregel' }).boundingBox())?.height ?? 0;
  const empty = await height();
  await chair.keyboard.type('@gem paspoort regelen');
  await expect(chair.getByRole('combobox', { name: 'Wie', exact: true }).locator('option:checked')).toHaveText(
    'wie? “gem”…',
  );
  await expect(understood(chair)).toContainText('Wie bedoelt u met “gem”?');
  await expect(understood(chair).getByRole('button', { name: 'Zst' })).toBeVisible();
  expect(await height()).toBe(empty);
  await picture(chair, 'ambiguous');
  await expectNoViolationsInBothSchemes(chair);
  await chair.keyboard.press('Enter');
  await expect(line).toHaveValue('');
  await expect(line).toBeFocused();
  const open = { dueDate: null, conditionCode: null, ownerOrganisationId: null };
  await expect.poll(() => recorded().actions).toEqual([{ ...open, text: '@gem paspoort regelen' }]);
  const owner = chair.getByRole('combobox', { name: 'Wie doet actie 1' });
  await expect(owner.locator('option:checked')).toHaveText('nog niemand');
  await expect(owner).toBeInViewport({ ratio: 1 });
  await picture(chair, 'unowned');
  await expectNoViolationsInBothSchemes(chair);
  expect(await height()).toBe(empty);
  await chair.getByRole('region', { name: 'Invoerregel' }).getByRole('button', { name: 'Zst' }).click();
  await expect
    .poll(() => recorded().actions)
    .toEqual([{ ...open, text: 'paspoort regelen', ownerOrganisationId: zeist.id }]);
  await expect(line).toBeFocused();

  // An unknown partner, in a hurry: nothing is lost and nobody is guessed; the row asks.
  await chair.keyboard.type('@jeugdteam bellen\n@recl intake\n');
  await expect
    .poll(() => recorded().actions.slice(1))
    .toEqual([
      { ...open, text: '@jeugdteam bellen' },
      { ...open, text: 'intake', ownerOrganisationId: table.probation },
    ]);
  await expect(chair.getByRole('combobox', { name: 'Wie doet actie 2' }).locator('option:checked')).toHaveText(
    'nog niemand',
  );
  for (let at = 0; at < 6; at += 1) await chair.keyboard.type('@recl nog een actie\n');
  const last = chair.getByRole('textbox', { name: 'Actie 9', exact: true });
  await expect(last).toBeInViewport({ ratio: 1 });
  const rowBottom = await last.evaluate((element) => element.closest('li')?.getBoundingClientRect().bottom ?? 9_999);
  const lineTop = (await line.boundingBox())?.y ?? 0;
  expect(rowBottom).toBeLessThanOrEqual(lineTop);
  await picture(chair, 'many-recorded');
});

test('at 200 % zoom and with every doubt the line stays whole', async ({ start }) => {
  const { chair } = await atEntryLine(start);
  await chair.keyboard.press('/');
  await chair.keyboard.type(
    'actie: @xyz en #ufo een heel lang verhaal over wat er allemaal geregeld moet worden uiterlijk 31-2 ',
  );
  await expect(understood(chair)).toContainText('“uiterlijk 31-2” bestaat niet');
  await picture(chair, 'entry-doubts');
  await chair.setViewportSize({ width: 640, height: 360 });
  await expect(lineOf(chair)).toBeInViewport();
  await expect.poll(() => sideways(chair)).toBeLessThanOrEqual(0);
  await picture(chair, 'entry-doubts-zoom');
  await expectNoViolations(chair);
});

test('a snippet is made in the settings and gives its words in the line and in a note', async ({ start }) => {
  const { chair } = await atEntryLine(start);
  await chair.getByRole('navigation', { name: 'Onderdelen' }).getByText('Instellingen').click();
  await chair.getByRole('tab', { name: 'Tekstfragmenten' }).click();
  await chair.getByRole('textbox', { name: 'Korte vorm' }).fill('wt');
  await chair.getByRole('textbox', { name: 'Tekst', exact: true }).fill('woontraject aanmelden');
  await chair.keyboard.press('Tab');
  await chair.keyboard.press('Enter');
  await expect(chair.getByRole('textbox', { name: 'Tekst van wt' })).toHaveValue('woontraject aanmelden');
  await picture(chair, 'entry-snippets');
  await expectNoViolationsInBothSchemes(chair);
  await chair.getByRole('navigation', { name: 'Onderdelen' }).getByText('Overleg').click();
  await openTable(chair);
  await chair.keyboard.press('/');
  await chair.keyboard.type('@bos ;wt vrijdag');
  await expect(lineOf(chair)).toHaveValue('@bos woontraject aanmelden vrijdag');
  await chair.getByRole('textbox', { name: 'Beeld' }).click();
  await chair.keyboard.type('Eerst ;wt');
  await chair.keyboard.press('Tab');
  await chair.keyboard.type('dan werk');
  await expect(chair.getByRole('textbox', { name: 'Beeld' })).toHaveText('Eerst woontraject aanmelden dan werk');
});
