import { z } from 'zod';
import { meeting, type Meeting } from '../../shared/domain/meeting.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first } from '../rows.ts';
import type { Writer } from '../writer.ts';

const meetingWithCount = meeting.extend({ caseCount: z.number().int() });

export function listMeetings(db: ReadableDb): z.infer<typeof meetingWithCount>[] {
  return all(
    db,
    meetingWithCount,
    `SELECT meeting.*, (SELECT count(*) FROM caseDiscussion WHERE meetingId = meeting.id) AS caseCount
     FROM meeting ORDER BY date DESC, startTime DESC`,
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
