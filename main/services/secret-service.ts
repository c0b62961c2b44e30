import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { App } from '../app/app.ts';
import { keyFromSecret, readKeyFile, withWrapping, writeKeyFile } from '../keys/key-file.ts';
import { newRecoveryKey, readRecoveryKey } from '../keys/recovery-key.ts';
import { wrapKey } from '../keys/wrap.ts';

/** Seals the open vault's key under another passphrase. @throws ExpectedError `wrong-passphrase`, `too-many-tries`. */
export async function changePassphrase(app: App, input: ParsedInputOf<'vault.changePassphrase'>): Promise<void> {
  await provePassphrase(app, input.current);
  await replacePassphrase(app, input.next);
}

/** After the recovery key opened the vault. @throws ExpectedError `not-allowed-now` when it was not. */
export async function setPassphrase(app: App, input: ParsedInputOf<'vault.setPassphrase'>): Promise<void> {
  if (app.session.pending !== 'new-passphrase') throw new ExpectedError('not-allowed-now');
  await replacePassphrase(app, input.next);
  const { recoveryConfirmed } = await readKeyFile(app.folder.keys);
  app.session.pending = recoveryConfirmed ? 'none' : 'confirm-recovery-key';
}

/** @throws ExpectedError `wrong-passphrase`, `too-many-tries`. */
export async function renewRecoveryKey(app: App, passphrase: string): Promise<{ recoveryKey: string }> {
  await provePassphrase(app, passphrase);
  return replaceRecoveryKey(app);
}

/** While nobody has confirmed one, nobody is known to have one: it can be made anew without more proof. */
export async function freshRecoveryKey(app: App): Promise<{ recoveryKey: string }> {
  if (app.session.pending !== 'confirm-recovery-key') throw new ExpectedError('not-allowed-now');
  return replaceRecoveryKey(app);
}

/** @throws ExpectedError `wrong-recovery-key` when what was typed is not the key that opens this vault. */
export async function confirmRecoveryKey(app: App, typed: string): Promise<void> {
  const recoveryKey = readRecoveryKey(typed);
  const file = await readKeyFile(app.folder.keys);
  const key = recoveryKey === null ? null : await keyFromSecret(file, 'recovery', recoveryKey);
  if (key === null || !key.equals(openKey(app))) throw new ExpectedError('wrong-recovery-key');
  key.fill(0);
  await writeKeyFile(app.folder.keys, { ...file, recoveryConfirmed: true });
  if (app.session.pending === 'confirm-recovery-key') app.session.pending = 'none';
}

async function provePassphrase(app: App, passphrase: string): Promise<void> {
  const file = await readKeyFile(app.folder.keys);
  const key = await app.tries.attempt(() => keyFromSecret(file, 'passphrase', passphrase));
  if (key === null) throw new ExpectedError('wrong-passphrase');
  key.fill(0);
}

async function replacePassphrase(app: App, passphrase: string): Promise<void> {
  const wrapped = await wrapKey(openKey(app), 'passphrase', passphrase, app.kdfCost);
  await writeKeyFile(app.folder.keys, withWrapping(await readKeyFile(app.folder.keys), wrapped));
}

async function replaceRecoveryKey(app: App): Promise<{ recoveryKey: string }> {
  const recoveryKey = newRecoveryKey();
  const wrapped = await wrapKey(openKey(app), 'recovery', recoveryKey, app.kdfCost);
  const file = withWrapping(await readKeyFile(app.folder.keys), wrapped);
  await writeKeyFile(app.folder.keys, { ...file, recoveryConfirmed: false });
  return { recoveryKey };
}

/** A copy, so that a lock meanwhile (which overwrites the key) never seals a key of zeros. */
function openKey(app: App): Buffer {
  const { key } = app.session;
  if (key === null) throw new ExpectedError('locked');
  return Buffer.from(key);
}
