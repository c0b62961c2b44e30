import { z } from 'zod';
import { meeting, type Meeting } from '../../shared/domain/meeting.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first, prepared } from '../rows.ts';
import type { Writer } from '../writer.ts';

const meetingWithCount = meeting.extend({ caseCount: z.number().int() });

/** All sittings with the number of their cases, the newest first. */
export function listMeetings(db: ReadableDb): z.infer<typeof meetingWithCount>[] {
  return all(
    db,
    meetingWithCount,
    `SELECT meeting.*, (SELECT count(*) FROM caseDiscussion WHERE meetingId = meeting.id) AS caseCount
     FROM meeting ORDER BY date DESC, startTime DESC, rowid DESC`,
  );
}

export function findMeeting(db: ReadableDb, id: MeetingId): Meeting | null {
  return first(db, meeting, 'SELECT * FROM meeting WHERE id = @id', { id });
}

export function insertMeeting(writer: Writer, { id, ...fields }: Meeting): void {
  writer.insert('meeting', id, fields);
}

export function updateMeeting(writer: Writer, id: MeetingId, fields: Partial<Omit<Meeting, 'id'>>): void {
  writer.update('meeting', id, fields);
}

export function removeMeeting(writer: Writer, id: MeetingId): void {
  writer.remove('meeting', id);
}

/**
 * From here on nothing before this moment can be taken back or done again within the meeting. For steps that are not
 * themselves undoable and on which later ones build (start, close, reopen): taking back what came before such a step
 * would leave the meeting pointing at a case that is gone. The journal keeps everything.
 */
export function endUndo(writer: Writer, meetingId: MeetingId): void {
  prepared(
    writer.db,
    `UPDATE command SET state = 'discarded' WHERE meetingId = @meetingId AND state <> 'discarded'`,
  ).run({
    meetingId,
  });
}
