import { ClosedWalk } from './run-sheet-closed-walk.ts';
import type { TableModel } from './run-sheet-model.ts';

const mostRounds = 1000;

/**
 * A number of entries that no order can be under. Three bounds, the highest counts: each guest comes at least once;
 * pinned cases may make a guest come again; and the shortest closed walk over the different tables, by 1-trees with
 * weights on the points that are raised until they are nearly a walk (Held and Karp 1970, 1971). Changes come in pairs,
 * so the walk is rounded up to a whole number of entries. Where that falls one short, `proven` looks at the cases.
 * @param known entries of an order that was found: to reach it ends the work.
 */
export function entryBound(model: TableModel, known: number): number {
  const simple = guestBound(model);
  return simple >= known ? simple : Math.max(simple, walkBound(model, known));
}

/** Entries that each guest makes at least, whatever lies between the pinned cases. */
function guestBound({ guests, pinned, size, start }: TableModel): number {
  const seated = guests[start] ?? new Set<string>();
  const all = new Set(guests.slice(0, size).flatMap((one) => [...one]));
  let entries = 0;
  for (const guest of all) {
    let runs = 0;
    let inside = seated.has(guest);
    pinned.forEach((fixed, index) => {
      if (!fixed) return;
      const here = guests[index]?.has(guest) === true;
      if (here && !inside) runs += 1;
      inside = here;
    });
    entries += Math.max(runs, seated.has(guest) ? 0 : 1);
  }
  return entries;
}

/** The different tables, each once, with the changes between them. Start and end come first, as one when they are alike. */
function differentTables({ guests, size, start, end, distances, stride }: TableModel) {
  const points: number[] = [end];
  for (const one of [start, ...guests.keys()].filter((index, at) => at === 0 || index < size))
    if (!points.some((other) => distances[one * stride + other] === 0)) points.push(one);
  const apart = Float64Array.from(points.flatMap((from) => points.map((to) => distances[from * stride + to] ?? 0)));
  return { count: points.length, apart, seated: distances[start * stride + end] ?? 0 };
}

function walkBound(model: TableModel, known: number): number {
  const { count, apart, seated } = differentTables(model);
  const asEntries = (length: number): number => Math.ceil(model.entriesFrom(length) - 1e-6);
  if (count === 1) return 0;
  if (count === 2) return seated > 0 ? 0 : asEntries(2 * (apart[1] ?? 0));
  const tour = new ClosedWalk(count, apart);
  // From the end one goes straight back to the start; that step is no change at the table.
  if (seated > 0) tour.demand(0, 1);
  const target = 2 * known + seated + seated;
  const shortest = tour.raise(target, mostRounds);
  const bound = asEntries(shortest - seated);
  if (bound !== known - 1) return Math.min(bound, known);
  return tour.provenAt(target - 2 + 1e-6, target) ? known : bound;
}
