import type { IsoDate } from './dates.ts';
import type { DetentionTitle, ReleaseDateCertainty } from './detention.ts';
import { bsnOf, nameOf } from './import-cells.ts';
import { parseBirthDate, parseEventDate, type DateCell } from './import-dates.ts';
import type { ColumnUse, ImportField, ImportWarning, RejectReason } from './import-model.ts';
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
import { remembered } from './remembered.ts';
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

/** What the cells of one column mean, each distinct text understood once per list. */
interface CellReaders {
  readonly places: ReadonlyMap<ImportField, readonly number[]>;
  readonly birthDate: (cell: string) => DateCell<PartialDate>;
  readonly eventDate: (cell: string) => DateCell<IsoDate>;
  readonly sex: (cell: string) => Sex | null;
  readonly title: (cell: string) => DetentionTitle | null;
  readonly certainty: (cell: string) => { readonly is: ReturnType<typeof parseCertainty> };
  readonly targetGroups: (cell: string) => ReturnType<typeof parseTargetGroups>;
  readonly topX: (cell: string) => boolean | null;
  readonly hic: (cell: string) => boolean | null;
}

/**
 * Makes the function that reads the rows of one list by its mapping; everything that a cell said is in a field, in the
 * remark, or in a reason or warning.
 */
export function listRowReader(reading: RowReading): (row: number, cells: readonly string[]) => ListRow {
  const readers: CellReaders = {
    places: placesOf(reading.columns),
    birthDate: remembered((cell) => parseBirthDate(cell, reading.today)),
    eventDate: remembered((cell) => parseEventDate(cell, reading.today)),
    sex: remembered(parseSex),
    title: remembered(parseTitle),
    certainty: remembered((cell) => ({ is: parseCertainty(cell) })),
    targetGroups: remembered((cell) => parseTargetGroups(cell, reading.targetGroups)),
    topX: remembered((cell) => belongsTo('top-x', cell)),
    hic: remembered((cell) => belongsTo('hic', cell)),
  };
  return (row, cells) => readRow(row, cells, reading, readers);
}

function readRow(row: number, cells: readonly string[], reading: RowReading, readers: CellReaders): ListRow {
  const value = (field: ImportField): string => valueOf(cells, readers.places.get(field));
  const words = (field: ImportField): string => {
    const cell = value(field);
    return isNothing(cell) ? '' : cell;
  };
  const warnings: ImportWarning[] = [];
  const reasons: RejectReason[] = [];
  const remarks = keptCells(cells, reading);

  const name = nameOf(value);
  if (name.surname === '' || isFooter(cells)) reasons.push('no-name');
  const asWritten = { birthDate: value('birthDate'), releaseDate: value('releaseDate') };
  const birth = readers.birthDate(asWritten.birthDate);
  const begin = readers.eventDate(value('beginDate'));
  const release = readers.eventDate(asWritten.releaseDate);
  if (birth.kind === 'impossible') reasons.push('impossible-birth-date');
  if (begin.kind === 'impossible') reasons.push('impossible-begin-date');
  if (release.kind === 'impossible') reasons.push('impossible-release-date');
  const [birthDate, beginDate, releaseDate] = [dateOf(birth), dateOf(begin), dateOf(release)];
  if (beginDate !== null && releaseDate !== null && releaseDate < beginDate) reasons.push('release-before-begin');
  if (birthDate?.endsWith('-00') === true) warnings.push('unknown-birth-day');
  if (releaseDate === null && release.kind === 'none') warnings.push('no-release-date');
  if (beginDate !== null && beginDate > reading.today) warnings.push('begin-in-future');

  const bsn = bsnOf(value('bsn'), warnings);
  const sex = readers.sex(value('sex'));
  if (sex === null) warnings.push('unknown-sex');
  const title = readers.title(value('title'));
  if (title === 'other') warnings.push('unknown-title');
  const certainty = readers.certainty(value('releaseDateCertainty')).is;
  if (certainty === undefined) {
    warnings.push('unknown-certainty');
    remarks.push(`${reading.words.certainty}: ${value('releaseDateCertainty')}`);
  }
  const { groups, notGroups } = groupsOf(value, readers, reading, remarks);
  const remark = remarks.length === 0 ? value('remark') : linesOf([value('remark'), ...remarks]);
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
    ...fields,
    row,
    birthDate,
    sex: sex ?? 'unknown',
    bsn,
    title,
    beginDate,
    releaseDate,
    certainty: certainty ?? null,
    groups,
    notGroups,
    remark,
    warnings,
    reasons,
    asWritten,
  };
}

const linesOf = (lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n');

/** True for a line without any content. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '');
}

/** The columns that hold each field. */
function placesOf(columns: readonly ColumnUse[]): Map<ImportField, number[]> {
  const places = new Map<ImportField, number[]>();
  columns.forEach((use, column) => {
    if (use === 'keep-as-remark' || use === 'leave-out') return;
    const known = places.get(use);
    if (known === undefined) places.set(use, [column]);
    else known.push(column);
  });
  return places;
}

function valueOf(cells: readonly string[], places: readonly number[] | undefined): string {
  const first = places?.[0];
  if (places === undefined || first === undefined) return '';
  if (places.length === 1) return cells[first] ?? '';
  return places
    .map((column) => cells[column] ?? '')
    .filter((cell) => cell !== '')
    .join(' ');
}

function keptCells(cells: readonly string[], { columns, headings, words }: RowReading): string[] {
  return columns.flatMap((use, column) => {
    const cell = cells[column] ?? '';
    if (use !== 'keep-as-remark' || cell === '') return [];
    return [`${headings[column] === '' ? `${words.column} ${column + 1}` : headings[column]}: ${cell}`];
  });
}

/** A line below the list, like "Totaal: 40": one filled cell that begins with such a word. */
function isFooter(cells: readonly string[]): boolean {
  if (cells[0] !== '' && cells[1] !== '' && cells.length > 1) return false;
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 1 && footers.test(filled[0] ?? '');
}

function dateOf<D>(cell: DateCell<D>): D | null {
  return cell.kind === 'date' ? cell.date : null;
}

/** Whether a column of one group says yes or no; null when it says neither. */
function belongsTo(code: string, cell: string): boolean | null {
  return parseYesNo(cell) ?? (parseTargetGroups(cell, []).codes.includes(code) ? true : null);
}

function groupsOf(
  value: (field: ImportField) => string,
  readers: CellReaders,
  { words }: RowReading,
  remarks: string[],
): Pick<ListRow, 'groups' | 'notGroups'> {
  const parsed = readers.targetGroups(value('targetGroup'));
  if (parsed.unknown.length > 0) remarks.push(`${words.targetGroup}: ${parsed.unknown.join(', ')}`);
  const groups = new Set(parsed.codes);
  const notGroups: string[] = [];
  for (const [field, code] of [
    ['topX', 'top-x'],
    ['hic', 'hic'],
  ] as const) {
    const cell = value(field);
    const answer = readers[field](cell);
    if (answer === true) groups.add(code);
    else if (answer === false) notGroups.push(code);
    else if (!isNothing(cell)) remarks.push(`${words[field]}: ${cell}`);
  }
  return { groups: [...groups], notGroups: notGroups.filter((code) => !groups.has(code)) };
}
