import { createHash } from 'node:crypto';
import type { OpenedList } from '../../shared/contract/imports.ts';
import { findHeaderRow, guessColumns, headingKey } from '../../shared/domain/import-headings.ts';
import type { ColumnMapping, ColumnUse } from '../../shared/domain/import-model.ts';
import { listLimits, type ListSheet } from './list-file.ts';

type Uses = Readonly<Record<string, ColumnUse>>;

/** What a window gets to see of an opened list: recognised columns with examples, and the top of the sheet. */
export function lookAt(
  sheets: readonly ListSheet[],
  at: { readonly sheet: number; readonly headerRow: number | null },
  remember: (id: string) => Uses | null,
): Omit<OpenedList, 'token'> {
  const rows = sheets[at.sheet]?.rows ?? [];
  const headerRow = Math.min(at.headerRow ?? findHeaderRow(rows), Math.max(rows.length, 1));
  const headings = headingsOf(rows, headerRow);
  const body = rows.slice(headerRow, headerRow + 500);
  const examples = headings.map((_, column) =>
    [...new Set(body.map((row) => row[column] ?? '').filter((cell) => cell !== '' && cell !== headings[column]))].slice(
      0,
      3,
    ),
  );
  const filled = examples.map((values) => values.length > 0);
  const guessed = guessColumns(headings, filled);
  const earlier = remember(headingSetId(headings));
  const columns = headings.map((heading, column) => earlier?.[headingKey(heading)] ?? guessed[column] ?? 'leave-out');
  return {
    sheets: sheets.map(({ name, rows: { length } }) => ({ name, rows: length })),
    sheet: at.sheet,
    top: rows.slice(0, 12).map((cells, index) => ({ row: index + 1, cells: cells.slice(0, 8).map(short) })),
    columns: headings.map((heading, column) => ({
      heading: short(heading),
      examples: (examples[column] ?? []).map(short),
      recognised: guessed[column] !== 'keep-as-remark' && guessed[column] !== 'leave-out',
    })),
    mapping: { headerRow, columns },
    remembered: earlier !== null,
  };
}

/** The headings of a row, as wide as the widest row of the list. */
export function headingsOf(rows: readonly (readonly string[])[], headerRow: number): string[] {
  const width = Math.min(
    listLimits.columns,
    rows.reduce((widest, row) => Math.max(widest, row.length), 0),
  );
  const cells = rows[headerRow - 1] ?? [];
  return Array.from({ length: width }, (_, column) => (cells[column] ?? '').replace(/\s+/g, ' '));
}

/** Names a set of headings, in whatever order they stand. */
export function headingSetId(headings: readonly string[]): string {
  const keys = headings.map(headingKey).filter((key) => key !== '');
  return createHash('sha256').update(keys.toSorted().join('|')).digest('hex');
}

/** What to remember of a mapping: per heading what the user made of it. */
export function usesOf(headings: readonly string[], { columns }: ColumnMapping): Uses {
  const uses: Record<string, ColumnUse> = {};
  headings.forEach((heading, column) => {
    const key = headingKey(heading);
    // Of two columns with the same heading the first is remembered.
    if (key !== '' && !Object.hasOwn(uses, key)) uses[key] = columns[column] ?? 'leave-out';
  });
  return uses;
}

function short(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
