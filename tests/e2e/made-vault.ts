import { expect } from '@playwright/test';
import type { Vault } from '../../main/app/vault.ts';
import { confirmRecoveryKey } from '../../main/services/secret-service.ts';
import { createVault } from '../../main/services/vault-service.ts';
import type { RegionCode } from '../../shared/domain/region.ts';
import type { RunningApp } from './app-fixture.ts';
import { testPassphrase } from './vault-steps.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

/** A vault made in the core, its recovery key confirmed, the window at work: for tests of what comes after. */
export async function openMadeVault(
  { app, chair }: RunningApp,
  regionCode: RegionCode = 'utrecht',
  workerName = 'Noor Visser',
): Promise<Vault> {
  const { recoveryKey } = await createVault(app, {
    regionCode,
    workerName,
    workerRole: 'both',
    passphrase: testPassphrase,
  });
  await confirmRecoveryKey(app, recoveryKey);
  await expect(chair.getByRole('navigation')).toBeVisible();
  return vaultOf(app);
}
