import { randomUUID } from 'node:crypto';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { WindowRole } from '../../../shared/contract/procedure.ts';
import type { Display, HostWindow, Support } from '../../app/host.ts';
import { placedIn } from '../../app/placed-in.ts';
import { UntilReady } from '../../app/until-ready.ts';

export const receiverName = '__receive';

/** One page as a window. */
export class ChromiumWindow implements HostWindow {
  readonly id = randomUUID();
  readonly page: Page;
  readonly role: WindowRole;
  readonly url: string;
  readonly #context: BrowserContext;
  readonly #closed: (() => void)[] = [];
  readonly #events = new UntilReady((event) => this.#deliver(event));
  #moving = false;
  /** The way in for events, opened with the first one. */
  #line: Promise<CDPSession> | null = null;

  constructor(context: BrowserContext, page: Page, role: WindowRole, url: string) {
    this.#context = context;
    this.page = page;
    this.role = role;
    this.url = url;
    page.on('close', () => {
      for (const callback of this.#closed) callback();
    });
    // A page whose process ended cannot be loaded again over this connection; all that it showed is on disk.
    page.on('crash', () => void this.close());
    page.on('framenavigated', (frame) => {
      // Also when it went to its own address: a page out of the browser's history comes without the bridge.
      const strayed = frame === page.mainFrame() && !this.#moving;
      if (strayed) void this.load().catch(() => this.close());
    });
  }

  /** Only this host moves a page, and only to its own address. */
  isLoading(url: string): boolean {
    return this.#moving && url === this.url;
  }

  /** A page that moves on while it is still being loaded (back to where it was) is loaded again. */
  async load(): Promise<void> {
    for (let tries = 0; tries < 5; tries += 1) {
      if ((await this.#goTo(this.url)) && this.page.url() === this.url) return;
    }
    throw new Error('a page does not stay where it belongs');
  }

  ready(): void {
    this.#events.ready();
  }

  send(event: unknown): void {
    if (!this.page.isClosed()) this.#events.send(event);
  }

  #deliver(event: unknown): void {
    if (this.page.isClosed()) return;
    // In the browser's own words: by way of the page's helper it would take twice as long, and a table waits for this.
    const expression = `window[${JSON.stringify(receiverName)}]?.(${JSON.stringify(JSON.stringify(event))})`;
    this.#line ??= this.#context.newCDPSession(this.page);
    this.#line
      .then((session) => session.send('Runtime.evaluate', { expression }))
      .catch(() => {
        // The page went away between the check and the call: a closed window hears nothing.
      });
  }

  async show(): Promise<void> {
    await this.#withSession(async (session) => {
      const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
      if (bounds.windowState === 'minimized') {
        await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
      }
    });
    await this.page.bringToFront();
  }

  /** Moves in three steps: a full-screen window does not move, and bounds and state may not be set together. */
  async placeOn(display: Display, mode: 'full-screen' | 'window'): Promise<Support> {
    return this.#withSession(async (session) => {
      const { screenInfos } = await session.send('Emulation.getScreenInfos');
      const target = screenInfos.find(({ id }) => id === display.id);
      if (target === undefined) return 'unsupported';
      const { windowId } = await session.send('Browser.getWindowForTarget');
      await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
      const { availLeft: left, availTop: top, availWidth: width, availHeight: height } = target;
      await session.send('Browser.setWindowBounds', { windowId, bounds: placedIn({ left, top, width, height }) });
      if (mode === 'full-screen') {
        await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'fullscreen' } });
      }
      return 'done';
    });
  }

  hideFromCapture(): Promise<Support> {
    return Promise.resolve('unsupported');
  }

  async discard(): Promise<void> {
    this.#events.drop();
    await this.#goTo('about:blank');
    await this.load();
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  onClosed(callback: () => void): void {
    this.#closed.push(callback);
  }

  /**
   * Waits for the new page, not for its code and styles: those come while this host goes on.
   * @returns whether the page has the bridge
   */
  async #goTo(url: string): Promise<boolean> {
    this.#events.hold();
    this.#moving = true;
    try {
      await this.page.goto(url, { waitUntil: 'commit' });
      return await this.#withSession(async (session) => {
        const { result } = await session.send('Runtime.evaluate', { expression: `'bridge' in window` });
        // There is no way back to what was there before. Only now: the browser is told of a new page before it has it.
        await session.send('Page.resetNavigationHistory');
        return result.value === true;
      });
    } finally {
      this.#moving = false;
    }
  }

  async #withSession<T>(work: (session: CDPSession) => Promise<T>): Promise<T> {
    const session = await this.#context.newCDPSession(this.page);
    try {
      return await work(session);
    } finally {
      await session.detach();
    }
  }
}
