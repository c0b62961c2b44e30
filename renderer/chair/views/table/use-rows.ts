import { useMemo, useState } from 'react';

interface MadeRow {
  readonly key: string;
  readonly id: string | null;
  /** Somebody typed in it, so that it is no longer the empty line. */
  readonly started: boolean;
  /** The list has held it; when it is gone from the list after that, it was removed. */
  readonly arrived: boolean;
}

export interface Row<I> {
  readonly key: string;
  /** Null for the empty line at the end, and for a new one that the list does not hold yet. */
  readonly item: I | null;
  /** The line at the end in which the next item is typed. */
  readonly isEmptyLine: boolean;
}

/** What a line tells of itself; the same object for as long as the list is there, so that no line is drawn for it. */
export interface RowChanges {
  /** The first key was typed in the empty line: the next one is there before the second key. */
  readonly started: (key: string) => void;
  /** The core made the item of this line. */
  readonly made: (key: string, id: string) => void;
  /** Everything typed in a line was taken out again before it was kept: it goes. */
  readonly abandoned: (key: string) => void;
}

/**
 * The rows of a list that ends in an empty line to type in. The line becomes the item that it makes without being
 * taken from the page, so that the focus and the words stay where they are; and the line after it does not wait for
 * the core, so that who types on at once never types into the line before.
 */
export function useRows<I extends { readonly id: string }>(
  items: readonly I[],
): { readonly rows: readonly Row<I>[]; readonly changes: RowChanges } {
  const [own, setOwn] = useState<readonly MadeRow[]>(() => [emptyRow()]);
  const ids = new Set(items.map(({ id }) => id));
  if (own.some((row) => row.id !== null && !row.arrived && ids.has(row.id)))
    setOwn(own.map((row) => ({ ...row, arrived: row.arrived || (row.id !== null && ids.has(row.id)) })));
  const keys = new Map(own.map(({ id, key }) => [id, key]));
  const rows = [
    ...items.map((item): Row<I> => ({ key: keys.get(item.id) ?? item.id, item, isEmptyLine: false })),
    ...own
      .filter(({ id, arrived }) => id === null || (!arrived && !ids.has(id)))
      .map(({ key, started }): Row<I> => ({ key, item: null, isEmptyLine: !started })),
  ];
  const changes = useMemo(
    (): RowChanges => ({
      started: (key) => setOwn((before) => withStarted(before, key)),
      made: (key, id) => setOwn((before) => before.map((row) => (row.key === key ? { ...row, id } : row))),
      abandoned: (key) =>
        setOwn((before) => before.filter((row) => row.key !== key || !row.started || row.id !== null)),
    }),
    [],
  );
  return { rows, changes };
}

function withStarted(before: readonly MadeRow[], key: string): readonly MadeRow[] {
  if (!before.some((row) => row.key === key && !row.started)) return before;
  return [...before.map((row) => (row.key === key ? { ...row, started: true } : row)), emptyRow()];
}

function emptyRow(): MadeRow {
  return { key: crypto.randomUUID(), id: null, started: false, arrived: false };
}
