import { useEffect, useState } from 'react';

const minute = 60_000;

/** The moment, renewed at the turn of every minute: a clock that is never more than a moment behind. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date()), minute - (now.getTime() % minute) + 5);
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
