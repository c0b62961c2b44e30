import type { SlideChoice } from './screen-slides.ts';

/** Where the meeting is, as far as the shared screen minds. */
export interface ScreenPlace {
  readonly discussionId: string;
  /** The chair confirmed that the right people sit at the table. */
  readonly confirmed: boolean;
  /** The chair paused: the time of the case stands still, and who walks about may be anybody. */
  readonly paused: boolean;
}

/** What the chair chose, and whether the screen keeps what it shows while the chair works on. */
export interface ScreenChoice extends SlideChoice {
  readonly frozen: boolean;
}

export const neutralChoice: ScreenChoice = { page: 'neutral', from: 0, health: false, timer: false, frozen: false };

/** F9, a lock, closing: neutral, and nothing comes back until the chair shows it. The wish for a timer may stay. */
export function panicked({ timer }: ScreenChoice): ScreenChoice {
  return { ...neutralChoice, timer };
}

/**
 * The choice after the meeting moved. Another case ends the freeze and takes texts on health away; what was chosen
 * comes back when the chair confirms the table, but not the leesronde. It is neutral when the screen was frozen, and
 * when the case needs no confirming any more (an earlier step was taken back): then the chair shows it anew. A pause
 * makes it neutral too, and going on leaves it so.
 */
export function afterMove(choice: ScreenChoice, before: ScreenPlace | null, now: ScreenPlace | null): ScreenChoice {
  if (now === null) return before === null ? choice : panicked(choice);
  const moved = before?.discussionId !== now.discussionId;
  const reopened = before?.confirmed === true && !now.confirmed;
  if (!moved && now.paused && !before.paused) return panicked(choice);
  if (!moved && !reopened) return choice;
  if (choice.frozen || (moved && before !== null && now.confirmed)) return panicked(choice);
  const page = choice.page === 'neutral' ? 'neutral' : 'records';
  return { ...choice, page, from: 0, health: false, frozen: false };
}

/** The neutral slide says that there is a pause. */
export function saysPause({ page }: ScreenChoice, place: ScreenPlace | null): boolean {
  return page === 'neutral' && place?.paused === true;
}
