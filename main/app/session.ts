import type { FolderLock } from '../../db/folder-lock.ts';
import { closeDatabase } from '../../db/open.ts';
import type { ReadableDb } from '../../db/handles.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { EventBus } from './event-bus.ts';
import { noteLeaving } from '../services/absence-service.ts';
import { Turns } from './turns.ts';
import { Vault } from './vault.ts';

/** What opening a vault takes into its care until it is locked. */
export interface Opened {
  readonly db: ReadableDb;
  readonly key: Uint8Array;
  readonly lock: FolderLock;
  /** What the user must do before anything else. */
  readonly pending: Pending;
}
export type Pending = 'none' | 'confirm-recovery-key' | 'new-passphrase';

/** Whether the vault is open, and the only place that opens and closes it. */
export class Session {
  readonly #bus: EventBus;
  readonly #clock: Clock;
  #opened: Opened | null = null;
  #vault: Vault | null = null;
  #pending: Pending = 'none';
  #touchedAt = new Date(0);
  /** Opening, making and restoring the vault, one at a time. */
  readonly turns = new Turns();

  constructor(bus: EventBus, clock: Clock) {
    this.#bus = bus;
    this.#clock = clock;
  }

  get vault(): Vault | null {
    return this.#vault;
  }

  /** The data key of the open vault, for wrapping it anew; never leaves main. */
  get key(): Uint8Array | null {
    return this.#opened?.key ?? null;
  }

  get pending(): Pending {
    return this.#pending;
  }

  set pending(pending: Pending) {
    this.#pending = pending;
    this.#bus.emit({ kind: 'changed', topics: ['vault'], revision: 0 });
  }

  /** Seconds since somebody touched the keyboard or the mouse, by the clock on the wall: a sleeping laptop counts. */
  get idleSeconds(): number {
    const now = this.#clock.now();
    if (now < this.#touchedAt) this.#touchedAt = now;
    return (now.getTime() - this.#touchedAt.getTime()) / 1_000;
  }

  touch(): void {
    this.#touchedAt = this.#clock.now();
  }

  open(opened: Opened): Vault {
    this.#opened = opened;
    this.#vault = new Vault(opened.db, this.#clock, this.#bus);
    this.#pending = opened.pending;
    this.touch();
    this.#bus.emit({ kind: 'session', state: 'open' });
    return this.#vault;
  }

  /**
   * Closes the file and overwrites the key. JavaScript strings that were read cannot be wiped; the page is discarded.
   * @param sleptMilliseconds how long ago it should have been: the machine slept since.
   */
  close(sleptMilliseconds = 0): void {
    if (this.#opened === null) return;
    this.#noteLeaving(sleptMilliseconds);
    const { db, key, lock } = this.#opened;
    this.#opened = null;
    this.#vault = null;
    this.#pending = 'none';
    key.fill(0);
    try {
      closeDatabase(db);
    } finally {
      lock.release();
      this.#bus.emit({ kind: 'session', state: 'locked' });
    }
  }

  #noteLeaving(sleptMilliseconds: number): void {
    if (this.#vault === null) return;
    try {
      noteLeaving(this.#vault, new Date(this.#clock.now().getTime() - sleptMilliseconds));
    } catch {
      // A full disk: the vault locks all the same, and the time of the case is known up to the last change.
    }
  }
}
