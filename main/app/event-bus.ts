import type { AppEvent, Topic } from '../../shared/contract/events.ts';
import type { WindowRole } from '../../shared/contract/procedure.ts';

export type Receiver = (role: WindowRole, event: AppEvent) => void;

/** What the shared screen may hear about: only that its own view may have changed. */
const screenTopics: readonly Topic[] = ['screen'];

/**
 * Tells the windows what was committed. The screen's role hears of its own topic only, so that not even the rhythm
 * of changes elsewhere reaches it.
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
    for (const { role, send } of this.#receivers) {
      const allowed = role === 'chair' ? event : forScreen(event);
      if (allowed !== null) send(allowed);
    }
  }
}

function forScreen(event: AppEvent): AppEvent | null {
  if (event.kind === 'session') return event;
  if (event.kind === 'progress') return null;
  const topics = event.topics.filter((topic) => screenTopics.includes(topic));
  return topics.length === 0 ? null : { ...event, topics };
}
