import { parseTargetGroups, type TargetGroupWord } from './import-words.ts';
import { typedWords } from './subject-search.ts';

/** A target group as a narrow place shows it: a short word, with the whole name for who asks. */
export interface TargetGroupMark {
  readonly code: string;
  readonly mark: string;
  readonly label: string;
}

/** The marks of the groups of a case, in the order of the region; a code that the region does not know is shown as it is. */
export function targetGroupMarks(codes: readonly string[], region: readonly TargetGroupWord[]): TargetGroupMark[] {
  const known = region.filter(({ code }) => codes.includes(code));
  const unknown = codes.filter((code) => known.every((item) => item.code !== code));
  return [
    ...known.map(({ code, label, shortLabel }) => ({ code, mark: shortLabel === '' ? label : shortLabel, label })),
    ...unknown.map((code) => ({ code, mark: code, label: code })),
  ];
}

/** Fewer letters than these begin too many names to mean a group as well. */
const fewestLetters = 3;

/**
 * The groups that one typed word means: a whole word of its name, the beginning of one, or another word under which
 * lists know it ("hit", "pga").
 * @param word as `typedWords` gives it.
 */
export function groupsNamedBy(word: string, region: readonly TargetGroupWord[]): string[] {
  const elsewhere = parseTargetGroups(word, region).codes;
  return region
    .filter(({ code, label, shortLabel }) => {
      const own = typedWords(`${label} ${shortLabel}`);
      const begins = word.length >= fewestLetters && own.some((one) => one.startsWith(word));
      return begins || own.includes(word) || elsewhere.includes(code);
    })
    .map(({ code }) => code);
}
