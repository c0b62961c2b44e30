import type { RunSheetCase } from '../../shared/domain/run-sheet.ts';

/** Whole numbers under a bound, always the same ones for a seed. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  for (let warmUp = 0; warmUp < 10; warmUp += 1) next();
  return (below) => Math.floor((next() / 2 ** 32) * below);
}

/**
 * An agenda as a table has it: some partners come to many cases, most to few, and a case has up to `most` guests.
 * Releases lie from five days ago to eleven weeks ahead; one in ten has no date.
 */
export function randomAgenda(seed: number, caseCount: number, partners: number, most: number): RunSheetCase[] {
  const number = numbersFrom(seed);
  return Array.from({ length: caseCount }, (_, index) => {
    const guests = Array.from(
      { length: number(most + 1) },
      () => `partner ${Math.min(number(partners), number(partners))}`,
    );
    return {
      id: `case ${index}`,
      daysToRelease: number(10) === 0 ? null : number(80) - 5,
      guests: [...new Set(guests)],
      pinnedAt: null,
    };
  });
}
