import type { TableModel } from './run-sheet-model.ts';

const mostPasses = 12;

/**
 * Moves pieces of an order, turned round or not, as long as that brings the cases nearer to their places by release
 * without one more change at the table. Pieces can be of any length: whole visits of a guest change places.
 */
export function nearerToRelease(model: TableModel, found: readonly number[]): number[] {
  const order = new OrderInPlace(model, found);
  for (let pass = 0; pass < mostPasses && order.improve(); pass += 1);
  return order.points();
}

/** Every piece can be weighed in a fixed number of steps, by sums that are kept over all that stands before a place. */
class OrderInPlace {
  readonly #size: number;
  readonly #path: Int32Array;
  readonly #pinsBefore: Int32Array;
  readonly #model: TableModel;
  /** Sums over the places before: of how far each case stands behind its place by release, and that squared. */
  readonly #behind: Int32Array;
  readonly #behind2: Int32Array;
  /** The same of place and place by release added up, for pieces that are turned round. */
  readonly #both: Int32Array;
  readonly #both2: Int32Array;

  constructor(model: TableModel, found: readonly number[]) {
    const { size, start, end, pinned } = model;
    this.#model = model;
    this.#size = size;
    this.#path = Int32Array.from([start, ...found, end]);
    this.#pinsBefore = new Int32Array(size + 3);
    for (let at = 0; at < size + 2; at += 1) {
      const fixed = at === 0 || at > size || pinned[at - 1] === true;
      this.#pinsBefore[at + 1] = (this.#pinsBefore[at] ?? 0) + (fixed ? 1 : 0);
    }
    this.#behind = new Int32Array(size + 3);
    this.#behind2 = new Int32Array(size + 3);
    this.#both = new Int32Array(size + 3);
    this.#both2 = new Int32Array(size + 3);
    this.#sum(1);
  }

  points(): number[] {
    return [...this.#path.subarray(1, this.#size + 1)];
  }

  /** Tries every piece once; says whether anything became better. */
  improve(): boolean {
    let better = false;
    for (let from = 1; from < this.#size; from += 1)
      for (let to = from + 1; to <= this.#size; to += 1) {
        if (!this.#isFree(from, to)) {
          if (this.#isFree(from, from) && this.#isFree(to, to) && this.#exchange(from, to)) better = true;
          continue;
        }
        if (this.#turn(from, to)) better = true;
        for (let middle = from; middle < to; middle += 1) if (this.#swap(from, middle, to)) better = true;
      }
    return better;
  }

  #sum(from: number): void {
    for (let at = from; at <= this.#size; at += 1) {
      // Cases are numbered from 0 in the order by release; the first place on this path is 1.
      const point = this.#path[at] ?? 0;
      const behind = at - 1 - point;
      const both = at + point;
      this.#behind[at + 1] = (this.#behind[at] ?? 0) + behind;
      this.#behind2[at + 1] = (this.#behind2[at] ?? 0) + behind * behind;
      this.#both[at + 1] = (this.#both[at] ?? 0) + both;
      this.#both2[at + 1] = (this.#both2[at] ?? 0) + both * both;
    }
  }

  #isFree(from: number, to: number): boolean {
    return this.#pinsBefore[to + 1] === this.#pinsBefore[from];
  }

  /** Changes between what stands at two places. */
  #d(a: number, b: number): number {
    return this.#model.distances[(this.#path[a] ?? 0) * this.#model.stride + (this.#path[b] ?? 0)] ?? 0;
  }

  /** Σ (place − place by release)² of a piece if it began at `place`. */
  #off(from: number, to: number, place: number): number {
    const shift = place - from;
    const sum = (this.#behind[to + 1] ?? 0) - (this.#behind[from] ?? 0);
    const squares = (this.#behind2[to + 1] ?? 0) - (this.#behind2[from] ?? 0);
    return squares + shift * (2 * sum + shift * (to - from + 1));
  }

  /** The same, turned round. */
  #offTurned(from: number, to: number, place: number): number {
    const last = place + to - 1;
    const sum = (this.#both[to + 1] ?? 0) - (this.#both[from] ?? 0);
    const squares = (this.#both2[to + 1] ?? 0) - (this.#both2[from] ?? 0);
    return squares + last * (last * (to - from + 1) - 2 * sum);
  }

  #turn(from: number, to: number): boolean {
    const change = this.#d(from - 1, to) + this.#d(from, to + 1) - this.#d(from - 1, from) - this.#d(to, to + 1);
    if (change > 0) return false;
    if (change === 0 && this.#offTurned(from, to, from) >= this.#off(from, to, from)) return false;
    this.#path.subarray(from, to + 1).reverse();
    this.#sum(from);
    return true;
  }

  /** The pieces `from`–`middle` and `middle + 1`–`to` change places, each perhaps turned round. */
  #swap(from: number, middle: number, to: number): boolean {
    // Written out, as nearly all the time goes into finding that none of the four is possible.
    const { distances: apart, stride } = this.#model;
    const path = this.#path;
    const before = (path[from - 1] ?? 0) * stride;
    const a1 = path[from] ?? 0;
    const a2 = path[middle] ?? 0;
    const b1 = path[middle + 1] ?? 0;
    const b2 = path[to] ?? 0;
    const after = (path[to + 1] ?? 0) * stride;
    const now = (apart[before + a1] ?? 0) + (apart[a2 * stride + b1] ?? 0) + (apart[after + b2] ?? 0);
    const headStraight = (apart[before + b1] ?? 0) - now;
    const headTurned = (apart[before + b2] ?? 0) - now;
    const tailStraight = apart[after + a2] ?? 0;
    const tailTurned = apart[after + a1] ?? 0;
    const straight = headStraight + tailStraight + (apart[b2 * stride + a1] ?? 0);
    const firstTurned = headStraight + tailTurned + (apart[b2 * stride + a2] ?? 0);
    const secondTurned = headTurned + tailStraight + (apart[b1 * stride + a1] ?? 0);
    const bothTurned = headTurned + tailTurned + (apart[b1 * stride + a2] ?? 0);
    return (
      (straight <= 0 && this.#swapTurned(from, middle, to, straight, false, false)) ||
      (firstTurned <= 0 && this.#swapTurned(from, middle, to, firstTurned, true, false)) ||
      (secondTurned <= 0 && this.#swapTurned(from, middle, to, secondTurned, false, true)) ||
      (bothTurned <= 0 && this.#swapTurned(from, middle, to, bothTurned, true, true))
    );
  }

  #swapTurned(
    from: number,
    middle: number,
    to: number,
    change: number,
    turnFirst: boolean,
    turnSecond: boolean,
  ): boolean {
    if (change === 0) {
      const place = from + to - middle;
      const first = turnFirst ? this.#offTurned(from, middle, place) : this.#off(from, middle, place);
      const second = turnSecond ? this.#offTurned(middle + 1, to, from) : this.#off(middle + 1, to, from);
      if (first + second >= this.#off(from, to, from)) return false;
    }
    const first = this.#path.slice(from, middle + 1);
    const second = this.#path.slice(middle + 1, to + 1);
    this.#path.set(turnSecond ? second.reverse() : second, from);
    this.#path.set(turnFirst ? first.reverse() : first, from + second.length);
    this.#sum(from);
    return true;
  }

  /** Two points with pinned places between them. */
  #exchange(low: number, high: number): boolean {
    const changes = this.#changesAround(low, high);
    const off = this.#off(low, low, low) + this.#off(high, high, high);
    // What the one at `low` is off when it stands at `high`, and the other way round.
    const offAfter = this.#off(low, low, high) + this.#off(high, high, low);
    this.#exchangePoints(low, high);
    const after = this.#changesAround(low, high);
    if (after < changes || (after === changes && offAfter < off)) {
      this.#sum(low);
      return true;
    }
    this.#exchangePoints(low, high);
    return false;
  }

  #exchangePoints(low: number, high: number): void {
    const kept = this.#path[low] ?? 0;
    this.#path[low] = this.#path[high] ?? 0;
    this.#path[high] = kept;
  }

  /** Never of two that stand side by side: then a pinned one would not be between them. */
  #changesAround(low: number, high: number): number {
    return this.#d(low - 1, low) + this.#d(low, low + 1) + this.#d(high - 1, high) + this.#d(high, high + 1);
  }
}
