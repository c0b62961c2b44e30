import type { RecordedAs } from '../../shared/contract/capture.ts';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import type { DiscussionId, MeetingId } from '../../shared/domain/ids.ts';
import type { NoteKind } from '../../shared/domain/record.ts';
import { emptyRichText, withLine } from '../../shared/domain/rich-text.ts';
import { saveEntryDraft } from '../../db/repositories/capture.ts';
import { findNote } from '../../db/repositories/records.ts';
import type { Writer } from '../../db/writer.ts';
import { addAction } from './action-service.ts';
import { addDecision } from './decision-service.ts';
import { saveNote } from './note-service.ts';
import { changeableDiscussion } from './table-guard.ts';

/** Records what the entry line says; its draft goes with the same transaction, so that nothing is ever there twice. */
export function addEntry(writer: Writer, { meetingId, discussionId, entry }: ParsedInputOf<'entries.add'>): RecordedAs {
  const here = { meetingId, discussionId };
  changeableDiscussion(writer.db, meetingId, discussionId);
  saveEntryDraft(writer, discussionId, '');
  switch (entry.kind) {
    case 'note':
      appendToNote(writer, { ...here, note: entry.note, text: entry.text });
      return { kind: 'note', note: entry.note, text: entry.text };
    case 'decision':
      return {
        kind: 'decision',
        decisionId: addDecision(writer, { ...here, text: entry.text, rationale: '', handling: entry.handling }),
      };
    case 'action':
      return { kind: 'action', actionId: addAction(writer, { ...here, fields: entry.fields }) };
  }
}

/** Keeps what is typed but not entered. @throws ExpectedError as `changeableDiscussion`. */
export function saveDraft(writer: Writer, input: ParsedInputOf<'entries.saveDraft'>): void {
  changeableDiscussion(writer.db, input.meetingId, input.discussionId);
  saveEntryDraft(writer, input.discussionId, input.line);
}

interface NoteLine {
  readonly meetingId: MeetingId;
  readonly discussionId: DiscussionId;
  readonly note: NoteKind;
  readonly text: string;
}

/** Puts a line at the end of a note, which begins with it when it was empty. */
export function appendToNote(writer: Writer, { meetingId, discussionId, note, text }: NoteLine): void {
  const present = findNote(writer.db, discussionId, note)?.body ?? emptyRichText;
  saveNote(writer, { meetingId, discussionId, kind: note, body: withLine(present, text) });
}
