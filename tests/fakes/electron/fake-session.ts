import { EventEmitter } from 'node:events';
import { PreventableEvent, strict } from './strict.ts';

type Model = Pick<
  Electron.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setBluetoothPairingHandler'
>;
type Handler<K extends keyof Model> = NonNullable<Parameters<Model[K]>[0]>;
type RequestListener = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;
type Serve = (request: Request) => Response | Promise<Response>;

/** https://www.electronjs.org/docs/latest/api/session: keeps the handlers, so that a test can fire them. */
export class FakeSession {
  readonly events = new EventEmitter();
  readonly handlers: {
    request?: Handler<'setPermissionRequestHandler'>;
    check?: Handler<'setPermissionCheckHandler'>;
    device?: Handler<'setDevicePermissionHandler'>;
    display?: Handler<'setDisplayMediaRequestHandler'>;
    bluetooth?: Handler<'setBluetoothPairingHandler'>;
  } = {};
  readonly schemes = new Map<string, Serve>();
  readonly electron: Electron.Session;
  #beforeRequest: RequestListener | null = null;

  constructor(name: string) {
    const { handlers, schemes, events } = this;
    const keep =
      <K extends keyof typeof handlers>(key: K) =>
      (handler: (typeof handlers)[K] | null): void => {
        if (handler === null) throw new Error('a handler is never taken away');
        handlers[key] = handler;
      };
    const model = {
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
      setDisplayMediaRequestHandler: keep('display'),
      setBluetoothPairingHandler: keep('bluetooth'),
    } satisfies Model;
    const onBeforeRequest = (listener: RequestListener): void => {
      // Only the last listener counts: https://www.electronjs.org/docs/latest/api/web-request
      if (this.#beforeRequest !== null) throw new Error('a second onBeforeRequest would replace the first');
      this.#beforeRequest = listener;
    };
    const handle = (scheme: string, serve: Serve): void => {
      if (schemes.has(scheme)) throw new Error(`the scheme ${scheme} has a handler`);
      schemes.set(scheme, serve);
    };
    this.electron = strict(`session(${name})`, {
      ...model,
      on: events.on.bind(events),
      webRequest: strict('webRequest', { onBeforeRequest }),
      protocol: strict('session.protocol', { handle }),
    }) as unknown as Electron.Session;
  }

  /** What a request from a page comes to: a response, or null when it was cancelled or nobody serves the scheme. */
  async fetch(url: string, method = 'GET'): Promise<Response | null> {
    const answers: boolean[] = [];
    this.#beforeRequest?.({ url, method } as Electron.OnBeforeRequestListenerDetails, ({ cancel }) =>
      answers.push(cancel === true),
    );
    if (answers.includes(true)) return null;
    const serve = this.schemes.get(new URL(url).protocol.slice(0, -1));
    return serve === undefined ? null : serve({ url, method } as Request);
  }

  /** True when a download would go on. */
  download(): boolean {
    const event = new PreventableEvent();
    this.events.emit('will-download', event);
    return !event.defaultPrevented;
  }
}
