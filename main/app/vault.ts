import type { Topic } from '../../shared/contract/events.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import type { Worker } from '../../shared/domain/worker.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { runCommand } from '../../db/transaction.ts';
import type { Writer } from '../../db/writer.ts';
import type { EventBus } from './event-bus.ts';

/** What one change is called, what it touches, and within which meeting it can be taken back. */
export interface ChangeStamp {
  readonly name: string;
  readonly topics: readonly Topic[];
  readonly undoIn?: MeetingId | null;
  readonly mergeKey?: string | null;
}

/** An unlocked vault: the open database with who works in it. */
export class Vault {
  readonly db: ReadableDb;
  readonly clock: Clock;
  readonly #bus: EventBus;
  /** Who is working; null until they said so, and then only `workers.*` may change anything. */
  worker: Worker | null = null;

  constructor(db: ReadableDb, clock: Clock, bus: EventBus) {
    this.db = db;
    this.clock = clock;
    this.#bus = bus;
  }

  /** Runs one journaled transaction; the windows hear of it after it is on disk. */
  change<T>(stamp: ChangeStamp, work: (writer: Writer) => T): T {
    const { result, revision } = runCommand(
      this.db,
      {
        name: stamp.name,
        at: this.clock.now().toISOString(),
        workerId: this.worker?.id ?? null,
        meetingId: stamp.undoIn ?? null,
        mergeKey: stamp.mergeKey ?? null,
      },
      work,
    );
    this.#bus.emit({ kind: 'changed', topics: [...stamp.topics], revision });
    return result;
  }
}
