import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Bridge } from '../../../shared/contract/wire.ts';
import type { FakeIpcMain } from './fake-ipc-main.ts';
import type { FakeSession } from './fake-session.ts';
import { PreventableEvent, strict } from './strict.ts';

type WindowOpenHandler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse;

export interface FakeFrame {
  url: string;
  origin: string;
  destroyed: boolean;
  isDestroyed(): boolean;
}

export function fakeFrame(url: string, origin: string): FakeFrame {
  return {
    url,
    origin,
    destroyed: false,
    isDestroyed() {
      return this.destroyed;
    },
  };
}

/** One window: options as given, a page that runs the real preload, and events that a test can fire. */
export class FakeWindow {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly id: number;
  readonly log: string[] = [];
  readonly windowEvents = new EventEmitter();
  readonly contentsEvents = new EventEmitter();
  readonly electron: Electron.BrowserWindow;
  readonly contents: Electron.WebContents;
  bounds: Electron.Rectangle = { x: 0, y: 0, width: 0, height: 0 };
  fullScreen = false;
  minimized = false;
  contentProtection = false;
  destroyed = false;
  frame: FakeFrame = fakeFrame('', 'null');
  /** What the preload put on the page, null while none is loaded. */
  bridge: Bridge | null = null;
  pages = 0;
  #openHandler: WindowOpenHandler | null = null;
  #receivers: ((event: unknown, payload: unknown) => void)[] = [];
  readonly #session: FakeSession;
  readonly #ipc: FakeIpcMain;

  constructor(id: number, options: Electron.BrowserWindowConstructorOptions, session: FakeSession, ipc: FakeIpcMain) {
    this.id = id;
    this.options = options;
    this.#session = session;
    this.#ipc = ipc;
    this.contents = this.#makeContents();
    this.electron = this.#makeWindow();
  }

  /** The answer of every navigation event; true means that the page would leave. */
  navigate(event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate' | 'will-attach-webview'): boolean {
    const fired = new PreventableEvent();
    this.contentsEvents.emit(event, fired);
    return !fired.defaultPrevented;
  }

  openFromPage(url: string): Electron.WindowOpenHandlerResponse {
    if (this.#openHandler === null) return { action: 'allow' };
    return this.#openHandler({ url } as Electron.HandlerDetails);
  }

  /** A title that the page sets; true when the window would show it. */
  setTitleFromPage(title: string): boolean {
    const event = new PreventableEvent();
    this.windowEvents.emit('page-title-updated', event, title, true);
    return !event.defaultPrevented;
  }

  crash(): void {
    this.bridge = null;
    this.#receivers = [];
    this.contentsEvents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.frame.destroyed = true;
    this.bridge = null;
    this.windowEvents.emit('closed');
  }

  #alive(): void {
    // Any use of a destroyed window throws "Object has been destroyed".
    if (this.destroyed) throw new Error('Object has been destroyed');
  }

  async #load(url: string): Promise<void> {
    this.#alive();
    const response = await this.#session.fetch(url);
    if (response?.status !== 200) throw new Error('ERR_FAILED');
    const { protocol, host } = new URL(url);
    this.frame = fakeFrame(url, `${protocol}//${host}`);
    this.pages += 1;
    this.#receivers = [];
    this.#runPreload();
  }

  /** The sandbox gives a preload `electron` and little else; messages are copied both ways. */
  #runPreload(): void {
    const { preload } = this.options.webPreferences ?? {};
    if (preload === undefined) return;
    const frame = this.frame;
    const electron = strict('electron (preload)', {
      contextBridge: strict('contextBridge', {
        exposeInMainWorld: (name: string, api: Bridge) => {
          if (name !== 'bridge') throw new Error(`unexpected name ${name}`);
          this.bridge = api;
        },
      }),
      ipcRenderer: strict('ipcRenderer', {
        invoke: (channel: string, message: unknown) => this.#ipc.invoke(channel, this.contents, frame, message),
        send: (channel: string) => this.#ipc.send(channel, this.contents, frame),
        on: (channel: string, receive: (event: unknown, payload: unknown) => void) => {
          if (channel !== 'event') throw new Error(`unexpected channel ${channel}`);
          this.#receivers.push(receive);
        },
      }),
    });
    const require = (name: string): unknown => {
      if (name === 'electron') return electron;
      throw new Error(`module not found: ${name}`);
    };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the very bundle that Electron runs as preload
    const run = new Function('require', 'module', 'exports', readFileSync(preload, 'utf8')) as (
      require: (name: string) => unknown,
      module: object,
      exports: object,
    ) => void;
    run(require, { exports: {} }, {});
  }

  #makeContents(): Electron.WebContents {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- a getter in an object literal has its own `this`
    const page = this;
    return strict('webContents', {
      id: this.id,
      on: this.contentsEvents.on.bind(this.contentsEvents),
      get mainFrame() {
        return page.frame;
      },
      isDestroyed: () => this.destroyed,
      send: (channel: string, payload: unknown) => {
        this.#alive();
        if (channel !== 'event') throw new Error(`unexpected channel ${channel}`);
        for (const receive of this.#receivers) receive({}, structuredClone(payload));
      },
      setWindowOpenHandler: (handler: WindowOpenHandler) => {
        this.#openHandler = handler;
      },
      forcefullyCrashRenderer: () => {
        this.#alive();
        this.crash();
      },
    }) as unknown as Electron.WebContents;
  }

  #makeWindow(): Electron.BrowserWindow {
    const act =
      (name: string, work: () => void = () => undefined) =>
      () => {
        this.#alive();
        this.log.push(name);
        work();
      };
    return strict('BrowserWindow', {
      webContents: this.contents,
      on: this.windowEvents.on.bind(this.windowEvents),
      once: this.windowEvents.once.bind(this.windowEvents),
      loadURL: (url: string) => this.#load(url),
      show: act('show'),
      focus: act('focus'),
      restore: act('restore', () => (this.minimized = false)),
      isMinimized: () => this.minimized,
      isFullScreen: () => this.fullScreen,
      isDestroyed: () => this.destroyed,
      destroy: () => this.destroy(),
      setFullScreen: (on: boolean) => act('setFullScreen', () => (this.fullScreen = on))(),
      setContentProtection: (on: boolean) => act('setContentProtection', () => (this.contentProtection = on))(),
      setBounds: (bounds: Electron.Rectangle) => {
        // A full-screen window keeps its bounds on the display that it is on.
        if (this.fullScreen) throw new Error('setBounds on a full-screen window');
        act('setBounds', () => (this.bounds = bounds))();
      },
    }) as unknown as Electron.BrowserWindow;
  }
}
