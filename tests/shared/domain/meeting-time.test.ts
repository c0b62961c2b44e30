import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes } from '../../../shared/domain/dates.ts';
import {
  agendaTimes,
  meetingOutcome,
  minutesOver,
  planOfRest,
  secondsSpent,
  startTimer,
  stopTimer,
  type TimedCase,
  absentSince,
  timerAfterStep,
  withoutAbsence,
} from '../../../shared/domain/meeting-time.ts';

const start = Date.parse('2026-12-03T09:30:00');
const moment = (seconds: number): Date => new Date(start + seconds * 1_000);
const at = (time: string): Date => new Date(`2026-12-03T${time}:00`);
const minutes = fc.integer({ min: 1, max: 60 });

test('pausing and going on, however often, counts exactly the time in which the timer ran', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5_000), fc.nat(5_000))), (turns) => {
      let timer = { spentSeconds: 0, runningSince: null as string | null };
      let clock = 0;
      let ran = 0;
      for (const [runs, rests] of turns) {
        timer = startTimer(timer, moment(clock));
        clock += runs;
        ran += runs;
        expect(secondsSpent(timer, moment(clock))).toBe(ran);
        timer = stopTimer(timer, moment(clock));
        clock += rests;
        expect(secondsSpent(timer, moment(clock))).toBe(ran);
      }
    }),
  );
});

test('starting a timer that runs changes nothing, and a clock that was set back takes nothing away', () => {
  const timer = startTimer({ spentSeconds: 30, runningSince: null }, moment(100));
  expect(startTimer(timer, moment(500))).toEqual(timer);
  expect(secondsSpent(timer, moment(0))).toBe(30);
});

test('a case is over from the first whole minute beyond its plan', () => {
  const one = { plannedMinutes: 10, spentSeconds: 0, runningSince: moment(0).toISOString() };
  expect([599, 600, 659, 660, 840].map((seconds) => minutesOver(one, moment(seconds)))).toEqual([0, 0, 0, 1, 4]);
});

const toCome = (plannedMinutes: number): TimedCase => ({
  ...{ plannedMinutes, status: 'planned', spentSeconds: 0, runningSince: null },
});

test('the rest of the plan moves with the case at the table, and never starts before now', () => {
  const current: TimedCase = { ...toCome(10), status: 'current', runningSince: moment(0).toISOString() };
  const cases = [current, toCome(15), { ...toCome(20), status: 'postponed' as const }, toCome(5)];
  expect(planOfRest('09:30', cases, at('09:34'))).toEqual({
    startsAt: [null, '09:40', null, '09:55'],
    endsAt: '10:00',
    late: 0,
  });
  expect(planOfRest('09:30', cases, at('09:43'))).toMatchObject({ startsAt: [null, '09:43', null, '09:58'], late: 3 });
});

test('a case before the one at the table that was passed over comes after it, and an early end is counted too', () => {
  const current: TimedCase = { ...toCome(10), status: 'current', spentSeconds: 240, runningSince: null };
  const done: TimedCase = { ...toCome(30), status: 'discussed', spentSeconds: 60 };
  expect(planOfRest('09:30', [toCome(5), current, done], at('09:40'))).toEqual({
    startsAt: ['09:46', null, null],
    endsAt: '09:51',
    late: -24,
  });
});

test('each case to come starts when the one before ends, and the last ends at the end', () => {
  fc.assert(
    fc.property(fc.array(minutes, { minLength: 1, maxLength: 20 }), fc.nat(600), (planned, passed) => {
      const now = moment(passed * 60);
      const { startsAt, endsAt, late } = planOfRest('09:30', planned.map(toCome), now);
      expect(startsAt[0]).toBe(addMinutes('09:30', passed));
      planned.forEach((length, index) =>
        expect(addMinutes(startsAt[index] ?? '', length)).toBe(startsAt[index + 1] ?? endsAt),
      );
      expect(late).toBe(passed);
    }),
  );
});

test('an agenda has times to come: by plan before, by its course during, none after; never for what is postponed', () => {
  const current: TimedCase = { ...toCome(10), status: 'current', runningSince: moment(0).toISOString() };
  const postponed = { ...toCome(20), status: 'postponed' as const };
  const planned = [toCome(10), postponed, toCome(15)];
  expect(agendaTimes({ status: 'planned', startTime: '09:30' }, planned, at('08:00'))).toEqual([
    '09:30',
    null,
    '09:40',
  ]);
  const during = [current, postponed, toCome(15)];
  expect(agendaTimes({ status: 'running', startTime: '09:30' }, during, at('09:43'))).toEqual([null, null, '09:43']);
  expect(agendaTimes({ status: 'closed', startTime: '09:30' }, during, at('09:43'))).toEqual([null, null, null]);
});

test('what became of a meeting counts every case once, and the minutes at the table', () => {
  const statuses = fc.constantFrom('planned' as const, 'discussed' as const, 'postponed' as const);
  fc.assert(
    fc.property(fc.array(fc.record({ status: statuses, spentSeconds: fc.nat(3_600) })), (parts) => {
      const cases = parts.map((part): TimedCase => ({ ...toCome(10), ...part }));
      const outcome = meetingOutcome(cases);
      expect(outcome.discussed + outcome.postponed + outcome['not-reached']).toBe(cases.length);
      expect(Math.abs(outcome.minutes * 60 - cases.reduce((sum, one) => sum + one.spentSeconds, 0))).toBeLessThan(60);
    }),
  );
  const done: TimedCase = { ...toCome(10), status: 'discussed', spentSeconds: 720 };
  expect(meetingOutcome([done, { ...done, status: 'postponed', spentSeconds: 60 }, toCome(5)])).toEqual({
    ...{ discussed: 1, postponed: 1, 'not-reached': 1, minutes: 13 },
  });
});

test('a lock says exactly from when nobody could work; a kill counts as time at the table while the silence is short', () => {
  expect(absentSince({ at: at('09:40'), left: true }, at('09:41'))).toEqual(at('09:40'));
  expect(absentSince({ at: at('09:40'), left: false }, at('09:55'))).toBeNull();
  expect(absentSince({ at: at('09:40'), left: false }, at('09:56'))).toEqual(at('09:40'));
});

test('what lies between leaving and coming back is no time of the case', () => {
  const timer = { spentSeconds: 60, runningSince: at('09:30').toISOString() };
  expect(withoutAbsence(timer, at('09:35'), at('21:00'))).toEqual({
    ...{ spentSeconds: 360, runningSince: at('21:00').toISOString() },
  });
  // Started after that moment, or a clock that was set back: nothing to leave out before it.
  expect(withoutAbsence(timer, at('09:20'), at('21:00'))).toEqual({
    ...{ spentSeconds: 60, runningSince: at('21:00').toISOString() },
  });
  expect(withoutAbsence(timer, at('22:00'), at('21:00'))).toEqual(timer);
  const paused = { spentSeconds: 60, runningSince: null };
  expect(withoutAbsence(paused, at('09:35'), at('21:00'))).toEqual(paused);
});

test('taking a pause back lets the time run from now', () => {
  const paused = { spentSeconds: 60, runningSince: null };
  const ran = { spentSeconds: 0, runningSince: at('09:30').toISOString() };
  expect(timerAfterStep(paused, ran, at('10:00'))).toEqual({
    ...{ spentSeconds: 60, runningSince: at('10:00').toISOString() },
  });
  expect(timerAfterStep(ran, paused, at('10:00'))).toEqual(paused);
  expect(timerAfterStep(ran, ran, at('10:00'))).toEqual(ran);
});
