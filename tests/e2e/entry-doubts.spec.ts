import { insertOrganisation } from '../../db/repositories/partners.ts';
import { anOrganisation } from '../fixtures/builders.ts';
import { expectNoViolationsInBothSchemes } from './accessible.ts';
import { expect, test } from './app-fixture.ts';
import { atEntryLine, lineOf, understood } from './at-entry-line.ts';
import { openScreen } from './at-table.ts';
import { picture, pictureAtSizes, pictureInBothSchemes } from './pictures.ts';
import { sideways } from './sideways.ts';

test('a partner of more words is read by its whole name, and who is chosen instead stays chosen', async ({ start }) => {
  const { chair, app, recorded } = await atEntryLine(start);
  const [contact, zeist] = [
    anOrganisation({ name: 'Gemeente (aanspreekpunt)', shortName: 'Gem', type: 'municipality', position: 3 }),
    anOrganisation({ name: 'Gemeente Zeist', shortName: 'Zst', type: 'municipality', position: 4 }),
  ];
  app.session.vault?.change({ name: 'test.partners', topics: ['partners', 'table'] }, (writer) => {
    insertOrganisation(writer, contact);
    insertOrganisation(writer, zeist);
  });
  await chair.keyboard.press('/');
  const line = lineOf(chair);
  await chair.keyboard.type('@gemeente zeist briefadres regelen');
  await expect(line).toHaveAccessibleDescription(/Actie · Gemeente Zeist · briefadres regelen$/);
  await pictureAtSizes(chair, 'entry-long-name');
  await chair.getByRole('combobox', { name: 'Wie', exact: true }).selectOption('Gemeente (aanspreekpunt)');
  await expect(line).toHaveValue('@"Gem" briefadres regelen');
  await line.fill('@"Gem" zeist bellen');
  await expect(line).toHaveAccessibleDescription(/Actie · Gemeente \(aanspreekpunt\) · zeist bellen$/);
  await line.press('Enter');
  await expect
    .poll(() => recorded().actions)
    .toEqual([{ text: 'zeist bellen', dueDate: null, conditionCode: null, ownerOrganisationId: contact.id }]);
});

test('a day that has just passed is asked after, also when it is recorded, and its year is shown', async ({
  start,
}) => {
  const running = await atEntryLine(start);
  const { chair, recorded, table } = running;
  const region = chair.getByRole('region', { name: 'Invoerregel' });
  const height = async (): Promise<number> => (await region.boundingBox())?.height ?? 0;
  const empty = await height();
  await chair.keyboard.press('/');
  const line = lineOf(chair);
  await chair.keyboard.type('@recl wijkagent inlichten op 30 november');
  await expect(line).toHaveAccessibleDescription(/uiterlijk 30 november 2026 · .*“op 30 november” is net voorbij/);
  const question = understood(chair).getByText('“op 30 november” is net voorbij. Welk jaar?');
  await expect(question).toBeVisible();
  await expect(understood(chair).getByRole('button', { name: '30 november 2027' })).toBeVisible();
  expect(await height()).toBe(empty);
  await pictureAtSizes(chair, 'entry-just-passed');
  await pictureInBothSchemes(chair, 'entry-just-passed');
  await expectNoViolationsInBothSchemes(chair);
  await chair.keyboard.press('Enter');
  const action = { text: 'wijkagent inlichten', conditionCode: null, ownerOrganisationId: table.probation };
  await expect.poll(() => recorded().actions).toEqual([{ ...action, dueDate: '2026-11-30' }]);
  await expect(region.getByText('“op 30 november” is net voorbij. Welk jaar?')).toBeVisible();
  expect(await height()).toBe(empty);
  await pictureAtSizes(chair, 'entry-just-passed-recorded');
  await pictureInBothSchemes(chair, 'entry-just-passed-recorded');
  await expectNoViolationsInBothSchemes(chair);
  await region.getByRole('button', { name: '30 november 2027' }).click();
  await expect.poll(() => recorded().actions).toEqual([{ ...action, dueDate: '2027-11-30' }]);
  await expect(region.getByText('is net voorbij')).toBeHidden();
  await expect(line).toBeFocused();
  await chair.keyboard.type('@recl verslag sturen op 17 december\n');
  const shared = await openScreen(running);
  await shared.setViewportSize({ width: 1920, height: 1080 });
  const shows = chair.getByRole('radiogroup', { name: 'Wat het scherm toont' });
  await shows.getByText('Casus', { exact: true }).click();
  await expect(shared.getByText('30 nov 2027')).toBeVisible();
  await expect(shared.getByText('17 dec', { exact: true })).toBeVisible();
  await picture(shared, 'other-year');

  await shows.getByText('Leesronde', { exact: true }).click();
  await expect(shared.getByText('Reclassering Nederland · 30 nov 2027')).toBeVisible();
  // The leesronde is one for both windows: with it the chair leaves the line, and comes back to it.
  await shows.getByText('Casus', { exact: true }).click();
  await line.focus();

  // Whoever and whatever day, both open: one answer leaves the other question.
  await chair.keyboard.type('@jeugdteam bellen op 30 november\n');
  await expect(region.getByText('is net voorbij')).toBeVisible();
  await region.getByRole('button', { name: 'Anders…' }).click();
  await expect(chair.getByRole('textbox', { name: 'Uiterste datum van actie 3' })).toBeFocused();
  await chair.keyboard.press('Escape');
  await region.getByRole('button', { name: '30 november 2026' }).click();
  await expect(region.getByText('is net voorbij')).toBeHidden();
  await expect(region.getByText('“jeugdteam” is geen partner')).toBeVisible();
  await chair.setViewportSize({ width: 640, height: 360 });
  await lineOf(chair).fill('@recl wijkagent inlichten op 30 november');
  await expect.poll(() => sideways(chair)).toBeLessThanOrEqual(0);
  await picture(chair, 'entry-just-passed-zoom');
});

test('the same action a second time is said before Enter; a note keeps its words', async ({ start }) => {
  const { chair, recorded } = await atEntryLine(start);
  await chair.keyboard.press('/');
  const line = lineOf(chair);
  await chair.keyboard.type('@recl intake plannen uiterlijk 10 dec\n');
  await expect.poll(() => recorded().actions.length).toBe(1);
  const hint = understood(chair).getByRole('status');
  await chair.keyboard.type('@recl Intake plannen');
  await expect(hint).toHaveText('');
  await chair.keyboard.type(' vóór 11 dec');
  await expect(hint).toHaveText('Staat er al.');
  await pictureAtSizes(chair, 'entry-twice');
  await pictureInBothSchemes(chair, 'entry-twice');
  await expectNoViolationsInBothSchemes(chair);
  await chair.keyboard.press('Enter');
  await expect.poll(() => recorded().actions.length).toBe(2);
  await expect(line).toHaveValue('');
  await chair.keyboard.type('uitkering pas over 3 werkdagen #inkomen\n');
  await expect.poll(() => recorded().notes).toEqual(['picture: uitkering pas over 3 werkdagen #inkomen']);
});
