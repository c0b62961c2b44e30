import type { z } from 'zod';
import type { Contract, ProcedureName } from '../../shared/contract/contract.ts';
import { firstContract } from '../../shared/contract/first-contract.ts';
import type { Procedure } from '../../shared/contract/procedure.ts';

let known: Partial<Contract> = firstContract;

/** Fetches the part of the contract that the work needs; before that only what comes before it is there. */
export async function loadContract(): Promise<Contract> {
  const { contract } = await import('../../shared/contract/contract.ts');
  known = contract;
  return contract;
}

/** A procedure whose schemas are here already. */
export function knownProcedure(name: ProcedureName): Procedure | undefined {
  return known[name];
}

/** What a procedure answers, fetched when its schemas are not here yet. */
export async function outputOf(name: ProcedureName): Promise<z.ZodType> {
  return (known[name] ?? (await loadContract())[name]).output;
}
