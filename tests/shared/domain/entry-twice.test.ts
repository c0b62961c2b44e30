import { expect, test } from 'vitest';
import { sameActionIn, type SameAction } from '../../../shared/domain/entry-twice.ts';
import { organisationId, personId } from '../../../shared/domain/ids.ts';

const recorded: SameAction = {
  text: 'Sleutel regelen.',
  dueDate: '2026-12-08',
  ownerKind: 'organisation',
  ownerOrganisationId: organisationId.parse('00000000-0000-4000-8000-000000000001'),
  ownerPersonId: null,
};

test.each<[string, Partial<SameAction>, boolean]>([
  ['all the same', {}, true],
  ['other capitals, accents and stops', { text: 'sleutel  régelen' }, true],
  ['another day', { dueDate: '2026-12-09' }, false],
  ['no day', { dueDate: null }, false],
  ['another partner', { ownerOrganisationId: organisationId.parse('00000000-0000-4000-8000-000000000002') }, false],
  ['the person concerned', { ownerKind: 'subject', ownerOrganisationId: null }, false],
  ['somebody of the partner', { ownerPersonId: personId.parse('00000000-0000-4000-8000-000000000003') }, false],
  ['more words', { text: 'sleutel regelen bij de balie' }, false],
  ['no words', { text: '' }, false],
])('an action with %s', (_, difference, isSame) => {
  expect(sameActionIn({ ...recorded, ...difference }, [recorded]) !== null).toBe(isSame);
});

test('two actions without words are not the same', () => {
  const empty = { ...recorded, text: '' };
  expect(sameActionIn(empty, [empty])).toBeNull();
});
