import { expect, test } from 'vitest';
import { organisationId, personId } from '../../../shared/domain/ids.ts';
import { presenceState } from '../../../shared/domain/meeting.ts';
import { comesToTable, isUnsignedGuest } from '../../../shared/domain/unsigned-guest.ts';
import { anOrganisation, aPerson, idOf } from '../../fixtures/builders.ts';

const core = anOrganisation({ attendance: 'core' });
const guest = anOrganisation({ attendance: 'guest' });
const els = aPerson(guest.id);
const piet = aPerson(guest.id, { confidentialitySignedOn: '2026-01-01' });
const agent = aPerson(core.id);
const partners = {
  organisations: new Map([core, guest].map((one) => [one.id, one])),
  people: new Map([els, piet, agent].map((one) => [one.id, one])),
};

test('who is expected or sits there comes to the table', () => {
  expect(presenceState.options.filter((state) => comesToTable({ state }))).toEqual(['invited', 'present']);
});

test('a guest is unsigned when the person did not sign, is not named or is not known', () => {
  const unsigned = [els.id, null, idOf(personId), piet.id].map((person) =>
    isUnsignedGuest({ organisationId: guest.id, personId: person, state: 'invited' }, partners),
  );
  expect(unsigned).toEqual([true, true, true, false]);
});

test('who does not come needs no statement, nor does a core partner or one that is not known', () => {
  for (const state of ['excused', 'written-input', 'absent'] as const)
    expect(isUnsignedGuest({ organisationId: guest.id, personId: els.id, state }, partners)).toBe(false);
  for (const organisation of [core.id, idOf(organisationId)])
    expect(isUnsignedGuest({ organisationId: organisation, personId: agent.id, state: 'present' }, partners)).toBe(
      false,
    );
});
