/** What two records are compared by: the match key (surname,given names,birth date, comparable) and the BSN. */
export interface Likeness {
  readonly matchKey: string;
  readonly bsn: string | null;
}

/** From this score on, two records are shown as perhaps the same person. */
export const lookalikeThreshold = 5;

/**
 * How much two records look like one person: the same BSN counts most, then names that are equal, begin alike or differ
 * by a slip of the pen, then the birth date. Only for asking: nothing is decided by it.
 */
export function likeness(one: Likeness, other: Likeness): number {
  const [surname = '', given = '', birth = ''] = one.matchKey.split(',');
  const [otherSurname = '', otherGiven = '', otherBirth = ''] = other.matchKey.split(',');
  const sameBsn = one.bsn !== null && other.bsn !== null && one.bsn.padStart(9, '0') === other.bsn.padStart(9, '0');
  return (
    (sameBsn ? 10 : 0) +
    wordScore(surname, otherSurname) * 2 +
    wordScore(given, otherGiven) +
    birthScore(birth, otherBirth)
  );
}

/** 2 equal, 1 when one begins with the other or a letter or two differ, else 0. */
function wordScore(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 2;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.startsWith(short)) return 1;
  return slips(one, other) <= (short.length < 5 ? 1 : 2) ? 1 : 0;
}

/** 3 equal, 1 when what both know is equal or one part differs or day and month are swapped; -2 when it contradicts. */
function birthScore(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 3;
  const [year, month, day] = one.split('-');
  const [otherYear, otherMonth, otherDay] = other.split('-');
  const differing = [
    [year, otherYear],
    [month, otherMonth],
    [day, otherDay],
  ].filter(([a, b]) => a !== b && a !== '00' && b !== '00').length;
  const swapped = year === otherYear && month === otherDay && day === otherMonth;
  return differing <= 1 || swapped ? 1 : -2;
}

/** Letters to insert, drop or replace to make one word of the other (Levenshtein); 3 when they are too far apart. */
export function slips(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(one).entries()) {
    const current = [row + 1];
    for (const [column, otherLetter] of Array.from(other).entries())
      current.push(
        Math.min(
          (previous[column + 1] ?? 0) + 1,
          (current[column] ?? 0) + 1,
          (previous[column] ?? 0) + (letter === otherLetter ? 0 : 1),
        ),
      );
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
