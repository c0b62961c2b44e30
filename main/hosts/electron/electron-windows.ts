import { randomUUID } from 'node:crypto';
import type { BrowserWindow, Session } from 'electron';
import type { WindowRole } from '../../../shared/contract/procedure.ts';
import type { Caller, Display, HostWindow, Support, Windows } from '../../app/host.ts';
import { placedIn } from '../../app/placed-in.ts';
import { UntilReady } from '../../app/until-ready.ts';
import { windowSpecs } from '../../app/window-specs.ts';
import { appOrigin } from './app-scheme.ts';
import { createWindow } from './create-window.ts';
import type { ElectronApi } from './electron-api.ts';
import { listen, type KnownWindow } from './ipc.ts';

export interface ElectronWindowsOptions {
  readonly session: Session;
  readonly preload: string;
  readonly platform: NodeJS.Platform;
}

/** The two windows of the application; nothing else ever opens. */
export class ElectronWindows implements Windows {
  readonly #api: ElectronApi;
  readonly #options: ElectronWindowsOptions;
  readonly #open = new Map<WindowRole, ElectronWindow>();

  constructor(api: ElectronApi, options: ElectronWindowsOptions) {
    this.#api = api;
    this.#options = options;
  }

  onRequest(handle: (caller: Caller, message: unknown) => Promise<unknown>): void {
    listen(this.#api, () => this.#open.values(), handle);
  }

  async open(role: WindowRole): Promise<HostWindow> {
    const present = this.#open.get(role);
    if (present !== undefined) {
      present.show();
      return present;
    }
    const { session, preload, platform } = this.#options;
    const window = new ElectronWindow(
      createWindow(this.#api, windowSpecs[role], session, preload),
      role,
      platform,
      this.#api.screen,
    );
    this.#open.set(role, window);
    window.onClosed(() => this.#open.delete(role));
    await window.load();
    window.show();
    return window;
  }

  displays(): Promise<readonly Display[]> {
    const { screen } = this.#api;
    const primary = screen.getPrimaryDisplay().id;
    return Promise.resolve(
      screen.getAllDisplays().map(({ id, label, bounds }) => ({
        id: String(id),
        label,
        primary: id === primary,
        width: bounds.width,
        height: bounds.height,
      })),
    );
  }

  /** The window that a native dialog belongs to. */
  get front(): BrowserWindow | null {
    return this.#open.get('chair')?.native ?? null;
  }
}

class ElectronWindow implements HostWindow, KnownWindow {
  readonly id = randomUUID();
  readonly role: WindowRole;
  readonly caller: Caller;
  readonly native: BrowserWindow;
  readonly contentsId: number;
  readonly #platform: NodeJS.Platform;
  readonly #screen: ElectronApi['screen'];
  readonly #events = new UntilReady((event) => this.#deliver(event));
  #discarding = false;
  #lastCrash = -Infinity;

  constructor(native: BrowserWindow, role: WindowRole, platform: NodeJS.Platform, screen: ElectronApi['screen']) {
    this.native = native;
    this.role = role;
    this.caller = { windowId: this.id, role };
    this.contentsId = native.webContents.id;
    this.#platform = platform;
    this.#screen = screen;
    native.on('page-title-updated', (event) => event.preventDefault());
    native.webContents.on('render-process-gone', () => this.#recover());
  }

  async load(): Promise<void> {
    this.#events.hold();
    await this.native.loadURL(`${appOrigin}/${windowSpecs[this.role].page}`);
  }

  ready(): void {
    this.#events.ready();
  }

  send(event: unknown): void {
    if (!this.native.isDestroyed()) this.#events.send(event);
  }

  #deliver(event: unknown): void {
    if (!this.native.isDestroyed()) this.native.webContents.send('event', event);
  }

  show(): void {
    if (this.native.isMinimized()) this.native.restore();
    this.native.show();
    this.native.focus();
  }

  placeOn(display: Display, mode: 'full-screen' | 'window'): Promise<Support> {
    const target = this.#screen.getAllDisplays().find((one) => String(one.id) === display.id);
    if (target === undefined) return Promise.resolve('unsupported');
    // A full-screen window does not move to another display.
    if (this.native.isFullScreen()) this.native.setFullScreen(false);
    const { x, y, ...free } = target.workArea;
    const { left, top, ...size } = placedIn({ left: x, top: y, ...free });
    this.native.setBounds(mode === 'full-screen' ? target.bounds : { x: left, y: top, ...size });
    if (mode === 'full-screen') this.native.setFullScreen(true);
    return Promise.resolve('done');
  }

  hideFromCapture(state: 'on' | 'off'): Promise<Support> {
    // Electron: BrowserWindow.setContentProtection, macOS and Windows only.
    if (this.#platform !== 'darwin' && this.#platform !== 'win32') return Promise.resolve('unsupported');
    this.native.setContentProtection(state === 'on');
    return Promise.resolve('done');
  }

  /** Ends the page's process, so that its memory goes back to the system, and starts a fresh one. */
  async discard(): Promise<void> {
    this.#events.drop();
    this.#discarding = true;
    this.native.webContents.forcefullyCrashRenderer();
    await this.load();
    this.#discarding = false;
  }

  close(): Promise<void> {
    if (!this.native.isDestroyed()) this.native.destroy();
    return Promise.resolve();
  }

  onClosed(callback: () => void): void {
    this.native.once('closed', callback);
  }

  /** A page that crashed loads again: all that it showed is on disk. Twice within ten seconds: the window closes. */
  #recover(): void {
    if (this.#discarding || this.native.isDestroyed()) return;
    const now = Date.now();
    const again = now - this.#lastCrash < 10_000;
    this.#lastCrash = now;
    if (again) this.native.destroy();
    else void this.load().catch(() => this.native.destroy());
  }
}
