import type { Display, HostWindow, Windows } from './host.ts';

/** How soon a pulled beamer is noticed: the hosts have no common way of being told. */
const lookEvery = 1_500;

/**
 * The display that the shared screen stands on. When it is pulled out, the screen is made neutral; when it comes back,
 * the window goes there again, and stays neutral until the chair shows something.
 */
export class ScreenDisplay {
  readonly #windows: Windows;
  readonly #tell: { readonly lost: () => void; readonly back: () => void };
  #watched: { readonly window: HostWindow; readonly display: Display } | null = null;
  #timer: NodeJS.Timeout | null = null;
  #state: 'here' | 'lost' | 'back' = 'here';

  constructor(windows: Windows, tell: { readonly lost: () => void; readonly back: () => void }) {
    this.#windows = windows;
    this.#tell = tell;
  }

  get state(): 'here' | 'lost' | 'back' {
    return this.#state;
  }

  watch(window: HostWindow, display: Display): void {
    this.stop();
    this.#watched = { window, display };
    this.#timer = setInterval(() => void this.look(), lookEvery);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#watched = null;
    this.#state = 'here';
  }

  /** The chair has seen that it is back. */
  acknowledge(): void {
    if (this.#state === 'back') this.#state = 'here';
  }

  async look(): Promise<void> {
    const watched = this.#watched;
    if (watched === null) return;
    // A machine that cannot say which displays it has is asked again: nothing is known to be lost.
    const displays = await this.#windows.displays().catch(() => null);
    if (displays === null || this.#watched !== watched) return;
    const found = displays.find(({ id }) => id === watched.display.id);
    if (found === undefined && this.#state !== 'lost') {
      this.#state = 'lost';
      this.#tell.lost();
    } else if (found !== undefined && this.#state === 'lost') {
      this.#state = 'back';
      await watched.window.placeOn(found, 'full-screen').catch(() => 'unsupported');
      this.#tell.back();
    }
  }
}
