import type { IsoDate } from './dates.ts';
import type { InstitutionStay } from './detention.ts';
import type { CaseId, DetentionPeriodId, SubjectId } from './ids.ts';
import type { ImportCounts, ImportDecision, ImportOutcomeKind } from './import-model.ts';
import type { ImportPeople, KnownPeriod, KnownPerson } from './import-people.ts';
import type { ListRow } from './import-row.ts';
import { updateOf, type PersonUpdate, type Recorded } from './import-update.ts';

/** Who a person was asked about, whether answered or not; nobody where nothing had to be asked. */
interface Asked {
  readonly asked: readonly KnownPerson[];
}

interface NewRow extends Asked {
  readonly kind: 'new';
  readonly row: ListRow;
  readonly person: KnownPerson;
}

type KnownRow =
  | {
      readonly kind: 'changed';
      readonly row: ListRow;
      readonly person: KnownPerson;
      readonly update: PersonUpdate;
      /** The period and case that the row brings, when it brings one. */
      readonly newPeriod: KnownPeriod | null;
      readonly newCase: CaseId | null;
    }
  | { readonly kind: 'same'; readonly row: ListRow; readonly person: KnownPerson; readonly update: PersonUpdate }
  | { readonly kind: 'duplicate'; readonly row: ListRow; readonly ofRow: number; readonly differs: boolean };

/** What will happen with one row. */
export type PlannedRow =
  | NewRow
  | (KnownRow & Asked)
  | ({ readonly kind: 'nearly'; readonly row: ListRow } & Asked)
  | ({ readonly kind: 'rejected'; readonly row: ListRow } & Asked);

/** What planning needs from outside: ids, the day, and who recorded what. */
export interface PlanContext {
  readonly today: IsoDate;
  readonly source: string;
  readonly recorded: Recorded;
  /** The id for a person that this row brings: the same at every planning of one list. */
  readonly subjectIdOf: (row: number) => SubjectId;
  readonly newPeriodId: () => DetentionPeriodId;
  readonly newStayId: () => InstitutionStay['id'];
  readonly newCaseId: () => CaseId;
}

/**
 * Decides for every row what happens, in the order of the list, so that a later row is compared with what the earlier
 * ones bring. Changes nothing; every row comes out exactly once.
 */
export function* planImport(
  rows: readonly ListRow[],
  people: ImportPeople,
  decisions: readonly ImportDecision[],
  context: PlanContext,
): Generator<PlannedRow> {
  const answers = new Map(decisions.map(({ row, same }) => [row, same]));
  const seen = new Map<SubjectId, ListRow[]>();
  for (const row of rows) {
    if (row.reasons.length > 0) {
      yield { kind: 'rejected', row, asked: nobody };
      continue;
    }
    const { person, asked } = personOf(row, people, answers);
    if (person === undefined) {
      yield { kind: 'nearly', row, asked };
      continue;
    }
    const planned: NewRow | (KnownRow & Asked) =
      person === null ? newPerson(row, asked, context) : { ...knownPerson(row, person, seen, context), asked };
    yield planned;
    if (planned.kind === 'duplicate') continue;
    if (planned.kind === 'new') people.add(planned.person);
    else people.replace(afterwards(planned));
    const earlier = seen.get(planned.person.id);
    if (earlier === undefined) seen.set(planned.person.id, [row]);
    else earlier.push(row);
  }
}

const nobody: readonly KnownPerson[] = [];

/** Null for somebody new, undefined as long as a person has to say who it is. */
interface Who extends Asked {
  readonly person: KnownPerson | null | undefined;
}

function personOf(row: ListRow, people: ImportPeople, answers: ReadonlyMap<number, SubjectId | null>): Who {
  const { sure, perhaps } = people.match(row);
  if (sure !== null || perhaps.length === 0) return { person: sure, asked: nobody };
  const answer = answers.get(row.row);
  return { person: answer === null ? null : perhaps.find(({ id }) => id === answer), asked: perhaps };
}

function newPerson(row: ListRow, asked: Asked['asked'], context: PlanContext): NewRow {
  const person: KnownPerson = {
    id: context.subjectIdOf(row.row),
    surname: row.surname,
    prefix: row.prefix,
    givenNames: row.givenNames,
    birthDate: row.birthDate,
    sex: row.sex,
    bsn: row.bsn,
    skn: row.skn,
    municipalityOfOrigin: row.municipalityOfOrigin,
    municipalityOfRegistration: row.municipalityOfRegistration,
    municipalityOfSettlement: row.municipalityOfSettlement,
    remark: row.remark,
    periods: saysPeriod(row) ? [periodFrom(row, context)] : [],
    openCase: { id: context.newCaseId(), targetGroups: row.groups },
  };
  return { kind: 'new', row, person, asked };
}

const saysPeriod = (row: ListRow): boolean =>
  row.beginDate !== null ||
  row.releaseDate !== null ||
  row.institution !== '' ||
  row.unit !== '' ||
  row.title !== null ||
  row.offence !== '' ||
  row.prisonCaseManager !== '';

function periodFrom(row: ListRow, context: PlanContext): KnownPeriod {
  const id = context.newPeriodId();
  return {
    id,
    title: row.title ?? 'unknown',
    titleRemark: row.titleRemark,
    offence: row.offence,
    beginDate: row.beginDate,
    releaseDate: row.releaseDate,
    // A date without a word on its certainty is what the prison expects; no more is known of it.
    releaseDateCertainty: row.certainty ?? (row.releaseDate === null ? 'unknown' : 'expected'),
    releaseDateSource: row.releaseDate === null ? '' : context.source,
    releaseDateAsOf: row.releaseDate === null ? null : context.today,
    prisonCaseManager: row.prisonCaseManager,
    stay: row.institution === '' && row.unit === '' ? null : stayFrom(row, id, context),
  };
}

function stayFrom({ institution, unit }: ListRow, detentionPeriodId: DetentionPeriodId, context: PlanContext) {
  return {
    id: context.newStayId(),
    ...{ detentionPeriodId, institution, unit, fromDate: null, untilDate: null, source: context.source },
  };
}

function knownPerson(
  row: ListRow,
  person: KnownPerson,
  seen: ReadonlyMap<SubjectId, readonly ListRow[]>,
  context: PlanContext,
): KnownRow {
  const update = updateOf(row, person, context.today, context.recorded);
  const earlier = seen
    .get(person.id)
    ?.find(({ beginDate }) => beginDate === row.beginDate || beginDate === null || row.beginDate === null);
  if (earlier !== undefined) return { kind: 'duplicate', row, ofRow: earlier.row, differs: update.changes.length > 0 };
  const newPeriod = update.period === 'new' ? periodFrom(row, context) : null;
  const nothing = update.changes.every(({ kept }) => kept) && newPeriod === null;
  if (nothing) return { kind: 'same', row, person, update };
  const newCase = newPeriod !== null && person.openCase === null ? context.newCaseId() : null;
  return { kind: 'changed', row, person, update, newPeriod, newCase };
}

/** The person as the row leaves them, for the rows below it. */
function afterwards(planned: Extract<KnownRow, { kind: 'changed' | 'same' }>): KnownPerson {
  const { person, update } = planned;
  if (planned.kind === 'same') return person;
  const updates = [...update.ends, ...(update.period === null || update.period === 'new' ? [] : [update.period])];
  const periods = person.periods.map((period) => {
    const changed = updates.find((one) => one.period.id === period.id);
    if (changed === undefined) return period;
    return { ...period, ...changed.patch, stay: changed.stay?.kind === 'end' ? null : period.stay };
  });
  const caseId = planned.newCase ?? person.openCase?.id ?? null;
  return {
    ...person,
    ...update.subject,
    periods: planned.newPeriod === null ? periods : [planned.newPeriod, ...periods],
    openCase:
      caseId === null ? null : { id: caseId, targetGroups: update.targetGroups ?? person.openCase?.targetGroups ?? [] },
  };
}

/** Whether a row belongs to what somebody looks at; a question does so too once it was answered. */
export function isOfKind(planned: PlannedRow, kind: ImportOutcomeKind): boolean {
  return kind === 'nearly' ? planned.asked.length > 0 : planned.kind === kind;
}

/** How many rows of each kind; adds up to the rows of the list. */
export function countPlanned(planned: readonly PlannedRow[]): ImportCounts {
  const counts = { imported: 0, changed: 0, same: 0, duplicates: 0, nearly: 0, rejected: 0 };
  const keys = { new: 'imported', changed: 'changed', same: 'same', duplicate: 'duplicates' } as const;
  for (const { kind } of planned) counts[kind === 'nearly' || kind === 'rejected' ? kind : keys[kind]] += 1;
  return counts;
}
