import { mkdir } from 'node:fs/promises';
import type { Clock } from '../../shared/domain/clock.ts';
import { storeErrorKindOf } from '../../db/errors.ts';
import { Tries } from '../keys/tries.ts';
import { standardCost, type KdfCost } from '../keys/wrap.ts';
import { DocumentRenderer } from '../documents/document-renderer.ts';
import { handlers } from '../router/handlers.ts';
import { LiveAnswers } from '../router/live-answers.ts';
import { answerNow, createRouter, type HandlerTable } from '../router/router.ts';
import { takeFolder } from '../services/swap-vault.ts';
import type { App } from './app.ts';
import { attachWindow } from './attach-window.ts';
import { BackupState } from './backup-state.ts';
import { EventBus } from './event-bus.ts';
import type { Host, HostWindow } from './host.ts';
import { createLogger } from './logger.ts';
import { Session } from './session.ts';
import { SharedScreen } from './shared-screen.ts';
import { vaultFolder } from './vault-folder.ts';
import { watchVault } from './watch-vault.ts';
import { mainFolder, workerPath } from './worker-path.ts';

export interface AppOptions {
  readonly host: Host;
  readonly clock: Clock;
  readonly writeLog: (line: string) => void;
  readonly onBug: (error: unknown) => void;
  readonly kdfCost?: KdfCost;
}

/** The composition root: makes every part once and ties windows, router and vault together. Read this first. */
export async function createApp(options: AppOptions): Promise<App> {
  const { host, clock } = options;
  const bus = new EventBus();
  const folder = vaultFolder(host.folders.data);
  await mkdir(folder.root, { recursive: true, mode: 0o700 });
  const session = new Session(bus, clock);
  const logger = createLogger(options.writeLog, () => clock.now());
  const table = handlers as HandlerTable;
  const live = new LiveAnswers((caller, name, input) => answerNow(app, table, caller, name, input));
  const app: App = {
    host,
    clock,
    bus,
    logger,
    session,
    live,
    screen: new SharedScreen({ session, bus, logger, live, windows: host.windows }),
    folder,
    tries: new Tries(folder.tries, clock),
    backups: new BackupState(),
    kdfCost: options.kdfCost ?? standardCost,
    documents: new DocumentRenderer(workerPath('documents'), mainFolder),
    onBug: options.onBug,
  };
  await finishWhatWasHalfway(app);
  watchVault(app);
  host.windows.onRequest(createRouter(app, table));
  // Whatever the thread that writes documents remembers goes when the vault closes.
  bus.subscribe('chair', (event) => {
    if (event.kind === 'session' && event.state === 'locked') app.documents.stop();
  });
  host.lifecycle.onLockRequested((_, slept) => app.session.close(slept));
  return app;
}

/** Opens the chair's window and lets it hear what changes. */
export async function openChairWindow(app: App): Promise<HostWindow> {
  const window = await app.host.windows.open('chair');
  attachWindow(app, window);
  window.onClosed(() => {
    app.session.close();
    void app.host.lifecycle.quit();
  });
  app.screen.noteChairHidden(await window.hideFromCapture('on'));
  return window;
}

/** A process that was killed while it made or restored the vault: the rest of its renaming. */
async function finishWhatWasHalfway(app: App): Promise<void> {
  try {
    (await takeFolder(app.folder)).release();
  } catch (error) {
    // Another process works here and has done this; opening the vault will say that it is in use.
    if (storeErrorKindOf(error) !== 'busy') throw error;
  }
}
