import { z } from 'zod';
import { conditionState } from './case.ts';
import { instant, isoDate } from './dates.ts';
import { releaseDateCertainty } from './detention.ts';
import { actionId, decisionId } from './ids.ts';
import { line, paragraph } from './subject.ts';

/** Why a partner is at this table; someone who is merely present has no role to say. */
export const seatRole = z.enum(['director', 'referrer', 'guest', 'written']);
export type SeatRole = z.infer<typeof seatRole>;

const owner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('organisation'), name: line }),
  z.strictObject({ kind: z.literal('subject') }),
  z.strictObject({ kind: z.literal('none') }),
]);

/** Null when it says something about health that the chair did not show: then who and when, without the words. */
const shownText = paragraph.nullable();

const decisionOnScreen = z.strictObject({ id: decisionId, text: shownText, latest: z.boolean() });
const actionOnScreen = z.strictObject({
  id: actionId,
  owner,
  text: shownText,
  dueDate: isoDate.nullable(),
  /** The date has passed and it is not done. */
  overdue: z.boolean(),
  condition: line.nullable(),
  latest: z.boolean(),
});

const caseHead = {
  meetingTitle: line,
  /** Beside which the other days are read: one of another year is shown with its year. */
  meetingDate: isoDate,
  number: z.number().int(),
  /** Initials and surname. */
  name: line,
  releaseDate: isoDate.nullable(),
  releaseDateCertainty,
  daysToRelease: z.number().int().nullable(),
  /** For the minutes at the table, when the chair wants them shown. */
  timer: z
    .strictObject({
      spentSeconds: z.number().int().min(0),
      runningSince: instant.nullable(),
      plannedMinutes: z.number().int(),
    })
    .nullable(),
};

/**
 * What may appear on the shared screen. What must never appear (BSN, SKN, other people, next agenda items, the chair's
 * notes, what is not to be minuted, texts on health) is not hidden: it is not in here.
 */
export const screenView = z.discriminatedUnion('slide', [
  z.strictObject({ slide: z.literal('neutral'), meetingTitle: line }),
  /** The neutral slide of a pause: it says so and tells the time, about nobody. */
  z.strictObject({ slide: z.literal('pause') }),
  /** The meeting was closed: a last word, about nobody. */
  z.strictObject({ slide: z.literal('closed') }),
  /** Basic conditions, decisions and actions of the case, and who is at its table. */
  z.strictObject({
    slide: z.literal('records'),
    ...caseHead,
    conditionsName: line,
    conditions: z.array(z.strictObject({ code: z.string(), label: line, state: conditionState, latest: z.boolean() })),
    decisions: z.array(decisionOnScreen),
    actions: z.array(actionOnScreen),
    /** How many pages the chair went back from the newest, or on when below zero. */
    turn: z.number().int(),
    /** Organisations at the table, never the names of people. */
    table: z.array(z.strictObject({ name: line, roles: z.array(seatRole) })),
  }),
  /** The leesronde: what this table decided and agreed, numbered, and who agrees. */
  z.strictObject({
    slide: z.literal('reading'),
    ...caseHead,
    /** Which item is read out, counted over decisions and actions: it is marked, and its page is in view. */
    at: z.number().int().min(0),
    decisions: z.array(decisionOnScreen),
    actions: z.array(actionOnScreen),
    agreements: z.array(
      z.strictObject({ name: line, stance: z.enum(['agree', 'dissent']).nullable(), wording: shownText }),
    ),
  }),
]);
export type ScreenView = z.infer<typeof screenView>;
export type CaseView = Exclude<ScreenView, { slide: 'neutral' | 'pause' | 'closed' }>;
export type RecordsView = Extract<ScreenView, { slide: 'records' }>;
export type ReadingView = Extract<ScreenView, { slide: 'reading' }>;

export function neutralSlide(meetingTitle: string): ScreenView {
  return { slide: 'neutral', meetingTitle };
}

export const pauseSlide: ScreenView = { slide: 'pause' };

export const closedSlide: ScreenView = { slide: 'closed' };
