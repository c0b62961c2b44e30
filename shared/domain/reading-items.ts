import { mayShow } from './screen-source.ts';

interface Said {
  readonly id: string;
  readonly text: string;
  readonly handling: Parameters<typeof mayShow>[0]['handling'];
}

/**
 * The number by which the table knows a decision or an action of a case: the same in the chair's window, on the shared
 * screen and in the case's part of the minutes. What is not to be minuted has none.
 */
export function itemNumbers(items: readonly Said[]): ReadonlyMap<string, number> {
  return new Map(items.filter(mayShow).map(({ id }, at) => [id, at + 1]));
}

/**
 * Which of the shown items the room stands at, while the chair reads one out: that item, else the one before it that
 * may be shown.
 */
export function shownPlace(at: string | null, all: readonly Said[]): number {
  const upTo = all.slice(0, all.findIndex(({ id }) => id === at) + 1).filter(mayShow);
  return Math.max(0, upTo.length - 1);
}
