import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { snippetId, type SnippetId } from '../../shared/domain/ids.ts';
import { insertSnippet, listSnippets, updateSnippet } from '../../db/repositories/capture.ts';
import type { Writer } from '../../db/writer.ts';

/** @throws ExpectedError `conflict` when another snippet has that short form. */
export function addSnippet(writer: Writer, fields: ParsedInputOf<'snippets.add'>): SnippetId {
  requireFree(writer, fields.short, null);
  const id = snippetId.parse(randomUUID());
  insertSnippet(writer, { ...fields, id });
  return id;
}

/** @throws ExpectedError `not-found`; `conflict` when another snippet has that short form. */
export function changeSnippet(writer: Writer, { snippetId: id, ...fields }: ParsedInputOf<'snippets.update'>): void {
  if (!listSnippets(writer.db).some((one) => one.id === id)) throw new ExpectedError('not-found');
  requireFree(writer, fields.short, id);
  updateSnippet(writer, id, fields);
}

function requireFree(writer: Writer, short: string, own: SnippetId | null): void {
  if (listSnippets(writer.db).some((one) => one.short === short && one.id !== own)) throw new ExpectedError('conflict');
}
