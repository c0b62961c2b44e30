import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { ListError, type ListWorkerMessage } from './list-file.ts';
import { practiceRows, practiceWorkbook } from './practice-list.ts';
import { readList, readListBytes } from './read-list.ts';

/** How often a list of how many people is read for practice: after some 3,000 rows reading gets no quicker. */
const practice = { times: 9, people: 1_000 };

/** Reads one list in a thread of its own, so that the windows stay alive and the work can be ended at once. */
let asked = false;
parentPort?.once('message', ({ path }: { readonly path: string }) => {
  asked = true;
  void read(path).then((message) => parentPort?.postMessage(message));
});
await practise();

/** What the thread does while the user still looks for the file. */
async function practise(): Promise<void> {
  const rows = practiceRows(practice.people);
  for (let time = 0; time < practice.times; time += 1) {
    await nextTurn();
    if (asked) return;
    await readListBytes(practiceWorkbook(rows, time));
  }
}

async function read(path: string): Promise<ListWorkerMessage> {
  try {
    return { kind: 'read', sheets: await readList(path) };
  } catch (error) {
    return { kind: 'failed', failure: error instanceof ListError ? error.failure : 'file-unreadable' };
  }
}
