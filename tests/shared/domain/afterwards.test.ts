import { expect, test } from 'vitest';
import { isAfterwards, sittingClosedAt } from '../../../shared/domain/afterwards.ts';
import type { DiscussionStatus } from '../../../shared/domain/meeting.ts';

const at = (local: string) => new Date(local).toISOString();
const ended = at('2026-12-03T11:00:00');
const sameDay = at('2026-12-03T13:00:00');
const nextDay = at('2026-12-04T09:00:00');
const early = at('2026-12-03T10:00:00');

test.each<[string, string | null, string | null, DiscussionStatus, string | null, boolean]>([
  ['a sitting that was never closed goes on', null, null, 'current', early, false],
  ['what it dealt with is over once it is closed', ended, null, 'discussed', early, true],
  ['also when it is opened again that day', ended, sameDay, 'current', early, true],
  ['what it had not reached can still be dealt with that day', ended, sameDay, 'planned', null, false],
  ['and what it only walked past', ended, sameDay, 'planned', early, false],
  ['which goes on once it is at the table', ended, sameDay, 'current', sameDay, false],
  ['on another day everything is over', ended, nextDay, 'current', early, true],
  ['what it had not reached too', ended, nextDay, 'planned', null, true],
])('%s', (_what, closedAt, reopenedAt, status, startedAt, expected) => {
  expect(isAfterwards({ closedAt, reopenedAt }, { status, startedAt })).toBe(expected);
});

test('a later closing of the same day ends the sitting anew, one of another day does not', () => {
  expect(sittingClosedAt({ closedAt: null }, new Date(ended))).toBe(ended);
  expect(sittingClosedAt({ closedAt: ended }, new Date(sameDay))).toBe(sameDay);
  expect(sittingClosedAt({ closedAt: ended }, new Date(nextDay))).toBe(ended);
});
