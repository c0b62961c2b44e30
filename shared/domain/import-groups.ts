import { isNothing, parseTargetGroups, parseYesNo, type TargetGroupWord } from './import-words.ts';

/** What grouping needs besides the cells. */
export interface GroupReading {
  readonly targetGroups: readonly TargetGroupWord[];
  /** What stands before a word that is kept as a line in the remark. */
  readonly words: Readonly<Record<'targetGroup' | 'topX' | 'hic', string>>;
}

export interface Groups {
  /** Target groups that the list says the person belongs to, and those that it says "nee" to. */
  readonly groups: readonly string[];
  readonly notGroups: readonly string[];
  /** What was not understood. */
  readonly remarks: readonly string[];
}

/** A sign that no cell holds: the cells of the groups are understood together, and remembered so. */
export const betweenCells = '\u0000';

/** What the cells of target group, Top X and HIC say together. */
export function groupsOf(
  [targetGroup = '', topX = '', hic = '']: readonly string[],
  { targetGroups, words }: GroupReading,
): Groups {
  const parsed = parseTargetGroups(targetGroup, targetGroups);
  const remarks = parsed.unknown.length === 0 ? [] : [`${words.targetGroup}: ${parsed.unknown.join(', ')}`];
  const groups = new Set(parsed.codes);
  const notGroups: string[] = [];
  for (const { code, cell, word } of [
    { code: 'top-x', cell: topX, word: words.topX },
    { code: 'hic', cell: hic, word: words.hic },
  ]) {
    const answer = belongsTo(code, cell);
    if (answer === true) groups.add(code);
    else if (answer === false) notGroups.push(code);
    else if (!isNothing(cell)) remarks.push(`${word}: ${cell}`);
  }
  return { groups: [...groups], notGroups: notGroups.filter((code) => !groups.has(code)), remarks };
}

/** Whether a column of one group says yes or no; null when it says neither. */
function belongsTo(code: string, cell: string): boolean | null {
  return parseYesNo(cell) ?? (parseTargetGroups(cell, []).codes.includes(code) ? true : null);
}
