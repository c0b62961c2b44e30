import { closeDatabase } from '../../db/open.ts';
import type { ReadableDb } from '../../db/handles.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { EventBus } from './event-bus.ts';
import { Vault } from './vault.ts';

/** Whether the vault is open, and the only place that opens and closes it. */
export class Session {
  readonly #bus: EventBus;
  readonly #clock: Clock;
  #vault: Vault | null = null;
  #key: Uint8Array | null = null;

  constructor(bus: EventBus, clock: Clock) {
    this.#bus = bus;
    this.#clock = clock;
  }

  get vault(): Vault | null {
    return this.#vault;
  }

  /** The data key of the open vault, for wrapping it anew; never leaves main. */
  get key(): Uint8Array | null {
    return this.#key;
  }

  open(db: ReadableDb, key: Uint8Array): Vault {
    this.#vault = new Vault(db, this.#clock, this.#bus);
    this.#key = key;
    this.#bus.emit({ kind: 'session', state: 'open' });
    return this.#vault;
  }

  /** Closes the file and overwrites the key. JavaScript strings that were read cannot be wiped; the page is discarded. */
  close(): void {
    if (this.#vault === null) return;
    const { db } = this.#vault;
    this.#vault = null;
    this.#key?.fill(0);
    this.#key = null;
    closeDatabase(db);
    this.#bus.emit({ kind: 'session', state: 'locked' });
  }
}
