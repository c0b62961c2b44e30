import { randomUUID } from 'node:crypto';
import type { OutputOf, ParsedInputOf } from '../../shared/contract/contract.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { CaseRecord } from '../../shared/domain/case.ts';
import { caseContactId, type ActionId, type CaseContactId, type CaseId } from '../../shared/domain/ids.ts';
import { isAsRecorded, withCondition } from '../../shared/domain/discussion-record.ts';
import type { ActionStatus } from '../../shared/domain/record.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { changeActionStatus, findAction } from '../../db/repositories/case-actions.ts';
import {
  listActionViewsOfCase,
  listDecisionViewsOfCase,
  listMeetingsOfCase,
} from '../../db/repositories/case-views.ts';
import {
  changeCase,
  findCase,
  findContact,
  insertContact,
  listConditions,
  listContacts,
  removeContact,
  updateContact,
  writeCondition,
} from '../../db/repositories/cases.ts';
import { findRecord, writeRecord } from '../../db/repositories/discussion-records.ts';
import { listDiscussions } from '../../db/repositories/discussions.ts';
import { findPerson } from '../../db/repositories/partners.ts';
import type { Writer } from '../../db/writer.ts';
import { requireChangeable } from './meeting-guard.ts';
import { addDetention, detentionViewsOf, knownSubject, subjectViewOf } from './subject-service.ts';

/** @throws `not-found` */
export function knownCase(db: ReadableDb, id: CaseId): CaseRecord {
  const found = findCase(db, id);
  if (found === null) throw new ExpectedError('not-found');
  return found;
}

/** All of one case over all meetings; one statement per kind of thing. @throws `not-found` */
export function caseViewOf(db: ReadableDb, id: CaseId): OutputOf<'cases.get'> {
  const record = knownCase(db, id);
  return {
    case: record,
    subject: subjectViewOf(knownSubject(db, record.subjectId)),
    detentions: detentionViewsOf(db, record.subjectId),
    contacts: listContacts(db, id),
    conditions: listConditions(db, id),
    actions: listActionViewsOfCase(db, id),
    decisions: listDecisionViewsOfCase(db, id),
    meetings: listMeetingsOfCase(db, id),
  };
}

/**
 * Changes what is given. A case director or referrer without their organisation makes no sense, so one follows the other.
 * @throws `not-found`; `invalid-input` when the case director does not work at the organisation.
 */
export function correctCase(writer: Writer, { caseId, fields }: ParsedInputOf<'cases.update'>): void {
  const before = knownCase(writer.db, caseId);
  const given = withoutGaps(fields);
  const after: CaseRecord = { ...before, ...given };
  const director = after.caseDirectorPersonId === null ? null : findPerson(writer.db, after.caseDirectorPersonId);
  const fits = director !== null && director.organisationId === after.caseDirectorOrganisationId;
  if (fields.caseDirectorPersonId != null && !fits)
    throw new ExpectedError('invalid-input', {
      fields: [{ path: 'fields.caseDirectorPersonId', message: 'not-of-organisation' }],
    });
  changeCase(writer, caseId, {
    ...given,
    ...(fits ? {} : { caseDirectorPersonId: null }),
    ...(after.referrerKind === 'organisation' ? {} : { referrerOrganisationId: null }),
  });
}

/** Somebody returned: the case is active again. @throws `not-found`; `not-allowed-now` when it is not closed. */
export function reopenCase(writer: Writer, { caseId, detention }: ParsedInputOf<'cases.reopen'>): void {
  const { status, subjectId } = knownCase(writer.db, caseId);
  if (status !== 'closed') throw new ExpectedError('not-allowed-now');
  changeCase(writer, caseId, { status: 'active' });
  if (detention !== null) addDetention(writer, subjectId, detention);
}

export function addContact(writer: Writer, contact: ParsedInputOf<'cases.addContact'>): CaseContactId {
  knownCase(writer.db, contact.caseId);
  const id = caseContactId.parse(randomUUID());
  insertContact(writer, { id, ...contact });
  return id;
}

export function correctContact(
  writer: Writer,
  { caseContactId: id, ...fields }: ParsedInputOf<'cases.updateContact'>,
): void {
  const before = findContact(writer.db, id);
  if (before === null) throw new ExpectedError('not-found');
  updateContact(writer, { ...before, ...fields });
}

export function dropContact(writer: Writer, id: CaseContactId): void {
  if (findContact(writer.db, id) === null) throw new ExpectedError('not-found');
  removeContact(writer, id);
}

/**
 * Within a closed meeting this corrects what its record says; the case itself follows, unless it went on since.
 * @throws `not-found`, `minutes-finalised`
 */
export function setCondition(writer: Writer, input: ParsedInputOf<'cases.setCondition'>): void {
  const { meetingId, caseId, code, state, note } = input;
  const { db } = writer;
  knownCase(db, caseId);
  const discussions = meetingId === null ? [] : listDiscussions(db, requireChangeable(db, meetingId).id);
  const here = discussions.find((one) => one.caseId === caseId)?.id ?? null;
  const record = here === null ? null : findRecord(db, here);
  if (here !== null && record !== null) writeRecord(writer, here, withCondition(record, { code, state, note }));
  const present = listConditions(db, caseId).find((one) => one.code === code) ?? null;
  if (record === null || isAsRecorded(record, code, present))
    writeCondition(writer, caseId, { code, state, note }, randomUUID());
}

/** Outside a meeting, for instance when a partner calls. @throws `not-found` */
export function setActionStatus(writer: Writer, id: ActionId, status: ActionStatus): void {
  if (findAction(writer.db, id) === null) throw new ExpectedError('not-found');
  changeActionStatus(writer, id, status);
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** A field that is absent and one that is `undefined` both mean: leave it. */
function withoutGaps<T extends object>(fields: T): Defined<Partial<T>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Partial<T>>;
}
