import { useEffect, useState } from 'react';

/** The time of day, "10.21"; moves at the whole minute. */
export function useClock(): string {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const untilNextMinute = 60_000 - (now.getSeconds() * 1_000 + now.getMilliseconds());
    const timer = setTimeout(() => setNow(new Date()), untilNextMinute + 50);
    return () => clearTimeout(timer);
  }, [now]);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(now.getHours())}.${two(now.getMinutes())}`;
}
