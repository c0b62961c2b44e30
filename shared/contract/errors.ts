import { z } from 'zod';

/**
 * Everything that can go wrong across the bridge, as a closed set. The window turns a code into a Dutch
 * sentence (`shared/text/nl/errors.ts`); a reply never carries free text about a person.
 */
export const errorCode = z.enum([
  'bad-request',
  'unknown-procedure',
  'forbidden',
  'locked',
  'already-open',
  'invalid-input',
  'not-found',
  'conflict',
  'not-allowed-now',
  'minutes-finalised',
  'nobody-working',
  'wrong-passphrase',
  'wrong-recovery-key',
  'too-many-tries',
  'vault-missing',
  'vault-exists',
  'vault-damaged',
  'vault-newer',
  'vault-in-use',
  'disk-full',
  'file-unreadable',
  'file-empty',
  'file-too-large',
  'file-protected',
  'file-kind-unknown',
  'folder-unusable',
  'cancelled',
  'unsupported',
  'internal',
]);
export type ErrorCode = z.infer<typeof errorCode>;

export const failure = z.object({
  code: errorCode,
  /** Where the input was not accepted: a path in the input and a key in the text table. Never the value itself. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** A number that the message needs: seconds to wait, a row, a limit. */
  amount: z.number().optional(),
});
export type Failure = z.infer<typeof failure>;

/** An expected failure: thrown by services, turned into a reply by the router. Anything else is a bug (`internal`). */
export class ExpectedError extends Error {
  readonly failure: Failure;
  constructor(code: ErrorCode, details: Omit<Failure, 'code'> = {}) {
    super(code);
    this.name = 'ExpectedError';
    this.failure = { code, ...details };
  }
}
