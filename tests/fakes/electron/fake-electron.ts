import { EventEmitter, once } from 'node:events';
import type { ElectronApi } from '../../../main/hosts/electron/electron-api.ts';
import { FakeIpcMain } from './fake-ipc-main.ts';
import { FakeSession } from './fake-session.ts';
import { FakeWindow } from './fake-window.ts';
import { PreventableEvent, strict } from './strict.ts';

export interface FakeElectronOptions {
  readonly packaged?: boolean;
  readonly switches?: readonly string[];
  readonly firstInstance?: boolean;
  readonly backend?: ReturnType<ElectronApi['safeStorage']['getSelectedStorageBackend']>;
  readonly keyStore?: boolean;
}

/** The order in which things were done before and after ready: `sandbox`, `scheme`, `ready`, … */
export class FakeElectron {
  readonly order: string[] = [];
  readonly windows: FakeWindow[] = [];
  readonly sessions = new Map<string, FakeSession>([['', new FakeSession('default')]]);
  readonly ipc = new FakeIpcMain();
  readonly appEvents = new EventEmitter();
  readonly power = new EventEmitter();
  readonly dialogs: { method: string; options: unknown; answer: unknown }[] = [];
  readonly dialogAnswers: unknown[] = [];
  readonly paths: Record<string, string> = { documents: '/documents', appData: '/app-data' };
  readonly schemes: Electron.CustomScheme[] = [];
  displays = [display(1, 'Laptop', 0, 1920, 1080), display(2, 'Beamer', 1920, 1280, 720)];
  menu: unknown = 'default';
  ready = false;
  quitting = false;
  exitCode: number | null = null;
  readonly api: ElectronApi;
  readonly #options: FakeElectronOptions;

  constructor(options: FakeElectronOptions = {}) {
    this.#options = options;
    this.api = strict('electron', {
      app: this.#app(),
      BrowserWindow: this.#browserWindow(),
      dialog: this.#dialog(),
      ipcMain: this.ipc.electron,
      Menu: strict('Menu', { setApplicationMenu: (menu: unknown) => (this.menu = menu) }),
      powerMonitor: strict('powerMonitor', { on: this.power.on.bind(this.power) }),
      protocol: this.#protocol(),
      safeStorage: this.#safeStorage(),
      screen: this.#screen(),
      session: this.#session(),
    }) as unknown as ElectronApi;
  }

  becomeReady(): void {
    this.ready = true;
    this.order.push('ready');
    this.appEvents.emit('ready');
  }

  /** The session that the windows use. */
  get pageSession(): FakeSession {
    const session = this.sessions.get('casustafel');
    if (session === undefined) throw new Error('no session of ours');
    return session;
  }

  #beforeReady(what: string): void {
    if (this.ready) throw new Error(`${what} must be called before the app is ready`);
    this.order.push(what);
  }

  #afterReady(what: string): void {
    if (!this.ready) throw new Error(`${what} cannot be used before the app is ready`);
  }

  /** https://www.electronjs.org/docs/latest/api/app */
  #app() {
    const { appEvents, paths } = this;
    const quit = (): void => {
      const event = new PreventableEvent();
      appEvents.emit('before-quit', event);
      if (event.defaultPrevented) return;
      this.quitting = true;
      for (const window of this.windows) window.destroy();
    };
    return strict('app', {
      isPackaged: this.#options.packaged ?? false,
      commandLine: strict('commandLine', {
        hasSwitch: (name: string) => this.#options.switches?.includes(name) ?? false,
      }),
      enableSandbox: () => this.#beforeReady('sandbox'),
      setPath: (name: string, path: string) => {
        this.#beforeReady(`path ${name}`);
        paths[name] = path;
      },
      getPath: (name: string) => paths[name],
      whenReady: async () => {
        if (!this.ready) await once(appEvents, 'ready');
      },
      requestSingleInstanceLock: () => this.#options.firstInstance ?? true,
      quit,
      exit: (code: number) => (this.exitCode = code),
      on: appEvents.on.bind(appEvents),
    });
  }

  /** https://www.electronjs.org/docs/latest/api/protocol: before ready, and once. */
  #protocol() {
    return strict('protocol', {
      registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => {
        this.#beforeReady('scheme');
        if (this.schemes.length > 0) throw new Error('registerSchemesAsPrivileged can only be used once');
        this.schemes.push(...schemes);
      },
    });
  }

  #session() {
    return strict('session', {
      defaultSession: this.sessions.get('')?.electron,
      fromPartition: (name: string) => {
        this.#afterReady('fromPartition');
        const session = this.sessions.get(name) ?? new FakeSession(name);
        this.sessions.set(name, session);
        return session.electron;
      },
    });
  }

  #browserWindow() {
    const make = (options: Electron.BrowserWindowConstructorOptions): Electron.BrowserWindow => {
      this.#afterReady('BrowserWindow');
      const session = [...this.sessions.values()].find((one) => one.electron === options.webPreferences?.session);
      if (session === undefined) throw new Error('a window outside our sessions');
      const window = new FakeWindow(this.windows.length + 1, options, session, this.ipc);
      this.windows.push(window);
      window.windowEvents.once('closed', () => {
        if (this.windows.every((one) => one.destroyed)) this.appEvents.emit('window-all-closed');
      });
      this.appEvents.emit('web-contents-created', {}, window.contents);
      return window.electron;
    };
    // eslint-disable-next-line @typescript-eslint/no-extraneous-class -- called with `new`, gives the strict model
    return class {
      constructor(options: Electron.BrowserWindowConstructorOptions) {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- a proxy stands for the instance
        return make(options);
      }
    };
  }

  #dialog() {
    const ask = (method: string) => (first: unknown, second?: unknown) => {
      this.#afterReady(method);
      const answer = this.dialogAnswers.shift() ?? { canceled: true, filePaths: [], filePath: '' };
      this.dialogs.push({ method, options: second ?? first, answer });
      return Promise.resolve(answer);
    };
    return strict('dialog', {
      showSaveDialog: ask('showSaveDialog'),
      showOpenDialog: ask('showOpenDialog'),
      showMessageBox: ask('showMessageBox'),
    });
  }

  /** https://www.electronjs.org/docs/latest/api/safe-storage: only the calls that are not deprecated. */
  #safeStorage() {
    return strict('safeStorage', {
      isAsyncEncryptionAvailable: () => Promise.resolve(this.#options.keyStore ?? true),
      getSelectedStorageBackend: () => this.#options.backend ?? 'gnome_libsecret',
      encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`sealed:${text}`)),
      decryptStringAsync: (sealed: Buffer) =>
        Promise.resolve({ result: sealed.toString().slice('sealed:'.length), shouldReEncrypt: true }),
    } satisfies Partial<ElectronApi['safeStorage']>);
  }

  #screen() {
    return strict('screen', {
      getAllDisplays: () => {
        this.#afterReady('screen');
        return this.displays;
      },
      getPrimaryDisplay: () => this.displays[0],
    });
  }
}

function display(id: number, label: string, x: number, width: number, height: number): Electron.Display {
  const bounds = { x, y: 0, width, height };
  return { id, label, bounds, workArea: { ...bounds, y: 24, height: height - 24 } } as Electron.Display;
}
