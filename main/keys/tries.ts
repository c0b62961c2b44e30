import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { Turns } from '../app/turns.ts';
import { writeFileAtomically } from '../files/write-file-atomically.ts';

const tally = z.object({ wrong: z.number().int().min(0), lastAt: z.iso.datetime() });

const freeTries = 3;
const longestWait = 300;

/** Seconds between a wrong try and the next: none for the first two, then 2, 4, 8 … and never more than five minutes. */
export function delayAfter(wrong: number): number {
  return wrong < freeTries ? 0 : Math.min(2 ** (wrong - freeTries + 1), longestWait);
}

/**
 * Counts wrong secrets, over restarts, and makes the next try wait. Tries run one after another, and each is on disk
 * as wrong before it is checked, so that neither asking many times at once nor killing the process gains one.
 */
export class Tries {
  readonly #path: string;
  readonly #clock: Clock;
  #wrong: number;
  #lastAt: Date;
  readonly #turns = new Turns();

  constructor(path: string, clock: Clock) {
    this.#path = path;
    this.#clock = clock;
    const known = readTally(path);
    this.#wrong = known?.wrong ?? 0;
    this.#lastAt = known === null ? clock.now() : new Date(known.lastAt);
  }

  /** Seconds until the next try; 0 when at once. A clock that was set back starts the wait again, not for ever. */
  get waitSeconds(): number {
    const now = this.#clock.now();
    if (now < this.#lastAt) this.#lastAt = now;
    const passed = (now.getTime() - this.#lastAt.getTime()) / 1_000;
    return Math.max(0, Math.ceil(delayAfter(this.#wrong) - passed));
  }

  /**
   * @param check gives null when the secret was wrong; what it throws does not count as a try.
   * @throws ExpectedError `too-many-tries` with the seconds to wait.
   */
  attempt<T>(check: () => Promise<T | null>): Promise<T | null> {
    return this.#turns.take(() => this.#attempt(check));
  }

  async #attempt<T>(check: () => Promise<T | null>): Promise<T | null> {
    const wait = this.waitSeconds;
    if (wait > 0) throw new ExpectedError('too-many-tries', { amount: wait });
    const before = this.#wrong;
    await this.#record(before + 1);
    let outcome: T | null;
    try {
      outcome = await check();
    } catch (error) {
      await this.#record(before);
      throw error;
    }
    if (outcome !== null) await this.#record(0);
    // Counted from when the answer is known: deriving the key takes time of its own.
    else this.#lastAt = this.#clock.now();
    return outcome;
  }

  async #record(wrong: number): Promise<void> {
    this.#wrong = wrong;
    this.#lastAt = this.#clock.now();
    if (wrong === 0) await rm(this.#path, { force: true });
    else await writeFileAtomically(this.#path, Buffer.from(JSON.stringify({ wrong, lastAt: this.#lastAt })));
  }
}

/** Null when there is none or it is not readable: who can write here can delete it too; the derivation is the defence. */
function readTally(path: string): z.infer<typeof tally> | null {
  try {
    return tally.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
