/** Heavier than any walk: an edge that is demanded is always taken, one that is forbidden never. */
const heavy = 100_000;
const patience = 20;
/** Trees that may be measured to prove that a walk is the shortest, after which it stays unproven. */
const mostTrees = 2500;
const treesPerCase = 80;

/**
 * How short a closed walk over points can be at least. A least 1-tree (a spanning tree of all points but one, and that
 * one by its two nearest) is never longer than the shortest closed walk; weights on the points, raised where too many
 * edges meet, leave the walk as it is and make the tree longer (Held and Karp 1970, 1971).
 */
export class ClosedWalk {
  readonly #count: number;
  readonly #apart: Float64Array;
  readonly #weights: Float64Array;
  readonly #near: Float64Array;
  readonly #parent: Int32Array;
  readonly #done: Uint8Array;
  readonly #degrees: Int32Array;
  /** The edges of the tree measured last, as pairs. */
  readonly #edges: Int32Array;
  #given = 0;
  #trees = 0;

  /** @param apart distances, row by row; at least three points. It is changed. */
  constructor(count: number, apart: Float64Array) {
    this.#count = count;
    this.#apart = apart;
    this.#weights = new Float64Array(count);
    this.#near = new Float64Array(count);
    this.#parent = new Int32Array(count);
    this.#done = new Uint8Array(count);
    this.#degrees = new Int32Array(count);
    this.#edges = new Int32Array(2 * count);
  }

  /** From now on only walks that take this edge count. */
  demand(a: number, b: number): void {
    this.#add(a, b, -heavy);
    this.#given += heavy;
  }

  #add(a: number, b: number, length: number): void {
    this.#apart[a * this.#count + b] = (this.#apart[a * this.#count + b] ?? 0) + length;
    this.#apart[b * this.#count + a] = (this.#apart[b * this.#count + a] ?? 0) + length;
  }

  /**
   * Raises the weights until the tree is as long as it gets, or longer than `enough`.
   * @param target the length of a closed walk that is known.
   */
  raise(target: number, rounds: number, enough = target): number {
    let best = Number.NEGATIVE_INFINITY;
    let scale = 2;
    let since = 0;
    for (let round = 0; round < rounds; round += 1) {
      const length = this.#measure();
      if (length > best) {
        best = length;
        since = 0;
        if (best > enough) return best;
      } else if (++since >= patience) {
        scale /= 2;
        since = 0;
      }
      let off = 0;
      for (let point = 0; point < this.#count; point += 1) off += ((this.#degrees[point] ?? 0) - 2) ** 2;
      if (off === 0 || scale < 1e-3) break;
      const step = (scale * Math.max(target - length, 0.1)) / off;
      for (let point = 0; point < this.#count; point += 1)
        this.#weights[point] = (this.#weights[point] ?? 0) + step * ((this.#degrees[point] ?? 0) - 2);
    }
    return best;
  }

  /**
   * Whether every closed walk is longer than `limit`: where the tree alone does not show it, by cases. A point at which
   * three edges of the tree meet has two in a walk: the first is left out; or it is in and the second out; or both are
   * in and all others out. False also when the work becomes too much.
   */
  provenAt(limit: number, target: number): boolean {
    this.#trees = 0;
    return this.#proven(limit, target);
  }

  #proven(limit: number, target: number): boolean {
    const weights = this.#weights.slice();
    if (this.raise(target, treesPerCase, limit) > limit) {
      this.#weights.set(weights);
      return true;
    }
    if (this.#trees > mostTrees) return false;
    const point = this.#degrees.findIndex((degree) => degree > 2);
    if (point < 0) return false;
    const [first, second] = this.#undecidedAt(point);
    if (first === undefined) return true;
    const apart = this.#apart.slice();
    const given = this.#given;
    const back = (): void => {
      this.#apart.set(apart);
      this.#given = given;
    };
    this.#add(point, first, heavy);
    if (!this.#proven(limit, target)) return false;
    back();
    this.demand(point, first);
    const demanded = this.#demandedAt(point).length;
    if (demanded < 2 && second !== undefined) {
      this.#add(point, second, heavy);
      if (!this.#proven(limit, target)) return false;
      back();
      this.demand(point, first);
      this.demand(point, second);
    }
    if (!this.#forbidOthers(point)) {
      back();
      return true;
    }
    const proven = this.#proven(limit, target);
    back();
    if (proven) this.#weights.set(weights);
    return proven;
  }

  /** The ends of the tree's edges at a point that are neither demanded nor forbidden. */
  #undecidedAt(point: number): number[] {
    const ends: number[] = [];
    for (let at = 0; at < this.#edges.length; at += 2) {
      const [a, b] = [this.#edges[at] ?? 0, this.#edges[at + 1] ?? 0];
      if (a !== point && b !== point) continue;
      const other = a === point ? b : a;
      if (Math.abs(this.#apart[point * this.#count + other] ?? 0) < heavy / 2) ends.push(other);
    }
    return ends;
  }

  #demandedAt(point: number): number[] {
    const ends: number[] = [];
    for (let other = 0; other < this.#count; other += 1)
      if ((this.#apart[point * this.#count + other] ?? 0) < -heavy / 2) ends.push(other);
    return ends;
  }

  /** Forbids all but the demanded edges of a point that has two of them; false when it has more: no walk has that. */
  #forbidOthers(point: number): boolean {
    const demanded = this.#demandedAt(point);
    if (demanded.length > 2) return false;
    for (let other = 0; other < this.#count; other += 1)
      if (other !== point && Math.abs(this.#apart[point * this.#count + other] ?? 0) < heavy / 2)
        this.#add(point, other, heavy);
    return true;
  }

  /** Length of the least 1-tree under the weights. */
  #measure(): number {
    this.#trees += 1;
    const count = this.#count;
    const apart = this.#apart;
    const weights = this.#weights;
    const near = this.#near;
    const parent = this.#parent;
    const done = this.#done;
    const degrees = this.#degrees;
    const last = count - 1;
    degrees.fill(0);
    done.fill(0);
    near.fill(Number.POSITIVE_INFINITY);
    let length = 0;
    let current = 0;
    done[0] = 1;
    for (let added = 1; added < last; added += 1) {
      let next = 0;
      let least = Number.POSITIVE_INFINITY;
      const row = current * count;
      const own = weights[current] ?? 0;
      for (let point = 1; point < last; point += 1) {
        if (done[point] === 1) continue;
        const cost = (apart[row + point] ?? 0) + own + (weights[point] ?? 0);
        if (cost < (near[point] ?? 0)) {
          near[point] = cost;
          parent[point] = current;
        }
        const nearest = near[point] ?? 0;
        if (nearest < least) {
          next = point;
          least = nearest;
        }
      }
      done[next] = 1;
      length += least;
      this.#take(added - 1, next, parent[next] ?? 0);
      current = next;
    }
    let first = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    let firstAt = 0;
    let secondAt = 0;
    for (let point = 0; point < last; point += 1) {
      const cost = (apart[last * count + point] ?? 0) + (weights[last] ?? 0) + (weights[point] ?? 0);
      if (cost < first) {
        second = first;
        secondAt = firstAt;
        first = cost;
        firstAt = point;
      } else if (cost < second) {
        second = cost;
        secondAt = point;
      }
    }
    this.#take(last - 1, last, firstAt);
    this.#take(last, last, secondAt);
    let weight = 0;
    for (let point = 0; point < count; point += 1) weight += weights[point] ?? 0;
    return length + first + second - 2 * weight + this.#given;
  }

  #take(nth: number, a: number, b: number): void {
    this.#edges[2 * nth] = a;
    this.#edges[2 * nth + 1] = b;
    this.#degrees[a] = (this.#degrees[a] ?? 0) + 1;
    this.#degrees[b] = (this.#degrees[b] ?? 0) + 1;
  }
}
