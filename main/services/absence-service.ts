import { findDiscussion, updateDiscussion } from '../../db/repositories/discussions.ts';
import { findRunningMeeting } from '../../db/repositories/table-query.ts';
import { absentSince, withoutAbsence } from '../../shared/domain/meeting-time.ts';
import type { CaseDiscussion } from '../../shared/domain/meeting.ts';
import type { Vault } from '../app/vault.ts';

const leaving = 'meetings.left';

/**
 * Writes down that the vault is being locked while the time of a case runs: what comes after is no time of the case.
 * A process that is killed leaves no such mark: see `absentSince`.
 * @param at when the last of it was seen: earlier than now when the machine slept in between.
 */
export function noteLeaving(vault: Vault, at: Date): void {
  if (vault.worker === null || runningCase(vault) === null) return;
  vault.change({ name: leaving, topics: [], at }, () => undefined);
}

/** Takes the time that nobody could work out of the case at the table; once after every unlock. */
export function noteReturn(vault: Vault): void {
  const last = vault.takeLastBefore();
  const discussion = runningCase(vault);
  if (last === null || discussion === null) return;
  const now = vault.clock.now();
  const since = absentSince({ at: last.at, left: last.name === leaving }, now);
  const timer = since === null ? discussion : withoutAbsence(discussion, since, now);
  if (timer.runningSince === discussion.runningSince) return;
  vault.change({ name: 'meetings.returned', topics: ['meetings', 'table'] }, (writer) =>
    updateDiscussion(writer, discussion.id, { spentSeconds: timer.spentSeconds, runningSince: timer.runningSince }),
  );
}

/** The case whose time runs. */
function runningCase({ db }: Vault): CaseDiscussion | null {
  const id = findRunningMeeting(db)?.currentDiscussionId ?? null;
  const discussion = id === null ? null : findDiscussion(db, id);
  return discussion?.runningSince == null ? null : discussion;
}
