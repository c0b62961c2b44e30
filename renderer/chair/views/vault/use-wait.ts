import { useEffect, useState } from 'react';
import { text } from '../../../../shared/text/first-words.ts';
import { useAnswer } from '../../../client/use-call.ts';

export interface Wait {
  /** Seconds left before the next try. */
  readonly seconds: number;
  /** Asks the core again; after every try. */
  readonly refresh: () => void;
}

/** The wait after wrong secrets, counting down. The core decides; this only shows. */
export function useWait(): Wait {
  const { data, dataUpdatedAt, refetch } = useAnswer('vault.status', {});
  const [now, setNow] = useState(() => Date.now());
  const until = dataUpdatedAt + (data?.waitSeconds ?? 0) * 1_000;
  const seconds = data === undefined || data.waitSeconds === 0 ? 0 : Math.max(0, Math.ceil((until - now) / 1_000));
  const waiting = seconds > 0;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => {
      clearInterval(timer);
      void refetch();
    };
  }, [waiting, refetch]);
  return {
    seconds,
    refresh: () => {
      setNow(Date.now());
      void refetch();
    },
  };
}

export function waitWords(seconds: number): string {
  return text.vault.wait(text.vault.minutesAndSeconds(Math.floor(seconds / 60), seconds % 60));
}
