const tick = 10_000;
const longestPause = 60_000;

/**
 * A browser does not tell that the machine slept; a wall clock that jumped between two ticks does. A clock set forward
 * by hand locks too, which costs one passphrase.
 * @returns a function that ends the watch.
 */
export function watchForSuspend(
  onSuspend: (sleptMilliseconds: number) => void,
  now: () => number = Date.now,
): () => void {
  let last = now();
  const timer = setInterval(() => {
    const pause = now() - last;
    last = now();
    if (pause > tick + longestPause) onSuspend(pause - tick);
  }, tick);
  timer.unref();
  return () => clearInterval(timer);
}
