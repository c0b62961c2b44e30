import { listOrganisations } from '../../db/repositories/partners.ts';
import { expectNoViolations } from './accessible.ts';
import { expect, test } from './app-fixture.ts';
import { atEntryLine, lineOf, understood } from './at-entry-line.ts';
import { pictureAtSizes } from './pictures.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

test('a short name that the condition gives to another partner is asked after, that partner first', async ({
  start,
}) => {
  const { chair, app, recorded } = await atEntryLine(start);
  const line = lineOf(chair);
  const options = understood(chair).getByRole('button');
  await line.fill('@MO woning zoeken #huisvesting');
  await expect(understood(chair).getByText('Wie bedoelt u met “MO”?')).toBeVisible();
  await expect(options).toHaveText(['Wonen', 'MO']);
  await pictureAtSizes(chair, 'entry-condition-owner');
  await expectNoViolations(chair);
  await options.last().click();
  await expect(line).toHaveAccessibleDescription(
    /Actie · Gemeente Utrecht, Maatschappelijke Ontwikkeling \(zorg\) · Huisvesting · woning zoeken$/,
  );
  await expect(options).toHaveCount(0);
  await line.fill('@MO intake regelen #zorg');
  await expect(line).toHaveAccessibleDescription(/Maatschappelijke Ontwikkeling \(zorg\) · Zorg · intake regelen$/);
  // It may be answered after Enter too.
  await line.fill('@MO woning zoeken #huisvesting');
  await line.press('Enter');
  await chair.getByRole('region', { name: 'Invoerregel' }).getByRole('button', { name: 'Wonen' }).click();
  const housing = listOrganisations(vaultOf(app).db).find(({ name }) => name === 'Gemeente Utrecht, MO en Wonen')?.id;
  await expect
    .poll(() => recorded().actions)
    .toEqual([{ text: 'woning zoeken', dueDate: null, conditionCode: 'housing', ownerOrganisationId: housing }]);
});
