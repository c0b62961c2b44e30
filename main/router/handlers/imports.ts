import type { importsContract } from '../../../shared/contract/imports.ts';
import type { HandlersFor } from '../context.ts';

export const importHandlers: Partial<HandlersFor<typeof importsContract>> = {};
