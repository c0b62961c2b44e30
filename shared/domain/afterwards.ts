import { isoDateOf } from './dates.ts';
import type { CaseDiscussion, Meeting } from './meeting.ts';

/**
 * Whether what happens at this case now is a correction of a sitting that is over: then the clock says nothing of who
 * sat there, nor of how long it took. On another day than that of the sitting it always is. A sitting that was opened
 * again on its own day can go on (after a break, or closed too early) with the cases that it had not dealt with.
 */
export function isAfterwards(
  { closedAt, reopenedAt }: Pick<Meeting, 'closedAt' | 'reopenedAt'>,
  { status, startedAt }: Pick<CaseDiscussion, 'status' | 'startedAt'>,
): boolean {
  if (closedAt === null) return false;
  if (reopenedAt !== null && !isSameDay(reopenedAt, closedAt)) return true;
  return status !== 'planned' && startedAt !== null && startedAt <= closedAt;
}

/** When the sitting was over: a later closing on its own day ended it anew, one on another day ended a correction. */
export function sittingClosedAt({ closedAt }: Pick<Meeting, 'closedAt'>, now: Date): string {
  const at = now.toISOString();
  return closedAt === null || isSameDay(closedAt, at) ? at : closedAt;
}

function isSameDay(one: string, other: string): boolean {
  return isoDateOf(new Date(one)) === isoDateOf(new Date(other));
}
