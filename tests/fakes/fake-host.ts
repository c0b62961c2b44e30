import type {
  Caller,
  Dialogs,
  Display,
  Host,
  HostWindow,
  Lifecycle,
  OpenRequest,
  SaveRequest,
  Secrets,
  Windows,
} from '../../main/app/host.ts';

/** A host without a machine: windows are records, dialogs answer what the test put there, in order. */
export class FakeHost implements Host {
  readonly kind = 'chromium';
  readonly folders: { readonly data: string; readonly documents: string };
  readonly log: string[] = [];
  readonly sent: { readonly role: HostWindow['role']; readonly event: unknown }[] = [];
  /** Roles of the windows whose page was dropped, in order. */
  readonly discarded: HostWindow['role'][] = [];
  readonly answers: { save: (string | null)[]; open: (string | null)[] } = { save: [], open: [] };
  readonly asked: (SaveRequest | OpenRequest)[] = [];
  lockRequested: (why: 'suspend' | 'screen-locked', sleptMilliseconds: number) => void = () => undefined;
  #handle: (caller: Caller, message: unknown) => Promise<unknown> = () => Promise.reject(new Error('no handler'));

  constructor(folder: string) {
    this.folders = { data: folder, documents: folder };
  }

  request(caller: Caller, message: unknown): Promise<unknown> {
    return this.#handle(caller, message);
  }

  readonly windows: Windows = {
    onRequest: (handle) => {
      this.#handle = handle;
    },
    open: (role) => Promise.resolve(this.#window(role)),
    displays: () => Promise.resolve<readonly Display[]>([]),
  };

  readonly dialogs: Dialogs = {
    askSavePath: (request) => {
      this.asked.push(request);
      return Promise.resolve(this.answers.save.shift() ?? null);
    },
    askOpenPath: (request) => {
      this.asked.push(request);
      return Promise.resolve(this.answers.open.shift() ?? null);
    },
    fatal: () => Promise.resolve(),
  };

  readonly secrets: Secrets = {
    status: () => Promise.resolve({ available: false, backend: 'none' }),
    protect: () => Promise.reject(new Error('no key store')),
    reveal: () => Promise.reject(new Error('no key store')),
  };

  readonly lifecycle: Lifecycle = {
    claimSingleInstance: () => Promise.resolve(true),
    onLockRequested: (callback) => {
      this.lockRequested = callback;
    },
    onQuitRequested: () => undefined,
    quit: () => Promise.resolve(),
  };

  #window(role: HostWindow['role']): HostWindow {
    return {
      id: `window-${role}`,
      role,
      send: (event) => this.sent.push({ role, event }),
      placeOn: () => Promise.resolve('unsupported'),
      hideFromCapture: () => Promise.resolve('unsupported'),
      discard: () => {
        this.discarded.push(role);
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
      onClosed: () => undefined,
    };
  }
}
