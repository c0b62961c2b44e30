import { parentPort } from 'node:worker_threads';
import { ListError, type ListWorkerMessage } from './list-file.ts';
import { readList } from './read-list.ts';

/** Reads one list in a thread of its own, so that the windows stay alive and the work can be ended at once. */
parentPort?.once('message', ({ path }: { readonly path: string }) => {
  void read(path).then((message) => parentPort?.postMessage(message));
});

async function read(path: string): Promise<ListWorkerMessage> {
  try {
    return { kind: 'read', sheets: await readList(path) };
  } catch (error) {
    return { kind: 'failed', failure: error instanceof ListError ? error.failure : 'file-unreadable' };
  }
}
