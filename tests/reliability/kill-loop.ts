import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkVault, type Acknowledged } from './check-vault.ts';
import { missingCommands, presentCommands } from './kill-commands.ts';
import { makeVault, unlockVault } from './silent-core.ts';
import { vaultOf } from '../fixtures/vault-of.ts';

/**
 * Kills the real core (router, services, encrypted vault) at random moments while it works, and looks each time
 * whether what it had acknowledged is there, whole. First it plants a core that acknowledges too early: a loop that
 * does not catch that one proves nothing. Process death only; power loss is another test's matter.
 */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, 'planted-kills': { type: 'string', default: '20' } },
});
const lanes = 2;
const killsPerVault = 20;
const child = join(import.meta.dirname, 'kill-child.ts');

interface Totals {
  kills: number;
  acknowledged: number;
  lost: number;
  halves: number;
  damage: number;
  /** Kills before the core had unlocked: in the middle of start, recovery of the log or unlocking. */
  early: number;
}

/** One life of a child: what it acknowledged before it was killed. */
async function oneLife(
  folder: string,
  prefix: string,
  liar: boolean,
): Promise<{ acks: Acknowledged[]; ready: boolean }> {
  const life = spawn(process.execPath, [child, folder, prefix, ...(liar ? ['liar'] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(life, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  let output = '';
  const ready = new Promise<void>((resolve) => {
    life.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (output.startsWith('ready\n')) resolve();
    });
  });
  const early = !liar && Math.random() < 0.15;
  if (!early) await Promise.race([ready, exited]);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * (early ? 700 : 350)));
  life.kill('SIGKILL');
  const [code, signal] = await exited;
  if (signal !== 'SIGKILL') throw new Error(`the child ended by itself with code ${code}`);
  // The last line may be cut off in the middle: then it was never acknowledged.
  const lines = output.split('\n').slice(0, -1);
  const acks = lines.flatMap((line) => {
    const [what, seq, name, word] = line.split(' ');
    if (what !== 'ack' || name === undefined) return [];
    return [{ seq: Number(seq), name, word: word === undefined || word === '-' ? null : word }];
  });
  return { acks, ready: output.startsWith('ready\n') };
}

async function lane(number: number, kills: number, liar: boolean, totals: Totals): Promise<void> {
  let folder = '';
  let known: Acknowledged[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % killsPerVault === 0) {
      if (folder !== '') await rm(folder, { recursive: true });
      folder = await mkdtemp(join(tmpdir(), 'casustafel-kill-'));
      known = [];
      await makeVault(folder);
    }
    const { acks, ready } = await oneLife(folder, `woord-${number}-${kill}`, liar);
    known.push(...acks);
    const { app } = await unlockVault(folder);
    const { lost, halves, damage } = checkVault(vaultOf(app).db, known);
    app.session.close();
    totals.kills += 1;
    totals.early += ready ? 0 : 1;
    totals.acknowledged += acks.length;
    totals.lost += lost;
    totals.halves += halves;
    totals.damage += damage;
    // What a liar lost is counted once; its numbers are given out anew in the next life.
    if (liar) known = [];
  }
  await rm(folder, { recursive: true });
}

async function run(kills: number, liar: boolean): Promise<Totals> {
  const totals: Totals = { kills: 0, acknowledged: 0, lost: 0, halves: 0, damage: 0, early: 0 };
  const share = Math.ceil(kills / lanes);
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number, share, liar, totals)));
  return totals;
}

const started = Date.now();
console.log(`commands: ${presentCommands.map(({ name }) => name).join(', ')}`);
if (missingCommands.length > 0) console.log(`no handler yet, left out: ${missingCommands.join(', ')}`);
const planted = await run(Number(values['planted-kills']), true);
console.log(`planted fault (acknowledges before it commits): ${planted.lost} lost in ${planted.kills} kills`);
const found = await run(Number(values.kills), false);
const seconds = Math.round((Date.now() - started) / 1000);
const good = planted.lost > 0 && found.lost + found.halves + found.damage === 0 && found.acknowledged > found.kills;
console.log(
  `${good ? 'ok' : 'NOT OK'}: ${found.kills} kills (${found.early} before the vault was open), ` +
    `${found.acknowledged} commands acknowledged, ${found.lost} lost, ${found.halves} halves, ` +
    `${found.damage} integrity failures; planted fault noticed ${planted.lost} times; ${seconds} s`,
);
process.exitCode = good ? 0 : 1;
