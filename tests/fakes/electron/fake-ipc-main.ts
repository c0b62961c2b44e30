import { EventEmitter } from 'node:events';
import type { FakeFrame } from './fake-window.ts';
import { strict } from './strict.ts';

type Handler = (event: unknown, message: unknown) => unknown;

/** https://www.electronjs.org/docs/latest/api/ipc-main: one handler per channel, everything is copied. */
export class FakeIpcMain {
  readonly #handlers = new Map<string, Handler>();
  readonly #events = new EventEmitter();
  readonly electron = strict('ipcMain', {
    handle: (channel: string, handler: Handler): void => {
      if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      this.#handlers.set(channel, handler);
    },
    on: this.#events.on.bind(this.#events),
  }) as unknown as Electron.IpcMain;

  get channels(): string[] {
    return [...this.#handlers.keys(), ...this.#events.eventNames().map(String)].sort();
  }

  async invoke(
    channel: string,
    sender: Electron.WebContents,
    senderFrame: FakeFrame | null,
    message: unknown,
  ): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler({ type: 'frame', sender, senderFrame }, structuredClone(message)));
  }

  send(channel: string, sender: Electron.WebContents, senderFrame: FakeFrame | null): void {
    this.#events.emit(channel, { type: 'frame', sender, senderFrame });
  }
}
