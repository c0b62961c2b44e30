import type { AppEvent } from '../../shared/contract/events.ts';
import { neutralSlide, type ScreenView } from '../../shared/domain/screen-view.ts';
import { screenViewOf, type ScreenChoice } from '../services/screen-service.ts';
import { attachWindow } from './attach-window.ts';
import type { EventBus } from './event-bus.ts';
import type { Display, HostWindow, Support, Windows } from './host.ts';
import type { Logger } from './logger.ts';
import type { Session } from './session.ts';

/**
 * The shared screen: its window, what the chair chose to show, and the one place that computes its view. After every
 * change the view is made anew while the window is open; only when its words differ does the topic `screen` go out,
 * so that the screen's window learns nothing from the rhythm of other work.
 */
export class SharedScreen {
  readonly #session: Session;
  readonly #bus: EventBus;
  readonly #logger: Logger;
  readonly #windows: Windows;
  #window: HostWindow | null = null;
  #choice: ScreenChoice = 'neutral';
  #view: ScreenView | null = null;
  #told = '';

  constructor(parts: { session: Session; bus: EventBus; logger: Logger; windows: Windows }) {
    this.#session = parts.session;
    this.#bus = parts.bus;
    this.#logger = parts.logger;
    this.#windows = parts.windows;
    this.#bus.subscribe('chair', (event) => this.#hear(event));
  }

  get state(): { readonly open: boolean; readonly what: ScreenChoice } {
    return { open: this.#window !== null, what: this.#choice };
  }

  /** What the screen shows now; neutral without a word while the vault is locked. */
  current(): ScreenView {
    const vault = this.#session.vault;
    if (vault === null) return neutralSlide('');
    this.#view ??= screenViewOf(vault.db, this.#choice);
    return this.#view;
  }

  show(choice: ScreenChoice): void {
    this.#choice = choice;
    this.#refresh(0);
  }

  /** Opens the window on the named display, else on the only other one, else as a window. Starts neutral. */
  async open(displayId: string | null): Promise<Support> {
    const window = this.#window ?? (await this.#openWindow());
    const display = chooseDisplay(await this.#windows.displays(), displayId);
    return display === null ? 'unsupported' : window.placeOn(display, 'full-screen');
  }

  async close(): Promise<void> {
    await this.#window?.close();
  }

  async #openWindow(): Promise<HostWindow> {
    this.#choice = 'neutral';
    this.#view = null;
    const window = await this.#windows.open('screen');
    this.#window = window;
    attachWindow({ bus: this.#bus, logger: this.#logger }, window);
    window.onClosed(() => {
      this.#window = null;
      this.#choice = 'neutral';
      this.#refresh(0);
    });
    this.#refresh(0);
    return window;
  }

  #hear(event: AppEvent): void {
    if (event.kind === 'session') {
      // Before anybody asks again: nothing of the case outlives the lock, and after it the chair shows it anew.
      this.#choice = 'neutral';
      this.#refresh(0);
    } else if (event.kind === 'changed' && !event.topics.includes('screen')) {
      this.#refresh(event.revision);
    }
  }

  #refresh(revision: number): void {
    this.#view = null;
    if (this.#window === null && this.#told === '') return;
    const words = JSON.stringify([this.state, this.#window === null ? null : this.current()]);
    if (words === this.#told) return;
    this.#told = words;
    this.#bus.emit({ kind: 'changed', topics: ['screen'], revision });
  }
}

function chooseDisplay(displays: readonly Display[], wanted: string | null): Display | null {
  if (wanted !== null) return displays.find(({ id }) => id === wanted) ?? null;
  const others = displays.filter(({ primary }) => !primary);
  return others.length === 1 ? (others[0] ?? null) : null;
}
