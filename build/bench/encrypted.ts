import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { asReadable } from '../../db/handles.ts';
import { migrate } from '../../db/migrate.ts';
import { insertWorker } from '../../db/repositories/workers.ts';
import { workerId } from '../../shared/domain/ids.ts';
import type { Worker } from '../../shared/domain/worker.ts';
import { applyPragmas } from '../../db/pragmas.ts';
import { EventBus } from '../../main/app/event-bus.ts';
import { Session } from '../../main/app/session.ts';
import { SharedScreen } from '../../main/app/shared-screen.ts';
import { handlers } from '../../main/router/handlers.ts';
import { createRouter, type HandlerTable } from '../../main/router/router.ts';
import { aMeeting, cheapCost, openBenchCore } from './bench-core.ts';
import { interleaved, median } from './measure.ts';
import { ratioRow, type BenchRow } from './row.ts';

/** Whoever works in the plain file: nothing is changed before somebody says that they do it. */
const worker: Worker = { id: workerId.parse(randomUUID()), name: 'Noor Visser', role: 'both', active: true };

/** What encryption costs a whole action: the same command through the same router on a file without a key. */
export async function encrypted(): Promise<BenchRow> {
  const core = await openBenchCore(cheapCost);
  const plainFile = new Database(join(core.folder, 'plain.db'));
  applyPragmas(plainFile);
  const plainDb = asReadable(plainFile);
  migrate(plainDb);
  const bus = new EventBus();
  const session = new Session(bus, core.app.clock);
  const { logger, live, host } = core.app;
  // It looks at the vault after every change, as the one of the encrypted side does.
  const screen = new SharedScreen({ session, bus, logger, live, windows: host.windows });
  const plainVault = session.open({
    db: plainDb,
    key: new Uint8Array(32),
    lock: { release: () => undefined },
    pending: 'none',
  });
  plainVault.change({ name: 'workers.add', topics: [] }, (writer) => insertWorker(writer, worker));
  plainVault.chooseWorker(worker.id);
  const route = createRouter({ ...core.app, bus, session, screen }, handlers as HandlerTable);
  const message = { v: 1, name: 'meetings.create', input: aMeeting, requestId: 'r' };
  const plainCommand = async (): Promise<void> => {
    const reply = await route({ windowId: 'bench', role: 'chair' }, message);
    if (!reply.ok) throw new Error(reply.error.code);
  };
  try {
    const { subject, reference } = await interleaved(() => core.call('meetings.create', aMeeting), plainCommand, {
      rounds: 400,
      warmUp: 50,
    });
    return ratioRow({
      id: 'encrypted',
      unit: 'ms',
      value: median(subject),
      reference: median(reference),
      goal: 1.2,
    });
  } finally {
    session.close();
    await core.remove();
  }
}
