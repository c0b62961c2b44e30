import { z } from 'zod';
import type { DiscussionId } from '../../shared/domain/ids.ts';
import { snippet, type Snippet, type SnippetFields } from '../../shared/domain/snippet.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first } from '../rows.ts';
import type { Writer } from '../writer.ts';

const draftRow = z.object({ line: z.string() });

/** What was typed in the entry line of a case and not entered; empty when nothing. */
export function findEntryDraft(db: ReadableDb, id: DiscussionId): string {
  return first(db, draftRow, 'SELECT line FROM entryDraft WHERE id = @id', { id })?.line ?? '';
}

export function saveEntryDraft(writer: Writer, id: DiscussionId, line: string): void {
  if (line === '') writer.remove('entryDraft', id);
  else if (findEntryDraft(writer.db, id) === '') writer.insert('entryDraft', id, { line });
  else writer.update('entryDraft', id, { line });
}

export function listSnippets(db: ReadableDb): Snippet[] {
  return all(db, snippet, 'SELECT * FROM snippet ORDER BY short');
}

export function insertSnippet(writer: Writer, { id, ...fields }: Snippet): void {
  writer.insert('snippet', id, fields);
}

export function updateSnippet(writer: Writer, id: Snippet['id'], fields: SnippetFields): void {
  writer.update('snippet', id, fields);
}

export function removeSnippet(writer: Writer, id: Snippet['id']): void {
  writer.remove('snippet', id);
}
