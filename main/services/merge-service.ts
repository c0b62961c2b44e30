import { randomUUID } from 'node:crypto';
import { ExpectedError } from '../../shared/contract/errors.ts';
import type { MergeSide } from '../../shared/contract/subjects.ts';
import { maskBsn } from '../../shared/domain/bsn.ts';
import type { CaseRecord } from '../../shared/domain/case.ts';
import type { IsoDate } from '../../shared/domain/dates.ts';
import type { DetentionPeriod } from '../../shared/domain/detention.ts';
import { detentionChangeId, type SubjectId } from '../../shared/domain/ids.ts';
import {
  bothTexts,
  mergedDetention,
  mergedSubject,
  type Leftover,
  type SubjectField,
} from '../../shared/domain/merge-rules.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { formatDate, formatPartialDate } from '../../shared/text/format.ts';
import { text } from '../../shared/text/nl.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { listCasesOfSubject } from '../../db/repositories/cases.ts';
import { insertDetentionChange, listDetentions, updateDetention } from '../../db/repositories/detentions.ts';
import { countAround, dissolveDetention, followMerge, giveCase, giveDetention } from '../../db/repositories/merge.ts';
import { updateSubject } from '../../db/repositories/subjects.ts';
import type { Writer } from '../../db/writer.ts';
import { mergeCases } from './case-merge.ts';
import { detentionViewsOf, knownSubject, subjectViewOf } from './subject-service.ts';

/** Both records with what hangs on them, for the choice which one stays. @throws `not-found` */
export function compareSubjects(
  db: ReadableDb,
  one: SubjectId,
  other: SubjectId,
): { one: MergeSide; other: MergeSide } {
  return { one: sideOf(db, one), other: sideOf(db, other) };
}

function sideOf(db: ReadableDb, id: SubjectId): MergeSide {
  return {
    subject: subjectViewOf(knownSubject(db, id)),
    detentions: detentionViewsOf(db, id),
    ...countAround(db, id),
  };
}

/**
 * Makes two records of one person into one. Nothing is lost: what both have is joined, what contradicts is kept in the
 * remark of the one that stays, and the record that goes remains in the vault, pointing to the other.
 * @throws `not-found`; `conflict` for a record with itself or one that was merged before.
 */
export function mergeSubjects(writer: Writer, into: SubjectId, from: SubjectId, today: IsoDate): void {
  const staying = knownSubject(writer.db, into);
  const going = knownSubject(writer.db, from);
  if (into === from || staying.mergedIntoId !== null || going.mergedIntoId !== null)
    throw new ExpectedError('conflict');
  const { fields, leftovers } = mergedSubject(staying, going);
  const kept = [
    ...leftovers.map(subjectLine),
    ...mergeDetentions(writer, staying.id, going.id, today),
    ...mergeAllCases(writer, staying.id, going.id),
  ];
  const gained: Subject = { ...staying, ...fields, remark: withKept(fields.remark, kept, today) };
  updateSubject(writer, { ...going, mergedIntoId: into });
  updateSubject(writer, gained);
  followMerge(writer, from, into);
}

function withKept(remark: string, kept: readonly string[], today: IsoDate): string {
  if (kept.length === 0) return remark;
  return bothTexts(remark, `${text.people.mergeRemark.heading} ${formatDate(today)}:\n${kept.join('\n')}`);
}

function subjectLine({ field, value }: Leftover<SubjectField>): string {
  return `${text.people.mergeRemark.subject[field]}: ${subjectWords(field, value)}`;
}

/** A BSN stays masked where free text is: the whole number remains with the record that went. */
function subjectWords(field: SubjectField, value: string): string {
  if (field === 'bsn') return maskBsn(value);
  if (field === 'birthDate') return formatPartialDate(value);
  if (field === 'sex') return text.labels.sex[value as Subject['sex']];
  return value;
}

/** Periods with the same begin become one, the others move. Answers with what did not fit. */
function mergeDetentions(writer: Writer, into: SubjectId, from: SubjectId, today: IsoDate): string[] {
  const staying = new Map(
    listDetentions(writer.db, into).flatMap((period): [string, DetentionPeriod][] =>
      period.beginDate === null ? [] : [[period.beginDate, period]],
    ),
  );
  return listDetentions(writer.db, from).flatMap((period) => {
    const same = period.beginDate === null ? undefined : staying.get(period.beginDate);
    if (same === undefined) {
      giveDetention(writer, period.id, into);
      return [];
    }
    const { fields, changes, leftovers } = mergedDetention(same, period);
    for (const change of changes)
      insertDetentionChange(writer, {
        id: detentionChangeId.parse(randomUUID()),
        detentionPeriodId: same.id,
        ...change,
        source: text.people.mergeRemark.source,
        recordedOn: today,
      });
    const merged = { ...same, ...fields };
    updateDetention(writer, merged);
    dissolveDetention(writer, period.id, same.id);
    staying.set(period.beginDate ?? '', merged);
    const words = text.people.mergeRemark;
    return leftovers.map(
      ({ field, value }) =>
        `${words.detention} ${formatDate(period.beginDate ?? '')}, ${words.detentionField[field]}: ${value}`,
    );
  });
}

/** Open cases become one; closed ones move as they are. Answers with what did not fit. */
function mergeAllCases(writer: Writer, into: SubjectId, from: SubjectId): string[] {
  let open: CaseRecord | undefined = listCasesOfSubject(writer.db, into).find(({ status }) => status !== 'closed');
  const kept: string[] = [];
  for (const going of listCasesOfSubject(writer.db, from)) {
    if (open === undefined || going.status === 'closed') {
      giveCase(writer, going.id, into);
      if (going.status !== 'closed') open = going;
      continue;
    }
    const { merged, leftovers } = mergeCases(writer, open, going);
    open = merged;
    kept.push(...leftovers);
  }
  return kept;
}
