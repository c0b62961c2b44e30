import type { captureContract } from '../../../shared/contract/capture.ts';
import { findEntryDraft, listSnippets, removeSnippet } from '../../../db/repositories/capture.ts';
import { convertRecord } from '../../services/convert-service.ts';
import { addEntry, saveDraft } from '../../services/entry-service.ts';
import { addSnippet, changeSnippet } from '../../services/snippet-service.ts';
import type { HandlersFor } from '../context.ts';

export const captureHandlers: HandlersFor<typeof captureContract> = {
  'entries.add': ({ writer }, input) => addEntry(writer, input),
  'entries.draft': ({ vault }, { discussionId }) => ({ line: findEntryDraft(vault.db, discussionId) }),
  'entries.saveDraft': ({ writer }, input) => {
    saveDraft(writer, input);
    return {};
  },
  'records.convert': ({ writer }, input) => convertRecord(writer, input),
  'snippets.list': ({ vault }) => ({ snippets: listSnippets(vault.db) }),
  'snippets.add': ({ writer }, input) => ({ snippetId: addSnippet(writer, input) }),
  'snippets.update': ({ writer }, input) => {
    changeSnippet(writer, input);
    return {};
  },
  'snippets.remove': ({ writer }, { snippetId }) => {
    removeSnippet(writer, snippetId);
    return {};
  },
};
