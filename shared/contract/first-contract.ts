import { vaultContract } from './vault.ts';
import { workersContract } from './workers.ts';

/**
 * What the pages ask before there is work to do: first start, unlock, who it is. A page loads this part at once and the
 * whole `contract` with the work itself, since every procedure more costs time before the first form is there.
 */
export const firstContract = { ...vaultContract, ...workersContract };
