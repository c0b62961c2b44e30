import type { vaultContract } from '../../../shared/contract/vault.ts';
import { createVault, unlockVault, vaultStatusOf } from '../../services/vault-service.ts';
import type { HandlersFor } from '../context.ts';

export const vaultHandlers: Pick<
  HandlersFor<typeof vaultContract>,
  'vault.status' | 'vault.create' | 'vault.unlock' | 'vault.lock'
> = {
  'vault.status': ({ app }) => vaultStatusOf(app),
  'vault.create': ({ app }, input) => createVault(app, input),
  'vault.unlock': async ({ app }, input) => {
    await unlockVault(app, input);
    return {};
  },
  'vault.lock': ({ app }) => {
    app.session.close();
    return Promise.resolve({});
  },
};
