import type { AppEvent } from '../../shared/contract/events.ts';
import type { WindowRole } from '../../shared/contract/procedure.ts';

export type Receiver = (role: WindowRole, event: AppEvent) => void;

/**
 * Tells the windows what was committed. The screen's role hears nothing of that: only of the session, and of its own
 * view when that is different, so that not even the rhythm of changes elsewhere reaches it.
 */
export class EventBus {
  readonly #receivers = new Set<{ readonly role: WindowRole; readonly send: (event: AppEvent) => void }>();

  /** @returns a function that ends the subscription. */
  subscribe(role: WindowRole, send: (event: AppEvent) => void): () => void {
    const receiver = { role, send };
    this.#receivers.add(receiver);
    return () => this.#receivers.delete(receiver);
  }

  emit(event: AppEvent): void {
    this.#send(event, event.kind === 'session' ? 'both' : 'chair');
  }

  /**
   * The view of the shared screen is different: both windows show it. What the chair knows of it goes along, so that
   * the chair's window hears of both at once. Only `SharedScreen` knows.
   */
  emitScreenChanged(withState = false): void {
    this.#send({ kind: 'changed', topics: ['screen'], revision: 0 }, 'screen');
    this.#send({ kind: 'changed', topics: withState ? ['screen', 'screen-state'] : ['screen'], revision: 0 }, 'chair');
  }

  #send(event: AppEvent, to: WindowRole | 'both'): void {
    for (const { role, send } of this.#receivers) if (to === 'both' || role === to) send(event);
  }
}
