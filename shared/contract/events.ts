import { z } from 'zod';

/** What part of the vault changed. Events carry topics and a revision; words only as a live answer. */
export const topic = z.enum([
  'vault',
  'workers',
  'preferences',
  'region',
  'partners',
  'subjects',
  'cases',
  'meetings',
  'table',
  'actions',
  'imports',
  'documents',
  'journal',
  'screen',
  /** What only the chair minds about the shared screen: open, frozen, what is kept back. */
  'screen-state',
]);
export type Topic = z.infer<typeof topic>;

/** What a window asked last, answered anew through the same door: its role, its input, its output schema. */
export const liveAnswer = z.object({ name: z.string(), input: z.unknown(), data: z.unknown() });
export type LiveAnswer = z.infer<typeof liveAnswer>;

export const appEvent = z.discriminatedUnion('kind', [
  /** Something was committed; queries that read one of the topics ask again. */
  z.object({
    kind: z.literal('changed'),
    topics: z.array(topic),
    revision: z.number().int(),
    answers: z.array(liveAnswer).optional(),
  }),
  /** The vault opened or closed; every cached answer is void. */
  z.object({ kind: z.literal('session'), state: z.enum(['locked', 'open']) }),
  /** Long work: import, export. `done`/`total` in steps; total 0 means not known yet. */
  z.object({ kind: z.literal('progress'), token: z.string(), done: z.number().int(), total: z.number().int() }),
  /** Nobody touches anything: the vault locks in so many seconds. Said every second of the last minute. */
  z.object({ kind: z.literal('idle'), lockInSeconds: z.number().int() }),
]);
export type AppEvent = z.infer<typeof appEvent>;
