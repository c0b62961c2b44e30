/**
 * The time of day as the core has it. The core stamps all that is kept; a page whose own clock says something else
 * would show a time that is in no document. What is measured and not shown (how long somebody paused typing) is the
 * page's own business.
 */
class CoreClock {
  readonly #listeners = new Set<() => void>();
  /** Milliseconds that the core is ahead of this page. */
  #ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  /** The core said that it is this late. */
  heard(now: string): void {
    this.#ahead = Date.parse(now) - Date.now();
    for (const listener of this.#listeners) listener();
  }

  /** Tells when the core said so, and at every whole minute. */
  readonly everyMinute = (listener: () => void): (() => void) => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      timer = setTimeout(
        () => {
          wait();
          listener();
        },
        minute - (this.now().getTime() % minute) + 5,
      );
    };
    const heard = (): void => {
      clearTimeout(timer);
      wait();
      listener();
    };
    wait();
    this.#listeners.add(heard);
    return () => {
      clearTimeout(timer);
      this.#listeners.delete(heard);
    };
  };
}

const minute = 60_000;

/** The one clock of this page; the client sets it by every answer that holds the time. */
export const coreClock = new CoreClock();
