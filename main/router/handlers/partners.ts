import type { partnersContract } from '../../../shared/contract/partners.ts';
import type { HandlersFor } from '../context.ts';

export const partnerHandlers: Partial<HandlersFor<typeof partnersContract>> = {};
