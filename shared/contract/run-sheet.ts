import { z } from 'zod';
import { localTime } from '../domain/dates.ts';
import { documentFormat } from '../domain/document-format.ts';
import { discussionId, meetingId, organisationId } from '../domain/ids.ts';
import { writtenDocuments } from './documents.ts';
import { command, query, task } from './procedure.ts';

/** When a guest is at the table without a break, for which cases (numbers as on the agenda). */
const visit = z.object({ from: localTime, until: localTime, numbers: z.array(z.number().int()) });

/** What an order costs against the one by release; places as numbered on the agenda. Null when nobody comes later. */
const cost = z
  .object({
    /** Of the cases with a release date: how many come later. */
    later: z.number().int(),
    furthest: z.object({ discussionId, from: z.number().int(), to: z.number().int() }),
  })
  .nullable();

export const runSheetContract = {
  /** How the agenda stands, and how it would stand with the guests together. Only cases not yet at the table are arranged. */
  'meetings.runSheet': query({
    reads: ['meetings', 'cases', 'subjects', 'table', 'partners'],
    input: z.strictObject({ meetingId }),
    output: z.object({
      /** How the agenda is now. */
      now: z.object({
        byRelease: z.boolean(),
        /** No guest comes in more often than in the proposal. */
        grouped: z.boolean(),
        /** It is the proposed order itself. */
        proposed: z.boolean(),
        entries: z.number().int(),
        cost,
      }),
      proposal: z.object({
        /** All cases of the agenda, in the proposed order. */
        order: z.array(discussionId),
        /** How often a guest comes in from now on. */
        entries: z.number().int(),
        /** The same by release alone. */
        releaseEntries: z.number().int(),
        /** No order has fewer; equal to `entries` when the proposal is the best. */
        entriesAtLeast: z.number().int(),
        provenNear: z.boolean(),
        cost,
      }),
      /** As the agenda is now, in the order in which they come in. */
      guests: z.array(z.object({ organisationId, visits: z.array(visit) })),
    }),
  }),
  /** Puts the cases that are not yet at the table in order; pinned ones keep their place. */
  'meetings.arrange': command({
    changes: ['meetings', 'table', 'cases'],
    undo: 'meeting',
    input: z.strictObject({ meetingId, by: z.enum(['guests', 'release']) }),
    output: z.object({}),
  }),
  /** Fixes a case to its place, or frees it. */
  'meetings.pin': command({
    changes: ['meetings'],
    undo: 'meeting',
    input: z.strictObject({ meetingId, discussionId, pinned: z.boolean() }),
    output: z.object({}),
  }),
  /**
   * Asks where, writes the chair's run sheet or the agenda without names there as PDF and/or DOCX, and records that it
   * left the vault. Null when cancelled. Errors: `folder-unusable`, `disk-full`.
   */
  'documents.exportRunSheet': task({
    input: z.strictObject({
      meetingId,
      kind: z.enum(['run-sheet', 'agenda']),
      formats: z.array(documentFormat).min(1).max(2),
    }),
    output: z.object({ written: writtenDocuments.nullable() }),
  }),
};
