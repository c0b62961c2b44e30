import type { Agreement } from './agreement.ts';
import type { ConditionState } from './case.ts';
import type { IsoDate } from './dates.ts';
import type { ReleaseDateCertainty } from './detention.ts';
import type { DiscussionId, OrganisationId } from './ids.ts';
import type { CaseDiscussion, Presence } from './meeting.ts';
import type { PartnerOrganisation } from './partner.ts';
import { isStillOpen, type ActionItem, type Decision } from './record.ts';
import type { ScreenPeople } from './screen-words.ts';
import type { PersonName } from './subject.ts';

/** The facts of the case at the table that a slide may choose from. */
export interface ScreenSource {
  readonly meetingTitle: string;
  /** The day of the meeting: from which the days to the release are counted. */
  readonly meetingDate: IsoDate;
  readonly discussion: Pick<CaseDiscussion, 'id' | 'position' | 'spentSeconds' | 'runningSince' | 'plannedMinutes'>;
  readonly subject: PersonName;
  readonly release: { readonly date: IsoDate | null; readonly certainty: ReleaseDateCertainty };
  /** What the region calls the basic conditions. */
  readonly conditionsName: string;
  readonly conditions: readonly { readonly code: string; readonly label: string; readonly state: ConditionState }[];
  /** Decided at this table. */
  readonly decisions: readonly Pick<Decision, 'id' | 'text' | 'handling' | 'health'>[];
  /** Agreed at this table, or still open from before. */
  readonly actions: readonly SourceAction[];
  readonly presence: readonly Pick<Presence, 'organisationId' | 'state'>[];
  readonly directorId: OrganisationId | null;
  readonly referrerId: OrganisationId | null;
  readonly agreements: readonly Pick<Agreement, 'organisationId' | 'stance' | 'wording'>[];
  readonly organisations: ReadonlyMap<OrganisationId, Pick<PartnerOrganisation, 'name' | 'type' | 'attendance'>>;
  readonly people: ScreenPeople;
}

export type SourceAction = Pick<
  ActionItem,
  'id' | 'ownerKind' | 'ownerOrganisationId' | 'text' | 'dueDate' | 'conditionCode' | 'status' | 'handling' | 'health'
> & { readonly discussionId: DiscussionId };

/** Whether an action of the case belongs on the slides of this table: agreed here, or still open from before. */
export function isOfTable({ discussionId, status }: SourceAction, here: DiscussionId): boolean {
  return discussionId === here || isStillOpen(status);
}

/** What was said and may be on the screen at all: nothing tagged, and nothing without words. */
export function mayShow({ text, handling }: Pick<Decision, 'text' | 'handling'>): boolean {
  return handling === 'normal' && text.trim() !== '';
}
