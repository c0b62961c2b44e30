import type { Dialogs, Host, Lifecycle } from '../../app/host.ts';
import type { ServeRenderer } from '../../app/serve-renderer.ts';
import { registerAppScheme, serveAppScheme } from './app-scheme.ts';
import type { ElectronApi } from './electron-api.ts';
import { ElectronWindows } from './electron-windows.ts';
import { dangerousSwitch, lockContents, lockSession } from './lockdown.ts';
import { electronSecrets } from './secrets.ts';

export interface ElectronHostOptions {
  readonly dataFolder: string;
  /** Where Chromium itself keeps what it must; holds nothing of the vault. */
  readonly browserFolder: string;
  readonly preload: string;
  readonly platform: NodeJS.Platform;
  readonly serve: () => Promise<ServeRenderer>;
}

export interface ElectronHost extends Host {
  readonly kind: 'electron';
  /** Requests for anything but the page's own files; each was refused. Must stay 0. */
  readonly refusedRequests: () => number;
}

/**
 * Everything up to the first `await` runs before Electron is ready, as the sandbox and the scheme demand.
 * @throws when a packaged build was started with a switch that takes a protection away.
 */
export async function startElectronHost(api: ElectronApi, options: ElectronHostOptions): Promise<ElectronHost> {
  const { app } = api;
  const refused = dangerousSwitch(app);
  if (refused !== null) {
    app.exit(1);
    throw new Error(`refused to start with --${refused}`);
  }
  app.enableSandbox();
  app.setPath('userData', options.browserFolder);
  app.setPath('sessionData', options.browserFolder);
  registerAppScheme(api);
  api.Menu.setApplicationMenu(null);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  const lifecycle = electronLifecycle(api);
  const [serve] = await Promise.all([options.serve(), app.whenReady()]);

  let refusedRequests = 0;
  const count = (): void => {
    refusedRequests += 1;
  };
  // A partition without `persist:` stays in memory: no cache, no cookies, no page storage on disk.
  const session = api.session.fromPartition('casustafel');
  for (const one of [api.session.defaultSession, session]) lockSession(one, count);
  serveAppScheme(session, serve);

  const windows = new ElectronWindows(api, { session, preload: options.preload, platform: options.platform });
  return {
    kind: 'electron',
    refusedRequests: () => refusedRequests,
    folders: { data: options.dataFolder, documents: app.getPath('documents') },
    windows,
    dialogs: electronDialogs(api, windows),
    secrets: electronSecrets(api, options.platform),
    lifecycle,
  };
}

function electronDialogs({ dialog }: ElectronApi, windows: ElectronWindows): Dialogs {
  const filtersOf = (filters: readonly { name: string; extensions: readonly string[] }[]) =>
    filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
  return {
    async askSavePath({ title, suggestedName, filters }) {
      const options: Electron.SaveDialogOptions = {
        title,
        defaultPath: suggestedName,
        filters: filtersOf(filters),
        properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
      };
      const { front } = windows;
      const answer = await (front === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(front, options));
      return answer.canceled ? null : answer.filePath;
    },
    async askOpenPath({ title, kind, filters }) {
      const options: Electron.OpenDialogOptions = {
        title,
        filters: filtersOf(filters),
        properties: [kind === 'folder' ? 'openDirectory' : 'openFile', 'dontAddToRecent'],
      };
      const { front } = windows;
      const answer = await (front === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(front, options));
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async fatal({ title, detail }) {
      await dialog.showMessageBox({ type: 'error', title: 'Casustafel', message: title, detail });
    },
  };
}

function electronLifecycle({ app, powerMonitor }: ElectronApi): Lifecycle {
  let decide: () => Promise<'quit' | 'stay'> = () => Promise.resolve('quit');
  let decided = false;
  const quit = (): Promise<void> => {
    decided = true;
    app.quit();
    return Promise.resolve();
  };
  app.on('before-quit', (event) => {
    if (decided) return;
    event.preventDefault();
    void decide().then((answer) => (answer === 'quit' ? quit() : undefined));
  });
  // Without a listener Electron quits by itself; here the core decides, after it has closed the vault.
  app.on('window-all-closed', () => undefined);
  return {
    claimSingleInstance(onSecond) {
      if (!app.requestSingleInstanceLock()) return Promise.resolve(false);
      app.on('second-instance', onSecond);
      return Promise.resolve(true);
    },
    onLockRequested(callback) {
      powerMonitor.on('suspend', () => callback('suspend', 0));
      powerMonitor.on('lock-screen', () => callback('screen-locked', 0));
    },
    onQuitRequested(callback) {
      decide = callback;
    },
    quit,
  };
}
