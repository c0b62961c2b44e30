import { makeMeeting } from './agenda-fixture.ts';
import { expect, test } from './app-fixture.ts';

test('a vault is made, a meeting is made, and both are there after a restart', async ({ start }) => {
  const first = await start();
  await first.chair.getByLabel('Uw naam').fill('Noor Visser');
  await first.chair.getByLabel('Wachtzin').fill('een zin die niemand raadt');
  await first.chair.getByRole('button', { name: 'Kluis maken' }).click();
  await makeMeeting(first.chair);
  await expect(first.chair.getByText('Overleg 3 december 2026')).toBeVisible();
  expect(first.host.refusedRequests()).toBe(0);

  const second = await first.restart();
  await second.chair.getByLabel('Wachtzin').fill('een zin die niemand raadt');
  await second.chair.getByRole('button', { name: 'Ontgrendelen' }).click();
  await expect(second.chair.getByText('3 december 2026')).toBeVisible();
});
