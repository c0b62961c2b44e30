import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PresenceState } from '../../../shared/domain/meeting.ts';
import { guestsPerCase, guestVisits, visitsToCome } from '../../../shared/domain/guest-visits.ts';

const aCase = (number: number, startsAt: string, ...guests: string[]) => ({
  ...{ number, startsAt, plannedMinutes: 10, guests },
});
const planned = guestVisits([aCase(1, '09:30', 'Wonen'), aCase(2, '09:40', 'Wonen', 'GGZ'), aCase(3, '09:50', 'GGZ')]);

test('while a meeting runs late a guest comes later, and who has been is not announced', () => {
  const cases = [null, null, '10:03'].map((startsAt) => ({ startsAt, plannedMinutes: 10 }));
  expect(visitsToCome(planned, cases)).toEqual([
    { guest: 'GGZ', visits: [{ from: '10:03', until: '10:13', numbers: [3] }] },
  ]);
});

test('on time, what is to come is what was planned', () => {
  const guest = fc.constantFrom('Wonen', 'GGZ', 'Veilig Thuis');
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(guest), { maxLength: 8 }), (tables) => {
      const cases = tables.map((guests, at) => aCase(at + 1, `09:${String(at).padStart(2, '0')}`, ...guests));
      const visits = guestVisits(cases);
      expect(visitsToCome(visits, cases)).toEqual(visits);
    }),
  );
});

test('per case come and go its guests and a core partner that is not at every table, of who is expected there', () => {
  const seat = (organisationId: string, state: PresenceState = 'invited') => ({ organisationId, state });
  const agenda = [
    { discussionId: 'A', status: 'discussed', table: [seat('Gem', 'present'), seat('Pol'), seat('Wonen')] },
    { discussionId: 'B', status: 'postponed', table: [seat('GGZ')] },
    { discussionId: 'C', status: 'planned', table: [seat('Gem'), seat('Wonen', 'excused'), seat('GGZ'), seat('GGZ')] },
  ] as const;
  expect([...guestsPerCase(agenda, new Set(['Gem', 'Pol']))]).toEqual([
    ['A', ['Pol', 'Wonen']],
    ['C', ['GGZ']],
  ]);
});
