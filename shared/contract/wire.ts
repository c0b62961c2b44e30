import { z } from 'zod';
import { failure } from './errors.ts';

/** One message from a window. JSON only: what a channel cannot carry is not in the contract. */
export const requestEnvelope = z.strictObject({
  v: z.literal(1),
  name: z.string().max(100),
  input: z.unknown(),
  requestId: z.string().max(100),
});
export type RequestEnvelope = z.infer<typeof requestEnvelope>;

export const replyEnvelope = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), requestId: z.string(), data: z.unknown() }),
  z.object({ ok: z.literal(false), requestId: z.string(), error: failure }),
]);
export type ReplyEnvelope = z.infer<typeof replyEnvelope>;

/** What the preload puts on `window.bridge`: nothing more, in both hosts. */
export interface Bridge {
  /** Sends one request envelope; resolves with a reply envelope. */
  invoke(message: unknown): Promise<unknown>;
  /** Registers the receiver of events; the callback gets the payload only. */
  on(callback: (event: unknown) => void): void;
}
