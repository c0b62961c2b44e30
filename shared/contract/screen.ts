import { z } from 'zod';
import { actionId, decisionId, discussionId } from '../domain/ids.ts';
import { screenView } from '../domain/screen-view.ts';
import { query, task } from './procedure.ts';

/** Pages that the chair chooses; the page for the full plan comes later. */
export const screenPage = z.enum(['neutral', 'records', 'reading']);
export type ScreenPage = z.infer<typeof screenPage>;

const readingItem = z.union([decisionId, actionId]);

const support = z.enum(['done', 'unsupported']);

export const screenContract = {
  /** All that the shared screen may obtain; made by `shared/domain/screen-slides.ts`. */
  'screen.current': query({
    live: true,
    roles: ['chair', 'screen'],
    needs: 'any',
    reads: ['screen'],
    input: z.strictObject({}),
    output: screenView,
  }),
  /** Whether the shared screen is open and what the chair chose to show on it. */
  'screen.state': query({
    live: true,
    needs: 'any',
    reads: ['screen-state'],
    input: z.strictObject({}),
    output: z.object({
      open: z.boolean(),
      /** What is on: of a screen that stands still, what it keeps. */
      page: screenPage,
      /** The leesronde that the chair is in, and the item that is read out; none before the first step. */
      reading: z.object({ discussionId, at: readingItem.nullable() }).nullable(),
      health: z.boolean(),
      timer: z.boolean(),
      frozen: z.boolean(),
      /** Whether there is a case that the screen may show: not before the table is confirmed. */
      gate: z.enum(['no-case', 'unconfirmed', 'ready']),
      /** How many items of the case at the table are kept from the screen, and why. */
      heldBack: z.object({ tagged: z.number().int(), health: z.number().int(), words: z.number().int() }),
      /** The display that the screen stood on: still there, pulled out, or back again. */
      display: z.enum(['here', 'lost', 'back']),
      /** Whether the system keeps the chair's window out of screen sharing and recordings. */
      chairHidden: support,
    }),
  }),
  /** The neutral slide at once; the only thing that the screen itself may ask for. */
  'screen.neutral': task({
    roles: ['chair', 'screen'],
    needs: 'any',
    input: z.strictObject({}),
    output: z.object({}),
  }),
  /** Shows a page about the current case, or the neutral slide; ends a freeze. The leesronde opens for the chair too. */
  'screen.show': task({ input: z.strictObject({ page: screenPage }), output: z.object({}) }),
  /** The chair opens the leesronde, or reads out this item of it; a room that saw the case comes along. */
  'screen.read': task({ input: z.strictObject({ at: readingItem.nullable() }), output: z.object({}) }),
  /** The chair leaves the leesronde: the room shows again what it showed before. */
  'screen.readDone': task({ input: z.strictObject({}), output: z.object({}) }),
  /** Another page of a case with more than fits: back to what was recorded earlier, or on again. */
  'screen.turn': task({ input: z.strictObject({ by: z.union([z.literal(1), z.literal(-1)]) }), output: z.object({}) }),
  /** Texts that tell of health, for this case only; ends a freeze. */
  'screen.showHealth': task({ input: z.strictObject({ shown: z.boolean() }), output: z.object({}) }),
  /** The minutes at the table; ends a freeze. */
  'screen.showTimer': task({ input: z.strictObject({ shown: z.boolean() }), output: z.object({}) }),
  /** Keeps what the screen shows while the chair works on, until the next case, a lock, neutral, or another choice. */
  'screen.freeze': task({ input: z.strictObject({ frozen: z.boolean() }), output: z.object({}) }),
  'screen.displays': task({
    input: z.strictObject({}),
    output: z.object({
      displays: z.array(
        z.object({ id: z.string(), label: z.string(), primary: z.boolean(), width: z.number(), height: z.number() }),
      ),
    }),
  }),
  /** Opens the shared screen on a display; on the only other one, or as a window, when none is named. */
  'screen.open': task({
    input: z.strictObject({ displayId: z.string().max(200).nullable() }),
    output: z.object({ placed: support }),
  }),
  'screen.close': task({ needs: 'any', input: z.strictObject({}), output: z.object({}) }),
};
