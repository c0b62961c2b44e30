/** Lets pieces of work run one after another, however they end. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    // The next only waits for this one; who asked hears how it ended.
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
