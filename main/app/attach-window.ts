import type { App } from './app.ts';
import type { HostWindow } from './host.ts';

type Hears = Pick<App, 'bus' | 'logger' | 'live'>;

/** Lets a window hear what changes, and drops its page with everything in it when the vault is locked. */
export function attachWindow(app: Hears, window: HostWindow): void {
  const caller = { windowId: window.id, role: window.role };
  const unsubscribe = app.bus.subscribe(window.role, (event) => {
    window.send(event.kind === 'changed' ? { ...event, answers: app.live.answersTo(caller, event.topics) } : event);
    if (event.kind !== 'session' || event.state !== 'locked' || closed) return;
    app.live.forget(window.id);
    discardOrClose(app, window);
  });
  let closed = false;
  window.onClosed(() => {
    closed = true;
    unsubscribe();
    app.live.forget(window.id);
  });
}

/** A page that cannot be dropped may not stay either: then its window goes. */
function discardOrClose(app: Hears, window: HostWindow): void {
  window.discard().catch(() => {
    app.logger.error('page not dropped');
    window.close().catch(() => {
      // It was closing already, which is why its page could not be loaded anew.
    });
  });
}
