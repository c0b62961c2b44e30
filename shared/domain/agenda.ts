import { z } from 'zod';
import { addDays, addMinutes, isoDate, type IsoDate, type LocalTime } from './dates.ts';
import { daysToRelease } from './detention-rules.ts';
import type { DiscussionStatus, Meeting } from './meeting.ts';
import { comparable } from './person-name.ts';
import type { PersonName } from './subject.ts';

/** Why a case is proposed for the agenda; several may hold. In the order in which they are named to the user. */
export const proposalReason = z.enum([
  'postponed',
  'not-reached',
  'agreed-return',
  'just-released',
  'free-before-next',
  'release-near',
  'open-actions',
  'never-discussed',
]);
export type ProposalReason = z.infer<typeof proposalReason>;

/** The day on which a table agreed to have a case again, and the day on which it did. */
export const agreedReturn = z.object({ on: isoDate, agreedOn: isoDate });

/** Sittings are two weeks apart unless the meeting says otherwise. */
export const daysBetweenMeetings = 14;

/** Somebody who went out this many days ago, and was not discussed since, is still proposed (domain.md 1.5: "already out"). */
export const justReleasedDays = 14;

/** A release within this many days is near: the six weeks in which the PI reviews the D&R plan (domain.md 1.5). */
export const releaseNearDays = 42;

/** A sensible day for the sitting after one on `date`: the same weekday two weeks later. */
export function proposedNextMeeting(date: IsoDate): IsoDate {
  return addDays(date, daysBetweenMeetings);
}

/** The day of the sitting after this one: as agreed, else as it would be proposed. */
export function nextMeetingDay({ date, nextMeetingDate }: Pick<Meeting, 'date' | 'nextMeetingDate'>): IsoDate {
  return nextMeetingDate !== null && nextMeetingDate > date ? nextMeetingDate : proposedNextMeeting(date);
}

/**
 * Whether the next sitting comes too late. Releases are in the morning, so who goes out on the very day of the next
 * sitting counts; who is out before this one does not.
 */
export function isFreeBeforeNext(
  meeting: Pick<Meeting, 'date' | 'nextMeetingDate'>,
  releaseDate: IsoDate | null,
): boolean {
  return releaseDate !== null && releaseDate >= meeting.date && releaseDate <= nextMeetingDay(meeting);
}

interface Timed {
  readonly plannedMinutes: number;
  readonly status: DiscussionStatus;
}

/** A case that is postponed takes no time. */
function minutesOf({ plannedMinutes, status }: Timed): number {
  return status === 'postponed' ? 0 : plannedMinutes;
}

/** The clock time at which each case starts, in order. */
export function startTimes(startTime: LocalTime, cases: readonly Timed[]): LocalTime[] {
  let passed = 0;
  return cases.map((one) => {
    const startsAt = addMinutes(startTime, passed);
    passed += minutesOf(one);
    return startsAt;
  });
}

export function plannedMinutes(cases: readonly Timed[]): number {
  return cases.reduce((sum, one) => sum + minutesOf(one), 0);
}

/** The planned end of a sitting. */
export function endTime(startTime: LocalTime, cases: readonly Timed[]): LocalTime {
  return addMinutes(startTime, plannedMinutes(cases));
}

interface Releasing extends PersonName {
  readonly releaseDate: IsoDate | null;
}

/** First who goes out first; without a date last; the same day by name. */
export function compareByRelease(a: Releasing, b: Releasing): number {
  if (a.releaseDate !== b.releaseDate) {
    if (a.releaseDate === null) return 1;
    if (b.releaseDate === null) return -1;
    return a.releaseDate < b.releaseDate ? -1 : 1;
  }
  return compareByName(a, b);
}

function compareByName(a: PersonName, b: PersonName): number {
  const [left, right] = [sortName(a), sortName(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

function sortName({ surname, prefix, givenNames }: PersonName): string {
  return [surname, givenNames, prefix].map(comparable).join('|');
}

/** What the store knows of a case when a sitting is prepared. */
export interface Candidate extends Releasing {
  readonly openActions: number;
  /** The last sitting in which it was discussed; null when never. */
  readonly lastDiscussedOn: IsoDate | null;
  /** How the last sitting before this one left it; null when it was dealt with there, or never on an agenda. */
  readonly leftBehind: 'postponed' | 'not-reached' | null;
  /** What was agreed when it was last discussed; null when that table named no day. */
  readonly agreedReturn: z.infer<typeof agreedReturn> | null;
}

/** Whether an earlier table agreed to have the case again by the day of this sitting, and none had it since. */
export function isAgreedToReturn(
  { date }: Pick<Meeting, 'date'>,
  { agreedReturn: agreed, lastDiscussedOn }: Pick<Candidate, 'agreedReturn' | 'lastDiscussedOn'>,
): boolean {
  if (agreed === null || agreed.on > date || agreed.agreedOn >= date) return false;
  return lastDiscussedOn === null || lastDiscussedOn <= agreed.agreedOn;
}

/** Why a case belongs on the agenda of a sitting; empty when nothing speaks for it. */
export function proposalReasons(
  meeting: Pick<Meeting, 'date' | 'nextMeetingDate'>,
  candidate: Candidate,
): ProposalReason[] {
  const days = daysToRelease(candidate, meeting.date);
  const { lastDiscussedOn } = candidate;
  const longOut = days !== null && days < -justReleasedDays;
  const freeBeforeNext = isFreeBeforeNext(meeting, candidate.releaseDate);
  const holds: Readonly<Record<ProposalReason, boolean>> = {
    postponed: candidate.leftBehind === 'postponed',
    'not-reached': candidate.leftBehind === 'not-reached',
    'agreed-return': isAgreedToReturn(meeting, candidate),
    'just-released':
      candidate.releaseDate !== null &&
      days !== null &&
      days < 0 &&
      !longOut &&
      (lastDiscussedOn === null || lastDiscussedOn < candidate.releaseDate),
    'free-before-next': freeBeforeNext,
    'release-near': days !== null && days >= 0 && days <= releaseNearDays && !freeBeforeNext,
    'open-actions': candidate.openActions > 0,
    // Who left long ago and was never discussed is an old line of a list, not a case for this table.
    'never-discussed': lastDiscussedOn === null && !longOut,
  };
  return proposalReason.options.filter((reason) => holds[reason]);
}

/**
 * Left by an earlier sitting, or agreed there for this one: carried over by default, so that nothing is lost by
 * forgetting (domain.md 3.4).
 */
export function isLeftOver(reasons: readonly ProposalReason[]): boolean {
  return (['postponed', 'not-reached', 'agreed-return'] as const).some((one) => reasons.includes(one));
}

interface Proposed extends PersonName {
  readonly daysToRelease: number | null;
  readonly reasons: readonly ProposalReason[];
}

/**
 * What earlier sittings left comes first; then by days to release, just released at the top. Without a date, and
 * out for longer than it presses, comes last; ties by name.
 */
export function compareProposals(a: Proposed, b: Proposed): number {
  const byLeftOver = Number(isLeftOver(b.reasons)) - Number(isLeftOver(a.reasons));
  if (byLeftOver !== 0) return byLeftOver;
  const [left, right] = [pressing(a.daysToRelease), pressing(b.daysToRelease)];
  return left === right ? compareByName(a, b) : left - right;
}

function pressing(days: number | null): number {
  return days === null || days < -justReleasedDays ? Number.MAX_SAFE_INTEGER : days;
}

/** The list with the element at `from` moved to `to`; both are clamped to the list. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const result = [...list];
  const [taken] = result.splice(from, 1);
  if (taken !== undefined) result.splice(Math.max(0, Math.min(to, result.length)), 0, taken);
  return result;
}

/**
 * The whole agenda with the cases that move in a given order, over the places that they have now; the others keep theirs.
 * @param order the cases that move, each once.
 */
export function overTheirPlaces<Id extends string>(agenda: readonly Id[], order: readonly Id[]): Id[] {
  const moving = new Set(order);
  const next = order.values();
  return agenda.map((id) => (moving.has(id) ? (next.next().value ?? id) : id));
}
