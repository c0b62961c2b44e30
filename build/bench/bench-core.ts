import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputOf, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import { replyEnvelope } from '../../shared/contract/wire.ts';
import type { App } from '../../main/app/app.ts';
import { createApp } from '../../main/app/create-app.ts';
import type { Caller, Host } from '../../main/app/host.ts';
import { standardCost, type KdfCost } from '../../main/keys/wrap.ts';

export const benchPassphrase = 'vier kale ezels dansen zacht';

/** What a vault is made with. */
export const aVault = {
  ...{ regionCode: 'utrecht', workerName: 'Noor Visser', workerRole: 'both', passphrase: benchPassphrase },
} satisfies InputOf<'vault.create'>;

/** A meeting to measure with. */
export const aMeeting = {
  ...{ title: 'Casusoverleg', date: '2026-12-03', startTime: '09:30', place: '', chairName: '', secretaryName: '' },
  nextMeetingDate: null,
} satisfies InputOf<'meetings.create'>;

/** Cheap key derivation for rows that are not about it. */
export const cheapCost: KdfCost = { n: 1024, r: 8, p: 1 };

export interface BenchCore {
  readonly app: App;
  readonly folder: string;
  call<N extends ProcedureName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  remove(): Promise<void>;
}

/** A folder of its own for one row; the caller removes it. */
export function benchFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'casustafel-bench-'));
}

/** The whole core on a host that shows nothing, with a new open vault. */
export async function openBenchCore(
  kdfCost: KdfCost = standardCost,
  { choosePath = () => Promise.resolve(null) }: { readonly choosePath?: ChoosePath } = {},
): Promise<BenchCore> {
  const folder = await benchFolder();
  let handle: (caller: Caller, message: unknown) => Promise<unknown> = () => Promise.reject(new Error('no handler'));
  const app = await createApp({
    host: hostWithoutWindows(join(folder, 'kluis'), choosePath, (given) => (handle = given)),
    clock: { now: () => new Date() },
    writeLog: () => undefined,
    onBug: (error) => console.error(error),
    kdfCost,
  });
  const core: BenchCore = {
    app,
    folder,
    async call(name, input) {
      const message = { v: 1, name, input, requestId: randomUUID() };
      const reply = replyEnvelope.parse(await handle({ windowId: 'bench', role: 'chair' }, message));
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`);
      return reply.data as never;
    },
    async remove() {
      app.session.close();
      // A daily copy may still be under way.
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  await core.call('vault.create', aVault);
  return core;
}

/** Answers the dialog that asks for a file. */
type ChoosePath = () => Promise<string | null>;
type Handle = Parameters<Host['windows']['onRequest']>[0];

function hostWithoutWindows(folder: string, choosePath: ChoosePath, take: (handle: Handle) => void): Host {
  const none = (): Promise<never> => Promise.reject(new Error('no such thing in a bench'));
  return {
    kind: 'chromium',
    folders: { data: folder, documents: folder },
    windows: { onRequest: take, open: none, displays: () => Promise.resolve([]) },
    dialogs: {
      askSavePath: () => Promise.resolve(null),
      askOpenPath: choosePath,
      fatal: () => Promise.resolve(),
    },
    secrets: { status: () => Promise.resolve({ available: false, backend: 'none' }), protect: none, reveal: none },
    lifecycle: {
      claimSingleInstance: () => Promise.resolve(true),
      onLockRequested: () => undefined,
      onQuitRequested: () => undefined,
      quit: () => Promise.resolve(),
    },
  };
}
