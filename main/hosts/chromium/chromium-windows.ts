import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import type { WindowRole } from '../../../shared/contract/procedure.ts';
import type { Caller, Display, HostWindow, Support, Windows } from '../../app/host.ts';
import { windowSpecs } from '../../app/window-specs.ts';
import { bridgeScript } from './bridge-shim.ts';

type Handle = (caller: Caller, message: unknown) => Promise<unknown>;

/** The two windows as pages of one browser; a message counts only from a page of ours, its main frame, our origin. */
export class ChromiumWindows implements Windows {
  readonly #context: BrowserContext;
  readonly #preloadBundle: string;
  readonly #origin: string;
  readonly #open = new Map<WindowRole, ChromiumWindow>();
  #handle: Handle = () => Promise.reject(new Error('no request handler'));

  constructor(context: BrowserContext, preloadBundle: string, origin: string) {
    this.#context = context;
    this.#preloadBundle = preloadBundle;
    this.#origin = origin;
  }

  /** Before any page of ours loads: the binding and the bridge. */
  async prepare(): Promise<void> {
    const binding = `call${randomUUID().replaceAll('-', '')}`;
    await this.#context.exposeBinding(binding, async ({ page, frame }, channel: string, text: string) => {
      const window = [...this.#open.values()].find((one) => one.page === page);
      const trusted =
        window !== undefined && frame === page.mainFrame() && new URL(frame.url()).origin === this.#origin;
      if (!trusted) throw new Error('refused');
      if (channel === 'ready') {
        window.ready();
        return undefined;
      }
      if (channel !== 'rpc') throw new Error('refused');
      return JSON.stringify(await this.#handle({ windowId: window.id, role: window.role }, JSON.parse(text)));
    });
    await this.#context.addInitScript({ content: bridgeScript(this.#preloadBundle, binding, receiverName) });
  }

  onRequest(handle: Handle): void {
    this.#handle = handle;
  }

  async open(role: WindowRole): Promise<HostWindow> {
    const present = this.#open.get(role);
    if (present !== undefined) {
      await present.page.bringToFront();
      return present;
    }
    const page =
      this.#open.size === 0 ? (this.#context.pages()[0] ?? (await this.#newWindow())) : await this.#newWindow();
    const window = new ChromiumWindow(page, role, `${this.#origin}/${windowSpecs[role].page}`);
    this.#open.set(role, window);
    window.onClosed(() => this.#open.delete(role));
    await window.load();
    return window;
  }

  /** A browser knows only the display that its window is on. */
  displays(): Promise<readonly Display[]> {
    return Promise.resolve([]);
  }

  async #newWindow(): Promise<Page> {
    const first = this.#context.pages()[0];
    if (first === undefined) return this.#context.newPage();
    const session = await this.#context.newCDPSession(first);
    const appears = this.#context.waitForEvent('page');
    await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
    const page = await appears;
    await session.detach();
    return page;
  }
}

const receiverName = '__receive';

class ChromiumWindow implements HostWindow {
  readonly id = randomUUID();
  readonly page: Page;
  readonly role: WindowRole;
  readonly #url: string;
  readonly #closed: (() => void)[] = [];
  #queue: unknown[] = [];
  #ready = false;

  constructor(page: Page, role: WindowRole, url: string) {
    this.page = page;
    this.role = role;
    this.#url = url;
    page.on('close', () => {
      for (const callback of this.#closed) callback();
    });
  }

  async load(): Promise<void> {
    this.#ready = false;
    await this.page.goto(this.#url);
  }

  ready(): void {
    this.#ready = true;
    const queue = this.#queue;
    this.#queue = [];
    for (const event of queue) this.send(event);
  }

  send(event: unknown): void {
    if (this.page.isClosed()) return;
    if (!this.#ready) {
      this.#queue.push(event);
      return;
    }
    this.page
      .evaluate(([name, text]) => (window as unknown as Record<string, (t: string) => void>)[name]?.(text), [
        receiverName,
        JSON.stringify(event),
      ] as const)
      .catch(() => {
        // The page went away between the check and the call: a closed window hears nothing.
      });
  }

  placeOn(): Promise<Support> {
    return Promise.resolve('unsupported');
  }

  hideFromCapture(): Promise<Support> {
    return Promise.resolve('unsupported');
  }

  async discard(): Promise<void> {
    this.#queue = [];
    await this.page.goto('about:blank');
    await this.load();
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  onClosed(callback: () => void): void {
    this.#closed.push(callback);
  }
}
