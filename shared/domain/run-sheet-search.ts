import { entryBound } from './run-sheet-bound.ts';
import type { TableModel } from './run-sheet-model.ts';
import { nearerToRelease } from './run-sheet-nearness.ts';
import { shorterWalk } from './run-sheet-shorten.ts';
import { Walk } from './run-sheet-walk.ts';

/** Tries in each round of the search; a round ends the search when its order is proven to be the best. */
const rounds = [200, 800, 1600] as const;

/**
 * A good order for more cases than can be weighed exactly: a walk with few changes by local search with small random
 * disturbances (always the same ones), and then as near to the release order as is possible without more entries.
 * Cases with the same guests are one point while nothing is pinned: apart they can only cost more.
 */
export function searchOrder(model: TableModel): { readonly order: readonly number[]; readonly bound: number } {
  const groups = groupsOf(model);
  const walk = new Walk(model, groups);
  let order = groups.flat();
  let bound = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (const tries of rounds) {
    shorterWalk(walk, tries);
    order = walk.points().flatMap((point) => groups[point] ?? []);
    const entries = model.entriesOf(order);
    if (entries < fewest && bound < entries) bound = Math.max(bound, entryBound(model, entries));
    fewest = entries;
    if (bound >= entries) break;
  }
  return { order: nearerToRelease(model, order), bound };
}

/** Cases with the same guests together, in the order by release; each case alone once the place of one is fixed. */
function groupsOf({ size, distances, stride, pinned }: TableModel): number[][] {
  const groups: number[][] = [];
  const together = !pinned.includes(true);
  for (let one = 0; one < size; one += 1) {
    const same = together && groups.find(([first = one]) => distances[first * stride + one] === 0);
    if (same === undefined || same === false) groups.push([one]);
    else same.push(one);
  }
  return groups;
}
