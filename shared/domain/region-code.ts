import { comparable } from './person-name.ts';

const longestCode = 60;

/** Two names that a reader would take for the same: case, accents and spaces do not count. */
export function sameLabel(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
}

/** A stable code for a new item: letters and digits of its label, and a number when another item has that code. */
export function codeFromLabel(label: string, taken: readonly string[]): string {
  const words = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const base = (words === '' ? 'item' : words).slice(0, longestCode - 4).replace(/-+$/, '');
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
