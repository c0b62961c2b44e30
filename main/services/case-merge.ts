import type { CaseRecord } from '../../shared/domain/case.ts';
import type { MeetingId, OrganisationId, PersonId } from '../../shared/domain/ids.ts';
import type { CaseDiscussion } from '../../shared/domain/meeting.ts';
import {
  mergedCase,
  mergedCondition,
  mergedDiscussion,
  mergedNote,
  mergedPresence,
  type CaseChoiceField,
  type Leftover,
} from '../../shared/domain/merge-rules.ts';
import { formatDate } from '../../shared/text/format.ts';
import { text } from '../../shared/text/nl.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { changeCase, removeCase, writeCondition } from '../../db/repositories/cases.ts';
import { dropRecord } from '../../db/repositories/discussion-records.ts';
import { listPresence, updateDiscussion, updatePresence } from '../../db/repositories/discussions.ts';
import {
  appendRecords,
  dissolveDiscussion,
  forgetUndo,
  giveCase,
  giveCondition,
  giveDiscussion,
  giveNote,
  givePresence,
  listConditionRows,
  listDiscussionsOfCase,
  moveContacts,
  moveRecordsOfCase,
  removeCondition,
  removeNote,
  removePresence,
  writeMergedCase,
  writeNoteBody,
} from '../../db/repositories/merge.ts';
import { findMeeting } from '../../db/repositories/meetings.ts';
import { findOrganisation, findPerson } from '../../db/repositories/partners.ts';
import { listNotes } from '../../db/repositories/records.ts';
import { listRegionItemsOfKind } from '../../db/repositories/region-items.ts';
import type { Writer } from '../../db/writer.ts';

/**
 * Makes two open cases into one; all that hangs on the second moves. Where a meeting that is over discussed both, its
 * minutes go on telling of two: that discussion stays with the second case, which is then closed instead of gone.
 * Answers with what did not fit, in words.
 */
export function mergeCases(
  writer: Writer,
  into: CaseRecord,
  from: CaseRecord,
): { readonly merged: CaseRecord; readonly leftovers: string[] } {
  const { fields, leftovers } = mergedCase(into, from);
  const { meetings, apart } = mergeDiscussions(writer, into, from);
  moveRecordsOfCase(writer, from.id, into.id);
  moveContacts(writer, from.id, into.id);
  const contradictions = mergeConditions(writer, into, from);
  writeMergedCase(writer, into.id, fields);
  if (apart) {
    giveCase(writer, from.id, into.subjectId);
    changeCase(writer, from.id, { status: 'closed' });
  } else removeCase(writer, from.id);
  forgetUndo(writer, meetings);
  return {
    merged: { ...into, ...fields },
    leftovers: [...leftovers.map((leftover) => caseLine(writer.db, leftover)), ...contradictions],
  };
}

function caseLine(db: ReadableDb, { field, value }: Leftover<CaseChoiceField>): string {
  return `${text.people.mergeRemark.case[field]}: ${caseWords(db, field, value)}`;
}

function caseWords(db: ReadableDb, field: CaseChoiceField, value: string): string {
  switch (field) {
    case 'caseDirectorOrganisationId':
    case 'referrerOrganisationId':
      return findOrganisation(db, value as OrganisationId)?.name ?? '';
    case 'caseDirectorPersonId':
      return findPerson(db, value as PersonId)?.name ?? '';
    case 'referredOn':
      return formatDate(value);
    case 'legalBasis':
      return text.labels.legalBasis[value as CaseRecord['legalBasis']];
    case 'subjectInformed':
      return text.labels.informed[value as CaseRecord['subjectInformed']];
    case 'referrerKind':
      return text.people.mergeRemark.referrer[value as CaseRecord['referrerKind']];
  }
}

function mergeConditions(writer: Writer, into: CaseRecord, from: CaseRecord): string[] {
  const staying = new Map(listConditionRows(writer.db, into.id).map((row) => [row.code, row]));
  const labels = new Map(listRegionItemsOfKind(writer.db, 'condition').map(({ code, label }) => [code, label]));
  return listConditionRows(writer.db, from.id).flatMap((row) => {
    const same = staying.get(row.code);
    if (same === undefined) {
      giveCondition(writer, row.id, into.id);
      return [];
    }
    const { condition, contradicts } = mergedCondition(same, row);
    writeCondition(writer, into.id, condition, same.id);
    removeCondition(writer, row.id);
    return contradicts ? [`${labels.get(row.code) ?? row.code}: ${text.labels.condition[row.state]}`] : [];
  });
}

/** Answers with the meetings that were touched, and whether a discussion stays apart. */
function mergeDiscussions(
  writer: Writer,
  into: CaseRecord,
  from: CaseRecord,
): { readonly meetings: MeetingId[]; readonly apart: boolean } {
  const staying = new Map(listDiscussionsOfCase(writer.db, into.id).map((one) => [one.meetingId, one]));
  let apart = false;
  const meetings = listDiscussionsOfCase(writer.db, from.id).map((going) => {
    const same = staying.get(going.meetingId);
    if (same === undefined) giveDiscussion(writer, going.id, into.id);
    else if (findMeeting(writer.db, going.meetingId)?.status === 'closed') apart = true;
    else joinDiscussion(writer, same, going);
    return going.meetingId;
  });
  return { meetings, apart };
}

/** One meeting had both on its agenda: what was said of the second goes behind what was said of the first. */
function joinDiscussion(writer: Writer, into: CaseDiscussion, from: CaseDiscussion): void {
  const notes = new Map(listNotes(writer.db, into.id).map((note) => [note.kind, note]));
  for (const note of listNotes(writer.db, from.id)) {
    const same = notes.get(note.kind);
    if (same === undefined) {
      giveNote(writer, note, into.id);
      continue;
    }
    writeNoteBody(writer, same, mergedNote(same.body, note.body));
    removeNote(writer, note);
  }
  appendRecords(writer, from.id, into.id);
  const present = listPresence(writer.db, into.id);
  for (const going of listPresence(writer.db, from.id)) {
    const same = present.find(
      ({ organisationId, personId }) => organisationId === going.organisationId && personId === going.personId,
    );
    if (same === undefined) {
      givePresence(writer, going.id, into.id);
      continue;
    }
    updatePresence(writer, { ...same, ...mergedPresence(same, going) });
    removePresence(writer, going.id);
  }
  const merged = mergedDiscussion(into, from);
  updateDiscussion(writer, into.id, merged);
  if (merged.status === 'current') dropRecord(writer, into.id);
  dissolveDiscussion(writer, from, into.id);
}
