import { entryBound } from './run-sheet-bound.ts';
import { exactOrder, mostExactCases } from './run-sheet-exact.ts';
import { searchOrder } from './run-sheet-search.ts';
import { tableModel } from './run-sheet-model.ts';

/** One case that is still to come to the table. */
export interface RunSheetCase<Id extends string = string> {
  readonly id: Id;
  /** Negative when already out; null without a date. */
  readonly daysToRelease: number | null;
  /** Organisations at this table that are not at every table. */
  readonly guests: readonly string[];
  /** Its place (from 0) when the chair fixed it; else null. */
  readonly pinnedAt: number | null;
}

export interface RunSheet<Id extends string = string> {
  /** The proposed order. */
  readonly order: readonly Id[];
  /** How often a guest comes in, in the proposed order. */
  readonly entries: number;
  /** The order by release alone, with the pinned cases at their place. */
  readonly releaseOrder: readonly Id[];
  readonly releaseEntries: number;
  /** No order can have fewer entries. */
  readonly entriesAtLeast: number;
  /** The entries are within 2 % of the fewest possible, and that is shown by `entriesAtLeast`; false says: not shown. */
  readonly provenNear: boolean;
  /** What the grouping costs; null when nobody with a release date moves back. */
  readonly cost: RunSheetCost<Id> | null;
}

export interface RunSheetCost<Id extends string = string> {
  /** Of the cases with a release date: how many come later than by release alone. */
  readonly later: number;
  /** The one that moves back furthest (the most urgent of those), with its places counted from 0. */
  readonly furthest: { readonly id: Id; readonly from: number; readonly to: number };
}

/** How far the entries may be from what is proven, to be called near. */
const nearness = 0.02;

/**
 * Orders the cases to come. First: as few entries of guests as can be (a guest who is at a case and was not at the one
 * before it enters; `atTable` are those who sit there now). Then: as near to the order by release as can be, by the sum
 * of the squares of the places that each case moves, so that rather three cases move one place than one case three.
 * Pinned cases keep their place. The same input gives the same order.
 *
 * Up to twelve cases both are exact. Above that the order is searched, and the entries are held against a proven lower
 * bound; the nearness to the release order is then as good as the search finds it.
 */
export function arrangeCases<Id extends string>(
  cases: readonly RunSheetCase<Id>[],
  atTable: readonly string[] = [],
): RunSheet<Id> {
  const base = releaseOrderOf(cases);
  const ordered = base.flatMap((index) => cases[index] ?? []);
  const model = tableModel(ordered, atTable);
  const exact = ordered.length <= mostExactCases;
  const identity = ordered.map((_, index) => index);
  const found = exact ? { order: exactOrder(model), bound: null } : searchOrder(model);
  const entries = model.entriesOf(found.order);
  const entriesAtLeast = exact ? entries : Math.min(entries, found.bound ?? entryBound(model, entries));
  const order = found.order.flatMap((index) => ordered[index]?.id ?? []);
  const releaseOrder = ordered.map((one) => one.id);
  const dated = new Set(ordered.filter((one) => one.daysToRelease !== null).map((one) => one.id));
  return {
    order,
    entries,
    releaseOrder,
    releaseEntries: model.entriesOf(identity),
    entriesAtLeast,
    provenNear: entries <= entriesAtLeast * (1 + nearness),
    cost: costAgainstRelease(releaseOrder, order, (id) => dated.has(id)),
  };
}

/** Indexes of the cases by release, soonest first, without a date last, ties as they stand; pinned ones at their place. */
function releaseOrderOf(cases: readonly RunSheetCase[]): number[] {
  const places = new Array<number | null>(cases.length).fill(null);
  const free: number[] = [];
  cases.forEach(({ pinnedAt }, index) => {
    const usable = pinnedAt !== null && pinnedAt >= 0 && pinnedAt < cases.length && places[pinnedAt] === null;
    if (usable) places[pinnedAt] = index;
    else free.push(index);
  });
  const days = (index: number): number => cases[index]?.daysToRelease ?? Number.POSITIVE_INFINITY;
  free.sort((a, b) => (days(a) === days(b) ? a - b : days(a) - days(b)));
  let next = 0;
  return places.flatMap((place) => place ?? free[next++] ?? []);
}

/** What an order costs against the one by release: who comes later, and who of them furthest. */
export function costAgainstRelease<Id extends string>(
  releaseOrder: readonly Id[],
  order: readonly Id[],
  isDated: (id: Id) => boolean,
): RunSheetCost<Id> | null {
  const places = new Map(releaseOrder.map((id, place) => [id, place]));
  const moves = order
    .map((id, to) => ({ id, from: places.get(id) ?? to, to }))
    .filter(({ id, from, to }) => to > from && isDated(id))
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const [furthest] = moves;
  return furthest === undefined ? null : { later: moves.length, furthest };
}

/** Whether nobody stands before somebody who is free earlier; the same day in whatever order, without a date last. */
export function isByRelease(cases: readonly Pick<RunSheetCase, 'daysToRelease'>[]): boolean {
  const days = cases.map(({ daysToRelease }) => daysToRelease ?? Number.POSITIVE_INFINITY);
  return days.every((one, index) => index === 0 || (days[index - 1] ?? one) <= one);
}
