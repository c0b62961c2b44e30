import { useEffect, useReducer } from 'react';
import { useAnswer } from '../client/use-call.ts';

/**
 * The moment by the clock of the core, which stamps everything that is kept: a page that came up with another clock
 * would show a timer that nobody recognises.
 * @param every how often it is renewed, in milliseconds; on the whole multiples of it.
 */
export function useServerNow(every: number): Date {
  const { data, dataUpdatedAt } = useAnswer('clock.now', {});
  const ahead = data === undefined ? 0 : Date.parse(data.now) - dataUpdatedAt;
  const [, renew] = useReducer((count: number) => count + 1, 0);
  // eslint-disable-next-line react-hooks/purity -- a clock reads the time; it is renewed by the timer below
  const now = Date.now() + ahead;
  useEffect(() => {
    const timer = setTimeout(renew, every - (now % every) + 5);
    return () => clearTimeout(timer);
  });
  return new Date(now);
}
