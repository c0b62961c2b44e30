import { Worker } from 'node:worker_threads';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { workerPath } from '../app/worker-path.ts';
import { listLimits, type ListFailure, type ListSheet, type ListWorkerMessage } from './list-file.ts';

/** A thread that waits for one list, reads it, and ends. */
export interface ListReader {
  /**
   * Reads the list. The promise fails with ExpectedError `file-*`, or `cancelled` after `cancel`.
   * Call at most once.
   */
  read(path: string): Promise<readonly ListSheet[]>;
  /** Ends the thread, whether it is reading or still waits. */
  cancel(): void;
}

/**
 * Starts a thread with bounded memory for reading a list: apart from the windows, so that a bad file takes nothing
 * along, and before the file is known: while the user still chooses one it practises on a made-up list.
 */
export function startReader(): ListReader {
  const worker = new Worker(workerPath('imports'), {
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
    stdout: true,
    stderr: true,
  });
  const outcome = Promise.withResolvers<readonly ListSheet[]>();
  const fail = (failure: ListFailure): void =>
    outcome.reject(new ExpectedError(failure, failure === 'file-too-large' ? { amount: listLimits.rows } : {}));
  worker.on('message', (message: ListWorkerMessage) => {
    if (message.kind === 'read') outcome.resolve(message.sheets);
    else fail(message.failure);
  });
  // Out of memory: what it holds is more than the bounds foresee. Anything else: the file broke the reader.
  worker.on('error', (error: unknown) => fail(isOutOfMemory(error) ? 'file-too-large' : 'file-unreadable'));
  worker.on('exit', () => fail('file-unreadable'));
  // Nobody listens while the user still chooses; `read` hands out the same promise.
  outcome.promise.catch(() => undefined);
  return {
    read: (path) => {
      worker.postMessage({ path });
      return outcome.promise.finally(() => void worker.terminate());
    },
    cancel: () => {
      outcome.reject(new ExpectedError('cancelled'));
      void worker.terminate();
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
