import type { LiveAnswer, Topic } from '../../shared/contract/events.ts';
import type { Procedure } from '../../shared/contract/procedure.ts';
import type { Caller } from '../app/host.ts';

interface Question {
  readonly name: string;
  readonly procedure: Extract<Procedure, { kind: 'query' }>;
  readonly input: unknown;
}

/** Answers a query as the router does for a message of this window. */
type Ask = (caller: Caller, name: string, input: unknown) => unknown;

/**
 * What each window looks at: its last question of every live kind. After a change the answers go along with the event,
 * so that a window shows what was recorded without asking first: at the table that is half of the time it takes.
 * Each is asked anew through the router's own door, with the window's role; nothing is kept but the question.
 */
export class LiveAnswers {
  readonly #ask: Ask;
  readonly #questions = new Map<string, Map<string, Question>>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** A window got this answered: from now on it is told. */
  note({ windowId }: Caller, question: Question): void {
    const ofWindow = this.#questions.get(windowId) ?? new Map<string, Question>();
    this.#questions.set(windowId, ofWindow.set(question.name, question));
  }

  /** The window is gone, or its page is. */
  forget(windowId: string): void {
    this.#questions.delete(windowId);
  }

  /** The answers of this window that a change on these topics makes stale. */
  answersTo(caller: Caller, topics: readonly Topic[]): LiveAnswer[] {
    const questions = [...(this.#questions.get(caller.windowId)?.values() ?? [])];
    return questions
      .filter(({ procedure }) => procedure.reads.some((topic) => topics.includes(topic)))
      .flatMap(({ name, input }) => this.#answer(caller, name, input));
  }

  #answer(caller: Caller, name: string, input: unknown): LiveAnswer[] {
    try {
      return [{ name, input, data: this.#ask(caller, name, input) }];
    } catch {
      // Without an answer the window asks by itself, and the router says (and logs) what is wrong.
      return [];
    }
  }
}
