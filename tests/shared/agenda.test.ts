import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareByRelease,
  compareProposals,
  endTime,
  isFreeBeforeNext,
  isAgreedToReturn,
  isLeftOver,
  moved,
  overTheirPlaces,
  nextMeetingDay,
  plannedMinutes,
  proposalReasons,
  proposedNextMeeting,
  startTimes,
  type Candidate,
  type ProposalReason,
} from '../../shared/domain/agenda.ts';
import { addDays, addMinutes, daysBetween } from '../../shared/domain/dates.ts';

const meeting = { date: '2026-12-03', nextMeetingDate: '2026-12-17' };

const candidate: Candidate = {
  surname: 'Jansen',
  prefix: '',
  givenNames: 'Kevin',
  releaseDate: null,
  openActions: 0,
  lastDiscussedOn: '2026-11-19',
  leftBehind: null,
  agreedReturn: null,
};

function reasons(over: Partial<Candidate>) {
  return proposalReasons(meeting, { ...candidate, ...over });
}

const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(meeting.date, days));
const aCase = fc.record({
  plannedMinutes: fc.integer({ min: 1, max: 240 }),
  status: fc.constantFrom('planned', 'current', 'discussed', 'postponed'),
});
const aName = { surname: fc.string(), prefix: fc.string(), givenNames: fc.string() };
const anyCandidate: fc.Arbitrary<Candidate> = fc.record({
  ...aName,
  releaseDate: fc.option(day),
  openActions: fc.nat({ max: 5 }),
  lastDiscussedOn: fc.option(day),
  leftBehind: fc.option(fc.constantFrom('postponed' as const, 'not-reached' as const)),
  agreedReturn: fc.option(fc.record({ on: day, agreedOn: day })),
});

describe('clock times', () => {
  test('follow from the start and the minutes; a postponed case takes none', () => {
    const cases = [
      { plannedMinutes: 12, status: 'discussed' },
      { plannedMinutes: 10, status: 'postponed' },
      { plannedMinutes: 8, status: 'planned' },
    ] as const;
    expect(startTimes('09:30', cases)).toEqual(['09:30', '09:42', '09:42']);
    expect(endTime('09:30', cases)).toBe('09:50');
    expect(plannedMinutes(cases)).toBe(20);
  });

  test('each case starts when the one before ends, and the last ends at the end', () => {
    fc.assert(
      fc.property(fc.array(aCase, { minLength: 1 }), fc.integer({ min: 0, max: 1439 }), (cases, minute) => {
        const start = addMinutes('00:00', minute);
        const times = startTimes(start, cases);
        expect(times[0]).toBe(start);
        cases.forEach((one, index) => {
          const ends = addMinutes(times[index] ?? '', one.status === 'postponed' ? 0 : one.plannedMinutes);
          expect(ends).toBe(times[index + 1] ?? endTime(start, cases));
        });
      }),
    );
  });
});

describe('free before the next meeting', () => {
  test('is from the day of this one up to and including the day of the next', () => {
    const answers = ['2026-12-02', '2026-12-03', '2026-12-17', '2026-12-18'].map((on) => isFreeBeforeNext(meeting, on));
    expect(answers).toEqual([false, true, true, false]);
    expect(isFreeBeforeNext(meeting, null)).toBe(false);
  });

  test('without a next meeting, or one that lies before, it is two weeks later', () => {
    expect(nextMeetingDay({ date: '2026-12-20', nextMeetingDate: null })).toBe('2027-01-03');
    expect(nextMeetingDay({ date: '2026-12-20', nextMeetingDate: '2026-12-01' })).toBe('2027-01-03');
    expect(daysBetween('2026-10-20', proposedNextMeeting('2026-10-20'))).toBe(14);
  });
});

describe('reasons', () => {
  test('name everything that speaks for a case', () => {
    expect({
      soon: reasons({ releaseDate: '2026-12-10' }),
      near: reasons({ releaseDate: '2027-01-14' }),
      later: reasons({ releaseDate: '2027-01-15' }),
      outAndNotDiscussedSince: reasons({ releaseDate: '2026-11-20' }),
      outAndDiscussedSince: reasons({ releaseDate: '2026-11-19' }),
      outTooLong: reasons({ releaseDate: '2026-11-18', lastDiscussedOn: null }),
      postponed: reasons({ leftBehind: 'postponed', openActions: 2 }),
      missed: reasons({ leftBehind: 'not-reached', lastDiscussedOn: null }),
    }).toEqual({
      soon: ['free-before-next'],
      near: ['release-near'],
      later: [],
      outAndNotDiscussedSince: ['just-released'],
      outAndDiscussedSince: [],
      outTooLong: [],
      postponed: ['postponed', 'open-actions'],
      missed: ['not-reached', 'never-discussed'],
    });
  });

  test.each([
    ['on the day of this meeting', '2026-12-03', {}, true],
    ['on a day before it that no meeting was held', '2026-11-26', {}, true],
    ['on a day after it', '2026-12-04', {}, false],
    ['and was discussed since', '2026-12-03', { lastDiscussedOn: '2026-11-26' }, false],
    ['and was discussed after this meeting', '2026-12-03', { lastDiscussedOn: '2026-12-17' }, false],
    ['and was put off or not reached since', '2026-12-03', { leftBehind: 'not-reached' as const }, true],
  ])('of a case that was agreed to come back %s', (_, on, over, due) => {
    const found = reasons({ ...over, agreedReturn: { on, agreedOn: '2026-11-19' } });
    expect(found.includes('agreed-return')).toBe(due);
    expect(isLeftOver(found)).toBe(due);
  });

  test('a return that was agreed on the day of this meeting or later is for a meeting after it', () => {
    for (const agreedOn of ['2026-12-03', '2026-12-17'])
      expect(reasons({ lastDiscussedOn: null, agreedReturn: { on: '2026-12-03', agreedOn } })).not.toContain(
        'agreed-return',
      );
  });

  test('never contradict each other', () => {
    fc.assert(
      fc.property(anyCandidate, (one) => {
        const found = proposalReasons(meeting, one);
        const when = found.filter((reason) => ['just-released', 'free-before-next', 'release-near'].includes(reason));
        expect(when.length).toBeLessThanOrEqual(1);
        expect(found.includes('free-before-next')).toBe(isFreeBeforeNext(meeting, one.releaseDate));
        expect(isLeftOver(found)).toBe(one.leftBehind !== null || isAgreedToReturn(meeting, one));
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe('order', () => {
  const proposal = fc.record({
    ...aName,
    daysToRelease: fc.option(fc.integer({ min: -60, max: 60 })),
    reasons: fc.subarray(['postponed', 'not-reached', 'agreed-return', 'open-actions', 'free-before-next'] as const),
  });

  test('by release: unknown dates last, the same day by name', () => {
    const cases = [
      { ...candidate, surname: 'Cox', releaseDate: null },
      { ...candidate, surname: 'Bos', releaseDate: '2026-12-09' },
      { ...candidate, surname: 'Árpád', releaseDate: '2026-12-09' },
      { ...candidate, surname: 'Zee', releaseDate: '2026-12-01' },
    ];
    expect(cases.toSorted(compareByRelease).map((one) => one.surname)).toEqual(['Zee', 'Árpád', 'Bos', 'Cox']);
  });

  test('of proposals: left over first, long out and unknown last', () => {
    const make = (surname: string, daysToRelease: number | null, reasons: readonly ProposalReason[] = []) => ({
      ...candidate,
      surname,
      daysToRelease,
      reasons,
    });
    const left = [make('A', 200, ['agreed-return']), make('B', null, ['postponed'])];
    const cases = [make('F', null), make('E', -15), make('D', 3), make('C', -14), ...left];
    expect(cases.toSorted(compareProposals).map((one) => one.surname)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  });

  test('is an order: whoever comes first, the result is the same', () => {
    fc.assert(
      fc.property(fc.array(proposal), (list) => {
        const sorted = list.toSorted(compareProposals);
        const again = list.toReversed().toSorted(compareProposals);
        expect(sorted.every((one, index) => compareProposals(one, again[index] ?? one) === 0)).toBe(true);
        expect(sorted.every((one, index) => index === 0 || compareProposals(sorted[index - 1] ?? one, one) <= 0)).toBe(
          true,
        );
      }),
    );
  });

  test('moving keeps every case and puts the moved one where it was let go', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), fc.integer(), (list, a, to) => {
        const from = a % list.length;
        const result = moved(list, from, to);
        expect(result.toSorted((x, y) => x - y)).toEqual(list.toSorted((x, y) => x - y));
        expect(result[Math.max(0, Math.min(to, list.length - 1))]).toBe(list[from]);
      }),
    );
  });
});

test('an order goes over the places of who moves; the others stay', () => {
  expect(overTheirPlaces(['a', 'b', 'c', 'd'], ['d', 'b'])).toEqual(['a', 'd', 'c', 'b']);
  expect(overTheirPlaces(['a', 'b'], [])).toEqual(['a', 'b']);
});
