import { createContext, useContext, useSyncExternalStore } from 'react';
import { coreClock } from '../../../client/core-clock.ts';

export interface SaveState {
  readonly state: 'untouched' | 'saving' | 'saved' | 'failed';
  readonly savedAt: Date | null;
  readonly error: Error | null;
}

/**
 * What became of everything that was typed on this screen. "Saved" is said only when nothing typed waits to be sent
 * and every save that was sent has been confirmed by the core.
 */
export class SaveLog {
  readonly #listeners = new Set<() => void>();
  readonly #failed = new Map<string, { readonly error: Error; readonly retry: () => void }>();
  readonly #waiting = new Set<string>();
  #underWay = 0;
  #state: SaveState = { state: 'untouched', savedAt: null, error: null };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): SaveState => this.#state;

  /** Follows one save of one field; a later success of the same field clears its failure. */
  async follow<T>(field: string, save: () => Promise<T>, retry: () => void): Promise<T> {
    this.#underWay += 1;
    this.#tell(this.#state.savedAt);
    try {
      const answer = await save();
      this.#failed.delete(field);
      this.#underWay -= 1;
      this.#tell(coreClock.now());
      return answer;
    } catch (error) {
      this.#failed.set(field, { error: error instanceof Error ? error : new Error('unknown'), retry });
      this.#underWay -= 1;
      this.#tell(this.#state.savedAt);
      throw error;
    }
  }

  /** Words in this field are not sent yet, because somebody is still typing; or no longer. */
  waits(field: string, waiting: boolean): void {
    if (this.#waiting.has(field) === waiting) return;
    if (waiting) this.#waiting.add(field);
    else this.#waiting.delete(field);
    this.#tell(this.#state.savedAt);
  }

  /** What could not be saved was taken back by hand, so that nothing of it is left to save. */
  forget(field: string): void {
    if (this.#failed.delete(field)) this.#tell(this.#state.savedAt);
  }

  retry(): void {
    for (const { retry } of [...this.#failed.values()]) retry();
  }

  #tell(savedAt: Date | null): void {
    const error = [...this.#failed.values()][0]?.error ?? null;
    const settled = savedAt === null ? 'untouched' : 'saved';
    const state = error !== null ? 'failed' : this.#underWay > 0 || this.#waiting.size > 0 ? 'saving' : settled;
    this.#state = { state, savedAt, error };
    for (const listener of this.#listeners) listener();
  }
}

const SaveLogContext = createContext<SaveLog | null>(null);
export const SaveLogProvider = SaveLogContext.Provider;

export function useSaveLog(): SaveLog {
  const log = useContext(SaveLogContext);
  if (log === null) throw new Error('outside SaveLogProvider');
  return log;
}

export function useSaveState(): SaveState {
  const log = useSaveLog();
  return useSyncExternalStore(log.subscribe, log.state);
}
