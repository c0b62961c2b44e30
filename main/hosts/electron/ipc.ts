import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import type { Caller } from '../../app/host.ts';
import { windowSpecs } from '../../app/window-specs.ts';
import { appOrigin, ownPath } from './app-scheme.ts';
import type { ElectronApi } from './electron-api.ts';

/** A window of ours, as the sender check knows it. */
export interface KnownWindow {
  readonly caller: Caller;
  readonly contentsId: number;
  ready(): void;
}

/**
 * Who sent a message: one of our windows, from its main frame, on our origin, showing the page of its role.
 * Everything unsure (no frame, a destroyed frame, an empty address) is nobody.
 */
export function senderOf(
  event: Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  windows: Iterable<KnownWindow>,
): KnownWindow | null {
  const frame = event.senderFrame;
  if (frame === null || event.sender.isDestroyed() || frame.isDestroyed()) return null;
  const known = [...windows].find((one) => one.contentsId === event.sender.id);
  if (known === undefined || frame !== event.sender.mainFrame) return null;
  const ownPage = ownPath(frame.url) === `/${windowSpecs[known.caller.role].page}`;
  return ownPage && frame.origin === appOrigin ? known : null;
}

/** Two channels in, no others: `rpc` asks, `ready` says that the page listens. */
export function listen(
  { ipcMain }: Pick<ElectronApi, 'ipcMain'>,
  windows: () => Iterable<KnownWindow>,
  handle: (caller: Caller, message: unknown) => Promise<unknown>,
): void {
  ipcMain.handle('rpc', async (event, message: unknown) => {
    const sender = senderOf(event, windows());
    if (sender === null) throw new Error('refused');
    return handle(sender.caller, message);
  });
  ipcMain.on('ready', (event) => senderOf(event, windows())?.ready());
}
