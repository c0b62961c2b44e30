import { ExpectedError } from '../../shared/contract/errors.ts';
import type { Topic } from '../../shared/contract/events.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { MeetingId, WorkerId } from '../../shared/domain/ids.ts';
import type { Worker } from '../../shared/domain/worker.ts';
import { foldLog } from '../../db/fold-log.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { findWorker } from '../../db/repositories/workers.ts';
import { lastCommand, runCommand, runLargeCommand } from '../../db/transaction.ts';
import type { Writer } from '../../db/writer.ts';
import type { EventBus } from './event-bus.ts';

/** What one change is called, what it touches, and within which meeting it can be taken back. */
export interface ChangeStamp {
  readonly name: string;
  readonly topics: readonly Topic[];
  readonly undoIn?: MeetingId | null;
  readonly mergeKey?: string | null;
  /** Thousands of rows: the answer does not wait until they are folded into the file. */
  readonly large?: boolean;
  /** When it was, for what is written down afterwards; now without it. */
  readonly at?: Date;
}

/** How long a commit stays in the log alone: the answer is out by then, and the lines of a burst go together. */
const foldAfterMilliseconds = 500;

/** An unlocked vault: the open database with who works in it. */
export class Vault {
  readonly db: ReadableDb;
  readonly clock: Clock;
  readonly #bus: EventBus;
  #workerId: WorkerId | null = null;
  #lastBefore: ReturnType<typeof lastCommand>;
  #folding = false;

  constructor(db: ReadableDb, clock: Clock, bus: EventBus) {
    this.db = db;
    this.clock = clock;
    this.#bus = bus;
    this.#lastBefore = lastCommand(db);
  }

  /** What was done last in this vault before it was opened; only the first time that it is asked for, null after that. */
  takeLastBefore(): ReturnType<typeof lastCommand> {
    const last = this.#lastBefore;
    this.#lastBefore = null;
    return last;
  }

  /** Who is working, as the vault knows them now; null until they said so. */
  get worker(): Worker | null {
    return this.#workerId === null ? null : findWorker(this.db, this.#workerId);
  }

  /** The journal names this worker from here on. */
  chooseWorker(id: WorkerId): void {
    this.#workerId = id;
  }

  /**
   * Runs one journaled transaction; the windows hear of it after it is on disk.
   * @throws ExpectedError `nobody-working` while nobody said that they work: only `workers.*` may then change anything.
   */
  change<T>(stamp: ChangeStamp, work: (writer: Writer) => T): T {
    if (this.#workerId === null && !stamp.name.startsWith('workers.')) throw new ExpectedError('nobody-working');
    const run = stamp.large === true ? runLargeCommand : runCommand;
    const { result, revision } = run(
      this.db,
      {
        name: stamp.name,
        at: (stamp.at ?? this.clock.now()).toISOString(),
        workerId: this.#workerId,
        meetingId: stamp.undoIn ?? null,
        mergeKey: stamp.mergeKey ?? null,
      },
      work,
    );
    this.#bus.emit({ kind: 'changed', topics: [...stamp.topics], revision });
    this.#foldSoon();
    return result;
  }

  /** What was committed is safe in the log; it goes into the file outside the time in which a window waits. */
  #foldSoon(): void {
    if (this.#folding) return;
    this.#folding = true;
    setTimeout(() => {
      this.#folding = false;
      if (!this.db.open) return;
      try {
        foldLog(this.db);
      } catch {
        // A full disk, mostly: the log keeps all of it, and the next command says so to who works.
      }
    }, foldAfterMilliseconds).unref();
  }
}
