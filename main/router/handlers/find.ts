import type { findContract } from '../../../shared/contract/find.ts';
import { today } from '../../../shared/domain/clock.ts';
import { findEverything } from '../../services/find-service.ts';
import type { HandlersFor } from '../context.ts';

export const findHandlers: HandlersFor<typeof findContract> = {
  'find.search': ({ vault }, input) => findEverything(vault.db, input, today(vault.clock)),
};
