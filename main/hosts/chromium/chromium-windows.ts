import { randomUUID } from 'node:crypto';
import type { BrowserContext, Frame, Page, Request } from 'playwright-core';
import type { WindowRole } from '../../../shared/contract/procedure.ts';
import type { Caller, Display, HostWindow, Windows } from '../../app/host.ts';
import { windowSpecs } from '../../app/window-specs.ts';
import { bridgeScript } from './bridge-shim.ts';
import { ChromiumWindow, receiverName } from './chromium-window.ts';

type Handle = (caller: Caller, message: unknown) => Promise<unknown>;

/** The two windows as pages of one browser; a message counts only from a page of ours, its main frame, our origin. */
export class ChromiumWindows implements Windows {
  readonly #context: BrowserContext;
  readonly #preloadBundle: string;
  readonly #origin: string;
  readonly #open = new Map<WindowRole, ChromiumWindow>();
  /** The address of the window that this host is making, which no page can guess; every other one is closed at once. */
  #invited: string | null = null;
  #handle: Handle = () => Promise.reject(new Error('no request handler'));

  constructor(context: BrowserContext, preloadBundle: string, origin: string) {
    this.#context = context;
    this.#preloadBundle = preloadBundle;
    this.#origin = origin;
  }

  /** Before any page of ours loads: the binding, the bridge, and the end of every window that a page opens. */
  async prepare(): Promise<void> {
    const binding = `call${randomUUID().replaceAll('-', '')}`;
    await this.#context.exposeBinding(binding, async ({ page, frame }, channel: string, text: string) => {
      const window = this.#senderOf(page, frame);
      if (window === null) throw new Error('refused');
      if (channel === 'ready') {
        window.ready();
        return undefined;
      }
      if (channel !== 'rpc') throw new Error('refused');
      return JSON.stringify(await this.#handle({ windowId: window.id, role: window.role }, JSON.parse(text)));
    });
    await this.#context.addInitScript({ content: bridgeScript(this.#preloadBundle, binding, receiverName) });
    this.#context.on('page', (page) => this.#closeUninvited(page));
  }

  onRequest(handle: Handle): void {
    this.#handle = handle;
  }

  async open(role: WindowRole): Promise<HostWindow> {
    const present = this.#open.get(role);
    if (present !== undefined) {
      await present.show();
      return present;
    }
    const page =
      this.#open.size === 0 ? (this.#context.pages()[0] ?? (await this.#newWindow())) : await this.#newWindow();
    const window = new ChromiumWindow(this.#context, page, role, `${this.#origin}/${windowSpecs[role].page}`);
    this.#open.set(role, window);
    window.onClosed(() => this.#open.delete(role));
    await window.load();
    return window;
  }

  async displays(): Promise<readonly Display[]> {
    const [page] = this.#context.pages();
    if (page === undefined) return [];
    try {
      const session = await this.#context.newCDPSession(page);
      const { screenInfos } = await session.send('Emulation.getScreenInfos');
      await session.detach();
      return screenInfos.map(({ id, label, isPrimary, width, height }) => ({
        ...{ id, label, width, height },
        primary: isPrimary,
      }));
    } catch (error) {
      // The window that was asked about closed meanwhile, and nobody waits for the answer any more.
      if (page.isClosed()) return [];
      throw error;
    }
  }

  /** The page that a dialog belongs to. */
  get front(): Page | null {
    return this.#open.get('chair')?.page ?? null;
  }

  /** True for the loads that this host started and for what a loaded page of ours asks; false for a page on its way out. */
  mayRequest(request: Request): boolean {
    if (!request.isNavigationRequest()) return true;
    const frame = frameOf(request);
    const window = [...this.#open.values()].find((one) => one.page.mainFrame() === frame);
    return window?.isLoading(request.url()) ?? false;
  }

  #senderOf(page: Page, frame: Frame): ChromiumWindow | null {
    const window = [...this.#open.values()].find((one) => one.page === page);
    if (window === undefined || frame !== page.mainFrame()) return null;
    return frame.url() === window.url ? window : null;
  }

  /** By the browser's own `window.open`: a window without address bar, where CDP would make one with tabs. */
  async #newWindow(): Promise<Page> {
    const [first] = this.#context.pages();
    if (first === undefined) return this.#context.newPage();
    const address = `about:blank#${randomUUID()}`;
    this.#invited = address;
    const appears = this.#context.waitForEvent('page', (page) => page.url() === address);
    const session = await this.#context.newCDPSession(first);
    const { width, height } = windowSpecs.screen;
    const features = `popup,noopener,width=${width},height=${height}`;
    await session.send('Runtime.evaluate', {
      userGesture: true,
      expression: `void window.open(${JSON.stringify(address)}, '_blank', ${JSON.stringify(features)})`,
    });
    const page = await appears;
    await session.detach();
    return page;
  }

  #closeUninvited(page: Page): void {
    if (page.url() === this.#invited) return;
    page.close().catch(() => {
      // It is already gone.
    });
  }
}

/** Null for the first request of a window that a page opens: it has no frame yet, which Playwright tells by throwing. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}
