import type { Column, Runs, TableBlock } from './document-model.ts';
import { cell } from './minutes-parts.ts';

/** A column with what it tells of each thing in the table. */
export interface Telling<T> {
  readonly title: string;
  /** Share of the width, relative to the other columns. */
  readonly width: number;
  /** Empty where there is nothing to tell. */
  readonly tells: (one: T) => string | Runs;
  /** Left out of a table in which it tells nothing of anything: a column of dashes only takes room. */
  readonly leftOutWhenEmpty?: true;
  readonly namesRow?: true;
}

/** A table with a row for each thing. */
export function tableOf<T>(columns: readonly Telling<T>[], things: readonly T[]): TableBlock {
  const kept = columns.filter(
    ({ tells, leftOutWhenEmpty }) => leftOutWhenEmpty !== true || things.some((one) => tells(one) !== ''),
  );
  return {
    kind: 'table',
    columns: kept.map(({ title, width, namesRow }): Column =>
      namesRow === true ? { title, width, namesRow } : { title, width },
    ),
    rows: things.map((one) =>
      kept.map(({ tells }) => {
        const told = tells(one);
        return typeof told === 'string' ? cell(told) : told;
      }),
    ),
  };
}
