import { z } from 'zod';
import { actionView } from '../contract/cases.ts';
import { partnerNames, recordedWhen, tableView, type TableView } from '../contract/table.ts';
import { legalBasis, type CaseCondition } from './case.ts';
import { isoDate } from './dates.ts';
import { detentionTitle, releaseDateCertainty } from './detention.ts';
import { actionId } from './ids.ts';
import { partialDate } from './partial-date.ts';
import type { PartnerOrganisation, PartnerPerson } from './partner.ts';
import { isStillOpen } from './record.ts';
import type { RegionItem } from './region.ts';
import { line, paragraph, personName } from './subject.ts';

/** What minutes say of a case that its meeting did not make. */
export const caseFacts = personName.extend({
  birthDate: partialDate.nullable(),
  municipalityOfOrigin: line,
  municipalityOfSettlement: line,
  institution: line,
  releaseDate: isoDate.nullable(),
  releaseDateCertainty,
  directorOrganisation: line,
  directorPerson: line,
  goal: paragraph,
  legalBasis,
  // Records that were kept before minutes told these have none of them.
  /** The names of the target groups, as the region called them. */
  targetGroups: paragraph.default(''),
  detentionTitle: detentionTitle.default('unknown'),
  titleRemark: line.default(''),
});
export type CaseFacts = z.infer<typeof caseFacts>;

/**
 * What a discussion tells of things outside its meeting, as they were when the sitting was closed: minutes say what was
 * known then. What the meeting itself recorded (notes, decisions, actions, presence) is not in it: nothing else changes
 * that, and a correction of it must show.
 */
export const discussionRecord = z.object({
  made: recordedWhen.default('at-closing'),
  facts: caseFacts,
  table: tableView.pick({
    case: true,
    subject: true,
    detentions: true,
    contacts: true,
    conditions: true,
    earlierDecisions: true,
  }),
  earlierActions: z.record(actionId, actionView),
  /** Of what was agreed here: how far it was, which later meetings move on. */
  ownActions: z.record(actionId, actionView.pick({ status: true, carriedOver: true })),
  partners: partnerNames,
  conditionLabels: z.record(z.string(), line),
});
export type DiscussionRecord = z.infer<typeof discussionRecord>;

/** The words of today, by which a record names what it refers to. */
export interface PresentWords {
  readonly organisations: readonly PartnerOrganisation[];
  readonly people: readonly PartnerPerson[];
  readonly conditions: readonly RegionItem[];
}

/**
 * The record of a discussion as it is shown. Made again after a correction it stays what it was, and takes in what the
 * correction refers to anew.
 */
export function recordOf(
  view: TableView,
  facts: CaseFacts,
  present: PresentWords,
  before: DiscussionRecord | null = null,
): DiscussionRecord {
  const actions = [...view.actions, ...view.previousActions];
  const organisations = new Set([
    ...[...view.presence, ...view.agreements].map(({ organisationId }) => organisationId),
    ...actions.map(({ ownerOrganisationId }) => ownerOrganisationId),
    view.case.caseDirectorOrganisationId,
  ]);
  const people = new Set([
    ...view.presence.map(({ personId }) => personId),
    ...actions.map(({ ownerPersonId }) => ownerPersonId),
    view.case.caseDirectorPersonId,
  ]);
  const codes = new Set(view.actions.map(({ conditionCode }) => conditionCode));
  const named = present.organisations.filter(({ id }) => organisations.has(id));
  return discussionRecord.parse({
    made: before?.made,
    facts,
    table: view,
    earlierActions: Object.fromEntries(view.previousActions.map((action) => [action.id, action])),
    ownActions: Object.fromEntries(view.actions.map((action) => [action.id, action])),
    partners: {
      organisations: Object.fromEntries(named.map((one) => [one.id, before?.partners.organisations[one.id] ?? one])),
      people: Object.fromEntries(
        present.people
          .filter(({ id }) => people.has(id))
          .map(({ id, name }) => [id, before?.partners.people[id] ?? name]),
      ),
    },
    conditionLabels: Object.fromEntries(
      present.conditions
        .filter(({ code }) => codes.has(code))
        .map(({ code, label }) => [code, before?.conditionLabels[code] ?? label]),
    ),
  });
}

/**
 * The record of a discussion whose sitting was closed when none were kept: what it tells by now was told all along, but
 * how far the basic conditions were then, and which actions were still open, its minutes never said and nobody knows.
 */
export function recordAfterwards(view: TableView, facts: CaseFacts, present: PresentWords): DiscussionRecord {
  const known = {
    ...view,
    conditions: view.conditions.map((one) => ({ ...one, state: 'unknown' as const, note: '' })),
    previousActions: view.previousActions.filter(({ review }) => review !== null),
  };
  return { ...recordOf(known, facts, present), made: 'afterwards' };
}

/** A discussion with what was recorded of the world outside it. Ids point to what is there now: a merge moves them. */
export function asRecorded(view: TableView, record: DiscussionRecord): TableView {
  const { earlierActions, ownActions, partners, table } = record;
  const reviews = new Map(view.previousActions.map(({ id, review }) => [id, review]));
  const recorded = Object.values(earlierActions).map((action) => {
    const review = reviews.get(action.id) ?? null;
    // Only what was still open is here without an outcome; one that was corrected away leaves it so.
    const left = isStillOpen(action.status) ? action.status : ('open' as const);
    return { ...action, status: review?.outcome ?? left, review };
  });
  const reviewedSince = view.previousActions.filter(({ id, review }) => review !== null && !(id in earlierActions));
  return {
    ...view,
    ...table,
    case: { ...table.case, id: view.case.id, subjectId: view.case.subjectId },
    subject: { ...table.subject, id: view.subject.id },
    actions: view.actions.map((action) => ({ ...action, ...ownActions[action.id] })),
    previousActions: [...recorded, ...reviewedSince],
    partnerNames: partners,
    recorded: record.made,
  };
}

/** Whether a basic condition of the case still says what the record says: then nobody went on with it since. */
export function isAsRecorded(
  { table }: DiscussionRecord,
  code: string,
  present: Pick<CaseCondition, 'state' | 'note'> | null,
): boolean {
  const recorded = table.conditions.find((one) => one.code === code);
  if (recorded === undefined) return true;
  return recorded.state === (present?.state ?? 'unknown') && recorded.note === (present?.note ?? '');
}

/** The record with what a correction says of a basic condition. */
export function withCondition(record: DiscussionRecord, { code, state, note }: CaseCondition): DiscussionRecord {
  const conditions = record.table.conditions.map((one) => (one.code === code ? { ...one, state, note } : one));
  return { ...record, table: { ...record.table, conditions } };
}
