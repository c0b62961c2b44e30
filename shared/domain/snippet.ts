import { z } from 'zod';
import { snippetId } from './ids.ts';
import { paragraph } from './subject.ts';

export const snippetFields = z.object({
  /** What is typed after the semicolon: letters and digits, small. */
  short: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[\p{L}\p{N}-]{1,30}$/u),
  text: paragraph.trim().min(1),
});
export type SnippetFields = z.infer<typeof snippetFields>;

/** Words that are typed often: `;kort` gives `text`. */
export const snippet = snippetFields.extend({ id: snippetId });
export type Snippet = z.infer<typeof snippet>;

const asked = /(?<=^|[\s(])(?:;)(?<short>[\p{L}\p{N}-]{1,30})$/u;

/** The snippet that the words before the cursor ask for, and where the asking begins; null when none. */
export function snippetAt(
  before: string,
  snippets: readonly Snippet[],
): { readonly snippet: Snippet; readonly start: number } | null {
  const match = asked.exec(before);
  const found = snippets.find(({ short }) => short === match?.groups?.['short']?.toLowerCase());
  return match === null || found === undefined ? null : { snippet: found, start: match.index };
}
