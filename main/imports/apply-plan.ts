import { randomUUID } from 'node:crypto';
import type { IsoDate } from '../../shared/domain/dates.ts';
import { detentionChange, institutionStay } from '../../shared/domain/detention.ts';
import type { CaseId, SubjectId } from '../../shared/domain/ids.ts';
import type { ImportSummary } from '../../shared/domain/import-model.ts';
import type { KnownPeriod, KnownPerson } from '../../shared/domain/import-people.ts';
import type { PlannedRow } from '../../shared/domain/import-plan.ts';
import type { PeriodUpdate } from '../../shared/domain/import-update.ts';
import type { CaseRecord } from '../../shared/domain/case.ts';
import { matchKeyOf } from '../../shared/domain/subject-match.ts';
import { insertCase, insertCases } from '../../db/repositories/cases.ts';
import {
  insertDetention,
  insertDetentionChange,
  insertDetentions,
  insertStay,
  insertStays,
} from '../../db/repositories/detentions.ts';
import { insertSubjects } from '../../db/repositories/subjects.ts';
import type { Writer } from '../../db/writer.ts';

interface Applying {
  readonly writer: Writer;
  readonly today: IsoDate;
  /** Who says so: "Lijst 3 december 2026". */
  readonly source: string;
}

/**
 * Writes what was planned and sums it up: first everybody who is new, together, then the changes row by row, since a
 * later row may change what an earlier one brings. Call inside one transaction.
 */
export function applyPlan(plan: readonly PlannedRow[], applying: Applying): ImportSummary {
  const people = plan.flatMap((planned) => (planned.kind === 'new' ? [planned.person] : []));
  addPeople(people, applying);
  const summary: ImportSummary = {
    imported: people.length,
    changed: 0,
    same: 0,
    duplicates: 0,
    rejected: [],
    undecided: [],
  };
  for (const planned of plan) {
    switch (planned.kind) {
      case 'new':
        break;
      case 'changed':
        changePerson(planned, applying);
        summary.changed += 1;
        break;
      case 'same':
        summary.same += 1;
        break;
      case 'duplicate':
        summary.duplicates += 1;
        break;
      case 'nearly':
        summary.undecided.push(planned.row.row);
        break;
      case 'rejected':
        summary.rejected.push({ row: planned.row.row, reasons: [...planned.row.reasons] });
        break;
    }
  }
  return summary;
}

function addPeople(people: readonly KnownPerson[], { writer, today }: Applying): void {
  const periods = people.flatMap((person) => person.periods.map((period) => ({ ...period, subjectId: person.id })));
  insertSubjects(writer, people);
  insertDetentions(writer, periods);
  insertStays(
    writer,
    periods.flatMap(({ stay }) => (stay === null ? [] : [stay])),
  );
  insertCases(
    writer,
    people.flatMap(({ id, openCase }) =>
      openCase === null ? [] : [newCase(openCase.id, id, openCase.targetGroups, today)],
    ),
  );
}

function addPeriod({ stay, ...fields }: KnownPeriod, subjectId: SubjectId, { writer }: Applying): void {
  insertDetention(writer, { ...fields, subjectId });
  if (stay !== null) insertStay(writer, stay);
}

function newCase(id: CaseId, subjectId: SubjectId, targetGroups: readonly string[], today: IsoDate): CaseRecord {
  return {
    id,
    subjectId,
    openedOn: today,
    status: 'referred',
    caseDirectorOrganisationId: null,
    caseDirectorPersonId: null,
    referrerKind: 'unknown',
    referrerOrganisationId: null,
    referredOn: null,
    referralReason: '',
    discussionGoal: '',
    legalBasis: 'unknown',
    subjectInformed: 'unknown',
    notInformedReason: '',
    targetGroups: [...targetGroups],
  };
}

function changePerson(planned: Extract<PlannedRow, { kind: 'changed' }>, applying: Applying): void {
  const { person, update, newPeriod, newCase: caseId } = planned;
  const { writer, today } = applying;
  if (Object.keys(update.subject).length > 0)
    writer.update('subject', person.id, {
      ...update.subject,
      matchKey: matchKeyOf({ ...person, ...update.subject }),
    });
  for (const ended of update.ends) changePeriod(ended, applying);
  if (newPeriod !== null) addPeriod(newPeriod, person.id, applying);
  else if (update.period !== null && update.period !== 'new') changePeriod(update.period, applying);
  if (caseId !== null) insertCase(writer, newCase(caseId, person.id, update.targetGroups ?? [], today));
  else if (update.targetGroups !== null && person.openCase !== null)
    writer.update('caseRecord', person.openCase.id, { targetGroups: update.targetGroups });
}

function changePeriod({ period, patch, history, stay }: PeriodUpdate, applying: Applying): void {
  const { writer, today, source } = applying;
  const said = patch.releaseDate !== undefined || patch.releaseDateCertainty !== undefined;
  const fields = said ? { ...patch, releaseDateSource: source, releaseDateAsOf: today } : patch;
  if (Object.keys(fields).length > 0) writer.update('detentionPeriod', period.id, fields);
  for (const change of history)
    insertDetentionChange(writer, {
      id: detentionChange.shape.id.parse(randomUUID()),
      detentionPeriodId: period.id,
      ...change,
      source,
      recordedOn: today,
    });
  if (stay === null) return;
  if (stay.kind === 'end') {
    if (period.stay !== null) writer.update('institutionStay', period.stay.id, { untilDate: stay.on });
    return;
  }
  const { institution, unit } = stay;
  if (stay.kind === 'fill' && period.stay !== null) {
    writer.update('institutionStay', period.stay.id, { institution, unit, source });
    return;
  }
  // The list does not say when the move was: the day of the list is the first day on which it is known.
  if (period.stay !== null) writer.update('institutionStay', period.stay.id, { untilDate: today });
  insertStay(writer, {
    id: institutionStay.shape.id.parse(randomUUID()),
    detentionPeriodId: period.id,
    institution,
    unit,
    fromDate: period.stay === null ? null : today,
    untilDate: null,
    source,
  });
}
