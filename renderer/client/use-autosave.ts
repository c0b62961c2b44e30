import { useEffect, useState, useSyncExternalStore } from 'react';
import { coreClock } from './core-clock.ts';
import { registerFlush } from './flush-registry.ts';

export type AutosaveState = 'saved' | 'saving' | 'failed';

/** `saved` only when the core has confirmed that the value is on disk; typing that still waits counts as `saving`. */
export interface AutosaveStatus {
  readonly state: AutosaveState;
  readonly savedAt: Date | null;
}

type Save<T> = (value: T) => Promise<unknown>;

/** However long somebody types on, nothing waits longer than this. */
const longestWait = 2_000;

/**
 * Saves what is typed, shortly after the typing pauses, one save at a time and always the newest value last.
 * Outside React so that its timing can be tested; screens use `useAutosave`.
 */
export class Autosaver<T> {
  readonly #delay: number;
  readonly #listeners = new Set<() => void>();
  #stored: T;
  /** What must still be saved, with the function that belonged to it when it was typed. */
  #waiting: { readonly value: T; readonly save: Save<T> } | null = null;
  #waitingSince = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #status: AutosaveStatus = { state: 'saved', savedAt: null };

  constructor(stored: T, delay: number) {
    this.#stored = stored;
    this.#delay = delay;
  }

  readonly status = (): AutosaveStatus => this.#status;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes the value that the screen shows now; the same value again changes nothing. */
  offer(value: T, save: Save<T>): void {
    if (same(value, this.#waiting === null ? this.#stored : this.#waiting.value)) return;
    if (this.#waiting === null || this.#status.state === 'failed') this.#waitingSince = Date.now();
    this.#waiting = { value, save };
    this.#show('saving');
    clearTimeout(this.#timer);
    const left = this.#waitingSince + longestWait - Date.now();
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(this.#delay, left)));
  }

  /** Says that a value came from the core itself (undo, another window): it is shown, not saved again. */
  accept(value: T): void {
    clearTimeout(this.#timer);
    this.#waiting = null;
    this.#stored = value;
    if (this.#running === null) this.#show('saved');
  }

  /** Saves now what waits, also what failed before. Resolves when nothing is under way any more; never rejects. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#running !== null) await this.#running;
    if (this.#waiting === null) return;
    this.#running ??= this.#run().finally(() => (this.#running = null));
    await this.#running;
  }

  async #run(): Promise<void> {
    const job = this.#waiting;
    if (job === null) return;
    clearTimeout(this.#timer);
    this.#waiting = null;
    const before = this.#stored;
    this.#stored = job.value;
    this.#waitingSince = Date.now();
    this.#show('saving');
    const succeeded = await job.save(job.value).then(
      () => true,
      () => false,
    );
    if (succeeded) {
      this.#show(this.#somethingWaits() ? 'saving' : 'saved', coreClock.now());
      return;
    }
    // What failed waits for the next change, unless something newer was typed meanwhile and has its own timer.
    if (this.#stored === job.value) this.#stored = before;
    this.#waiting ??= job;
    this.#show('failed');
  }

  #somethingWaits(): boolean {
    return this.#waiting !== null;
  }

  #show(state: AutosaveState, savedAt: Date | null = this.#status.savedAt): void {
    this.#status = { state, savedAt };
    for (const listener of this.#listeners) listener();
  }
}

/** What is saved is JSON (it crosses the bridge), so that its text decides whether two values are the same. */
function same(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Saves `value` whenever it changes: `delay` milliseconds after the last change, at the latest two seconds after the
 * first, and at once on `flush`, before the user locks and when the screen goes away. The first value counts as saved. A failed save is shown
 * and tried again with the next change.
 */
export function useAutosave<T>(
  value: T,
  save: Save<T>,
  delay = 300,
): AutosaveStatus & { readonly flush: () => Promise<void>; readonly accept: (value: T) => void } {
  const [saver] = useState(() => new Autosaver(value, delay));
  const [actions] = useState(() => ({
    flush: () => saver.flush(),
    accept: (stored: T) => saver.accept(stored),
  }));
  const status = useSyncExternalStore(saver.subscribe, saver.status);
  useEffect(() => saver.offer(value, save));
  useEffect(() => {
    const unregister = registerFlush(() => saver.flush());
    return () => {
      unregister();
      void saver.flush();
    };
  }, [saver]);
  return { ...status, ...actions };
}
