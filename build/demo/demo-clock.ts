import type { Clock } from '../../shared/domain/clock.ts';
import { daysBetween, isoDateOf, type IsoDate } from '../../shared/domain/dates.ts';

/** The clock on the wall, on another day: the time of day runs as it does, so that both windows agree with the core. */
export function clockOnDay(today: IsoDate, now: () => Date = () => new Date()): Clock {
  const days = daysBetween(isoDateOf(now()), today);
  return {
    now: () => {
      const moment = now();
      moment.setDate(moment.getDate() + days);
      return moment;
    },
  };
}
