import { expect, test } from 'vitest';
import { discussionId, organisationId, personId } from '../../../shared/domain/ids.ts';
import type { Presence } from '../../../shared/domain/meeting.ts';
import { namesThatStay } from '../../../shared/domain/names-that-stay.ts';
import { aPresence, idOf } from '../../fixtures/builders.ts';

const care = idOf(organisationId);
const housing = idOf(organisationId);
const els = idOf(personId);
const piet = idOf(personId);
const next = idOf(discussionId);
const sat = (over: Partial<Presence> = {}) =>
  aPresence(idOf(discussionId), care, {
    ...{ personId: els, state: 'present', timeIn: '09:30', timeOut: '09:40' },
    ...over,
  });
const seat = aPresence(next, care);

test('who sat for a partner is named for it at the next table', () => {
  expect(namesThatStay([sat()], [seat])).toEqual([{ ...seat, personId: els }]);
});

test.each<[string, Presence[], Presence[]]>([
  ['nobody sat there by name', [sat({ personId: null })], [seat]],
  ['two sat there: which of them is a guess', [sat(), sat({ personId: piet })], [seat]],
  ['one of two had no name', [sat(), sat({ personId: null })], [seat]],
  ['they went out before the case ended', [sat({ leaveReason: 'Kent betrokkene' })], [seat]],
  ['they were excused before', [sat({ state: 'excused' })], [seat]],
  ['the seat is excused', [sat()], [aPresence(next, care, { state: 'excused' })]],
  ['the seat has a name', [sat()], [aPresence(next, care, { personId: piet })]],
  ['another seat names them', [sat()], [seat, aPresence(next, care, { personId: els, state: 'absent' })]],
  ['the partner comes in', [sat()], [aPresence(next, housing)]],
])('no name when %s', (_why, before, seats) => {
  expect(namesThatStay(before, seats)).toEqual([]);
});
