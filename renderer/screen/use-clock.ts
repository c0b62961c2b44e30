import { useSyncExternalStore } from 'react';
import { localTimeOf } from '../../shared/domain/dates.ts';
import { coreClock } from '../client/core-clock.ts';

/** The time of day by the clock of the core, "10.21"; moves at the whole minute. */
export function useClock(): string {
  return useSyncExternalStore(coreClock.everyMinute, () => localTimeOf(coreClock.now()).replace(':', '.'));
}
