import type { CaseCondition, CaseFields, CaseRecord, CaseStatus } from './case.ts';
import { replacedValues, type ChangedField } from './detention-history.ts';
import { settledCertainty } from './detention-rules.ts';
import type { DetentionFields } from './detention.ts';
import type { CaseDiscussion, DiscussionStatus, Presence, PresenceState } from './meeting.ts';
import type { RichText } from './rich-text.ts';
import type { SubjectFields } from './subject.ts';

/** A value of the record that goes which does not fit in the one that stays: it is kept in the person's remark. */
export interface Leftover<Field extends string = string> {
  readonly field: Field;
  readonly value: string;
}

/** Both texts, once each; the one that stays first. */
export function bothTexts(into: string, from: string): string {
  if (from.trim() === '' || into.includes(from)) return into;
  return into.trim() === '' ? from : `${into}\n${from}`;
}

const singleFields = [
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
] as const;
export type SubjectField = (typeof singleFields)[number];

function isEmpty(value: string | null): boolean {
  return value === null || value === '' || value === 'unknown';
}

/** The person who stays, completed by the one who goes; what contradicts is returned. */
export function mergedSubject(
  into: SubjectFields,
  from: SubjectFields,
): { readonly fields: SubjectFields; readonly leftovers: Leftover<SubjectField>[] } {
  const gained = singleFields.filter((field) => isEmpty(into[field]) && !isEmpty(from[field]));
  const leftovers = singleFields
    .filter((field) => !isEmpty(into[field]) && !isEmpty(from[field]) && into[field] !== from[field])
    .map((field) => ({ field, value: from[field] ?? '' }));
  const fields = { ...into, ...picked(from, gained), remark: bothTexts(into.remark, from.remark) };
  return { fields, leftovers };
}

export type DetentionTextField = 'titleRemark' | 'offence' | 'prisonCaseManager' | 'releaseDateSource';

/**
 * Two records of one period. The release date with all that belongs to it comes from the side that knows it as of the
 * latest day; what that replaces becomes history.
 */
export function mergedDetention(
  into: DetentionFields,
  from: DetentionFields,
): {
  readonly fields: DetentionFields;
  readonly changes: ChangedField[];
  readonly leftovers: Leftover<DetentionTextField>[];
} {
  const fresher =
    into.releaseDate === null ||
    (from.releaseDate !== null && (from.releaseDateAsOf ?? '') > (into.releaseDateAsOf ?? ''))
      ? from
      : into;
  const fields = settledCertainty({
    ...into,
    title: into.title === 'unknown' ? from.title : into.title,
    titleRemark: into.titleRemark === '' ? from.titleRemark : into.titleRemark,
    offence: into.offence === '' ? from.offence : into.offence,
    prisonCaseManager: into.prisonCaseManager === '' ? from.prisonCaseManager : into.prisonCaseManager,
    beginDate: into.beginDate ?? from.beginDate,
    releaseDate: fresher.releaseDate,
    releaseDateCertainty: fresher.releaseDateCertainty,
    releaseDateSource: fresher.releaseDateSource,
    releaseDateAsOf: fresher.releaseDateAsOf,
  });
  const changes = [into, from]
    .flatMap((side) => replacedValues(side, fields))
    .filter(({ oldValue }) => !isEmpty(oldValue));
  const texts = ['titleRemark', 'offence', 'prisonCaseManager', 'releaseDateSource'] as const;
  const leftovers = [into, from].flatMap((side) =>
    texts
      .filter((field) => side[field] !== '' && side[field] !== fields[field])
      .map((field) => ({ field, value: side[field] })),
  );
  return { fields, changes, leftovers };
}

const caseStatusOrder: readonly CaseStatus[] = ['active', 'referred', 'scaled-down', 'closed'];

export type CaseChoiceField =
  | 'caseDirectorOrganisationId'
  | 'caseDirectorPersonId'
  | 'referrerOrganisationId'
  | 'referrerKind'
  | 'referredOn'
  | 'legalBasis'
  | 'subjectInformed';

/** Two open cases of one person become one: texts are joined, gaps are filled, the livelier status counts. */
export function mergedCase(
  into: CaseRecord,
  from: CaseRecord,
): { readonly fields: CaseFields & { readonly openedOn: string }; readonly leftovers: Leftover<CaseChoiceField>[] } {
  const director = into.caseDirectorOrganisationId === null ? from : into;
  const referrer = into.referrerKind === 'unknown' ? from : into;
  const fields = {
    status: caseStatusOrder.find((status) => status === into.status || status === from.status) ?? into.status,
    caseDirectorOrganisationId: director.caseDirectorOrganisationId,
    caseDirectorPersonId: director.caseDirectorPersonId,
    referrerKind: referrer.referrerKind,
    referrerOrganisationId: referrer.referrerOrganisationId,
    referredOn: into.referredOn ?? from.referredOn,
    referralReason: bothTexts(into.referralReason, from.referralReason),
    discussionGoal: bothTexts(into.discussionGoal, from.discussionGoal),
    legalBasis: into.legalBasis === 'unknown' ? from.legalBasis : into.legalBasis,
    subjectInformed: into.subjectInformed === 'unknown' ? from.subjectInformed : into.subjectInformed,
    notInformedReason: bothTexts(into.notInformedReason, from.notInformedReason),
    targetGroups: [...new Set([...into.targetGroups, ...from.targetGroups])],
    openedOn: into.openedOn < from.openedOn ? into.openedOn : from.openedOn,
  } as const;
  const choices: readonly CaseChoiceField[] = [
    'caseDirectorOrganisationId',
    'caseDirectorPersonId',
    'referrerKind',
    'referrerOrganisationId',
    'referredOn',
    'legalBasis',
    'subjectInformed',
  ];
  const leftovers = choices
    .filter((field) => !isEmpty(from[field]) && from[field] !== fields[field])
    .map((field) => ({ field, value: from[field] ?? '' }));
  return { fields: { ...fields, targetGroups: [...fields.targetGroups] }, leftovers };
}

/** The state of the case that stays counts, unless it is not known there; the other is returned when it contradicts. */
export function mergedCondition(
  into: CaseCondition,
  from: CaseCondition,
): { readonly condition: CaseCondition; readonly contradicts: boolean } {
  const known = into.state !== 'unknown';
  return {
    condition: {
      code: into.code,
      state: known ? into.state : from.state,
      note: bothTexts(into.note, from.note),
    },
    contradicts: known && from.state !== 'unknown' && from.state !== into.state,
  };
}

const discussionOrder: readonly DiscussionStatus[] = ['current', 'discussed', 'postponed', 'planned'];

/** One meeting had both on its agenda: one discussion remains, with the time of both. */
export function mergedDiscussion(
  into: CaseDiscussion,
  from: CaseDiscussion,
): Omit<CaseDiscussion, 'id' | 'meetingId' | 'caseId' | 'position'> {
  return {
    plannedMinutes: Math.max(into.plannedMinutes, from.plannedMinutes),
    status: discussionOrder.find((status) => status === into.status || status === from.status) ?? into.status,
    postponeReason: bothTexts(into.postponeReason, from.postponeReason),
    startedAt: into.startedAt ?? from.startedAt,
    pinned: into.pinned || from.pinned,
    spentSeconds: into.spentSeconds + from.spentSeconds,
    runningSince: into.runningSince ?? from.runningSince,
    // Who sat at the table of the one is no answer for both: it is asked again.
    tableConfirmedAt: null,
    confidentialityRepeated: into.confidentialityRepeated && from.confidentialityRepeated,
    overrideReason: bothTexts(into.overrideReason, from.overrideReason),
    headCount: into.headCount ?? from.headCount,
    returnOn: into.returnOn ?? from.returnOn,
    scaleDownCriterion: bothTexts(into.scaleDownCriterion, from.scaleDownCriterion),
  };
}

const presenceOrder: readonly PresenceState[] = ['present', 'written-input', 'excused', 'absent', 'invited'];

/** The same person at the table for both: there from the first arrival to the last leaving. */
export function mergedPresence(into: Presence, from: Presence): Pick<Presence, 'state' | 'timeIn' | 'timeOut'> {
  const times = (values: readonly (string | null)[]): string[] => values.filter((value) => value !== null).sort();
  return {
    state: presenceOrder.find((state) => state === into.state || state === from.state) ?? into.state,
    timeIn: times([into.timeIn, from.timeIn])[0] ?? null,
    timeOut:
      into.timeOut === null || from.timeOut === null
        ? (into.timeOut ?? from.timeOut)
        : (times([into.timeOut, from.timeOut])[1] ?? null),
  };
}

/** Both notes in one document, the one that stays first. */
export function mergedNote(into: RichText, from: RichText): RichText {
  return { type: 'doc', content: [...into.content, ...from.content] };
}

function picked<T extends object, K extends keyof T>(source: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, source[key]])) as Pick<T, K>;
}
