import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { fill } from '../../shared/text/fill.ts';
import { text } from '../../shared/text/nl.ts';
import classes from './screen-slide.module.css';

interface FitListProps {
  /** The items, each an `li`. */
  readonly children: readonly ReactNode[];
}

/**
 * A short list on the shared screen (who is at the table, who agrees) that is never cut through: it shows as many whole
 * items as fit its box and says how many more there are. Measured before it is painted, so that nobody sees it change.
 */
export function FitList({ children }: FitListProps) {
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const more = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const fit = (): void => {
      if (box.current !== null && list.current !== null && more.current !== null)
        fitItems(box.current, [...list.current.children] as HTMLElement[], more.current);
    };
    fit();
    const observer = new ResizeObserver(fit);
    if (box.current !== null) observer.observe(box.current);
    return () => observer.disconnect();
  });
  return (
    <div ref={box} className={classes['fit']}>
      <ul ref={list} className={classes['list']}>
        {children}
      </ul>
      <div ref={more} className={classes['more']} hidden />
    </div>
  );
}

/** Half a pixel of rounding is not an item that does not fit. */
const rounding = 1;

function fitItems(box: HTMLElement, items: readonly HTMLElement[], more: HTMLElement): void {
  for (const item of items) item.hidden = false;
  more.hidden = true;
  const room = box.clientHeight + rounding;
  if (box.scrollHeight <= room) return;
  more.hidden = false;
  const inTurn = [...items].reverse();
  inTurn.slice(0, -1).every((item, at) => {
    item.hidden = true;
    more.textContent = fill(text.screen.more, { n: String(at + 1) });
    return box.scrollHeight > room;
  });
}
