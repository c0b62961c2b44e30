import type * as electron from 'electron';

/**
 * The parts of Electron that this host uses, and no others. `index.ts` passes the real ones, tests a strict fake.
 * `crashReporter`, `shell`, `clipboard` and the rest are left out on purpose.
 */
export type ElectronApi = Pick<
  typeof electron,
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'powerMonitor'
  | 'protocol'
  | 'safeStorage'
  | 'screen'
  | 'session'
>;
