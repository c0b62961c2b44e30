import type { BrowserWindow, Session } from 'electron';
import type { WindowSpec } from '../../app/window-specs.ts';
import type { ElectronApi } from './electron-api.ts';

/**
 * The only place that makes a window. The options are literal on purpose: tools and people read them here,
 * and a test compares the whole object. Do not spread anything into them.
 */
export function createWindow(
  { BrowserWindow: Window }: Pick<ElectronApi, 'BrowserWindow'>,
  spec: WindowSpec,
  session: Session,
  preload: string,
): BrowserWindow {
  return new Window({
    title: 'Casustafel',
    width: spec.width,
    height: spec.height,
    minWidth: spec.minWidth,
    minHeight: spec.minHeight,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      disableBlinkFeatures: 'Auxclick',
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      // A spelling checker would fetch its dictionary from the web.
      spellcheck: false,
      devTools: false,
    },
  });
}
