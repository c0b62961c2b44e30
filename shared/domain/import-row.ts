import type { IsoDate } from './dates.ts';
import type { DetentionTitle, ReleaseDateCertainty } from './detention.ts';
import { bsnOf, nameOf, nameWords } from './import-cells.ts';
import { parseBirthDate, parseEventDate, type DateCell } from './import-dates.ts';
import type { ColumnUse, ImportField, ImportWarning, RejectReason } from './import-model.ts';
import { betweenCells, groupsOf, type Groups, type GroupReading } from './import-groups.ts';
import { isNothing, parseCertainty, parseSex, parseTitle } from './import-words.ts';
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
export interface RowReading extends GroupReading {
  readonly columns: readonly ColumnUse[];
  readonly headings: readonly string[];
  readonly today: IsoDate;
  /** What stands before a value that is kept as a line in the remark. */
  readonly words: GroupReading['words'] & Readonly<Record<'column' | 'certainty', string>>;
}

const longestLine = 300;
const longestRemark = 20_000;
const footers = /^(totaal|aantal|bron|pagina|einde|let op|toelichting|legenda|vertrouwelijk)\b/i;

/** The columns that hold each field that the list has. */
type Places = Readonly<Partial<Record<ImportField, readonly number[]>>>;

/** How one list is read: where its fields stand, and what its cells mean, each distinct text understood once. */
interface ListReading extends RowReading {
  readonly places: Places;
  readonly keptColumns: readonly number[];
  readonly name: (cell: string) => string;
  /** A cell as it stands, empty when it says that it is not known. */
  readonly said: (cell: string) => string;
  readonly birthDate: (cell: string) => DateCell<PartialDate>;
  readonly eventDate: (cell: string) => DateCell<IsoDate>;
  readonly sex: (cell: string) => Sex | null;
  readonly title: (cell: string) => DetentionTitle | null;
  readonly certainty: (cell: string) => { readonly is: ReturnType<typeof parseCertainty> };
  readonly groups: (cells: string) => Groups;
}

/**
 * Makes the function that reads the rows of one list by its mapping; everything that a cell said is in a field, in the
 * remark, or in a reason or warning.
 */
export function listRowReader(reading: RowReading): (row: number, cells: readonly string[]) => ListRow {
  const list: ListReading = {
    ...reading,
    places: placesOf(reading.columns),
    keptColumns: reading.columns.flatMap((use, column) => (use === 'keep-as-remark' ? [column] : [])),
    name: remembered(nameWords),
    said: remembered((cell) => (isNothing(cell) ? '' : cell)),
    birthDate: remembered((cell) => parseBirthDate(cell, reading.today)),
    eventDate: remembered((cell) => parseEventDate(cell, reading.today)),
    sex: remembered(parseSex),
    title: remembered(parseTitle),
    certainty: remembered((cell) => ({ is: parseCertainty(cell) })),
    groups: remembered((cells) => groupsOf(cells.split(betweenCells), reading)),
  };
  return (row, cells) => readRow(row, cells, list);
}

function readRow(row: number, cells: readonly string[], list: ListReading): ListRow {
  const { places } = list;
  const value = (place: readonly number[] | undefined): string => (place === undefined ? '' : valueOf(cells, place));
  const said = (place: readonly number[] | undefined): string =>
    place === undefined ? '' : list.said(valueOf(cells, place));
  const warnings: ImportWarning[] = [];
  const reasons: RejectReason[] = [];
  const remarks = keptCells(cells, list);

  const { surname, prefix, givenNames } = nameOf({
    full: list.name(value(places.fullName)),
    surname: list.name(value(places.surname)),
    prefix: list.name(value(places.prefix)),
    givenNames: list.name(value(places.givenNames)),
  });
  if (surname === '' || isFooter(cells)) reasons.push('no-name');
  const asWritten = { birthDate: value(places.birthDate), releaseDate: value(places.releaseDate) };
  const birth = list.birthDate(asWritten.birthDate);
  const begin = list.eventDate(value(places.beginDate));
  const release = list.eventDate(asWritten.releaseDate);
  if (birth.kind === 'impossible') reasons.push('impossible-birth-date');
  if (begin.kind === 'impossible') reasons.push('impossible-begin-date');
  if (release.kind === 'impossible') reasons.push('impossible-release-date');
  const birthDate = dateOf(birth);
  const beginDate = dateOf(begin);
  const releaseDate = dateOf(release);
  if (beginDate !== null && releaseDate !== null && releaseDate < beginDate) reasons.push('release-before-begin');
  if (birthDate?.endsWith('-00') === true) warnings.push('unknown-birth-day');
  if (releaseDate === null && release.kind === 'none') warnings.push('no-release-date');
  if (beginDate !== null && beginDate > list.today) warnings.push('begin-in-future');

  const bsn = bsnOf(value(places.bsn), warnings);
  const sex = list.sex(value(places.sex));
  if (sex === null) warnings.push('unknown-sex');
  const title = list.title(value(places.title));
  if (title === 'other') warnings.push('unknown-title');
  const certainty = list.certainty(value(places.releaseDateCertainty)).is;
  if (certainty === undefined) {
    warnings.push('unknown-certainty');
    remarks.push(`${list.words.certainty}: ${value(places.releaseDateCertainty)}`);
  }
  const groups = list.groups(
    `${value(places.targetGroup)}${betweenCells}${value(places.topX)}${betweenCells}${value(places.hic)}`,
  );
  if (groups.remarks.length > 0) remarks.push(...groups.remarks);
  const understood: ListRow = {
    row,
    surname,
    prefix,
    givenNames,
    birthDate,
    sex: sex ?? 'unknown',
    bsn,
    skn: said(places.skn),
    municipalityOfOrigin: said(places.municipalityOfOrigin),
    municipalityOfRegistration: said(places.municipalityOfRegistration),
    municipalityOfSettlement: said(places.municipalityOfSettlement),
    institution: said(places.institution),
    unit: said(places.unit),
    title,
    titleRemark: title === 'other' ? value(places.title) : '',
    offence: said(places.offence),
    beginDate,
    releaseDate,
    certainty: certainty ?? null,
    groups: groups.groups,
    notGroups: groups.notGroups,
    prisonCaseManager: said(places.prisonCaseManager),
    remark: remarks.length === 0 ? value(places.remark) : linesOf([value(places.remark), ...remarks]),
    warnings,
    reasons,
    asWritten,
  };
  if (isTooLong(understood, cells)) reasons.push('too-long');
  return understood;
}

/** Whether a field holds more than it has room for; asked closely only of a row that holds more than one line at all. */
function isTooLong(row: ListRow, cells: readonly string[]): boolean {
  if (row.remark.length > longestRemark) return true;
  if (cells.reduce((length, cell) => length + cell.length + 1, 0) <= longestLine) return false;
  const lines = [
    ...[row.surname, row.prefix, row.givenNames, row.skn, row.municipalityOfOrigin, row.municipalityOfRegistration],
    ...[row.municipalityOfSettlement, row.institution, row.unit, row.titleRemark, row.offence, row.prisonCaseManager],
  ];
  return lines.some((line) => line.length > longestLine);
}

const linesOf = (lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n');

/** True for a line without any content. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '');
}

function placesOf(columns: readonly ColumnUse[]): Places {
  const places: Partial<Record<ImportField, number[]>> = {};
  columns.forEach((use, column) => {
    if (use === 'keep-as-remark' || use === 'leave-out') return;
    (places[use] ??= []).push(column);
  });
  return places;
}

function valueOf(cells: readonly string[], place: readonly number[]): string {
  if (place.length === 1) return cells[place[0] ?? 0] ?? '';
  return place
    .map((column) => cells[column] ?? '')
    .filter((cell) => cell !== '')
    .join(' ');
}

function keptCells(cells: readonly string[], { keptColumns, headings, words }: ListReading): string[] {
  return keptColumns.flatMap((column) => {
    const cell = cells[column] ?? '';
    if (cell === '') return [];
    return [`${headings[column] === '' ? `${words.column} ${column + 1}` : headings[column]}: ${cell}`];
  });
}

/** A line below the list, like "Totaal: 40": one filled cell that begins with such a word. */
function isFooter(cells: readonly string[]): boolean {
  let only = '';
  for (const cell of cells) {
    if (cell === '') continue;
    if (only !== '') return false;
    only = cell;
  }
  return footers.test(only);
}

function dateOf<D>(cell: DateCell<D>): D | null {
  return cell.kind === 'date' ? cell.date : null;
}
