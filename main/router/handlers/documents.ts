import type { documentsContract } from '../../../shared/contract/documents.ts';
import type { HandlersFor } from '../context.ts';

export const documentHandlers: Partial<HandlersFor<typeof documentsContract>> = {};
