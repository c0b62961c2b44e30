import { mkdir } from 'node:fs/promises';
import type { Clock } from '../../shared/domain/clock.ts';
import { standardCost, type KdfCost } from '../keys/wrap.ts';
import { DocumentRenderer } from '../documents/document-renderer.ts';
import { handlers } from '../router/handlers.ts';
import { createRouter, type HandlerTable } from '../router/router.ts';
import type { App } from './app.ts';
import { EventBus } from './event-bus.ts';
import type { Host, HostWindow } from './host.ts';
import { createLogger } from './logger.ts';
import { Session } from './session.ts';
import { vaultFolder } from './vault-folder.ts';
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
  const app: App = {
    host,
    clock,
    bus,
    logger: createLogger(options.writeLog, () => clock.now()),
    session: new Session(bus, clock),
    folder,
    kdfCost: options.kdfCost ?? standardCost,
    documents: new DocumentRenderer(workerPath('documents'), mainFolder),
    onBug: options.onBug,
  };
  host.windows.onRequest(createRouter(app, handlers as HandlerTable));
  // Whatever the thread that writes documents remembers goes when the vault closes.
  bus.subscribe('chair', (event) => {
    if (event.kind === 'session' && event.state === 'locked') app.documents.stop();
  });
  host.lifecycle.onLockRequested(() => app.session.close());
  return app;
}

/** Opens the chair's window and lets it hear what changes. */
export async function openChairWindow(app: App): Promise<HostWindow> {
  const window = await app.host.windows.open('chair');
  const unsubscribe = app.bus.subscribe('chair', (event) => window.send(event));
  window.onClosed(() => {
    unsubscribe();
    app.session.close();
    void app.host.lifecycle.quit();
  });
  await window.hideFromCapture('on');
  return window;
}
