/** One measured quantity against its reference, taken in the same run. */
export interface BenchRow {
  readonly id: string;
  readonly unit: 'ms' | 'µs' | 'MB';
  readonly value: number;
  /** Null when no reference is meaningful or its tool is missing. */
  readonly reference: number | null;
  readonly ratio: number | null;
  /** The highest ratio, or the bound on `value` where no ratio is meaningful. */
  readonly goal: number;
  /** Null when it could not be judged; `reason` then says why. */
  readonly ok: boolean | null;
  readonly reason?: string;
}

export type MeasureRow = () => Promise<BenchRow>;

interface Measured {
  readonly id: string;
  readonly unit: BenchRow['unit'];
  readonly value: number;
  readonly reference: number;
  readonly goal: number;
}

/** A row judged by `value / reference`. */
export function ratioRow({ id, unit, value, reference, goal }: Measured): BenchRow {
  const ratio = value / reference;
  return { id, unit, value, reference, ratio, goal, ok: ratio <= goal };
}

/** A row judged by its value alone; the reference is told along. */
export function boundRow({ id, unit, value, reference, goal }: Measured): BenchRow {
  return { id, unit, value, reference, ratio: null, goal, ok: value <= goal };
}

/** A row that this machine cannot judge. */
export function unjudgedRow(id: string, unit: BenchRow['unit'], goal: number, reason: string): BenchRow {
  return { id, unit, value: 0, reference: null, ratio: null, goal, ok: null, reason };
}
