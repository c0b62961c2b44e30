import type { App, Session, WebContents } from 'electron';
import { isOwnAddress } from './app-scheme.ts';

/** Switches that would open the application to another program or take its walls away (SECURITY.md, "Fuses"). */
const dangerousSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-brk-node',
  'inspect-port',
  'inspect-publish-uid',
  'inspect-wait',
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-site-isolation-trials',
  'disable-web-security',
  'allow-running-insecure-content',
  'unsafely-treat-insecure-origin-as-secure',
  'load-extension',
  'js-flags',
  'enable-logging',
  'log-net-log',
] as const;

/** The first switch that a packaged build refuses to start with, else null. */
export function dangerousSwitch(app: App): string | null {
  if (!app.isPackaged) return null;
  return dangerousSwitches.find((name) => app.commandLine.hasSwitch(name)) ?? null;
}

/** Allows a session nothing: no permission, no device, no download, no request but for our own files. */
export function lockSession(session: Session, onRefused: () => void): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.webRequest.onBeforeRequest((details, answer) => {
    const own = isOwnAddress(details.url);
    if (!own) onRefused();
    answer({ cancel: !own });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps a page where it is: no navigation, no frame, no window, no webview. Only `loadURL` by this host moves it. */
export function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
