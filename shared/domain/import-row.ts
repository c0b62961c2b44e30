import { fullBsn, bsnPasses } from './bsn.ts';
import type { IsoDate } from './dates.ts';
import type { DetentionTitle, ReleaseDateCertainty } from './detention.ts';
import { parseBirthDate, parseEventDate, type DateCell } from './import-dates.ts';
import type { ColumnUse, ImportField, ImportWarning, RejectReason } from './import-model.ts';
import { splitFullName, splitSurname } from './import-names.ts';
import {
  isNothing,
  parseCertainty,
  parseSex,
  parseTargetGroups,
  parseTitle,
  parseYesNo,
  type TargetGroupWord,
} from './import-words.ts';
import type { PartialDate } from './partial-date.ts';
import type { PersonName, Sex } from './subject.ts';

/** One row of a list, understood. Empty or null means that the list says nothing about it. */
export interface ListRow extends PersonName {
  /** As the sheet counts. */
  readonly row: number;
  readonly birthDate: PartialDate | null;
  readonly sex: Sex;
  readonly bsn: string | null;
  readonly skn: string;
  readonly municipalityOfOrigin: string;
  readonly municipalityOfRegistration: string;
  readonly municipalityOfSettlement: string;
  readonly institution: string;
  readonly unit: string;
  readonly title: DetentionTitle | null;
  readonly titleRemark: string;
  readonly offence: string;
  readonly beginDate: IsoDate | null;
  readonly releaseDate: IsoDate | null;
  readonly certainty: ReleaseDateCertainty | null;
  /** Target groups that the list says the person belongs to, and those that it says "nee" to. */
  readonly groups: readonly string[];
  readonly notGroups: readonly string[];
  readonly prisonCaseManager: string;
  readonly remark: string;
  readonly warnings: readonly ImportWarning[];
  /** Not empty: not usable until corrected. */
  readonly reasons: readonly RejectReason[];
  /** The date cells as they stand, for showing what was not understood. */
  readonly asWritten: { readonly birthDate: string; readonly releaseDate: string };
}

/** What reading a row needs besides its cells. */
export interface RowReading {
  readonly columns: readonly ColumnUse[];
  readonly headings: readonly string[];
  readonly today: IsoDate;
  readonly targetGroups: readonly TargetGroupWord[];
  /** What stands before a value that is kept as a line in the remark. */
  readonly words: Readonly<Record<'column' | 'certainty' | 'targetGroup' | 'topX' | 'hic', string>>;
}

const longestLine = 300;
const longestRemark = 20_000;
const footers = /^(totaal|aantal|bron|pagina|einde|let op|toelichting|legenda|vertrouwelijk)\b/i;

/** Reads one row by the mapping; everything that a cell said is in a field, in the remark, or in a reason or warning. */
export function readListRow(row: number, cells: readonly string[], reading: RowReading): ListRow {
  const values = valuesOf(cells, reading.columns);
  const value = (field: ImportField): string => values.get(field) ?? '';
  const words = (field: ImportField): string => (isNothing(value(field)) ? '' : value(field));
  const warnings: ImportWarning[] = [];
  const reasons: RejectReason[] = [];
  const remarks = keptCells(cells, reading);

  const name = nameOf(value);
  if (name.surname === '' || isFooter(cells)) reasons.push('no-name');
  const birth = parseBirthDate(value('birthDate'), reading.today);
  const begin = parseEventDate(value('beginDate'), reading.today);
  const release = parseEventDate(value('releaseDate'), reading.today);
  if (birth.kind === 'impossible') reasons.push('impossible-birth-date');
  if (begin.kind === 'impossible') reasons.push('impossible-begin-date');
  if (release.kind === 'impossible') reasons.push('impossible-release-date');
  const [birthDate, beginDate, releaseDate] = [dateOf(birth), dateOf(begin), dateOf(release)];
  if (beginDate !== null && releaseDate !== null && releaseDate < beginDate) reasons.push('release-before-begin');
  if (birthDate?.endsWith('-00') === true) warnings.push('unknown-birth-day');
  if (releaseDate === null && release.kind === 'none') warnings.push('no-release-date');
  if (beginDate !== null && beginDate > reading.today) warnings.push('begin-in-future');

  const bsn = bsnOf(value('bsn'), warnings);
  const sex = parseSex(value('sex'));
  if (sex === null) warnings.push('unknown-sex');
  const title = parseTitle(value('title'));
  if (title === 'other') warnings.push('unknown-title');
  const certainty = parseCertainty(value('releaseDateCertainty'));
  if (certainty === undefined) {
    warnings.push('unknown-certainty');
    remarks.push(`${reading.words.certainty}: ${value('releaseDateCertainty')}`);
  }
  const groups = groupsOf(value, reading, remarks);
  const remark = [value('remark'), ...remarks].filter((line) => line !== '').join('\n');
  const fields = {
    ...name,
    skn: words('skn'),
    municipalityOfOrigin: words('municipalityOfOrigin'),
    municipalityOfRegistration: words('municipalityOfRegistration'),
    municipalityOfSettlement: words('municipalityOfSettlement'),
    institution: words('institution'),
    unit: words('unit'),
    titleRemark: title === 'other' ? value('title') : '',
    offence: words('offence'),
    prisonCaseManager: words('prisonCaseManager'),
  };
  if (remark.length > longestRemark || Object.values(fields).some((text) => text.length > longestLine))
    reasons.push('too-long');
  return {
    row,
    ...fields,
    birthDate,
    sex: sex ?? 'unknown',
    bsn,
    title,
    beginDate,
    releaseDate,
    certainty: certainty ?? null,
    ...groups,
    remark,
    warnings,
    reasons,
    asWritten: { birthDate: value('birthDate'), releaseDate: value('releaseDate') },
  };
}

/** True for a line without any content. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '');
}

function valuesOf(cells: readonly string[], columns: readonly ColumnUse[]): Map<ImportField, string> {
  const values = new Map<ImportField, string>();
  columns.forEach((use, column) => {
    const cell = cells[column] ?? '';
    if (use === 'keep-as-remark' || use === 'leave-out' || cell === '') return;
    const known = values.get(use);
    values.set(use, known === undefined ? cell : `${known} ${cell}`);
  });
  return values;
}

function keptCells(cells: readonly string[], { columns, headings, words }: RowReading): string[] {
  return columns.flatMap((use, column) => {
    const cell = cells[column] ?? '';
    if (use !== 'keep-as-remark' || cell === '') return [];
    return [`${headings[column] === '' ? `${words.column} ${column + 1}` : headings[column]}: ${cell}`];
  });
}

function nameOf(value: (field: ImportField) => string): PersonName {
  const [full, surname, prefix, givenNames] = (['fullName', 'surname', 'prefix', 'givenNames'] as const).map(
    (field) => {
      const words = value(field).replace(/\s+/g, ' ').trim();
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

/** A line below the list, like "Totaal: 40": one filled cell that begins with such a word. */
function isFooter(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 1 && footers.test(filled[0] ?? '');
}

function dateOf<D>(cell: DateCell<D>): D | null {
  return cell.kind === 'date' ? cell.date : null;
}

function bsnOf(cell: string, warnings: ImportWarning[]): string | null {
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

function groupsOf(
  value: (field: ImportField) => string,
  { targetGroups, words }: RowReading,
  remarks: string[],
): Pick<ListRow, 'groups' | 'notGroups'> {
  const parsed = parseTargetGroups(value('targetGroup'), targetGroups);
  if (parsed.unknown.length > 0) remarks.push(`${words.targetGroup}: ${parsed.unknown.join(', ')}`);
  const groups = new Set(parsed.codes);
  const notGroups: string[] = [];
  for (const [field, code, label] of [
    ['topX', 'top-x', words.topX],
    ['hic', 'hic', words.hic],
  ] as const) {
    const answer = parseYesNo(value(field)) ?? (parseTargetGroups(value(field), []).codes.includes(code) ? true : null);
    if (answer === true) groups.add(code);
    else if (answer === false) notGroups.push(code);
    else if (!isNothing(value(field))) remarks.push(`${label}: ${value(field)}`);
  }
  return { groups: [...groups], notGroups: notGroups.filter((code) => !groups.has(code)) };
}
