import { expect, test } from 'vitest';
import { closingGaps, gapsOfMeeting } from '../../../shared/domain/closing-gate.ts';
import { caseId, discussionId, organisationId } from '../../../shared/domain/ids.ts';
import { anAction, idOf } from '../../fixtures/builders.ts';

const organisation = idOf(organisationId);
const whole = { caseDirectorOrganisationId: organisation, subjectInformed: 'yes' as const, notInformedReason: '' };
const returns = { returnOn: '2026-12-17', scaleDownCriterion: '' };

test('names what the outcome lacks, in the order in which it is settled', () => {
  const loose = anAction(idOf(discussionId), idOf(caseId), { dueDate: null });
  const empty = anAction(idOf(discussionId), idOf(caseId), { text: ' ', dueDate: null });
  expect(
    closingGaps(
      { caseDirectorOrganisationId: null, subjectInformed: 'no', notInformedReason: ' ' },
      { returnOn: null, scaleDownCriterion: '' },
      [loose, empty],
    ),
  ).toEqual([
    { kind: 'no-director' },
    { kind: 'no-return' },
    { kind: 'not-informed' },
    { kind: 'incomplete-action', actionId: loose.id },
  ]);
});

test('is silent when everything is settled: a criterion stands for a day, a reason for having told', () => {
  const action = anAction(idOf(discussionId), idOf(caseId), { ownerOrganisationId: organisation });
  expect(closingGaps(whole, returns, [action])).toEqual([]);
  const unsafe = { ...whole, subjectInformed: 'no' as const, notInformedReason: 'Onveilig voor zijn moeder' };
  expect(closingGaps(unsafe, { returnOn: null, scaleDownCriterion: 'Drie maanden werk' }, [])).toEqual([]);
});

test('of a whole meeting each kind of gap is said once, with the cases that have it by number', () => {
  const loose = anAction(idOf(discussionId), idOf(caseId), { dueDate: null });
  const open = { kind: 'incomplete-action' as const, actionId: loose.id };
  expect(
    gapsOfMeeting([
      { position: 3, gaps: [open, open] },
      { position: 1, gaps: [{ kind: 'no-director' }, open] },
      { position: 2, gaps: [] },
    ]),
  ).toEqual([
    { kind: 'no-director', positions: [1] },
    { kind: 'incomplete-action', positions: [1, 3] },
  ]);
  expect(gapsOfMeeting([])).toEqual([]);
});
