/** Events for a page in the order in which they came; until the page is ready they wait. */
export class UntilReady {
  readonly #deliver: (event: unknown) => void;
  #waiting: unknown[] = [];
  #ready = false;

  constructor(deliver: (event: unknown) => void) {
    this.#deliver = deliver;
  }

  send(event: unknown): void {
    if (this.#ready) this.#deliver(event);
    else this.#waiting.push(event);
  }

  /** The page is there: what waited goes first. */
  ready(): void {
    this.#ready = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const event of waiting) this.send(event);
  }

  /** The page is loaded anew, and not ready until it says so. */
  hold(): void {
    this.#ready = false;
  }

  /** Nothing that waited is told any more. */
  drop(): void {
    this.#waiting = [];
  }
}
