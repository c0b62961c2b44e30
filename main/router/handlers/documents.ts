import type { documentsContract } from '../../../shared/contract/documents.ts';
import { exportMinutes, listMeetingDocuments } from '../../services/document-service.ts';
import type { HandlersFor } from '../context.ts';

export const documentHandlers: Pick<
  HandlersFor<typeof documentsContract>,
  'documents.list' | 'documents.exportMinutes'
> = {
  'documents.list': ({ vault }) => ({ meetings: listMeetingDocuments(vault.db) }),
  'documents.exportMinutes': async ({ app, vault }, { meetingId, formats }) => ({
    written: await exportMinutes(app, vault, meetingId, formats),
  }),
};
