import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockWhenIdle } from '../../main/services/vault-service.ts';
import { startCore, startOpenCore, type TestCore } from '../fixtures/core.ts';

const passphrase = 'vier kale ezels dansen zacht';

/** A clock that the test moves. */
function aClock(start = '2026-11-22T12:00:00') {
  let at = new Date(start).getTime();
  return { now: () => new Date(at), forward: (seconds: number) => (at += seconds * 1_000) };
}

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'casustafel-vault-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  );
}

async function confirmed(core: TestCore): Promise<string> {
  const { recoveryKey } = await core.call('vault.freshRecoveryKey', {});
  await core.call('vault.confirmRecoveryKey', { recoveryKey });
  return recoveryKey;
}

test('a new vault asks for its recovery key to be confirmed, also after a restart, and never loses what is in it', async () => {
  const core = await startOpenCore();
  expect(await core.call('vault.status', {})).toMatchObject({ state: 'open', pending: 'confirm-recovery-key' });
  await core.call('vault.lock', {});
  await core.call('vault.unlock', { passphrase });
  expect(await core.call('vault.status', {})).toMatchObject({ state: 'open', pending: 'confirm-recovery-key' });
  const { recoveryKey } = await core.call('vault.freshRecoveryKey', {});
  expect(await codeOf(core.call('vault.confirmRecoveryKey', { recoveryKey: `${recoveryKey.slice(0, -1)}?` }))).toBe(
    'wrong-recovery-key',
  );
  await core.call('vault.confirmRecoveryKey', { recoveryKey: recoveryKey.toLowerCase().replaceAll('-', ' ') });
  expect(await core.call('vault.status', {})).toMatchObject({ pending: 'none' });
  expect(await codeOf(core.call('vault.freshRecoveryKey', {}))).toBe('not-allowed-now');
});

test('the recovery key opens the vault, and then nothing but a new passphrase is possible', async () => {
  const core = await startOpenCore();
  const recoveryKey = await confirmed(core);
  await core.call('vault.lock', {});
  await core.call('vault.unlockWithRecoveryKey', { recoveryKey });
  expect(await codeOf(core.call('meetings.list', {}))).toBe('not-allowed-now');
  await core.call('vault.setPassphrase', { next: 'een heel andere wachtzin' });
  expect(await codeOf(core.call('meetings.list', {}))).toBe('done');
  expect(await codeOf(core.call('vault.setPassphrase', { next: 'nog een andere wachtzin' }))).toBe('not-allowed-now');
  await core.call('vault.lock', {});
  expect(await codeOf(core.call('vault.unlock', { passphrase }))).toBe('wrong-passphrase');
  expect(await codeOf(core.call('vault.unlock', { passphrase: 'een heel andere wachtzin' }))).toBe('done');
});

test('changing the passphrase asks the present one, and a wrong one counts as a try', async () => {
  const core = await startOpenCore();
  const next = 'blauwe tandem lust geen soep';
  for (let count = 0; count < 3; count += 1)
    expect(await codeOf(core.call('vault.changePassphrase', { current: 'geraden', next }))).toBe('wrong-passphrase');
  expect(await codeOf(core.call('vault.changePassphrase', { current: passphrase, next }))).toBe('too-many-tries');
});

test('a changed passphrase and a renewed recovery key replace the old ones', async () => {
  const core = await startOpenCore();
  const old = await confirmed(core);
  const next = 'blauwe tandem lust geen soep';
  await core.call('vault.changePassphrase', { current: passphrase, next });
  const { recoveryKey } = await core.call('vault.renewRecoveryKey', { passphrase: next });
  await core.call('vault.confirmRecoveryKey', { recoveryKey });
  await core.call('vault.lock', {});
  expect(await codeOf(core.call('vault.unlock', { passphrase }))).toBe('wrong-passphrase');
  expect(await codeOf(core.call('vault.unlockWithRecoveryKey', { recoveryKey: old }))).toBe('wrong-recovery-key');
  expect(await codeOf(core.call('vault.unlockWithRecoveryKey', { recoveryKey }))).toBe('done');
});

test('after three wrong tries each next one waits longer, also after a restart, and asking at once gains nothing', async () => {
  const clock = aClock();
  const folder = await aFolder();
  const first = await startOpenCore({ now: clock.now, folder });
  await first.call('vault.lock', {});
  const many = await Promise.all(
    Array.from({ length: 8 }, () => codeOf(first.call('vault.unlock', { passphrase: 'mis' }))),
  );
  expect(many).toEqual([...Array<string>(3).fill('wrong-passphrase'), ...Array<string>(5).fill('too-many-tries')]);
  expect(await first.call('vault.status', {})).toMatchObject({ waitSeconds: 2 });

  const second = await startCore({ now: clock.now, folder });
  expect(await codeOf(second.call('vault.unlock', { passphrase }))).toBe('too-many-tries');
  const waits: number[] = [];
  for (let count = 0; count < 9; count += 1) {
    clock.forward((await second.call('vault.status', {})).waitSeconds);
    expect(await codeOf(second.call('vault.unlock', { passphrase: 'mis' }))).toBe('wrong-passphrase');
    waits.push((await second.call('vault.status', {})).waitSeconds);
  }
  expect(waits).toEqual([4, 8, 16, 32, 64, 128, 256, 300, 300]);

  clock.forward(-86_400);
  expect(await second.call('vault.status', {})).toMatchObject({ waitSeconds: 300 });
  clock.forward(300);
  expect(await codeOf(second.call('vault.unlock', { passphrase }))).toBe('done');
  expect(await second.call('vault.status', {})).toMatchObject({ waitSeconds: 0 });
});

test('the vault locks after the idle time by the clock on the wall, says so a minute before, and touching starts it again', async () => {
  const clock = aClock();
  const core = await startOpenCore({ now: clock.now });
  clock.forward(9 * 60);
  await core.call('vault.touch', {});
  clock.forward(9 * 60);
  lockWhenIdle(core.app);
  expect(core.app.session.vault).not.toBeNull();
  expect(core.events.at(-1)).toEqual({ kind: 'idle', lockInSeconds: 60 });
  clock.forward(45);
  lockWhenIdle(core.app);
  expect(core.events.at(-1)).toEqual({ kind: 'idle', lockInSeconds: 15 });
  await core.call('vault.touch', {});
  const told = core.events.length;
  clock.forward(9 * 60 - 1);
  lockWhenIdle(core.app);
  expect(core.events).toHaveLength(told);
  clock.forward(61);
  lockWhenIdle(core.app);
  expect(await core.call('vault.status', {})).toMatchObject({ state: 'locked', idleMinutes: null });
  expect(core.events.at(-1)).toEqual({ kind: 'session', state: 'locked' });
});

test('when the machine goes to sleep the vault locks, and the key is overwritten', async () => {
  const core = await startOpenCore();
  const { key } = core.app.session;
  core.host.lockRequested('suspend', 0);
  expect(core.app.session.vault).toBeNull();
  expect(key?.every((byte) => byte === 0)).toBe(true);
});

test('a second process gets no hand on an open vault, and a locked one is free', async () => {
  const folder = await aFolder();
  const first = await startOpenCore({ folder });
  const second = await startCore({ folder });
  expect(await codeOf(second.call('vault.unlock', { passphrase }))).toBe('vault-in-use');
  await first.call('vault.lock', {});
  expect(await codeOf(second.call('vault.unlock', { passphrase }))).toBe('done');
});

test('a vault that misses a file, or whose key file is damaged, is never taken for a new start', async () => {
  const core = await startOpenCore();
  await core.call('vault.lock', {});
  await rm(core.app.folder.keys);
  expect(await core.call('vault.status', {})).toMatchObject({ state: 'locked' });
  expect(await codeOf(core.call('vault.unlock', { passphrase }))).toBe('vault-damaged');
  expect(
    await codeOf(
      core.call('vault.create', { regionCode: 'zaanstad', workerName: 'A', workerRole: 'chair', passphrase }),
    ),
  ).toBe('vault-exists');
});

test('a passphrase that is too short is not accepted, and key files hold no secret', async () => {
  const core = await startCore();
  const input = { regionCode: 'utrecht', workerName: 'Noor Visser', workerRole: 'both' } as const;
  expect(await codeOf(core.call('vault.create', { ...input, passphrase: 'kort' }))).toBe('invalid-input');
  const { recoveryKey } = await core.call('vault.create', { ...input, passphrase });
  const file = await readFile(core.app.folder.keys, 'utf8');
  expect(
    [passphrase, recoveryKey, recoveryKey.replaceAll('-', ''), 'Noor'].filter((one) => file.includes(one)),
  ).toEqual([]);
});
