import { expect, test } from 'vitest';
import { caseId, discussionId } from '../../../shared/domain/ids.ts';
import { actionStatus } from '../../../shared/domain/record.ts';
import { isOfTable } from '../../../shared/domain/screen-source.ts';
import { anAction, idOf } from '../../fixtures/builders.ts';

test('of what was agreed before the room sees what is still to be done, and of its own table everything', () => {
  const [here, before] = [idOf(discussionId), idOf(discussionId)];
  const shown = (agreedIn: typeof here) =>
    actionStatus.options.filter((status) => isOfTable(anAction(agreedIn, idOf(caseId), { status }), here));
  expect(shown(before)).toEqual(['open', 'running', 'not-done']);
  expect(shown(here)).toEqual(actionStatus.options);
});
