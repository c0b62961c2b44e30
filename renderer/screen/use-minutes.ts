import { useCallback, useSyncExternalStore } from 'react';
import { minutesSpent } from '../../shared/domain/meeting-time.ts';
import type { CaseView } from '../../shared/domain/screen-view.ts';
import { coreClock } from '../client/core-clock.ts';

const minute = 60_000;

/** Whole minutes that a case has been at the table, by the clock of the core; counts on while its timer runs. */
export function useMinutes(timer: NonNullable<CaseView['timer']>): number {
  const { spentSeconds, runningSince } = timer;
  const subscribe = useCallback(
    (listener: () => void) => {
      if (runningSince === null) return () => undefined;
      // Its minutes are whole at another second than those of the clock.
      const began = Date.parse(runningSince) - spentSeconds * 1_000;
      let waiting: ReturnType<typeof setTimeout>;
      const wait = (): void => {
        const passed = Math.max(0, coreClock.now().getTime() - began);
        waiting = setTimeout(
          () => {
            wait();
            listener();
          },
          minute - (passed % minute) + 5,
        );
      };
      wait();
      const stop = coreClock.everyMinute(listener);
      return () => {
        clearTimeout(waiting);
        stop();
      };
    },
    [spentSeconds, runningSince],
  );
  return useSyncExternalStore(subscribe, () => minutesSpent(timer, coreClock.now()));
}
