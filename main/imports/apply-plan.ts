import { randomUUID } from 'node:crypto';
import type { IsoDate } from '../../shared/domain/dates.ts';
import { detentionChange, institutionStay } from '../../shared/domain/detention.ts';
import type { CaseId, SubjectId } from '../../shared/domain/ids.ts';
import type { ImportSummary } from '../../shared/domain/import-model.ts';
import type { KnownPeriod } from '../../shared/domain/import-people.ts';
import type { PlannedRow } from '../../shared/domain/import-plan.ts';
import type { PeriodUpdate } from '../../shared/domain/import-update.ts';
import { insertCase } from '../../db/repositories/cases.ts';
import { insertDetention, insertDetentionChange, insertStay } from '../../db/repositories/detentions.ts';
import { insertSubject, matchKeyOf } from '../../db/repositories/subjects.ts';
import type { Writer } from '../../db/writer.ts';

interface Applying {
  readonly writer: Writer;
  readonly today: IsoDate;
  /** Who says so: "Lijst 3 december 2026". */
  readonly source: string;
}

/** Writes what was planned, row by row, and sums it up. Call inside one transaction. */
export function applyPlan(plan: readonly PlannedRow[], applying: Applying): ImportSummary {
  const summary: ImportSummary = { imported: 0, changed: 0, same: 0, duplicates: 0, rejected: [], undecided: [] };
  for (const planned of plan) {
    switch (planned.kind) {
      case 'new':
        addPerson(planned, applying);
        summary.imported += 1;
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

function addPerson({ person }: Extract<PlannedRow, { kind: 'new' }>, applying: Applying): void {
  const { periods, openCase, ...fields } = person;
  insertSubject(applying.writer, { ...fields, mergedIntoId: null });
  for (const period of periods) addPeriod(period, person.id, applying);
  if (openCase !== null) addCase(openCase.id, person.id, openCase.targetGroups, applying);
}

function addPeriod({ stay, ...fields }: KnownPeriod, subjectId: SubjectId, { writer }: Applying): void {
  insertDetention(writer, { ...fields, subjectId });
  if (stay !== null) insertStay(writer, stay);
}

function addCase(id: CaseId, subjectId: SubjectId, targetGroups: readonly string[], { writer, today }: Applying): void {
  insertCase(writer, {
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
  });
}

function changePerson(planned: Extract<PlannedRow, { kind: 'changed' }>, applying: Applying): void {
  const { person, update, newPeriod, newCase } = planned;
  const { writer } = applying;
  if (Object.keys(update.subject).length > 0)
    writer.update('subject', person.id, {
      ...update.subject,
      matchKey: matchKeyOf({ ...person, ...update.subject }),
    });
  if (newPeriod !== null) addPeriod(newPeriod, person.id, applying);
  else if (update.period !== null && update.period !== 'new') changePeriod(update.period, applying);
  if (newCase !== null) addCase(newCase, person.id, update.targetGroups ?? [], applying);
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
