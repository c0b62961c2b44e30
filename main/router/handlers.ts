import type { Contract } from '../../shared/contract/contract.ts';
import type { HandlersFor } from './context.ts';
import { meetingHandlers } from './handlers/meetings.ts';
import { vaultHandlers } from './handlers/vault.ts';
import { workerHandlers } from './handlers/workers.ts';

/** Every procedure of the contract with its handler; the type says when one is missing. */
export const handlers: Partial<HandlersFor<Contract>> = {
  ...vaultHandlers,
  ...workerHandlers,
  ...meetingHandlers,
};
