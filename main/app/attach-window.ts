import type { App } from './app.ts';
import type { HostWindow } from './host.ts';

/** Lets a window hear what changes, and drops its page with everything in it when the vault is locked. */
export function attachWindow(app: App, window: HostWindow): void {
  const unsubscribe = app.bus.subscribe(window.role, (event) => {
    window.send(event);
    if (event.kind !== 'session' || event.state !== 'locked' || closed) return;
    window.discard().catch((error: unknown) => {
      // A window that closes meanwhile has no page left to drop.
      if (!closed) app.onBug(error);
    });
  });
  let closed = false;
  window.onClosed(() => {
    closed = true;
    unsubscribe();
  });
}
