import { useEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { TableView } from '../../../../shared/contract/table.ts';
import { hasOutcome, nextToReview } from '../../../../shared/domain/review-order.ts';
import { whenThere } from './when-there.ts';

/** How the keys go from one previous action to the next. */
export interface ReviewSteps {
  /** To the action before or after this one, whether it has an outcome or not. */
  readonly move: (from: string, by: -1 | 1) => void;
  /** An outcome was given: on to the next action without one, or to the end. */
  readonly goOn: (from: string) => void;
  readonly takenBack: (id: string) => void;
}

interface Review {
  readonly section: RefObject<HTMLElement | null>;
  /** Where the focus is after the last outcome. */
  readonly end: RefObject<HTMLParagraphElement | null>;
  /** Every action has its outcome. */
  readonly complete: boolean;
  readonly onEndKey: (event: KeyboardEvent) => void;
  readonly steps: ReviewSteps;
}

/** Goes through the previous actions by keyboard; the focus is always at one of them or at the end of them. */
export function useReviewSteps(actions: readonly TableView['previousActions'][number][]): Review {
  const section = useRef<HTMLElement>(null);
  const end = useRef<HTMLParagraphElement>(null);
  /** What was judged here and may not have come back from the vault yet: keys are quicker than that. */
  const judged = useRef(new Set<string>());
  const wasAtEnd = useRef(false);
  const complete = actions.length > 0 && actions.every(hasOutcome);
  const steps = useMemo(() => {
    const row = (id: string | undefined): HTMLElement | null =>
      section.current?.querySelector<HTMLElement>(`[data-review="${id ?? ''}"]`) ?? null;
    const focusRow = (id: string | undefined): void =>
      (row(id)?.querySelector<HTMLElement>('[aria-pressed="true"]') ?? row(id)?.querySelector('button'))?.focus();
    const ids = actions.map(({ id }) => id as string);
    return {
      onEndKey: (event: KeyboardEvent): void => {
        if (event.key !== 'ArrowUp') return;
        event.preventDefault();
        focusRow(ids.at(-1));
      },
      move: (from: string, by: -1 | 1): void => {
        const target = ids[ids.indexOf(from) + by];
        if (target !== undefined) focusRow(target);
        else if (by === 1) end.current?.focus();
      },
      goOn: (from: string): void => {
        judged.current.add(from);
        const next = nextToReview(actions, from, judged.current);
        if (next !== null) focusRow(next);
        else
          whenThere(
            () => end.current,
            (place) => place.focus(),
          );
      },
      takenBack: (id: string): void => void judged.current.delete(id),
      focusOpen: (): void => focusRow(actions.find((one) => !hasOutcome(one))?.id),
    };
  }, [actions]);
  // A step that is taken back removes the end with the focus in it: on to what is open again.
  useEffect(() => {
    for (const one of actions) if (hasOutcome(one)) judged.current.delete(one.id);
    if (wasAtEnd.current && !complete) steps.focusOpen();
    wasAtEnd.current = complete && document.activeElement === end.current;
  });
  return { section, end, complete, onEndKey: steps.onEndKey, steps };
}
