import type { IsoDate } from './dates.ts';
import { isoDateOf } from './dates.ts';

/** The only source of time. Domain rules take dates as arguments; services take them from here. */
export interface Clock {
  now(): Date;
}

/** The calendar day where the meeting is held (the laptop's own time zone). */
export function today(clock: Clock): IsoDate {
  return isoDateOf(clock.now());
}
