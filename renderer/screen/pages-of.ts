/** Where an item begins and ends, in a list that shows all of them below each other. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** The items of a page: from `start` up to, not with, `end`. */
export interface PageOfItems {
  readonly start: number;
  readonly end: number;
}

/** Half a pixel of rounding is not an item that does not fit. */
const rounding = 1;

/**
 * Whole items on as few pages as the room allows, each with at least one. From `first` on every page is filled from the
 * start of the list; from `last`, where the newest items stand, from its end, and the first page holds the newest.
 */
export function pagesOf(items: readonly Extent[], room: number, from: 'first' | 'last'): PageOfItems[] {
  const pages: PageOfItems[] = [];
  const fits = (a: Extent | undefined, b: Extent | undefined): boolean =>
    a !== undefined && b !== undefined && b.bottom - a.top <= room + rounding;
  if (from === 'first') {
    for (let start = 0; start < items.length;) {
      let end = start + 1;
      while (end < items.length && fits(items[start], items[end])) end += 1;
      pages.push({ start, end });
      start = end;
    }
    return pages;
  }
  for (let end = items.length; end > 0;) {
    let start = end - 1;
    while (start > 0 && fits(items[start - 1], items[end - 1])) start -= 1;
    pages.push({ start, end });
    end = start;
  }
  return pages;
}

/** The page that is in view: the one that holds the item that matters, or the first, and from there as far as turned. */
export function pageInView(pages: readonly PageOfItems[], anchor: number | null, turn: number): number {
  const opens = Math.max(
    0,
    pages.findIndex(({ start, end }) => anchor !== null && anchor >= start && anchor < end),
  );
  const count = Math.max(1, pages.length);
  // Round and round: how many pages there are is known only where the slide is painted.
  return (((opens + turn) % count) + count) % count;
}
