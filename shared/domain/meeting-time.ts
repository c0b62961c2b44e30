import { isAfterwards } from './afterwards.ts';
import { plannedMinutes as plannedTogether, startTimes } from './agenda.ts';
import { addMinutes, localTimeOf, type LocalTime } from './dates.ts';
import { outcomeOf, type CaseOutcome } from './case-outcome.ts';
import type { CaseDiscussion, DiscussionStatus, Meeting } from './meeting.ts';

/** The timer of one case: what it took before, and since when it runs. */
export type Timer = Pick<CaseDiscussion, 'spentSeconds' | 'runningSince'>;

/** One case of the plan for the rest of a running meeting. */
export interface TimedCase extends Timer {
  readonly plannedMinutes: number;
  readonly status: DiscussionStatus;
}

/** Seconds that a case took up to `now`. A clock that was set back takes nothing away. */
export function secondsSpent({ spentSeconds, runningSince }: Timer, now: Date): number {
  if (runningSince === null) return spentSeconds;
  return spentSeconds + Math.max(0, Math.floor((now.getTime() - Date.parse(runningSince)) / 1_000));
}

export function startTimer(timer: Timer, now: Date): Timer {
  return timer.runningSince === null ? { spentSeconds: timer.spentSeconds, runningSince: now.toISOString() } : timer;
}

/** Stops the timer and keeps what it counted. */
export function stopTimer(timer: Timer, now: Date): Timer {
  return { spentSeconds: secondsSpent(timer, now), runningSince: null };
}

/** The last thing that is known to have been done in a vault. */
export interface LastSeen {
  readonly at: Date;
  /** The vault was locked or the application closed then; else it ended without a word (a kill, a power cut). */
  readonly left: boolean;
}

/** After a process that ended without a word, so much silence is a table that talked on. */
const talkedOnMilliseconds = 15 * 60_000;

/**
 * From when nobody could work before the vault was opened at `now`; null when it was open all along. A lock says it
 * exactly. What was killed does not: a short silence since the last change counts as time at the table, after a longer
 * one the time ended with that change.
 */
export function absentSince({ at, left }: LastSeen, now: Date): Date | null {
  return left || now.getTime() - at.getTime() > talkedOnMilliseconds ? at : null;
}

/**
 * The timer after nobody could work: the vault was locked, the machine slept, or the application was closed. What lies
 * between `from` and `now` is no time of the case.
 * @param from the last moment at which somebody is known to have been there; before the timer started it means that.
 */
export function withoutAbsence(timer: Timer, from: Date, now: Date): Timer {
  if (timer.runningSince === null || from >= now) return timer;
  const left = new Date(Math.max(from.getTime(), Date.parse(timer.runningSince)));
  return {
    spentSeconds: secondsSpent(timer, left),
    runningSince: left >= now ? timer.runningSince : now.toISOString(),
  };
}

/**
 * The timer of the case at the table after a step was taken back or done again. It runs or stands still as the step
 * says, from now: the time in between was what it was.
 */
export function timerAfterStep(before: Timer, after: Timer, now: Date): Timer {
  if (after.runningSince === null) return after;
  return startTimer(before, now);
}

export function minutesSpent(timer: Timer, now: Date): number {
  return Math.floor(secondsSpent(timer, now) / 60);
}

/** Whole minutes beyond the plan; 0 while it is within it. */
export function minutesOver(one: Pick<TimedCase, 'plannedMinutes'> & Timer, now: Date): number {
  return Math.max(0, minutesSpent(one, now) - one.plannedMinutes);
}

/**
 * Whether the chair paused: the case is at the table, its table is right, and the timer stands still. In a correction it
 * never runs.
 */
export function isPaused(discussion: CaseDiscussion, meeting: Pick<Meeting, 'closedAt' | 'reopenedAt'>): boolean {
  const { status, tableConfirmedAt, runningSince } = discussion;
  const stands = status === 'current' && tableConfirmedAt !== null && runningSince === null;
  return stands && !isAfterwards(meeting, discussion);
}

export interface MeetingPlan {
  /** Per case when it will come to the table; null for what is there, was there, or waits for another meeting. */
  readonly startsAt: readonly (LocalTime | null)[];
  readonly endsAt: LocalTime;
  /** Minutes that the end lies after the planned end; negative when it comes earlier. */
  readonly late: number;
}

/**
 * How a running meeting goes on from `now`: what is left of the case at the table (nothing once it runs over), then
 * the cases to come, each as long as planned.
 * @param startTime of the meeting, from which the planned end follows.
 */
export function planOfRest(startTime: LocalTime, cases: readonly TimedCase[], now: Date): MeetingPlan {
  const rest = cases.map((one) => ({
    status: one.status,
    plannedMinutes:
      one.status === 'current'
        ? Math.max(0, one.plannedMinutes - minutesSpent(one, now))
        : one.status === 'planned'
          ? one.plannedMinutes
          : 0,
  }));
  const clock = localTimeOf(now);
  // The case at the table goes first, wherever it stands in the order.
  const left = rest.find(({ status }) => status === 'current')?.plannedMinutes ?? 0;
  const toCome = rest.map((one) => (one.status === 'planned' ? one : { ...one, plannedMinutes: 0 }));
  const times = startTimes(addMinutes(clock, left), toCome);
  const minutesLeft = left + plannedTogether(toCome);
  return {
    startsAt: rest.map(({ status }, at) => (status === 'planned' ? (times[at] ?? null) : null)),
    endsAt: addMinutes(clock, minutesLeft),
    late: minutesOfDay(clock) + minutesLeft - (minutesOfDay(startTime) + plannedTogether(cases)),
  };
}

/**
 * When each case of an agenda comes: by the plan before the meeting, by how it goes while it runs. Null for what is
 * at the table, was there or is postponed, and for every case of a meeting that is over: that has no times to come.
 */
export function agendaTimes(
  { status, startTime }: Pick<Meeting, 'status' | 'startTime'>,
  cases: readonly TimedCase[],
  now: Date,
): readonly (LocalTime | null)[] {
  if (status === 'closed') return cases.map(() => null);
  if (status === 'running') return planOfRest(startTime, cases, now).startsAt;
  const times = startTimes(startTime, cases);
  return cases.map((one, at) => (one.status === 'postponed' ? null : (times[at] ?? null)));
}

/** What became of an agenda: how many cases came out how, and how many minutes were spent at the table. */
export function meetingOutcome(
  cases: readonly TimedCase[],
): Readonly<Record<CaseOutcome, number>> & { readonly minutes: number } {
  const count = (outcome: CaseOutcome): number => cases.filter(({ status }) => outcomeOf(status) === outcome).length;
  return {
    discussed: count('discussed'),
    postponed: count('postponed'),
    'not-reached': count('not-reached'),
    minutes: Math.round(cases.reduce((sum, one) => sum + one.spentSeconds, 0) / 60),
  };
}

function minutesOfDay(time: LocalTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
