import { z } from 'zod';
import { actionId, decisionId, discussionId, meetingId, snippetId } from '../domain/ids.ts';
import { actionFields, handling, noteKind } from '../domain/record.ts';
import { snippet, snippetFields } from '../domain/snippet.ts';
import { paragraph } from '../domain/subject.ts';
import { command, query } from './procedure.ts';

/** What the entry line was read as, in full: what was shown is what is recorded. */
export const entry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('note'), note: noteKind.exclude(['chair']), text: paragraph.min(1) }),
  z.strictObject({ kind: z.literal('decision'), text: paragraph.min(1), handling }),
  z.strictObject({ kind: z.literal('action'), fields: actionFields }),
]);
export type Entry = z.infer<typeof entry>;

/** What can become the next kind of thing: a paragraph of a note, a decision, an action. */
export const convertible = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('note'),
    note: noteKind,
    /** Which line of the note, counted as `plainTextOf` gives them, and what it says: it may have moved. */
    line: z.number().int().min(0),
    words: paragraph.min(1),
  }),
  z.strictObject({ kind: z.literal('decision'), decisionId }),
  z.strictObject({ kind: z.literal('action'), actionId }),
]);
export type Convertible = z.infer<typeof convertible>;

export const recordedAs = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), note: noteKind, text: z.string() }),
  z.object({ kind: z.literal('decision'), decisionId }),
  z.object({ kind: z.literal('action'), actionId }),
]);
export type RecordedAs = z.infer<typeof recordedAs>;

export const captureContract = {
  /** Records what the entry line says and empties its draft, at once or not at all. */
  'entries.add': command({
    changes: ['table', 'actions', 'cases'],
    undo: 'meeting',
    input: z.strictObject({ meetingId, discussionId, entry }),
    output: recordedAs,
  }),
  /** What stood in the entry line of a case when somebody last typed there. */
  'entries.draft': query({
    reads: ['table'],
    input: z.strictObject({ discussionId }),
    output: z.object({ line: paragraph }),
  }),
  /** Keeps what is typed but not entered: it is there again after a lock or a crash. Not a step to take back. */
  'entries.saveDraft': command({
    changes: [],
    input: z.strictObject({ meetingId, discussionId, line: paragraph }),
    output: z.object({}),
  }),
  /**
   * Makes a note's line a decision, a decision an action, an action a line of a note. What has no place there becomes a
   * line of a note, and never a part of words that the shared screen may show. Errors: `conflict` when the line of the
   * note says something else by now, or a later meeting judged the action.
   */
  'records.convert': command({
    changes: ['table', 'actions', 'cases'],
    undo: 'meeting',
    input: z.strictObject({ meetingId, discussionId, what: convertible }),
    output: recordedAs,
  }),
  /** Words that are typed often, in the order of their short forms. */
  'snippets.list': query({
    reads: ['preferences'],
    input: z.strictObject({}),
    output: z.object({ snippets: z.array(snippet) }),
  }),
  /** Errors: `conflict` when another one has that short form. */
  'snippets.add': command({
    changes: ['preferences'],
    input: snippetFields.strict(),
    output: z.object({ snippetId }),
  }),
  'snippets.update': command({
    changes: ['preferences'],
    input: snippetFields.extend({ snippetId }).strict(),
    output: z.object({}),
  }),
  'snippets.remove': command({
    changes: ['preferences'],
    input: z.strictObject({ snippetId }),
    output: z.object({}),
  }),
};
