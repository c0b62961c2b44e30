import { createContext, useContext, useLayoutEffect, useRef, type ReactNode } from 'react';
import { fill } from '../../shared/text/fill.ts';
import { text } from '../../shared/text/nl.ts';
import { pageInView, pagesOf } from './pages-of.ts';
import classes from './screen-slide.module.css';

/** Hears how many pages a list on the slide takes: the chair's miniature asks, to offer paging where there is any. */
export const PageCountContext = createContext<(list: string, pages: number) => void>(() => undefined);

interface PagedListProps {
  readonly title: string;
  /** The items, each an `li`. */
  readonly children: readonly ReactNode[];
  /** Where the first page begins: the newest items stand last. */
  readonly from: 'first' | 'last';
  /** The item whose page is in view; without one the first page is. */
  readonly anchor: number | null;
  /** How many pages further than that. */
  readonly turn: number;
}

/**
 * A list on the shared screen that is never cut through: it shows a page of whole items, and beside its title which
 * page that is. Measured before it is painted, so that nobody sees it change.
 */
export function PagedList({ title, children, from, anchor, turn }: PagedListProps) {
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const page = useRef<HTMLSpanElement>(null);
  const noteCount = useContext(PageCountContext);
  useLayoutEffect(() => {
    const show = (): void => {
      if (box.current === null || list.current === null || page.current === null) return;
      const items = [...list.current.children] as HTMLElement[];
      for (const item of items) item.hidden = false;
      box.current.style.minHeight = '';
      const room = box.current.clientHeight;
      const pages = pagesOf(
        items.map((item) => item.getBoundingClientRect()),
        room,
        from,
      );
      const at = pageInView(pages, anchor, turn);
      const shown = pages[at];
      for (const [index, item] of items.entries())
        item.hidden = shown !== undefined && (index < shown.start || index >= shown.end);
      // A page with less on it leaves the others their place.
      if (pages.length > 1) box.current.style.minHeight = `${room}px`;
      page.current.textContent =
        pages.length > 1 ? fill(text.screen.pageOf, { n: String(at + 1), of: String(pages.length) }) : '';
      noteCount(title, pages.length);
    };
    show();
    const observer = new ResizeObserver(show);
    if (box.current !== null) observer.observe(box.current);
    return () => observer.disconnect();
  });
  useLayoutEffect(() => () => noteCount(title, 0), [noteCount, title]);
  return (
    <>
      <h2 className={classes['label']}>
        {title} <span ref={page} className={classes['pageOf']} />
      </h2>
      <div ref={box} className={classes['fit']}>
        <ul ref={list} className={classes['list']}>
          {children}
        </ul>
      </div>
    </>
  );
}
