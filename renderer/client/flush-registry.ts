type Flush = () => Promise<unknown>;

const flushes = new Set<Flush>();

/**
 * A screen with words that are still on their way to the vault says here how to save them at once; a lock by the user
 * waits for it.
 * @returns a function that takes it back, for when the screen goes.
 */
export function registerFlush(flush: Flush): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

/** Saves what is pending everywhere; gives up waiting after the limit, because a lock may not be held up. */
export async function flushAll(limitMilliseconds = 1_000): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, limitMilliseconds)));
  // One that fails has shown its failure where it stands; the others go on.
  const all = Promise.allSettled([...flushes].map((flush) => flush()));
  await Promise.race([all, limit]);
  clearTimeout(timer);
}
