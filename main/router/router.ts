import { z } from 'zod';
import { contract, type ProcedureName } from '../../shared/contract/contract.ts';
import { ExpectedError, type ErrorCode, type Failure } from '../../shared/contract/errors.ts';
import type { Procedure } from '../../shared/contract/procedure.ts';
import { requestEnvelope, type ReplyEnvelope } from '../../shared/contract/wire.ts';
import { meetingId } from '../../shared/domain/ids.ts';
import { storeErrorKindOf, type StoreErrorKind } from '../../db/errors.ts';
import type { Writer } from '../../db/writer.ts';
import type { App } from '../app/app.ts';
import type { Caller } from '../app/host.ts';
import type { Vault } from '../app/vault.ts';
import { notingCorrection } from '../services/correction-service.ts';
import { keepCorrected } from '../services/record-service.ts';
import type { AnyContext, CommandContext, OpenContext } from './context.ts';

/** A handler as the router calls it; `handlers.ts` holds the precise types. */
type LooseHandler = (context: AnyContext | OpenContext | CommandContext, input: unknown) => unknown;
export type HandlerTable = Readonly<Record<string, LooseHandler | undefined>>;

const codeOfStoreError: Readonly<Record<StoreErrorKind, ErrorCode>> = {
  'wrong-key': 'vault-damaged',
  damaged: 'vault-damaged',
  newer: 'vault-newer',
  'disk-full': 'disk-full',
  busy: 'vault-in-use',
  other: 'internal',
};

/**
 * The one door from the windows: envelope → procedure → role of the sender → vault open → input → handler → output.
 * Never throws: what fails becomes a reply with a code.
 */
export function createRouter(
  app: App,
  table: HandlerTable,
): (caller: Caller, message: unknown) => Promise<ReplyEnvelope> {
  return async (caller, message) => {
    const envelope = requestEnvelope.safeParse(message);
    if (!envelope.success) return refuse('', { code: 'bad-request' });
    const { name, input, requestId } = envelope.data;
    try {
      const data = await run(app, table, caller, name, input);
      return { ok: true, requestId, data };
    } catch (error) {
      return refuse(requestId, failureOf(app, name, error));
    }
  };
}

async function run(app: App, table: HandlerTable, caller: Caller, name: string, input: unknown): Promise<unknown> {
  const { procedure, parsed, handle, context } = admit(app, table, caller, name, input);
  const { vault } = app.session;
  const answer =
    procedure.kind === 'command' && vault !== null
      ? change(vault, stampOf(name, procedure, parsed as object), (writer) =>
          handle({ app, caller, vault, writer }, parsed),
        )
      : await handle(context, parsed);
  if (procedure.kind === 'query' && procedure.live === true) app.live.note(caller, { name, procedure, input });
  return (procedure.output as z.ZodType).parse(answer);
}

/** One transaction; whatever it corrects in a meeting that is closed, that is noted and the record of it whole afterwards. */
function change(vault: Vault, stamp: ReturnType<typeof stampOf>, work: (writer: Writer) => unknown): unknown {
  const { undoIn } = stamp;
  return vault.change(stamp, (writer) => {
    if (undoIn === null) return work(writer);
    return notingCorrection(writer, vault.clock, undoIn, () => {
      const answer = work(writer);
      keepCorrected(writer, undoIn);
      return answer;
    });
  });
}

/** The answer to a query at once, through the same door as a message. @throws like the query itself. */
export function answerNow(app: App, table: HandlerTable, caller: Caller, name: string, input: unknown): unknown {
  const { procedure, parsed, handle, context } = admit(app, table, caller, name, input);
  if (procedure.kind !== 'query') throw new ExpectedError('bad-request');
  return (procedure.output as z.ZodType).parse(handle(context, parsed));
}

interface Admitted {
  readonly procedure: Procedure;
  readonly parsed: unknown;
  readonly handle: LooseHandler;
  readonly context: AnyContext | OpenContext;
}

/** Everything that must be in order before a procedure runs. */
function admit(app: App, table: HandlerTable, caller: Caller, name: string, input: unknown): Admitted {
  const procedure = procedureNamed(name);
  const handle = table[name];
  if (procedure === null || handle === undefined) throw new ExpectedError('unknown-procedure');
  if (!procedure.roles.includes(caller.role)) throw new ExpectedError('forbidden');
  const vault = app.session.vault;
  if (procedure.needs === 'open' && vault === null) throw new ExpectedError('locked');
  // Who came in with the recovery key first chooses a passphrase.
  if (app.session.pending === 'new-passphrase' && !name.startsWith('vault.'))
    throw new ExpectedError('not-allowed-now');
  const parsed = parseInput(procedure, input);
  return { procedure, parsed, handle, context: vault === null ? { app, caller } : { app, caller, vault } };
}

function procedureNamed(name: string): Procedure | null {
  return Object.hasOwn(contract, name) ? contract[name as ProcedureName] : null;
}

function parseInput(procedure: Procedure, input: unknown): unknown {
  const parsed = (procedure.input as z.ZodType).safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.code }));
  throw new ExpectedError('invalid-input', { fields });
}

const namesMeeting = z.looseObject({ meetingId: meetingId.nullable() });

function stampOf(name: string, procedure: Extract<Procedure, { kind: 'command' }>, input: object) {
  const undoIn = procedure.undo === 'meeting' ? namesMeeting.parse(input).meetingId : null;
  const mergeKey = procedure.mergeKey?.(input) ?? null;
  return { name, topics: procedure.changes, undoIn, mergeKey };
}

function failureOf(app: App, name: string, error: unknown): Failure {
  if (error instanceof ExpectedError) return error.failure;
  const code = codeOfStoreError[storeErrorKindOf(error)];
  const known = Object.hasOwn(contract, name);
  app.logger.error('procedure failed', { ...(known ? { procedure: name } : {}), code });
  if (code === 'internal') app.onBug(error);
  return { code };
}

function refuse(requestId: string, error: Failure): ReplyEnvelope {
  return { ok: false, requestId, error };
}
