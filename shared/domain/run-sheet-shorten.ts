import type { Walk } from './run-sheet-walk.ts';

/**
 * Shortens a walk: disturbs it a little, settles it, and keeps what is not longer. The disturbances come from a fixed
 * sequence of numbers, so that the same walk gives the same answer.
 */
export function shorterWalk(walk: Walk, tries: number): void {
  const { count } = walk;
  const random = sequence(count * 7919 + tries);
  const kept = new Int32Array(count + 2);
  walk.settle(walk.points());
  if (count < 4) return;
  walk.copyTo(kept);
  for (let nth = 0; nth < tries; nth += 1) {
    const [from, middle, to] = threePlaces(random, count);
    let change: number;
    const near = [from - 1, from, middle, middle + 1, to, to + 1].map((place) => walk.at(place));
    if (walk.isFree(from, to)) change = walk.swapPieces(from, middle, to);
    else if (walk.isFree(from, from) && walk.isFree(to, to)) change = walk.swapPoints(from, to);
    else continue;
    change += walk.settle(near);
    if (change <= 0) walk.copyTo(kept);
    else walk.restore(kept);
  }
}

/** Ends of two neighbouring pieces of up to ten points. */
function threePlaces(random: (below: number) => number, count: number): [number, number, number] {
  const from = 1 + random(count - 1);
  const room = Math.min(20, count - from);
  const to = from + 1 + random(room);
  return [from, from + random(to - from), to];
}

/** Whole numbers under a bound, always the same ones for a seed (mulberry32). */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
