import type { ConditionState } from './case.ts';
import type { IsoDate, LocalTime } from './dates.ts';
import type { ReleaseDateCertainty } from './detention.ts';
import type { GuestVisits } from './guest-visits.ts';
import type { DiscussionStatus, MeetingFields } from './meeting.ts';
import type { PersonName } from './subject.ts';

/** An agenda with the times at which it will run. */
interface TimedAgenda<Case> {
  readonly endsAt: LocalTime;
  /** In the order of the agenda. */
  readonly cases: readonly Case[];
  /** With the names of organisations. */
  readonly visits: readonly GuestVisits[];
}

/** What the agenda without names may tell, without who is postponed: nothing in it says who a case is about. */
export interface SendingData extends TimedAgenda<SendingCase> {
  readonly title: string;
  readonly date: IsoDate;
  readonly startTime: LocalTime;
  readonly place: string;
}

export interface SendingCase {
  readonly number: number;
  readonly startsAt: LocalTime;
  readonly until: LocalTime;
  /** Names of the organisations that come for it. */
  readonly guests: readonly string[];
}

/** What the chair's run sheet tells; names, so for the chair alone. */
export interface RunSheetData extends TimedAgenda<RunSheetRow> {
  readonly meeting: MeetingFields;
}

export interface RunSheetRow {
  readonly number: number;
  readonly name: PersonName;
  readonly startsAt: LocalTime;
  /** The marks of the target groups. */
  readonly targetGroups: readonly string[];
  readonly plannedMinutes: number;
  readonly status: DiscussionStatus;
  readonly postponeReason: string;
  readonly pinned: boolean;
  readonly releaseDate: IsoDate | null;
  readonly releaseDateCertainty: ReleaseDateCertainty;
  readonly freeBeforeNext: boolean;
  readonly guests: readonly string[];
  /** Guests who come without a signed confidentiality statement, by the rule that the table has too. */
  readonly unsigned: readonly string[];
  /** The basic conditions that are not arranged, in the words of the region. */
  readonly openConditions: readonly { readonly label: string; readonly state: ConditionState }[];
  readonly openActions: readonly { readonly text: string; readonly owner: string; readonly dueDate: IsoDate | null }[];
}
