import { useEffect, useState } from 'react';
import type { CaseView } from '../../shared/domain/screen-view.ts';

const minute = 60_000;

/** Whole minutes that a case has been at the table; counts on by itself while its timer runs. */
export function useMinutes({ spentSeconds, runningSince }: NonNullable<CaseView['timer']>): number {
  const [now, setNow] = useState(() => Date.now());
  const started = runningSince === null ? null : Date.parse(runningSince);
  const spent = spentSeconds * 1_000 + (started === null ? 0 : Math.max(0, now - started));
  useEffect(() => {
    if (started === null) return undefined;
    const timer = setTimeout(() => setNow(Date.now()), minute - (spent % minute) + 50);
    return () => clearTimeout(timer);
  }, [started, spent]);
  return Math.floor(spent / minute);
}
