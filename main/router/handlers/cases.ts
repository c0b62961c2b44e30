import type { casesContract } from '../../../shared/contract/cases.ts';
import type { HandlersFor } from '../context.ts';

export const caseHandlers: Partial<HandlersFor<typeof casesContract>> = {};
