import { expect, test } from 'vitest';
import { actionFault, actionHints, isCompleteAction, isOverdue } from '../../shared/domain/action-rules.ts';
import { isoDate, type IsoDate } from '../../shared/domain/dates.ts';
import { organisationId, personId } from '../../shared/domain/ids.ts';
import { idOf } from '../fixtures/builders.ts';
import { emptyAction, type ActionStatus } from '../../shared/domain/record.ts';

const probation = idOf(organisationId);
const housing = idOf(organisationId);
const person = idOf(personId);

test('an owner is one organisation, with a person of its own, or the person concerned', () => {
  const owned = { ...emptyAction, ownerOrganisationId: probation };
  expect([
    actionFault(emptyAction, null),
    actionFault(owned, null),
    actionFault({ ...owned, ownerPersonId: person }, probation),
    actionFault({ ...owned, ownerPersonId: person }, housing),
    actionFault({ ...emptyAction, ownerPersonId: person }, probation),
    actionFault({ ...emptyAction, ownerKind: 'subject' }, null),
    actionFault({ ...owned, ownerKind: 'subject' }, null),
  ]).toEqual([
    ...[null, null, null, 'person-of-other-organisation', 'person-without-organisation', null],
    'subject-with-organisation',
  ]);
});

test('what is missing is a hint, in the order of asking; a day before the meeting too', () => {
  expect(actionHints(emptyAction, '2026-12-03')).toEqual(['no-text', 'no-owner', 'no-due-date']);
  const odd = { ...emptyAction, text: 'x', ownerKind: 'subject' as const, dueDate: '2026-12-02' };
  expect(actionHints({ ...odd, subjectInformed: 'no' }, '2026-12-03')).toEqual([
    'due-before-meeting',
    'no-reason-not-informed',
  ]);
  expect([isCompleteAction(odd), isCompleteAction(emptyAction)]).toEqual([true, false]);
});

test('what should have been done before a day is late until it is done, and without a date never', () => {
  const dated = (dueDate: IsoDate | null, status: ActionStatus) =>
    isOverdue({ dueDate, status }, isoDate.parse('2026-12-03'));
  expect([
    dated(isoDate.parse('2026-12-02'), 'open'),
    dated(isoDate.parse('2026-12-02'), 'running'),
    dated(isoDate.parse('2026-12-02'), 'done'),
    dated(isoDate.parse('2026-12-03'), 'open'),
    dated(null, 'open'),
  ]).toEqual([true, true, false, false, false]);
});
