import type { TableModel } from './run-sheet-model.ts';

/** For each point only the nearest others are tried beside it. */
const neighbours = 12;
/** The longest piece that is lifted out and put elsewhere. */
const longestPiece = 3;

/**
 * A walk from the table as it is now over all points to the empty table, kept as an array with both ends in it, and
 * changed in place. Points are groups of cases, numbered as the groups are.
 */
export class Walk {
  readonly #count: number;
  readonly #stride: number;
  readonly #apart: Int32Array;
  readonly #near: readonly Int32Array[];
  /** Number of pinned places before each place; a piece without one can be turned or moved. */
  readonly #pinsBefore: Int32Array;
  readonly #seen: Int32Array;
  readonly #place: Int32Array;
  readonly #path: Int32Array;

  constructor(model: TableModel, groups: readonly (readonly number[])[]) {
    const points = [...groups.map(([first = 0]) => first), model.start, model.end];
    const count = groups.length;
    this.#count = count;
    this.#stride = count + 2;
    this.#apart = Int32Array.from(
      points.flatMap((from) => points.map((to) => model.distances[from * model.stride + to] ?? 0)),
    );
    this.#near = groups.map((_, one) => this.#nearestOf(one));
    this.#path = Int32Array.from([count, ...groups.keys(), count + 1]);
    this.#place = new Int32Array(count + 2);
    this.#pinsBefore = new Int32Array(count + 3);
    this.#seen = new Int32Array(count + 2);
    const fixed = [true, ...groups.map(([first = 0]) => model.pinned[first] === true), true];
    fixed.forEach((pin, at) => {
      this.#pinsBefore[at + 1] = (this.#pinsBefore[at] ?? 0) + (pin ? 1 : 0);
    });
    this.#number(0, count + 1);
  }

  get count(): number {
    return this.#count;
  }

  points(): number[] {
    return [...this.#path.subarray(1, this.#count + 1)];
  }

  copyTo(store: Int32Array): void {
    store.set(this.#path);
  }

  restore(store: Int32Array): void {
    this.#path.set(store);
    this.#number(0, this.#count + 1);
  }

  at(place: number): number {
    return this.#path[place] ?? 0;
  }

  /** Whether nothing between these places (both included) is pinned. */
  isFree(from: number, to: number): boolean {
    return (this.#pinsBefore[to + 1] ?? 0) === (this.#pinsBefore[from] ?? 0);
  }

  #nearestOf(one: number): Int32Array {
    const others = Array.from({ length: this.#count }, (_, other) => other).filter((other) => other !== one);
    return Int32Array.from(others.sort((a, b) => this.#d(one, a) - this.#d(one, b) || a - b).slice(0, neighbours));
  }

  #d(a: number, b: number): number {
    return this.#apart[a * this.#stride + b] ?? 0;
  }

  #number(from: number, to: number): void {
    for (let at = from; at <= to; at += 1) this.#place[this.#path[at] ?? 0] = at;
  }

  /** Turns a piece round; gives the change in length. */
  reverse(from: number, to: number): number {
    const change = this.#reverseChange(from, to);
    this.#path.subarray(from, to + 1).reverse();
    this.#number(from, to);
    return change;
  }

  #reverseChange(from: number, to: number): number {
    const [a, b, c, d] = [this.at(from - 1), this.at(from), this.at(to), this.at(to + 1)];
    return this.#d(a, c) + this.#d(b, d) - this.#d(a, b) - this.#d(c, d);
  }

  /** Two pieces that follow each other change places: `from` to `middle`, and the rest until `to`. */
  swapPieces(from: number, middle: number, to: number): number {
    const change = this.#swapPiecesChange(from, middle, to);
    const first = this.#path.slice(from, middle + 1);
    this.#path.copyWithin(from, middle + 1, to + 1);
    this.#path.set(first, to + 1 - first.length);
    this.#number(from, to);
    return change;
  }

  #swapPiecesChange(from: number, middle: number, to: number): number {
    const before = this.at(from - 1);
    const after = this.at(to + 1);
    const [a1, a2, b1, b2] = [this.at(from), this.at(middle), this.at(middle + 1), this.at(to)];
    return (
      this.#d(before, b1) +
      this.#d(b2, a1) +
      this.#d(a2, after) -
      this.#d(before, a1) -
      this.#d(a2, b1) -
      this.#d(b2, after)
    );
  }

  /** Two points change places. */
  swapPoints(first: number, second: number): number {
    const [low, high] = first < second ? [first, second] : [second, first];
    const change = this.#swapPointsChange(low, high);
    const [a, b] = [this.at(low), this.at(high)];
    this.#path[low] = b;
    this.#path[high] = a;
    this.#place[a] = high;
    this.#place[b] = low;
    return change;
  }

  #swapPointsChange(low: number, high: number): number {
    if (high === low + 1) return this.#reverseChange(low, high);
    const [a, b] = [this.at(low), this.at(high)];
    const [a1, a2, b1, b2] = [this.at(low - 1), this.at(low + 1), this.at(high - 1), this.at(high + 1)];
    return (
      this.#d(a1, b) +
      this.#d(b, a2) +
      this.#d(b1, a) +
      this.#d(a, b2) -
      this.#d(a1, a) -
      this.#d(a, a2) -
      this.#d(b1, b) -
      this.#d(b, b2)
    );
  }

  /** Makes changes that shorten the walk until none does any more, looking only near these points. */
  settle(from: readonly number[]): number {
    const queue = [...from];
    const waiting = this.#seen.fill(0);
    for (const one of queue) waiting[one] = 1;
    let total = 0;
    for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
      waiting[one] = 0;
      if (one >= this.#count) continue;
      for (let gain = this.#improveAt(one); gain < 0; gain = this.#improveAt(one)) {
        total += gain;
        for (const touched of this.#touched)
          if (waiting[touched] === 0) {
            waiting[touched] = 1;
            queue.push(touched);
          }
      }
    }
    return total;
  }

  readonly #touched: number[] = [];

  /** One change that brings this point beside one of its nearest; 0 when none shortens the walk. */
  #improveAt(one: number): number {
    const at = this.#place[one] ?? 0;
    for (const other of this.#near[one] ?? []) {
      // Beside a point that is further away than both present neighbours nothing is won.
      const reach = this.#d(one, other);
      if (reach >= Math.max(this.#d(one, this.at(at - 1)), this.#d(one, this.at(at + 1)))) break;
      const gain = this.#beside(at, this.#place[other] ?? 0);
      if (gain < 0) return gain;
    }
    return this.#toAnEnd(at);
  }

  /** Ways to bring what stands at `at` beside what stands at `by`. */
  #beside(at: number, by: number): number {
    const [low, high] = at < by ? [at, by] : [by, at];
    // Turned round, so that the two meet: after the lower, or before the higher.
    const gain =
      this.#tryReverse(low + 1, high) ||
      this.#tryReverse(low, high - 1) ||
      this.#tryPieces(at, by) ||
      this.#trySwap(at, by);
    return gain;
  }

  #toAnEnd(at: number): number {
    return (
      this.#tryReverse(1, at) ||
      this.#tryReverse(at, this.#count) ||
      this.#tryPieces(at, 0) ||
      this.#tryPieces(at, this.#count + 1)
    );
  }

  #tryReverse(from: number, to: number): number {
    if (from >= to || !this.isFree(from, to)) return 0;
    const change = this.#reverseChange(from, to);
    if (change >= 0) return 0;
    this.#touch(from - 1, from, to, to + 1);
    return this.reverse(from, to);
  }

  /** Lifts a piece that begins or ends at `at` to just before or just after `by`, also turned round. */
  #tryPieces(at: number, by: number): number {
    for (let length = 1; length <= longestPiece; length += 1)
      for (const first of length === 1 ? [at] : [at, at - length + 1]) {
        const last = first + length - 1;
        if (first < 1 || last > this.#count || (by >= first && by <= last)) continue;
        const gain =
          by < first
            ? this.#tryMove(by, first, last, by === 0 ? [1] : [by, by + 1])
            : this.#tryMove(by, first, last, by === this.#count + 1 ? [by - 1] : [by, by - 1]);
        if (gain < 0) return gain;
      }
    return 0;
  }

  #tryMove(by: number, first: number, last: number, targets: readonly number[]): number {
    for (const target of targets) {
      const back = by < first;
      const from = back ? target : first;
      const to = back ? last : target;
      const middle = back ? first - 1 : last;
      if (middle < from || middle >= to || !this.isFree(from, to)) continue;
      const straight = this.#swapPiecesChange(from, middle, to);
      const turned = straight + this.#turnedChange(from, first, last, to, back);
      if (straight >= 0 && turned >= 0) continue;
      this.#touch(from - 1, from, middle, middle + 1, to, to + 1);
      let change = this.swapPieces(from, middle, to);
      if (turned < straight) {
        const length = last - first;
        change += back ? this.reverse(from, from + length) : this.reverse(to - length, to);
      }
      return change;
    }
    return 0;
  }

  /** What turning the moved piece adds, once it is moved. */
  #turnedChange(from: number, first: number, last: number, to: number, back: boolean): number {
    const [a, b] = [this.at(first), this.at(last)];
    const before = back ? this.at(from - 1) : this.at(to);
    const after = back ? this.at(from) : this.at(to + 1);
    return this.#d(before, b) + this.#d(a, after) - this.#d(before, a) - this.#d(b, after);
  }

  /** With pinned places in between nothing can be lifted over them; two points can still change places. */
  #trySwap(at: number, by: number): number {
    if (this.isFree(Math.min(at, by), Math.max(at, by)) || !this.isFree(at, at)) return 0;
    for (const target of [by - 1, by + 1]) {
      if (target === at || !this.isFree(target, target)) continue;
      const [low, high] = at < target ? [at, target] : [target, at];
      if (this.#swapPointsChange(low, high) >= 0) continue;
      this.#touch(low - 1, low, low + 1, high - 1, high, high + 1);
      return this.swapPoints(low, high);
    }
    return 0;
  }

  #touch(...places: readonly number[]): void {
    this.#touched.length = 0;
    for (const place of places) this.#touched.push(this.at(place));
  }
}
