import type { regionContract } from '../../../shared/contract/region.ts';
import type { HandlersFor } from '../context.ts';

export const regionHandlers: Partial<HandlersFor<typeof regionContract>> = {};
