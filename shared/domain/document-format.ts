import { z } from 'zod';
import { exportRecordId, meetingId, workerId } from './ids.ts';
import { minutesStatus } from './meeting.ts';

/** In what form a document leaves the vault; also the ending of its file name. */
export const documentFormat = z.enum(['pdf', 'docx']);
export type DocumentFormat = z.infer<typeof documentFormat>;

/** Which document of a meeting: its minutes, the chair's run sheet (draaiboek), or the agenda without names. */
export const documentKind = z.enum(['minutes', 'run-sheet', 'agenda']);
export type DocumentKind = z.infer<typeof documentKind>;

/** That a document left the vault: when, by whom, in what state, and by its hash exactly which file (domain.md 2, WGS). */
export const exportRecord = z.object({
  id: exportRecordId,
  meetingId,
  exportedAt: z.iso.datetime(),
  workerId: workerId.nullable(),
  kind: documentKind,
  format: documentFormat,
  minutesStatus,
  /** SHA-256 of the file, hexadecimal. */
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ExportRecord = z.infer<typeof exportRecord>;
