import { Worker } from 'node:worker_threads';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { workerPath } from '../app/worker-path.ts';
import { listLimits, type ListFailure, type ListSheet, type ListWorkerMessage } from './list-file.ts';

/** Reading under way: its outcome, and the way to end it. */
export interface ListReading {
  readonly sheets: Promise<readonly ListSheet[]>;
  cancel(): void;
}

/**
 * Starts reading a list in a thread with bounded memory.
 * The promise fails with ExpectedError `file-*`, or `cancelled` after `cancel`.
 */
export function startReading(path: string): ListReading {
  const worker = new Worker(workerPath('imports'), {
    workerData: { path },
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
    stdout: true,
    stderr: true,
  });
  let stop: () => void = () => undefined;
  const sheets = new Promise<readonly ListSheet[]>((resolve, reject) => {
    const fail = (failure: ListFailure): void =>
      reject(new ExpectedError(failure, failure === 'file-too-large' ? { amount: listLimits.rows } : {}));
    stop = () => reject(new ExpectedError('cancelled'));
    worker.on('message', (message: ListWorkerMessage) => {
      if (message.kind === 'read') resolve(message.sheets);
      else fail(message.failure);
    });
    // Out of memory: what it holds is more than the bounds foresee. Anything else: the file broke the reader.
    worker.on('error', (error: unknown) => fail(isOutOfMemory(error) ? 'file-too-large' : 'file-unreadable'));
    worker.on('exit', () => fail('file-unreadable'));
  });
  const done = sheets.finally(() => void worker.terminate());
  return {
    sheets: done,
    cancel: () => {
      stop();
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
