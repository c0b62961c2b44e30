import { bsnPasses, fullBsn } from './bsn.ts';
import type { ImportWarning } from './import-model.ts';
import { splitFullName, splitSurname } from './import-names.ts';
import { isNothing } from './import-words.ts';
import type { PersonName } from './subject.ts';

/** The cells that hold a name, each as `nameWords` gives it; empty where the list has no such column. */
interface NameCells extends PersonName {
  readonly full: string;
}

/** The name that the cells of a row give: in parts, in one cell, or a bit of both. */
export function nameOf({ full, surname, prefix, givenNames }: NameCells): PersonName {
  if (surname === '') {
    if (full === '') return { surname: '', prefix, givenNames };
    const split = splitFullName(full);
    return { surname: split.surname, prefix: prefix || split.prefix, givenNames: givenNames || split.givenNames };
  }
  // "Jansen, Kevin" in a column of surnames with nothing in the column of given names.
  if (givenNames === '' && surname.includes(',')) return splitFullName(surname);
  if (prefix !== '') return { surname, prefix, givenNames };
  const split = splitSurname(surname);
  return { surname: split.surname, prefix: split.prefix, givenNames };
}

/** A cell of a name with single spaces; empty when it says that it is not known. */
export function nameWords(cell: string): string {
  const words = /\s\s|[^\S ]|^ | $/.test(cell) ? cell.replace(/\s+/g, ' ').trim() : cell;
  return isNothing(words) ? '' : words;
}

/** Nine digits, with a warning when they fail the check; null with a warning for what cannot be a BSN. */
export function bsnOf(cell: string, warnings: ImportWarning[]): string | null {
  const whole = /^\d{9}$/.test(cell);
  if (!whole && isNothing(cell)) return null;
  const digits = whole ? cell : cell.replace(/[\s.\-']/g, '');
  // A spreadsheet that took the number for an amount drops zeros in front; 7 digits is the shortest that occurs.
  if (!/^\d{7,9}$/.test(digits) || /^0+$/.test(digits)) {
    warnings.push('bsn-unusable');
    return null;
  }
  const bsn = fullBsn(digits);
  if (!bsnPasses(bsn)) warnings.push('bsn-fails-check');
  return bsn;
}
