import { setTimeout as wait } from 'node:timers/promises';
import { cheapCost, openBenchCore } from './bench-core.ts';

/** Imports a list into a new vault, once, and prints the milliseconds. Arguments: the file, its number of new people. */
const [path = '', rows] = process.argv.slice(2);
let chosenAt = 0;
const core = await openBenchCore(cheapCost, { choosePath: chosen });
try {
  const { opened } = await core.call('imports.open', {});
  if (opened === null) throw new Error('the list was not opened');
  const { token, mapping } = opened;
  const { counts } = await core.call('imports.preview', { token, mapping });
  if (counts.imported !== Number(rows)) throw new Error(`only ${counts.imported} of ${rows ?? ''} rows are new`);
  await core.call('imports.apply', { token, mapping });
  console.log(performance.now() - chosenAt);
} finally {
  await core.remove();
}

/** Nobody finds a file in less than a second; the clock starts when it is found. */
async function chosen(): Promise<string> {
  await wait(1_000);
  chosenAt = performance.now();
  return path;
}
