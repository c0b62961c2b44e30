import { parentPort, workerData } from 'node:worker_threads';
import { ListError, type ListWorkerMessage } from './list-file.ts';
import { readList } from './read-list.ts';

/** Reads one list in a thread of its own, so that the windows stay alive and the work can be ended at once. */
const { path } = workerData as { readonly path: string };

function send(message: ListWorkerMessage): void {
  parentPort?.postMessage(message);
}

try {
  send({ kind: 'read', sheets: await readList(path) });
} catch (error) {
  send({ kind: 'failed', failure: error instanceof ListError ? error.failure : 'file-unreadable' });
}
