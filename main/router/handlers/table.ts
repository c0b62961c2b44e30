import type { tableContract } from '../../../shared/contract/table.ts';
import type { HandlersFor } from '../context.ts';

export const tableHandlers: Partial<HandlersFor<typeof tableContract>> = {};
