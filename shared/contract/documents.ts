import { z } from 'zod';
import { isoDate, localTime } from '../domain/dates.ts';
import { documentFormat, exportRecord } from '../domain/document-format.ts';
import { meetingId } from '../domain/ids.ts';
import { meetingStatus, minutesStatus } from '../domain/meeting.ts';
import { line } from '../domain/subject.ts';
import { query, task } from './procedure.ts';

/** One meeting with the state of its minutes and what left the vault of it, the latest first. */
export const meetingDocuments = z.object({
  meetingId,
  title: line,
  date: isoDate,
  startTime: localTime,
  status: meetingStatus,
  minutesStatus,
  caseCount: z.number().int(),
  exports: z.array(
    exportRecord.pick({ id: true, exportedAt: true, kind: true, format: true, minutesStatus: true }).extend({
      /** Empty when nobody had said who was working. */
      exportedBy: line,
    }),
  ),
});
export type MeetingDocuments = z.infer<typeof meetingDocuments>;

/** What was written where. */
export const writtenDocuments = z.object({
  /** Names without their folder. */
  files: z.array(z.string()),
  /** Where they are; to show, never to use. */
  folder: z.string(),
  /** Characters that no bundled font has and that were shown as a replacement sign. */
  replacedCharacters: z.number().int(),
});
export type WrittenFiles = z.infer<typeof writtenDocuments>;

export const documentsContract = {
  /** Every meeting with its minutes; closed ones first, then the newest first. */
  'documents.list': query({
    reads: ['documents', 'meetings', 'workers'],
    input: z.strictObject({}),
    output: z.object({ meetings: z.array(meetingDocuments) }),
  }),
  /**
   * Asks where, writes the minutes there as PDF and/or DOCX, and records that they left the vault. Null when cancelled.
   * Errors: `folder-unusable`, `disk-full`.
   */
  'documents.exportMinutes': task({
    input: z.strictObject({ meetingId, formats: z.array(documentFormat).min(1).max(2) }),
    output: z.object({ written: writtenDocuments.nullable() }),
  }),
};
