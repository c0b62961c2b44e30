import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { noteId } from '../../shared/domain/ids.ts';
import { findNote, insertNote, updateNote } from '../../db/repositories/records.ts';
import type { Writer } from '../../db/writer.ts';
import { changeableDiscussion } from './table-guard.ts';

/** Keeps the text of one of the three notes of a discussion. */
export function saveNote(writer: Writer, input: ParsedInputOf<'notes.save'>): void {
  const { meetingId, discussionId, kind, body } = input;
  changeableDiscussion(writer.db, meetingId, discussionId);
  const present = findNote(writer.db, discussionId, kind);
  if (present === null) insertNote(writer, { id: noteId.parse(randomUUID()), discussionId, kind, body });
  else updateNote(writer, present.id, body);
}
