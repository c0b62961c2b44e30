import { z } from 'zod';
import { conditionState } from './case.ts';
import { isoDate } from './dates.ts';
import { releaseDateCertainty } from './detention.ts';
import { decisionId, actionId } from './ids.ts';
import { line, paragraph } from './subject.ts';

/**
 * What may appear on the shared screen. What must never appear (BSN, SKN, other people, next agenda items, the
 * chair's notes, texts on health) is not hidden: it is not in here.
 */
export const screenView = z.discriminatedUnion('slide', [
  z.object({ slide: z.literal('neutral'), meetingTitle: line }),
  z.object({
    slide: z.literal('case'),
    meetingTitle: line,
    number: z.number().int(),
    /** Initials and surname. */
    name: line,
    releaseDate: isoDate.nullable(),
    releaseDateCertainty,
    daysToRelease: z.number().int().nullable(),
    conditions: z.array(z.object({ code: z.string(), label: line, state: conditionState })),
    decisions: z.array(z.object({ id: decisionId, text: paragraph })),
    actions: z.array(
      z.object({ id: actionId, owner: line, text: paragraph, dueDate: isoDate.nullable(), condition: line.nullable() }),
    ),
    table: z.array(line),
  }),
]);
export type ScreenView = z.infer<typeof screenView>;
