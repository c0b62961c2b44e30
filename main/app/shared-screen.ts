import type { OutputOf } from '../../shared/contract/contract.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { chooseDisplay } from '../../shared/domain/choose-display.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import {
  afterMove,
  neutralChoice,
  panicked,
  readingAt,
  saysPause,
  slideChoice,
  withPage,
  type ReadingItem,
  type ScreenChoice,
  type ScreenPlace,
} from '../../shared/domain/screen-choice.ts';
import { latestOf, recordedIn, type Recorded } from '../../shared/domain/screen-latest.ts';
import { heldBackOf, slideOf, stillAllowed, type HeldBack } from '../../shared/domain/screen-slides.ts';
import { closedSlide, neutralSlide, pauseSlide, type ScreenView } from '../../shared/domain/screen-view.ts';
import { wordsCleaner } from '../../shared/domain/screen-words.ts';
import { atScreen, isClosed, neutralTitle, screenSource } from '../services/screen-service.ts';
import type { LiveAnswers } from '../router/live-answers.ts';
import { attachWindow } from './attach-window.ts';
import type { EventBus } from './event-bus.ts';
import type { HostWindow, Support, Windows } from './host.ts';
import type { Logger } from './logger.ts';
import { ScreenDisplay } from './screen-display.ts';
import type { Session } from './session.ts';

type ScreenState = OutputOf<'screen.state'>;

/**
 * The shared screen: its window, what the chair chose to show, and the one place that computes its view. After every
 * change the view is made anew; only when its words differ does the topic `screen` go out, so that the screen's window
 * learns nothing from the rhythm of other work.
 */
export class SharedScreen {
  readonly #session: Session;
  readonly #bus: EventBus;
  readonly #logger: Logger;
  readonly #live: LiveAnswers;
  readonly #windows: Windows;
  readonly #display: ScreenDisplay;
  #window: HostWindow | null = null;
  #opening: Promise<HostWindow> | null = null;
  #choice: ScreenChoice = neutralChoice;
  #place: ScreenPlace | null = null;
  /** The meeting that runs, or ran last since the vault was unlocked. */
  #meetingId: MeetingId | null = null;
  #view: ScreenView = neutralSlide('');
  #heldBack: HeldBack = nothingHeldBack;
  #recorded: Recorded | null = null;
  #latest: ReadonlySet<string> = new Set();
  #chairHidden: Support = 'unsupported';
  #toldScreen = '';
  #toldChair = '';

  constructor(parts: { session: Session; bus: EventBus; logger: Logger; live: LiveAnswers; windows: Windows }) {
    this.#session = parts.session;
    this.#bus = parts.bus;
    this.#logger = parts.logger;
    this.#live = parts.live;
    this.#windows = parts.windows;
    this.#display = new ScreenDisplay(parts.windows, {
      lost: () => this.panic(),
      back: () => this.#tell(),
    });
    this.#bus.follow((event) => this.#hear(event));
  }

  get state(): ScreenState {
    const { reading, health, timer, frozen } = this.#choice;
    const place = this.#place;
    const gate = place === null ? 'no-case' : place.confirmed ? 'ready' : 'unconfirmed';
    return {
      ...{ open: this.#window !== null, page: this.#page(), health, timer, frozen, gate },
      reading: reading === null || place === null ? null : { discussionId: place.discussionId, at: reading.at },
      ...{ heldBack: this.#heldBack, display: this.#display.state, chairHidden: this.#chairHidden },
    };
  }

  /** What the screen shows now; neutral without a word while the vault is locked. */
  current(): ScreenView {
    return this.#session.vault === null ? neutralSlide('') : this.#view;
  }

  /** The neutral slide at once; nothing comes back until the chair shows it. */
  panic(): void {
    this.#choice = panicked(this.#choice);
    this.#refresh();
  }

  show(page: ScreenState['page']): void {
    this.choose(withPage(this.#choice, page, this.#place));
  }

  /** The chair reads this item of the leesronde out: no choice of what is shown, so that a freeze lasts. */
  read(at: ReadingItem | null): void {
    if (this.#place?.confirmed !== true) throw new ExpectedError('not-allowed-now');
    this.#choice = readingAt(this.#choice, at);
    this.#refresh();
  }

  readDone(): void {
    this.#choice = { ...this.#choice, reading: null };
    this.#refresh();
  }

  /** Pages through a case with more than fits, on a screen that stands still too: it keeps what it shows. */
  turn(by: number): void {
    this.#choice = { ...this.#choice, turn: this.#choice.turn + by };
    this.#refresh();
  }

  /** What the chair wants to see on the screen; whatever it is, the screen no longer stands still. */
  choose(wish: Partial<ScreenChoice>): void {
    this.#choice = { ...this.#choice, ...wish, frozen: false };
    this.#display.acknowledge();
    this.#refresh();
  }

  freeze(frozen: boolean): void {
    this.#choice = { ...this.#choice, frozen: frozen && this.#page() !== 'neutral' };
    this.#refresh();
  }

  #page(): ScreenState['page'] {
    const kept = this.#view.slide;
    if (this.#choice.frozen && kept !== 'closed' && kept !== 'pause') return kept;
    return slideChoice(this.#choice).page;
  }

  /** What the host said when it was asked to keep the chair's window out of screen sharing. */
  noteChairHidden(support: Support): void {
    this.#chairHidden = support;
    this.#tell();
  }

  /** Opens the window on the named display, else on the only other one, else as a window. Starts neutral. */
  async open(displayId: string | null): Promise<Support> {
    // Asked for twice at once it is the same window.
    const window = this.#window ?? (await (this.#opening ??= this.#openWindow().finally(() => (this.#opening = null))));
    const display = chooseDisplay(await this.#windows.displays(), displayId);
    if (display === null) return 'unsupported';
    const placed = await window.placeOn(display, 'full-screen');
    if (placed === 'done') this.#display.watch(window, display);
    return placed;
  }

  async close(): Promise<void> {
    await this.#window?.close();
  }

  async #openWindow(): Promise<HostWindow> {
    this.#choice = panicked(this.#choice);
    this.#refresh();
    const window = await this.#windows.open('screen');
    this.#window = window;
    attachWindow({ bus: this.#bus, logger: this.#logger, live: this.#live }, window);
    window.onClosed(() => {
      this.#window = null;
      this.#display.stop();
      this.panic();
    });
    this.#refresh();
    return window;
  }

  #hear(event: AppEvent): void {
    if (event.kind === 'session') {
      // Before anybody asks again: nothing of the case outlives the lock, and after it the chair shows it anew.
      this.#choice = neutralChoice;
      this.#recorded = null;
      this.#latest = new Set();
      this.#place = null;
      this.#meetingId = null;
      this.#refresh();
    } else if (event.kind === 'changed' && !isOwn(event)) {
      this.#refresh();
    }
  }

  /**
   * The one place where what the screen may obtain is made. When it fails, nothing of a case stays; what was being
   * changed has nothing to do with it and goes on.
   */
  #refresh(): void {
    const before = this.#view;
    this.#view = neutralSlide('');
    try {
      this.#view = this.#nextView(before);
    } catch {
      this.#choice = neutralChoice;
      this.#logger.error('shared screen failed');
    }
    this.#tell();
  }

  #nextView(before: ScreenView): ScreenView {
    this.#heldBack = nothingHeldBack;
    const db = this.#session.vault?.db ?? null;
    if (db === null) return neutralSlide('');
    const at = atScreen(db);
    this.#meetingId = at.meeting?.id ?? this.#meetingId;
    const wasFrozen = this.#choice.frozen;
    if (at.place?.discussionId !== this.#place?.discussionId) this.#recorded = null;
    this.#choice = afterMove(this.#choice, this.#place, at.place);
    this.#place = at.place;
    const source = this.#window === null ? null : screenSource(db, at);
    if (source === null)
      return at.meeting === null && isClosed(db, this.#meetingId)
        ? closedSlide
        : neutralSlide(neutralTitle(db, at.meeting));
    this.#noteLatest(recordedIn(source));
    const clean = wordsCleaner(source.people);
    const chosen = slideChoice(this.#choice);
    this.#heldBack = heldBackOf(source, chosen, clean);
    if (saysPause(chosen, at.place)) return pauseSlide;
    if (wasFrozen && this.#choice.frozen) return stillAllowed(before, source, chosen);
    return slideOf(source, chosen, this.#latest, clean);
  }

  #noteLatest(recorded: Recorded): void {
    const before = this.#latest;
    this.#latest = this.#recorded === null ? new Set() : latestOf(this.#recorded, recorded, before);
    this.#recorded = recorded;
    // What was just recorded comes into view, whichever page the chair had turned to.
    if (this.#latest !== before && !this.#choice.frozen) this.#choice = { ...this.#choice, turn: 0 };
  }

  /** Each window hears only when something that it may know is different. */
  #tell(): void {
    const screen = JSON.stringify(this.current());
    const chair = JSON.stringify(this.state);
    const isNew = { screen: screen !== this.#toldScreen, chair: chair !== this.#toldChair };
    this.#toldScreen = screen;
    this.#toldChair = chair;
    if (isNew.screen) this.#bus.emitScreenChanged(isNew.chair);
    else if (isNew.chair) this.#bus.emit({ kind: 'changed', topics: ['screen-state'], revision: 0 });
  }
}

const nothingHeldBack: HeldBack = { tagged: 0, health: 0, words: 0 };

/** What this part says itself, and nobody else. */
function isOwn({ topics }: Extract<AppEvent, { kind: 'changed' }>): boolean {
  return topics.every((topic) => topic === 'screen' || topic === 'screen-state');
}
