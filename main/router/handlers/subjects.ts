import type { subjectsContract } from '../../../shared/contract/subjects.ts';
import type { HandlersFor } from '../context.ts';

export const subjectHandlers: Partial<HandlersFor<typeof subjectsContract>> = {};
