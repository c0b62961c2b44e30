import { bsnPasses, fullBsn } from './bsn.ts';
import type { ImportField, ImportWarning } from './import-model.ts';
import { splitFullName, splitSurname } from './import-names.ts';
import { isNothing } from './import-words.ts';
import type { PersonName } from './subject.ts';

/** The name that the cells of a row give: in parts, in one cell, or a bit of both. */
export function nameOf(value: (field: ImportField) => string): PersonName {
  const [full, surname, prefix, givenNames] = (['fullName', 'surname', 'prefix', 'givenNames'] as const).map(
    (field) => {
      const words = singleSpaced(value(field));
      return isNothing(words) ? '' : words;
    },
  ) as [string, string, string, string];
  if (surname === '') {
    if (full === '') return { surname: '', prefix, givenNames };
    const split = splitFullName(full);
    return { surname: split.surname, prefix: prefix || split.prefix, givenNames: givenNames || split.givenNames };
  }
  // "Jansen, Kevin" in a column of surnames with nothing in the column of given names.
  if (givenNames === '' && surname.includes(',')) return splitFullName(surname);
  return prefix === '' ? { ...splitSurname(surname), givenNames } : { surname, prefix, givenNames };
}

function singleSpaced(words: string): string {
  return /\s\s|[^\S ]|^ | $/.test(words) ? words.replace(/\s+/g, ' ').trim() : words;
}

/** Nine digits, with a warning when they fail the check; null with a warning for what cannot be a BSN. */
export function bsnOf(cell: string, warnings: ImportWarning[]): string | null {
  if (isNothing(cell)) return null;
  const digits = cell.replace(/[\s.\-']/g, '');
  // A spreadsheet that took the number for an amount drops zeros in front; 7 digits is the shortest that occurs.
  if (!/^\d{7,9}$/.test(digits) || /^0+$/.test(digits)) {
    warnings.push('bsn-unusable');
    return null;
  }
  const bsn = fullBsn(digits);
  if (!bsnPasses(bsn)) warnings.push('bsn-fails-check');
  return bsn;
}
