import type { AppEvent, Topic } from '../../shared/contract/events.ts';
import type { WindowRole } from '../../shared/contract/procedure.ts';

/** A change that is being told: what follows from it is gathered here, so that each window hears of it all at once. */
interface Telling {
  readonly topics: Set<Topic>;
  toScreen: boolean;
}

/**
 * Tells the windows what was committed. The screen's role hears nothing of that: only of the session, and of its own
 * view when that is different, so that not even the rhythm of changes elsewhere reaches it.
 */
export class EventBus {
  readonly #receivers = new Set<{ readonly role: WindowRole; readonly send: (event: AppEvent) => void }>();
  readonly #followers = new Set<(event: AppEvent) => void>();
  #telling: Telling | null = null;

  /** @returns a function that ends the subscription. */
  subscribe(role: WindowRole, send: (event: AppEvent) => void): () => void {
    const receiver = { role, send };
    this.#receivers.add(receiver);
    return () => this.#receivers.delete(receiver);
  }

  /** Hears everything before any window does; what it emits then goes out together with what it heard. */
  follow(receive: (event: AppEvent) => void): void {
    this.#followers.add(receive);
  }

  emit(event: AppEvent): void {
    if (event.kind === 'changed') this.#change(event, false);
    else {
      for (const receive of this.#followers) receive(event);
      this.#send(event, event.kind === 'session' ? 'both' : 'chair');
    }
  }

  /**
   * The view of the shared screen is different: both windows show it. What the chair knows of it goes along, so that
   * the chair's window hears of both at once. Only `SharedScreen` knows.
   */
  emitScreenChanged(withState = false): void {
    const topics: Topic[] = withState ? ['screen', 'screen-state'] : ['screen'];
    this.#change({ kind: 'changed', topics, revision: 0 }, true);
  }

  #change(event: Extract<AppEvent, { kind: 'changed' }>, toScreen: boolean): void {
    if (this.#telling !== null) {
      for (const topic of event.topics) this.#telling.topics.add(topic);
      this.#telling.toScreen ||= toScreen;
      return;
    }
    const telling: Telling = { topics: new Set(event.topics), toScreen };
    this.#telling = telling;
    try {
      for (const receive of this.#followers) receive(event);
    } finally {
      this.#telling = null;
    }
    if (telling.toScreen) this.#send({ kind: 'changed', topics: ['screen'], revision: 0 }, 'screen');
    this.#send({ ...event, topics: [...telling.topics] }, 'chair');
  }

  #send(event: AppEvent, to: WindowRole | 'both'): void {
    for (const { role, send } of this.#receivers) if (to === 'both' || role === to) send(event);
  }
}
