import type { IsoDate } from './dates.ts';
import type { DetentionChange, DetentionFields } from './detention.ts';
import type { ImportField } from './import-model.ts';
import type { KnownPeriod, KnownPerson } from './import-people.ts';
import { detentionOf, isReleaseByHand } from './import-overlap.ts';
import type { ListRow } from './import-row.ts';
import { comparable } from './person-name.ts';
import type { Subject } from './subject.ts';

type SubjectPatch = Partial<
  Pick<
    Subject,
    | 'givenNames'
    | 'prefix'
    | 'surname'
    | 'birthDate'
    | 'sex'
    | 'bsn'
    | 'skn'
    | 'municipalityOfOrigin'
    | 'municipalityOfRegistration'
    | 'municipalityOfSettlement'
    | 'remark'
  >
>;

/** One field that the list says differently, in codes; words are made where it is shown. */
export interface FieldChange {
  readonly field: ImportField;
  readonly from: string;
  readonly to: string;
  readonly kept: boolean;
}

/** What the list changes in one period, with what goes to its history. */
export interface PeriodUpdate {
  readonly period: KnownPeriod;
  readonly patch: Partial<DetentionFields>;
  readonly history: readonly Pick<DetentionChange, 'field' | 'oldValue' | 'newValue'>[];
  /** `move` ends the present stay and starts one; `fill` adds what was not known about it; `end` ends it. */
  readonly stay:
    | { readonly kind: 'move' | 'fill'; readonly institution: string; readonly unit: string }
    | { readonly kind: 'end'; readonly on: IsoDate }
    | null;
}

/** What one row changes of a known person. */
export interface PersonUpdate {
  readonly changes: readonly FieldChange[];
  readonly subject: SubjectPatch;
  /** `new` when the begin differs from every known one. */
  readonly period: PeriodUpdate | 'new' | null;
  /** The periods that still ran when the new one began: they end. */
  readonly ends: readonly PeriodUpdate[];
  readonly overlap: Overlap | null;
  /** Null when they stay as they are. */
  readonly targetGroups: readonly string[] | null;
}

/**
 * How a row runs into a detention that runs today. `ended`: that one ends the day before the new one; `two-run`: a
 * date that stays leaves both running, for a person to look at; `begin-earlier`: the row is that detention, begun before.
 */
export type Overlap = 'ended' | 'two-run' | 'begin-earlier';

/** Which values a person recorded after the last list: those a list never overwrites. */
export interface Recorded {
  byHand(table: 'subject' | 'detentionPeriod' | 'institutionStay' | 'caseRecord', id: string, column: string): boolean;
}

/**
 * Compares a row with the person it is about.
 *
 * The rule on what the table recorded: an empty cell changes nothing; an unknown value is filled; a value that came
 * from a list follows the newer list; a value that a person recorded stays, and is shown as kept.
 */
export function updateOf(row: ListRow, person: KnownPerson, today: IsoDate, recorded: Recorded): PersonUpdate {
  const changes: FieldChange[] = [];
  const subject = subjectPatch(row, person, recorded, changes);
  const { period, ends, overlap } = detentionOf(row, person, today, recorded);
  const update = period === 'new' || period === null ? period : periodUpdate(row, period, recorded, changes);
  // With every case closed there is nothing to note them on, unless a new period brings a new case.
  const noted = person.openCase !== null || update === 'new';
  const targetGroups = noted ? groupsAfter(row, person, recorded, changes) : null;
  return { changes, subject, period: update, ends, overlap, targetGroups };
}

const subjectColumns = [
  'surname',
  'prefix',
  'givenNames',
  'birthDate',
  'sex',
  'bsn',
  'skn',
  'municipalityOfOrigin',
  'municipalityOfRegistration',
  'municipalityOfSettlement',
  'remark',
] as const;

function subjectPatch(row: ListRow, person: KnownPerson, recorded: Recorded, changes: FieldChange[]): SubjectPatch {
  const patch: Record<string, string> = {};
  for (const column of subjectColumns) {
    const from = person[column] ?? '';
    const to = row[column] ?? '';
    if (to === '' || to === 'unknown' || to === from || lessPrecise(column, to, from)) continue;
    if (column === 'remark' && from.includes(to)) continue;
    const kept = from !== '' && from !== 'unknown' && recorded.byHand('subject', person.id, column);
    changes.push({ field: column, from, to, kept });
    if (!kept) patch[column] = to;
  }
  return patch;
}

/** "K." says less than "Kevin", 1990-00-00 less than 1990-05-03, and "JANSEN" nothing else than "Jansen": no change. */
function lessPrecise(column: (typeof subjectColumns)[number], to: string, from: string): boolean {
  if (column === 'birthDate') return to.endsWith('-00') && from.startsWith(to.replace(/(-00)+$/, ''));
  if (column !== 'bsn' && column !== 'sex' && comparable(to) === comparable(from)) return true;
  return column === 'givenNames' && /^(\p{Lu}\.\s*)+$/u.test(to) && from !== '' && from[0] === to[0];
}

function periodUpdate(
  row: ListRow,
  period: KnownPeriod,
  recorded: Recorded,
  changes: FieldChange[],
): PeriodUpdate | null {
  const patch: Partial<Record<keyof DetentionFields, string>> = {};
  const history: PeriodUpdate['history'][number][] = [];
  const byHand = (column: string): boolean => recorded.byHand('detentionPeriod', period.id, column);
  const releaseByHand = isReleaseByHand(period, recorded);
  const set = (
    field: ImportField,
    column:
      'title' | 'titleRemark' | 'offence' | 'beginDate' | 'releaseDate' | 'releaseDateCertainty' | 'prisonCaseManager',
    to: string | null,
  ): void => {
    const from = period[column] ?? '';
    if (to === null || to === '' || to === from) return;
    const known = from !== '' && from !== 'unknown';
    const kept = column.startsWith('releaseDate') ? releaseByHand : known && byHand(column);
    changes.push({ field, from, to, kept });
    if (kept) return;
    patch[column] = to;
    if (column === 'title' || column === 'beginDate' || column === 'releaseDate' || column === 'releaseDateCertainty')
      history.push({ field: column, oldValue: from === '' ? null : from, newValue: to });
  };
  set('beginDate', 'beginDate', row.beginDate);
  set('releaseDate', 'releaseDate', row.releaseDate);
  // A new date without a word on its certainty is only expected, whatever was known of the old one.
  const certainty = row.certainty ?? (patch.releaseDate === undefined ? null : 'expected');
  set('releaseDateCertainty', 'releaseDateCertainty', certainty);
  set('title', 'title', row.title);
  if (row.title === 'other' && (patch.title !== undefined || period.title === 'other'))
    set('title', 'titleRemark', row.titleRemark);
  else if (patch.title !== undefined && period.titleRemark !== '') patch.titleRemark = '';
  set('offence', 'offence', row.offence);
  set('prisonCaseManager', 'prisonCaseManager', row.prisonCaseManager);
  const stay = stayAfter(row, period, recorded, changes);
  if (Object.keys(patch).length === 0 && stay === null) return null;
  return { period, patch: patch as Partial<DetentionFields>, history, stay };
}

function stayAfter(
  row: ListRow,
  { stay }: KnownPeriod,
  recorded: Recorded,
  changes: FieldChange[],
): PeriodUpdate['stay'] {
  const institution = row.institution === '' ? (stay?.institution ?? '') : row.institution;
  const elsewhere = stay !== null && institution !== stay.institution;
  const unit = row.unit === '' && !elsewhere ? (stay?.unit ?? '') : row.unit;
  if (institution === '' && unit === '') return null;
  if (institution === (stay?.institution ?? '') && unit === (stay?.unit ?? '')) return null;
  const kept =
    stay !== null &&
    ((elsewhere && stay.institution !== '' && recorded.byHand('institutionStay', stay.id, 'institution')) ||
      (!elsewhere && stay.unit !== '' && recorded.byHand('institutionStay', stay.id, 'unit')));
  if (institution !== (stay?.institution ?? ''))
    changes.push({ field: 'institution', from: stay?.institution ?? '', to: institution, kept });
  if (unit !== (stay?.unit ?? '') && unit !== '')
    changes.push({ field: 'unit', from: stay?.unit ?? '', to: unit, kept });
  if (kept) return null;
  const fill = stay !== null && (stay.institution === '' || (!elsewhere && stay.unit === ''));
  return { kind: fill ? 'fill' : 'move', institution, unit };
}

function groupsAfter(
  row: ListRow,
  { openCase }: KnownPerson,
  recorded: Recorded,
  changes: FieldChange[],
): readonly string[] | null {
  const before = openCase?.targetGroups ?? [];
  const after = [
    ...before.filter((code) => !row.notGroups.includes(code)),
    ...row.groups.filter((code) => !before.includes(code)),
  ];
  if (after.length === before.length && after.every((code) => before.includes(code))) return null;
  const kept = openCase !== null && before.length > 0 && recorded.byHand('caseRecord', openCase.id, 'targetGroups');
  changes.push({ field: 'targetGroup', from: before.join(', '), to: after.join(', '), kept });
  return kept ? null : after;
}
