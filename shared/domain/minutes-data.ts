import type { Stance } from './agreement.ts';
import type { ConditionState, LegalBasis, SubjectInformed } from './case.ts';
import type { IsoDate, LocalTime } from './dates.ts';
import type { DetentionTitle, ReleaseDateCertainty } from './detention.ts';
import type { DiscussionStatus, MeetingFields, MeetingStatus, MinutesStatus, PresenceState } from './meeting.ts';
import type { PartialDate } from './partial-date.ts';
import type { ActionStatus } from './record.ts';
import type { RichText } from './rich-text.ts';
import type { PersonName } from './subject.ts';

/** All that minutes may tell of one meeting. BSN, SKN and the chair's own notes have no place in it. */
export interface MinutesData {
  readonly meeting: MeetingFields & {
    readonly status: MeetingStatus;
    readonly minutesStatus: MinutesStatus;
    /** When something in them was changed last after the sitting; null when nothing was. */
    readonly correctedOn: IsoDate | null;
  };
  /** In the order of the agenda. */
  readonly cases: readonly MinutesCase[];
}

export interface MinutesCase {
  readonly name: PersonName;
  readonly birthDate: PartialDate | null;
  readonly institution: string;
  readonly releaseDate: IsoDate | null;
  readonly releaseDateCertainty: ReleaseDateCertainty;
  readonly municipalityOfOrigin: string;
  readonly municipalityOfSettlement: string;
  readonly director: string;
  readonly goal: string;
  readonly legalBasis: LegalBasis;
  /** As the region calls them, in its order; empty without any. */
  readonly targetGroups: string;
  readonly detentionTitle: DetentionTitle;
  /** The word of the source when the title is `other`. */
  readonly titleRemark: string;
  readonly status: DiscussionStatus;
  readonly postponeReason: string;
  readonly presence: readonly MinutesPresence[];
  /** Those of the region, in its order. */
  readonly conditions: readonly MinutesCondition[];
  readonly picture: RichText;
  readonly judgement: RichText;
  readonly decisions: readonly { readonly text: string; readonly rationale: string }[];
  readonly reviews: readonly MinutesReview[];
  /** Still open, and the meeting did not come to them. */
  readonly notReviewed: readonly MinutesOpenAction[];
  readonly actions: readonly MinutesAction[];
  readonly closing: MinutesClosing;
}

/** How far a basic condition was when the sitting ended. */
export interface MinutesCondition {
  /** The region's word for it. */
  readonly label: string;
  readonly state: ConditionState;
  readonly note: string;
}

/** How the case was left: when it comes back, who was counted, who agrees, and whether its person was told. */
export interface MinutesClosing {
  readonly headCount: number | null;
  readonly returnOn: IsoDate | null;
  readonly scaleDownCriterion: string;
  readonly subjectInformed: SubjectInformed;
  readonly notInformedReason: string;
  readonly agreements: readonly MinutesAgreement[];
}

export interface MinutesAgreement {
  readonly organisation: string;
  readonly stance: Stance;
  readonly wording: string;
}

export interface MinutesPresence {
  readonly organisation: string;
  readonly person: string;
  readonly state: PresenceState;
  readonly timeIn: LocalTime | null;
  readonly timeOut: LocalTime | null;
  /** Why somebody left before the case ended; empty otherwise. */
  readonly leaveReason: string;
}

interface MinutesEarlierAction {
  readonly text: string;
  readonly owner: MinutesOwner;
  readonly dueDate: IsoDate | null;
  /** How often a meeting left it to the next one, this one included. */
  readonly carriedOver: number;
}

/** An earlier action with what this meeting found of it. */
export interface MinutesReview extends MinutesEarlierAction {
  readonly outcome: ActionStatus;
  readonly remark: string;
}

/** An earlier action that this meeting left as it was. */
export interface MinutesOpenAction extends MinutesEarlierAction {
  readonly status: ActionStatus;
}

export interface MinutesAction {
  readonly text: string;
  readonly owner: MinutesOwner;
  readonly dueDate: IsoDate | null;
  /** The region's word for the basic condition; empty without one. */
  readonly condition: string;
  readonly precondition: string;
  readonly subjectInformed: SubjectInformed;
  readonly notInformedReason: string;
  readonly status: ActionStatus;
}

/** `subject`, or an organisation with, where known, a person of it. */
export type MinutesOwner = 'subject' | { readonly organisation: string; readonly person: string };
