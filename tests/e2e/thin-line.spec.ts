import { makeMeeting } from './agenda-fixture.ts';
import { expect, test } from './app-fixture.ts';
import { makeVault, unlock } from './vault-steps.ts';

test('a vault is made, a meeting is made, and both are there after a restart', async ({ start }) => {
  const first = await start();
  await makeVault(first.chair);
  await makeMeeting(first.chair);
  await expect(first.chair.getByText('Overleg 3 december 2026')).toBeVisible();
  expect(first.host.refusedRequests()).toBe(0);

  const second = await first.restart();
  await unlock(second.chair);
  await expect(second.chair.getByText('3 december 2026')).toBeVisible();
});
