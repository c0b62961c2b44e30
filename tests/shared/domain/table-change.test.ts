import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discussionId, organisationId, personId } from '../../../shared/domain/ids.ts';
import { presenceState, type Presence } from '../../../shared/domain/meeting.ts';
import { tableChange, tableObstacles, wasAtTable } from '../../../shared/domain/table-change.ts';
import { aPresence, idOf } from '../../fixtures/builders.ts';

const before = idOf(discussionId);
const next = idOf(discussionId);
const municipality = idOf(organisationId);
const care = idOf(organisationId);
const housing = idOf(organisationId);
const els = idOf(personId);
const piet = idOf(personId);
const partners = {
  organisations: [
    { id: municipality, attendance: 'core' as const },
    { id: care, attendance: 'core' as const },
    { id: housing, attendance: 'guest' as const },
  ],
  people: [
    { id: els, confidentialitySignedOn: null },
    { id: piet, confidentialitySignedOn: '2026-01-01' },
  ],
};
const sat = (organisation: typeof care, over: Partial<Presence> = {}) =>
  aPresence(before, organisation, { state: 'present', timeIn: '09:30', timeOut: '09:40', ...over });
const comes = (organisation: typeof care, over: Partial<Presence> = {}) => aPresence(next, organisation, over);
const of = (seats: readonly Presence[]) => seats.map((seat) => seat.organisationId);

test('who leaves, stays and enters follows from the seats; the excused and those who wrote are named apart', () => {
  const change = tableChange(
    [sat(municipality), sat(housing)],
    [comes(municipality), comes(care), comes(housing, { state: 'written-input' })],
    partners,
  );
  expect([of(change.leaves), of(change.stays), of(change.enters), of(change.away)]).toEqual([
    [housing],
    [municipality],
    [care],
    [housing],
  ]);
});

test('another person of the same organisation is a change; a seat without a name fits any of them', () => {
  const named = tableChange([sat(housing, { personId: els })], [comes(housing, { personId: piet })], partners);
  expect([of(named.leaves), of(named.stays), of(named.enters)]).toEqual([[housing], [], [housing]]);
  const open = tableChange([sat(housing)], [comes(housing, { personId: piet })], partners);
  expect([of(open.leaves), of(open.stays), of(open.enters)]).toEqual([[], [housing], []]);
});

test('who left during the case before is not at the table any more', () => {
  const seats = [sat(municipality), sat(care, { timeOut: '09:35' }), sat(housing, { leaveReason: 'belang' })];
  const change = tableChange(seats, [comes(municipality), comes(care), comes(housing)], partners);
  expect([of(change.leaves), of(change.stays), of(change.enters)]).toEqual([[], [municipality], [care, housing]]);
});

test('a guest without a signed statement is named, also when nobody knows who comes', () => {
  const unsigned = (over: Partial<Presence>) => tableChange([], [comes(housing, over)], partners).unsigned.length;
  expect([unsigned({ personId: els }), unsigned({}), unsigned({ personId: piet })]).toEqual([1, 1, 0]);
  expect(unsigned({ personId: els, state: 'excused' })).toBe(0);
  const change = tableChange([], [comes(housing)], partners);
  expect(tableObstacles(false, change)).toEqual(['confidentiality-not-repeated', 'unsigned-guest']);
  expect(tableObstacles(true, tableChange([], [comes(care)], partners))).toEqual([]);
});

test('a table where nobody comes to asks for a reason, whether they are away or were never invited', () => {
  const away = presenceState.options.filter((state) => state !== 'present' && state !== 'invited');
  const obstacles = (seats: Presence[]) => tableObstacles(true, tableChange([], seats, partners));
  expect(obstacles(away.map((state) => comes(care, { state })))).toEqual(['nobody-at-table']);
  expect(obstacles([])).toEqual(['nobody-at-table']);
  expect(obstacles([comes(municipality, { state: 'excused' }), comes(care)])).toEqual([]);
});

test('a case comes back when it took time or when somebody went away from it', () => {
  const seats = [comes(care)];
  expect(wasAtTable({ spentSeconds: 0 }, seats)).toBe(false);
  expect(wasAtTable({ spentSeconds: 1 }, seats)).toBe(true);
  expect(wasAtTable({ spentSeconds: 0 }, [sat(care)])).toBe(true);
});

test('every seat of the next case is named exactly once, and nobody both leaves and stays', () => {
  const seat = fc.record({
    organisation: fc.constantFrom(municipality, care, housing),
    personId: fc.constantFrom(null, els, piet),
    state: fc.constantFrom(...presenceState.options),
  });
  fc.assert(
    fc.property(fc.array(seat, { maxLength: 8 }), fc.array(seat, { maxLength: 8 }), (earlier, later) => {
      const old = earlier.map(({ organisation, ...over }) => aPresence(before, organisation, over));
      const now = later.map(({ organisation, ...over }) => aPresence(next, organisation, over));
      const { leaves, stays, enters, away } = tableChange(old, now, partners);
      expect([...stays, ...enters, ...away].map(({ id }) => id).sort()).toEqual(now.map(({ id }) => id).sort());
      expect(leaves.length + stays.length).toBe(old.filter(({ state }) => state === 'present').length);
    }),
  );
});
