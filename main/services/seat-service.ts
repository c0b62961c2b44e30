import { isAfterwards } from '../../shared/domain/afterwards.ts';
import type { CaseDiscussion, Meeting } from '../../shared/domain/meeting.ts';
import { namesThatStay } from '../../shared/domain/names-that-stay.ts';
import { wasAtTable } from '../../shared/domain/table-change.ts';
import { listPresence, updatePresence } from '../../db/repositories/discussions.ts';
import type { Writer } from '../../db/writer.ts';
import { seatsBefore } from './flow-service.ts';

/**
 * A case that comes to the table for the first time gets the names of who stays sitting there. Later on its seats say
 * what the chair made of them; and who sat there in a sitting that is over is not known from another case.
 */
export function keepNames(writer: Writer, meeting: Meeting, target: CaseDiscussion): void {
  const seats = listPresence(writer.db, target.id);
  if (isAfterwards(meeting, target) || wasAtTable(target, seats)) return;
  for (const seat of namesThatStay(seatsBefore(writer.db, target.id), seats)) updatePresence(writer, seat);
}
