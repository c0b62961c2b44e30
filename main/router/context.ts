import type { z } from 'zod';
import type { Contract, ProcedureName } from '../../shared/contract/contract.ts';
import type { Writer } from '../../db/writer.ts';
import type { App } from '../app/app.ts';
import type { Caller } from '../app/host.ts';
import type { Vault } from '../app/vault.ts';

/** What every handler gets: the application's parts and who asks. */
export interface AnyContext {
  readonly app: App;
  readonly caller: Caller;
}

/** For procedures that need an open vault. */
export interface OpenContext extends AnyContext {
  readonly vault: Vault;
}

/** For commands: inside the transaction, with the only hand that writes. */
export interface CommandContext extends OpenContext {
  readonly writer: Writer;
}

type ContextOf<P> = P extends { kind: 'command' }
  ? CommandContext
  : P extends { needs: 'open' }
    ? OpenContext
    : AnyContext;

type Answer<P extends { output: z.ZodType }> = P extends { kind: 'task' }
  ? Promise<z.input<P['output']>>
  : z.input<P['output']>;

export type Handler<N extends ProcedureName> = (
  context: ContextOf<Contract[N]>,
  input: z.output<Contract[N]['input']>,
) => Answer<Contract[N]>;

/** One handler for every procedure of an area's contract. */
export type HandlersFor<Area> = { readonly [N in keyof Area & ProcedureName]: Handler<N> };
