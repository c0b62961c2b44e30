import type { ActionId, DecisionId, DiscussionId } from './ids.ts';
import type { SlideChoice } from './screen-slides.ts';

/** Where the meeting is, as far as the shared screen minds. */
export interface ScreenPlace {
  readonly discussionId: DiscussionId;
  /** The chair confirmed that the right people sit at the table. */
  readonly confirmed: boolean;
  /** The chair paused: the time of the case stands still, and who walks about may be anybody. */
  readonly paused: boolean;
}

/** What is read out in the leesronde. */
export type ReadingItem = DecisionId | ActionId;

/**
 * What the chair chose, and whether the screen keeps what it shows while the chair works on. There is one leesronde:
 * where the chair is in it is where the room is, if the room sees it.
 */
export interface ScreenChoice {
  /** Shown outside the leesronde, and again when it is left. */
  readonly base: 'neutral' | 'records';
  /** The chair reads out: the item (none before the first step), and whether the room reads along. */
  readonly reading: { readonly at: ReadingItem | null; readonly shown: boolean } | null;
  /** How many pages of the case the chair went back from where it opens. */
  readonly turn: number;
  readonly health: boolean;
  readonly timer: boolean;
  readonly frozen: boolean;
}

export const neutralChoice: ScreenChoice = {
  ...{ base: 'neutral', reading: null, turn: 0 },
  ...{ health: false, timer: false, frozen: false },
};

/** What the slide is made of. */
export function slideChoice({ base, reading, turn, health, timer }: ScreenChoice): SlideChoice {
  const page = reading === null ? base : reading.shown ? 'reading' : 'neutral';
  return { page, at: reading?.at ?? null, turn, health, timer };
}

/** The chair wants to see this page; the leesronde only where the case is open, before that the case comes first. */
export function withPage(choice: ScreenChoice, page: SlideChoice['page'], place: ScreenPlace | null): ScreenChoice {
  const { reading } = choice;
  if (page === 'neutral') return { ...choice, base: 'neutral', reading: reading && { ...reading, shown: false } };
  if (page === 'records' || place?.confirmed !== true) return { ...choice, base: 'records', reading: null, turn: 0 };
  return { ...choice, reading: { at: reading?.at ?? null, shown: true } };
}

/** The chair reads this item out. The room comes along when it saw the case; from neutral nothing comes by itself. */
export function readingAt(choice: ScreenChoice, at: ReadingItem | null): ScreenChoice {
  return { ...choice, reading: { at, shown: choice.reading?.shown ?? choice.base !== 'neutral' } };
}

/** F9, a lock, closing: neutral, and nothing comes back until the chair shows it. Only the room is: the chair reads on. */
export function panicked({ timer, reading }: ScreenChoice): ScreenChoice {
  return { ...neutralChoice, timer, reading: reading && { ...reading, shown: false } };
}

/**
 * The choice after the meeting moved. Another case ends the leesronde and the freeze and takes texts on health away;
 * what was chosen besides comes back when the chair confirms the table. It is neutral when the screen was frozen, and
 * when the case needs no confirming any more (an earlier step was taken back): then the chair shows it anew. A pause
 * makes it neutral too, and going on leaves it so.
 */
export function afterMove(choice: ScreenChoice, before: ScreenPlace | null, now: ScreenPlace | null): ScreenChoice {
  if (now === null) return before === null ? choice : { ...panicked(choice), reading: null };
  const moved = before?.discussionId !== now.discussionId;
  const reopened = before?.confirmed === true && !now.confirmed;
  if (!moved && now.paused && !before.paused) return panicked(choice);
  if (!moved && !reopened) return choice;
  const closed = choice.frozen || (moved && before !== null && now.confirmed);
  return { ...(closed ? panicked(choice) : choice), reading: null, turn: 0, health: false, frozen: false };
}

/** The neutral slide says that there is a pause. */
export function saysPause({ page }: Pick<SlideChoice, 'page'>, place: ScreenPlace | null): boolean {
  return page === 'neutral' && place?.paused === true;
}
