import { useEffect, useReducer } from 'react';
import { coreClock } from '../client/core-clock.ts';
import { useAnswer } from '../client/use-call.ts';

/**
 * The moment by the clock of the core, which stamps everything that is kept: a page that came up with another clock
 * would show a timer that nobody recognises.
 * @param every how often it is renewed, in milliseconds; on the whole multiples of it.
 */
export function useServerNow(every: number): Date {
  // Asked again as the meeting goes on; the answer sets the clock.
  useAnswer('clock.now', {});
  const [, renew] = useReducer((count: number) => count + 1, 0);
  const now = coreClock.now();
  useEffect(() => {
    const timer = setTimeout(renew, every - (now.getTime() % every) + 5);
    return () => clearTimeout(timer);
  });
  return now;
}
