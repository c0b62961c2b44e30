interface TableCase {
  readonly guests: readonly string[];
  readonly pinnedAt: number | null;
}

/**
 * The cases as points, numbered in the order by release, with how many guests change between two of them. Two more
 * points: the table as it is now (`start`) and the empty table at the end (`end`). A walk from start to end that counts
 * every coming and going counts each entry twice, plus the leaving of who sits there now: fewest entries is the
 * shortest walk, which is symmetric and so can be turned round piece by piece.
 */
export interface TableModel {
  /** Number of cases; they are 0 to size − 1. */
  readonly size: number;
  readonly start: number;
  readonly end: number;
  /** Changes between two points, row by row; `stride` is the length of a row. */
  readonly distances: Int32Array;
  readonly stride: number;
  /** Whether the case at this place stays there. In the order by release it stands there already. */
  readonly pinned: readonly boolean[];
  readonly guests: readonly ReadonlySet<string>[];
  entriesOf(order: readonly number[]): number;
  /** Entries of a walk that has this many changes. */
  entriesFrom(changes: number): number;
}

/** @param cases in the order by release, pinned ones at their place. */
export function tableModel(cases: readonly TableCase[], atTable: readonly string[]): TableModel {
  const size = cases.length;
  const stride = size + 2;
  const guests = [...cases.map((one) => new Set(one.guests)), new Set(atTable), new Set<string>()];
  const distances = new Int32Array(stride * stride);
  guests.forEach((from, row) =>
    guests.forEach((to, column) => {
      distances[row * stride + column] = changesBetween(from, to);
    }),
  );
  const [start, end] = [size, size + 1];
  const entriesFrom = (changes: number): number => (changes - (guests[start]?.size ?? 0)) / 2;
  return {
    size,
    start,
    end,
    distances,
    stride,
    pinned: cases.map(({ pinnedAt }, index) => pinnedAt === index),
    guests,
    entriesFrom,
    entriesOf: (order) => {
      const walk = [start, ...order, end];
      let changes = 0;
      for (let at = 1; at < walk.length; at += 1)
        changes += distances[(walk[at - 1] ?? 0) * stride + (walk[at] ?? 0)] ?? 0;
      return entriesFrom(changes);
    },
  };
}

/** How many come and how many go. */
function changesBetween(from: ReadonlySet<string>, to: ReadonlySet<string>): number {
  let staying = 0;
  for (const guest of from) if (to.has(guest)) staying += 1;
  return from.size + to.size - 2 * staying;
}
