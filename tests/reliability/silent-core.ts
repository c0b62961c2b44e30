import { randomUUID } from 'node:crypto';
import { handlers } from '../../main/router/handlers.ts';
import { createApp } from '../../main/app/create-app.ts';
import type { App } from '../../main/app/app.ts';
import { replyEnvelope } from '../../shared/contract/wire.ts';
import { FakeHost } from '../fakes/fake-host.ts';
import type { Call } from './kill-commands.ts';

export const passphrase = 'vier kale ezels dansen zacht';

export interface SilentCore {
  readonly app: App;
  readonly call: Call;
}

/** The real core on a host without windows, outside any test runner. A refusal or a bug is thrown. */
export async function silentCore(folder: string): Promise<SilentCore> {
  const host = new FakeHost(folder);
  const app = await createApp({
    host,
    clock: { now: () => new Date() },
    writeLog: () => undefined,
    onBug: (error) => console.error(error),
    kdfCost: { n: 1024, r: 8, p: 1 },
  });
  const call: Call = async (name, input) => {
    const message = { v: 1, name, input, requestId: randomUUID() };
    const reply = replyEnvelope.parse(await host.request({ windowId: 'loop', role: 'chair' }, message));
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
    return reply.data as never;
  };
  return { app, call };
}

/** Makes a vault that stays. */
export async function makeVault(folder: string): Promise<void> {
  const { app, call } = await silentCore(folder);
  const { recoveryKey } = await call('vault.create', {
    regionCode: 'utrecht',
    workerName: 'Noor Visser',
    workerRole: 'both',
    passphrase,
  });
  if (Object.hasOwn(handlers, 'vault.confirmRecoveryKey')) await call('vault.confirmRecoveryKey', { recoveryKey });
  app.session.close();
}

/** Unlocks through the service and says who is working. */
export async function unlockVault(folder: string): Promise<SilentCore> {
  const core = await silentCore(folder);
  await core.call('vault.unlock', { passphrase });
  const { workers } = await core.call('workers.list', {});
  const [first] = workers;
  if (first !== undefined) await core.call('workers.choose', { workerId: first.id });
  return core;
}
