import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { DetentionView, NewDetention, SubjectSummary, SubjectView } from '../../shared/contract/subjects.ts';
import { bsnPasses, maskBsn } from '../../shared/domain/bsn.ts';
import type { CaseRecord } from '../../shared/domain/case.ts';
import type { IsoDate } from '../../shared/domain/dates.ts';
import { addDays } from '../../shared/domain/dates.ts';
import { replacedValues } from '../../shared/domain/detention-history.ts';
import { detentionProblem, presentStay, settledCertainty } from '../../shared/domain/detention-rules.ts';
import type { DetentionFields } from '../../shared/domain/detention.ts';
import {
  caseId,
  detentionChangeId,
  detentionPeriodId,
  institutionStayId,
  subjectId,
  type CaseId,
  type DetentionPeriodId,
  type SubjectId,
} from '../../shared/domain/ids.ts';
import { likeness, lookalikeThreshold } from '../../shared/domain/lookalikes.ts';
import { matchKeyOf } from '../../shared/domain/subject-match.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { text } from '../../shared/text/nl.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { insertCase } from '../../db/repositories/cases.ts';
import {
  findDetention,
  findStay,
  insertDetention,
  insertDetentionChange,
  insertStay,
  listDetentionChanges,
  listDetentions,
  listStays,
  listStaysOfPeriod,
  updateDetention,
  updateStay,
} from '../../db/repositories/detentions.ts';
import { lookalikeCandidates, summariesOf } from '../../db/repositories/subject-search.ts';
import { findSamePeople, findSubject, insertSubject, updateSubject } from '../../db/repositories/subjects.ts';
import type { Writer } from '../../db/writer.ts';

/** @throws `not-found` */
export function knownSubject(db: ReadableDb, id: SubjectId): Subject {
  const found = findSubject(db, id);
  if (found === null) throw new ExpectedError('not-found');
  return found;
}

/** As a window shows the person: the BSN stays here. */
export function subjectViewOf({ bsn, ...rest }: Subject): SubjectView {
  return {
    ...rest,
    bsnMasked: bsn === null ? null : maskBsn(bsn),
    bsnPlausible: bsn === null ? null : bsnPasses(bsn),
  };
}

/** The periods of a person with their stays and history, the latest first. */
export function detentionViewsOf(db: ReadableDb, id: SubjectId): DetentionView[] {
  const stays = listStays(db, id);
  const changes = listDetentionChanges(db, id);
  return listDetentions(db, id).map((period) => ({
    ...period,
    stays: stays.filter((stay) => stay.detentionPeriodId === period.id),
    changes: changes.filter((change) => change.detentionPeriodId === period.id),
  }));
}

/** Who is known by this BSN or by the same name and birth date. */
export function knownPeople(db: ReadableDb, person: ParsedInputOf<'subjects.known'>, today: IsoDate): SubjectSummary[] {
  const same = findSamePeople(db, { bsn: person.bsn, matchKey: matchKeyOf(person) });
  return summariesOf(
    db,
    same.map(({ id }) => id),
    today,
  );
}

/** Makes a person and their case. @throws `conflict` when the same person is known, unless `evenSo`. */
export function addSubject(
  writer: Writer,
  { subject: fields, evenSo }: ParsedInputOf<'subjects.add'>,
  today: IsoDate,
): { subjectId: SubjectId; caseId: CaseId } {
  const same = findSamePeople(writer.db, { bsn: fields.bsn, matchKey: matchKeyOf(fields) });
  if (same.length > 0 && !evenSo) throw new ExpectedError('conflict');
  const subject: Subject = { ...fields, id: subjectId.parse(randomUUID()), mergedIntoId: null };
  insertSubject(writer, subject);
  const made = newCaseOf(subject.id, today);
  insertCase(writer, made);
  return { subjectId: subject.id, caseId: made.id };
}

/** A case as it starts: referred today, nothing else known. */
export function newCaseOf(subject: SubjectId, today: IsoDate): CaseRecord {
  return {
    id: caseId.parse(randomUUID()),
    subjectId: subject,
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
    targetGroups: [],
  };
}

/** Corrects a person; an absent BSN stays as it is. @throws `not-found`; `conflict` for a merged record. */
export function correctSubject(writer: Writer, { subjectId: id, fields }: ParsedInputOf<'subjects.update'>): void {
  const before = knownSubject(writer.db, id);
  if (before.mergedIntoId !== null) throw new ExpectedError('conflict');
  const { bsn, ...rest } = fields;
  updateSubject(writer, { ...before, ...rest, ...(bsn === undefined ? {} : { bsn }) });
}

/** People that may be the same, the likeliest first. */
export function lookalikesOf(db: ReadableDb, id: SubjectId, today: IsoDate): SubjectSummary[] {
  const person = knownSubject(db, id);
  const own = { matchKey: matchKeyOf(person), bsn: person.bsn };
  const likely = lookalikeCandidates(db, id)
    .map((other) => ({ id: other.id, score: likeness(own, other) }))
    .filter(({ score }) => score >= lookalikeThreshold)
    .sort((one, other) => other.score - one.score)
    .slice(0, 20);
  return summariesOf(
    db,
    likely.map((other) => other.id),
    today,
  );
}

/** Starts a period, with the institution where that is known. @throws `invalid-input` for dates that cannot be. */
export function addDetention(writer: Writer, subject: SubjectId, detention: NewDetention): DetentionPeriodId {
  const person = knownSubject(writer.db, subject);
  if (person.mergedIntoId !== null) throw new ExpectedError('conflict');
  const fields = accepted(detention.fields);
  const id = detentionPeriodId.parse(randomUUID());
  insertDetention(writer, { id, subjectId: subject, ...fields });
  if (detention.institution !== '')
    insertStay(writer, {
      id: institutionStayId.parse(randomUUID()),
      detentionPeriodId: id,
      institution: detention.institution,
      unit: detention.unit,
      fromDate: fields.beginDate,
      untilDate: null,
      source: text.people.byHand,
    });
  return id;
}

/** Corrects a period; what it replaces goes to its history. @throws `not-found`, `invalid-input`. */
export function correctDetention(
  writer: Writer,
  { detentionPeriodId: id, fields }: ParsedInputOf<'detentions.update'>,
  today: IsoDate,
): void {
  const before = findDetention(writer.db, id);
  if (before === null) throw new ExpectedError('not-found');
  const after = accepted(fields);
  for (const change of replacedValues(before, after))
    insertDetentionChange(writer, {
      id: detentionChangeId.parse(randomUUID()),
      detentionPeriodId: id,
      ...change,
      source:
        change.field.startsWith('release') && after.releaseDateSource !== ''
          ? after.releaseDateSource
          : text.people.byHand,
      recordedOn: today,
    });
  updateDetention(writer, { ...before, ...after });
}

/** Ends the present stay the day before and starts one. @throws `not-found`; `invalid-input` for a move before the stay. */
export function moveToInstitution(writer: Writer, input: ParsedInputOf<'detentions.move'>, today: IsoDate): void {
  if (findDetention(writer.db, input.detentionPeriodId) === null) throw new ExpectedError('not-found');
  const present = presentStay(listStaysOfPeriod(writer.db, input.detentionPeriodId));
  if (present !== null && present.untilDate === null) {
    if (input.fromDate !== null && present.fromDate !== null && input.fromDate < present.fromDate)
      throw new ExpectedError('invalid-input', { fields: [{ path: 'fromDate', message: 'move-before-stay' }] });
    // Without a day of the move, today is what is known: the person is no longer there.
    updateStay(writer, { ...present, untilDate: lastDayBefore(input.fromDate ?? today, present.fromDate) });
  }
  insertStay(writer, {
    id: institutionStayId.parse(randomUUID()),
    detentionPeriodId: input.detentionPeriodId,
    institution: input.institution,
    unit: input.unit,
    fromDate: input.fromDate,
    untilDate: null,
    source: text.people.byHand,
  });
}

/** Corrects a stay. @throws `not-found`; `invalid-input` when it ends before it begins. */
export function correctStay(
  writer: Writer,
  { institutionStayId: id, ...fields }: ParsedInputOf<'detentions.updateStay'>,
): void {
  const before = findStay(writer.db, id);
  if (before === null) throw new ExpectedError('not-found');
  if (fields.fromDate !== null && fields.untilDate !== null && fields.untilDate < fields.fromDate)
    throw new ExpectedError('invalid-input', { fields: [{ path: 'untilDate', message: 'stay-ends-before-begin' }] });
  updateStay(writer, { ...before, ...fields });
}

/** The day before, unless the stay began that very day. */
function lastDayBefore(day: IsoDate, notBefore: IsoDate | null): IsoDate {
  const dayBefore = addDays(day, -1);
  return notBefore !== null && dayBefore < notBefore ? notBefore : dayBefore;
}

function accepted(fields: DetentionFields): DetentionFields {
  const problem = detentionProblem(fields);
  if (problem !== null)
    throw new ExpectedError('invalid-input', { fields: [{ path: 'fields.releaseDate', message: problem }] });
  return settledCertainty(fields);
}
