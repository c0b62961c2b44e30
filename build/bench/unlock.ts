import { randomBytes } from 'node:crypto';
import { standardCost, unwrapKey, wrapKey } from '../../main/keys/wrap.ts';
import { aMeeting, benchPassphrase, openBenchCore } from './bench-core.ts';
import { interleaved, median } from './measure.ts';
import { boundRow, type BenchRow } from './row.ts';

/** What unlocking and showing the list of meetings takes beyond deriving the key, which is slow on purpose. */
export async function unlock(): Promise<BenchRow> {
  const core = await openBenchCore(standardCost);
  for (let n = 0; n < 50; n += 1) await core.call('meetings.create', aMeeting);
  const wrapped = await wrapKey(randomBytes(32), 'passphrase', benchPassphrase, standardCost);
  try {
    const { subject, reference } = await interleaved(
      async () => {
        core.app.session.close();
        await core.call('vault.unlock', { passphrase: benchPassphrase });
        await core.call('meetings.list', {});
      },
      () => unwrapKey(wrapped, benchPassphrase),
      { rounds: 15, warmUp: 2 },
    );
    const derivation = median(reference);
    const value = Math.max(0, median(subject) - derivation);
    return boundRow({ id: 'unlock', unit: 'ms', value, reference: derivation, goal: 150 });
  } finally {
    await core.remove();
  }
}
