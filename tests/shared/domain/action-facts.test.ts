import { expect, test } from 'vitest';
import { actionFacts } from '../../../shared/domain/action-facts.ts';
import { caseId, discussionId } from '../../../shared/domain/ids.ts';
import { anAction, idOf } from '../../fixtures/builders.ts';

const action = (over: Parameters<typeof anAction>[2]) => anAction(idOf(discussionId), idOf(caseId), over);
const nobody = { owner: null, person: null, condition: null };

test('an action without more than its words has no other facts', () => {
  expect(actionFacts(action({ dueDate: null, conditionCode: null }), nobody)).toEqual([]);
});

test('who, until when, for what and under which conditions are said in one order', () => {
  const full = action({
    ...{ dueDate: '2026-12-08', conditionCode: 'housing', precondition: 'er plek is', subjectInformed: 'no' },
    ...{ notInformedReason: 'niet bereikt', status: 'running', handling: 'oral-only', health: 'no' },
  });
  expect(actionFacts(full, { owner: 'Woonstichting', person: 'Els Kok', condition: 'Huisvesting' })).toEqual([
    ...['Woonstichting', 'Els Kok', 'uiterlijk 8 december 2026', 'Huisvesting', 'mits er plek is'],
    ...['betrokkene geïnformeerd: nee', 'niet bereikt', 'loopt', 'Alleen mondeling', 'gaat niet over gezondheid'],
  ]);
});

test('the person concerned is named so, a condition that is gone by its code, and typed words stay as they are', () => {
  const facts = actionFacts(
    action({ ownerKind: 'subject', dueDate: null, conditionCode: 'weg', precondition: "borg $& van $1 of $'" }),
    nobody,
  );
  expect(facts.slice(-2)).toEqual(['weg', "mits borg $& van $1 of $'"]);
  expect(facts[0]).toMatch(/betrokkene/i);
});
