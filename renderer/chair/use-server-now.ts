import { useEffect, useState } from 'react';
import { coreClock } from '../client/core-clock.ts';
import { useAnswer } from '../client/use-call.ts';

/**
 * The moment by the clock of the core, which stamps everything that is kept: a page that came up with another clock
 * would show a timer that nobody recognises. Kept as state: a time that is read while drawing is remembered with what
 * was drawn, and stands still.
 * @param every how often it is renewed, in milliseconds; on the whole multiples of it.
 */
export function useServerNow(every: number): Date {
  // Asked again as the meeting goes on; the answer sets the clock.
  const { dataUpdatedAt } = useAnswer('clock.now', {});
  const [now, setNow] = useState(() => coreClock.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const renew = (): void => {
      const moment = coreClock.now();
      setNow(moment);
      timer = setTimeout(renew, every - (moment.getTime() % every) + 5);
    };
    renew();
    return () => clearTimeout(timer);
  }, [every, dataUpdatedAt]);
  return now;
}
