import { useState } from 'react';

interface MadeRow {
  readonly key: string;
  readonly id: string | null;
  /** The list has held it; when it is gone from the list after that, it was removed. */
  readonly arrived: boolean;
}

export interface Row<I> {
  readonly key: string;
  /** Null for the empty line at the end, and for a new one that the list does not hold yet. */
  readonly item: I | null;
  readonly id: string | null;
}

/**
 * The rows of a list that ends in an empty line to type in. The line becomes the item that it makes without being
 * taken from the page, so that the focus and the words stay where they are.
 */
export function useRows<I extends { readonly id: string }>(
  items: readonly I[],
): { readonly rows: readonly Row<I>[]; readonly made: (key: string, id: string) => void } {
  const [own, setOwn] = useState<readonly MadeRow[]>(() => [emptyRow()]);
  const ids = new Set(items.map(({ id }) => id));
  if (own.some((row) => row.id !== null && !row.arrived && ids.has(row.id)))
    setOwn(own.map((row) => ({ ...row, arrived: row.arrived || (row.id !== null && ids.has(row.id)) })));
  const keys = new Map(own.map(({ id, key }) => [id, key]));
  const rows = [
    ...items.map((item): Row<I> => ({ key: keys.get(item.id) ?? item.id, item, id: item.id })),
    ...own
      .filter(({ id, arrived }) => id === null || (!arrived && !ids.has(id)))
      .map(({ key, id }): Row<I> => ({ key, item: null, id })),
  ];
  const made = (key: string, id: string): void =>
    setOwn((before) => [...before.map((row) => (row.key === key ? { ...row, id } : row)), emptyRow()]);
  return { rows, made };
}

function emptyRow(): MadeRow {
  return { key: crypto.randomUUID(), id: null, arrived: false };
}
