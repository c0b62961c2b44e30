import type { TableModel } from './run-sheet-model.ts';

/** Up to this many cases every order is weighed; above it there are too many. */
export const mostExactCases = 12;

/** More than twelve cases can be displaced together, squared: entries always weigh heavier. */
const entryWeight = 10_000;

/**
 * The best order, exactly: fewest changes at the table, then the smallest sum of squared displacements. Over all sets
 * of cases already heard and the last of them (Held and Karp 1962); a place with a pinned case takes only that one.
 */
export function exactOrder({ size, start, end, distances, stride, pinned }: TableModel): number[] {
  if (size === 0) return [];
  const all = (1 << size) - 1;
  const best = new Float64Array((all + 1) * size).fill(Number.POSITIVE_INFINITY);
  const before = new Int8Array((all + 1) * size).fill(-1);
  const step = (from: number, to: number): number => (distances[from * stride + to] ?? 0) * entryWeight;
  const fits = (one: number, place: number): boolean =>
    one === place || !(pinned[one] === true || pinned[place] === true);
  const places = placesOf(all);
  for (let one = 0; one < size; one += 1) if (fits(one, 0)) best[(1 << one) * size + one] = step(start, one) + one ** 2;
  for (let heard = 1; heard < all; heard += 1) {
    const place = places[heard] ?? 0;
    for (let last = 0; last < size; last += 1) {
      const sofar = best[heard * size + last] ?? Number.POSITIVE_INFINITY;
      if (sofar === Number.POSITIVE_INFINITY) continue;
      for (let next = 0; next < size; next += 1) {
        if ((heard & (1 << next)) !== 0 || !fits(next, place)) continue;
        const cost = sofar + step(last, next) + (place - next) ** 2;
        const state = (heard | (1 << next)) * size + next;
        if (cost < (best[state] ?? 0)) {
          best[state] = cost;
          before[state] = last;
        }
      }
    }
  }
  let last = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let one = 0; one < size; one += 1) {
    const cost = (best[all * size + one] ?? Number.POSITIVE_INFINITY) + step(one, end);
    if (cost < least) [last, least] = [one, cost];
  }
  return traced(before, size, all, last);
}

/** How many cases each set holds: the place that comes next. */
function placesOf(all: number): Uint8Array {
  const places = new Uint8Array(all + 1);
  for (let set = 1; set <= all; set += 1) places[set] = (places[set >> 1] ?? 0) + (set & 1);
  return places;
}

function traced(before: Int8Array, size: number, all: number, end: number): number[] {
  const order: number[] = [];
  let heard = all;
  let last = end;
  while (last >= 0) {
    order.unshift(last);
    const previous = before[heard * size + last] ?? -1;
    heard &= ~(1 << last);
    last = previous;
  }
  return order;
}
