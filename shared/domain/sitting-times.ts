import type { LocalTime } from './dates.ts';
import type { Presence } from './meeting.ts';

/** When a sitting really began and, once it is over, ended; null where nobody noted it. */
export interface SittingTimes {
  readonly start: LocalTime | null;
  readonly end: LocalTime | null;
}

/**
 * From when until when somebody was at the table of any case. A sitting that goes on has no end; nor has one whose last
 * time is not after its first, which is of a correction on another day.
 */
export function sittingTimes(
  presence: readonly Pick<Presence, 'state' | 'timeIn' | 'timeOut'>[],
  isOver: boolean,
): SittingTimes {
  const there = presence.filter(({ state }) => state === 'present');
  const start = there
    .flatMap(({ timeIn }) => timeIn ?? [])
    .sort()
    .at(0);
  const end = there
    .flatMap(({ timeOut }) => timeOut ?? [])
    .sort()
    .at(-1);
  if (start === undefined) return { start: null, end: null };
  return { start, end: isOver && end !== undefined && end > start ? end : null };
}
