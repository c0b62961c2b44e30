import { writeSync } from 'node:fs';
import { currentRevision } from '../../db/transaction.ts';
import { presentCommands, prepareGround } from './kill-commands.ts';
import { unlockVault } from './silent-core.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

/** Does commands until it is killed, and prints each as soon as it was answered: `ack SEQ NAME WORD`. */
const [folder, prefix, honesty] = process.argv.slice(2);
if (folder === undefined || prefix === undefined) throw new Error('usage: kill-child.ts FOLDER PREFIX [liar]');
const liar = honesty === 'liar';

const { app, call } = await unlockVault(folder);
const vault = vaultOf(app);
const ground = await prepareGround(call);
writeSync(1, 'ready\n');

for (let n = 0; ; n += 1) {
  const command = presentCommands[Math.floor(Math.random() * presentCommands.length)];
  // Of one length: names are compared without hyphens, and 1-12-3 is not to be 1-1-23.
  const word = `${prefix}-${String(n).padStart(6, '0')}`;
  const input = command?.input(ground, word) ?? null;
  if (command === undefined || input === null) continue;
  const line = (seq: number): string => `ack ${seq} ${command.name} ${command.holdsWord ? word : '-'}\n`;
  // The planted fault: says that it is on disk before it is. The loop must find that out.
  if (liar) writeSync(1, line(currentRevision(vault.db) + 1));
  await call(command.name, input);
  if (!liar) writeSync(1, line(currentRevision(vault.db)));
}
