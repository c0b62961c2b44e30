import type { vaultContract } from '../../../shared/contract/vault.ts';
import { text } from '../../../shared/text/nl.ts';
import { chooseBackupFolder } from '../../services/backup-folder.ts';
import { backUp, listBackups, secondFolderState, withoutPaths } from '../../services/backup-service.ts';
import { chooseRestoreFolder, restoreVault } from '../../services/restore-service.ts';
import {
  changePassphrase,
  confirmRecoveryKey,
  freshRecoveryKey,
  renewRecoveryKey,
  setPassphrase,
} from '../../services/secret-service.ts';
import { createVault, unlockVault, unlockWithRecoveryKey, vaultStatusOf } from '../../services/vault-service.ts';
import type { HandlersFor } from '../context.ts';

export const vaultHandlers: HandlersFor<typeof vaultContract> = {
  'vault.status': ({ app }) => vaultStatusOf(app),
  'vault.create': ({ app }, input) => createVault(app, input),
  'vault.freshRecoveryKey': ({ app }) => freshRecoveryKey(app),
  'vault.confirmRecoveryKey': async ({ app }, input) => {
    await confirmRecoveryKey(app, input.recoveryKey);
    return {};
  },
  'vault.unlock': async ({ app }, input) => {
    await unlockVault(app, input);
    return {};
  },
  'vault.unlockWithRecoveryKey': async ({ app }, input) => {
    await unlockWithRecoveryKey(app, input);
    return {};
  },
  'vault.lock': ({ app }) => {
    app.session.close();
    return Promise.resolve({});
  },
  'vault.touch': ({ app }) => {
    app.session.touch();
    return Promise.resolve({});
  },
  'vault.changePassphrase': async ({ app }, input) => {
    await changePassphrase(app, input);
    return {};
  },
  'vault.setPassphrase': async ({ app }, input) => {
    await setPassphrase(app, input);
    return {};
  },
  'vault.renewRecoveryKey': ({ app }, input) => renewRecoveryKey(app, input.passphrase),
  'vault.backups': ({ app }) => ({
    backups: listBackups(app).map(withoutPaths),
    secondFolder: secondFolderState(app),
    lastFailed: app.backups.lastFailed,
  }),
  'vault.backUpNow': ({ app }) => backUp(app, 'manual'),
  'vault.chooseBackupFolder': ({ app, vault }) => chooseBackupFolder(app, vault, text.vault.chooseBackupFolderTitle),
  'vault.chooseRestoreFolder': ({ app }) => chooseRestoreFolder(app, text.vault.chooseRestoreFolderTitle),
  'vault.restore': async ({ app }, input) => {
    await restoreVault(app, input);
    return {};
  },
};
