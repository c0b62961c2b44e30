import type { screenContract } from '../../../shared/contract/screen.ts';
import type { HandlersFor } from '../context.ts';

export const screenHandlers: Partial<HandlersFor<typeof screenContract>> = {};
