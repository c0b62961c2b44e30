/** What the worker reads out of a list: every cell as text, rows where the sheet has them. */
export interface ListSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Why a file is no list that can be read. */
export type ListFailure = 'file-unreadable' | 'file-empty' | 'file-too-large' | 'file-protected' | 'file-kind-unknown';

/** Bounds that keep one bad file from taking the machine along. */
export const listLimits = {
  rows: 20_000,
  columns: 200,
  /** Of the file on disk. */
  fileBytes: 50_000_000,
  /** Of what a compressed file becomes. */
  inflatedBytes: 200_000_000,
  cellCharacters: 20_000,
} as const;

/** Thrown while reading; becomes a failure with a code, never with content. */
export class ListError extends Error {
  readonly failure: ListFailure;
  constructor(failure: ListFailure, options?: ErrorOptions) {
    super(failure, options);
    this.name = 'ListError';
    this.failure = failure;
  }
}

/** One message of the worker. */
export type ListWorkerMessage =
  | { readonly kind: 'read'; readonly sheets: readonly ListSheet[] }
  | { readonly kind: 'failed'; readonly failure: ListFailure };

/** Spaces that do not look like spaces, and signs that no one sees: leftovers of other programs. */
const oddSpaces = /[\u00a0\u2007\u202f]/g;
const unseen = /(?![\t\n])[\p{Cc}\u200b\u200e\u200f\ufeff]/gu;

/** Signs of a keyboard, no space around them: most cells, and nothing to take away. */
const plain = /^[!-~](?:[ -~]*[!-~])?$/;

/** A cell as text, bounded; what no one sees or means is gone. */
export function cellText(value: string): string {
  const bounded = value.length > listLimits.cellCharacters ? value.slice(0, listLimits.cellCharacters + 1) : value;
  return plain.test(bounded) ? bounded : bounded.replace(oddSpaces, ' ').replace(unseen, '').trim();
}

/** Drops what is empty at the end, checks the bounds. @throws ListError `file-empty`, `file-too-large`. */
export function checkedSheets(sheets: readonly { name: string; rows: string[][] }[]): ListSheet[] {
  const filled = sheets.flatMap(({ name, rows }) => {
    const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
    return last < 0 ? [] : [{ name, rows: rows.slice(0, last + 1) }];
  });
  if (filled.length === 0) throw new ListError('file-empty');
  for (const { rows } of filled)
    if (rows.length > listLimits.rows + 100 || rows.some((row) => row.length > 16_384))
      throw new ListError('file-too-large');
  return filled.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => (row.length > listLimits.columns ? row.slice(0, listLimits.columns) : row)),
  }));
}
