import { z } from 'zod';
import { screenView } from '../domain/screen-view.ts';
import { query, task } from './procedure.ts';

export const screenContract = {
  /** All that the shared screen may obtain; made by `shared/domain/screen-view.ts`. */
  'screen.current': query({
    roles: ['chair', 'screen'],
    needs: 'any',
    reads: ['screen'],
    input: z.strictObject({}),
    output: screenView,
  }),
  /** Whether the shared screen is open and what the chair chose to show on it. */
  'screen.state': query({
    needs: 'any',
    reads: ['screen'],
    input: z.strictObject({}),
    output: z.object({ open: z.boolean(), what: z.enum(['neutral', 'case']) }),
  }),
  /** The neutral slide at once; the only thing that the screen itself may ask for. */
  'screen.neutral': task({
    roles: ['chair', 'screen'],
    needs: 'any',
    input: z.strictObject({}),
    output: z.object({}),
  }),
  /** Shows the current case on the shared screen, or the neutral slide. */
  'screen.show': task({
    input: z.strictObject({ what: z.enum(['neutral', 'case']) }),
    output: z.object({}),
  }),
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
    output: z.object({ placed: z.enum(['done', 'unsupported']) }),
  }),
  'screen.close': task({ needs: 'any', input: z.strictObject({}), output: z.object({}) }),
};
