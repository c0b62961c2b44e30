/**
 * Different sets of partners, one for each case: of three where that is enough, then of four, two, five and more.
 * Fewer when there are not that many sets.
 */
export function partnerSets<T>(partners: readonly T[], count: number): T[][] {
  const sizes = [3, 4, 2, 5, 6, 7, 8].filter((size) => size <= partners.length);
  const sets: T[][] = [];
  for (const size of sizes) {
    // The first partner stays and the last changes quickest: the regular ones are at most tables, guests take turns.
    for (const set of combinations(partners, size)) {
      if (sets.length === count) return sets;
      sets.push(set);
    }
  }
  return sets;
}

function* combinations<T>(of: readonly T[], size: number): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [at, first] of of.entries())
    for (const rest of combinations(of.slice(at + 1), size - 1)) yield [first, ...rest];
}

/** True when no two of the sets hold the same partners. */
export function areAllDifferent(sets: readonly (readonly string[])[]): boolean {
  return new Set(sets.map((set) => JSON.stringify([...set].sort()))).size === sets.length;
}
