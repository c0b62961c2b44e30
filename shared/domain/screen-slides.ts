import { isOverdue } from './action-rules.ts';
import { daysToRelease } from './detention-rules.ts';
import { isHealthText } from './health-text.ts';
import type { OrganisationId } from './ids.ts';
import { initialsName } from './person-name.ts';
import { shownPlace } from './reading-items.ts';
import type { Decision } from './record.ts';
import type { ReadingItem } from './screen-choice.ts';
import { mayShow, type ScreenSource, type SourceAction } from './screen-source.ts';
import {
  neutralSlide,
  type CaseView,
  type ReadingView,
  type RecordsView,
  type ScreenView,
  type SeatRole,
} from './screen-view.ts';
import { wordsCleaner, type ScreenPeople } from './screen-words.ts';

type Clean = (words: string) => string;

/** What the chair chose for the shared screen. `neutral` until the chair shows something. */
export interface SlideChoice {
  readonly page: 'neutral' | CaseView['slide'];
  /** Of the leesronde: the item that the chair reads out. */
  readonly at: ReadingItem | null;
  /** Of the case: how many pages the chair went back. */
  readonly turn: number;
  /** Texts that tell of health are shown, for this case. */
  readonly health: boolean;
  readonly timer: boolean;
}

/**
 * The slide that the chair chose, built field by field: what is not named here cannot get on the screen. Typed words
 * are cleaned (`screen-words.ts`).
 * @param latest ids and codes of what was recorded or changed last.
 */
export function slideOf(
  source: ScreenSource,
  choice: SlideChoice,
  latest: ReadonlySet<string> = new Set(),
  clean: Clean = wordsCleaner(source.people),
): ScreenView {
  if (choice.page === 'neutral') return neutralSlide(wordsCleaner(aboutNobody(source.people))(source.meetingTitle));
  const parts = partsOf(source, choice, latest, clean);
  if (choice.page === 'records') {
    return {
      slide: 'records',
      ...parts.head,
      conditionsName: clean(source.conditionsName),
      conditions: source.conditions.map(({ code, label, state }) => ({ code, label, state, latest: latest.has(code) })),
      decisions: parts.decisions,
      actions: source.actions.filter(mayShow).map(parts.action),
      turn: choice.turn,
      table: tableOf(source),
    };
  }
  const agreed = source.actions.filter(({ discussionId }) => discussionId === source.discussion.id);
  return {
    slide: 'reading',
    ...parts.head,
    at: shownPlace(choice.at, [...source.decisions, ...agreed]),
    decisions: parts.decisions,
    actions: agreed.filter(mayShow).map(parts.action),
    agreements: seatsOf(source).map(({ id, name }) => {
      const said = source.agreements.find(({ organisationId }) => organisationId === id);
      return { name, stance: said?.stance ?? null, wording: wordingOf(source, choice, id, clean) };
    }),
  };
}

/** For words beside no case: the person at the table is named there no more than anybody else. */
function aboutNobody({ own, others, ...people }: ScreenPeople): ScreenPeople {
  return { ...people, own: null, others: own === null ? others : [own, ...others], organisations: [] };
}

/** What an organisation at this table said of the agreements, as far as it may be shown. */
function wordingOf(
  source: ScreenSource,
  choice: Pick<SlideChoice, 'health'>,
  id: OrganisationId,
  clean: Clean,
): string | null {
  const text = source.agreements.find(({ organisationId }) => organisationId === id)?.wording ?? '';
  return text.trim() === '' || (!choice.health && isHealthWording(source, id, text)) ? null : clean(text);
}

function isHealthWording({ organisations }: ScreenSource, id: OrganisationId, text: string): boolean {
  return isHealthText({ health: 'auto', text, ownerType: organisations.get(id)?.type ?? null });
}

function partsOf(source: ScreenSource, choice: SlideChoice, latest: ReadonlySet<string>, clean: Clean) {
  const { discussion, release } = source;
  const labels = new Map(source.conditions.map(({ code, label }) => [code, label]));
  const words = (text: string, health: boolean): string | null => (health && !choice.health ? null : clean(text));
  const { spentSeconds, runningSince, plannedMinutes } = discussion;
  return {
    head: {
      meetingTitle: clean(source.meetingTitle),
      meetingDate: source.meetingDate,
      number: discussion.position,
      name: initialsName(source.subject),
      releaseDate: release.date,
      releaseDateCertainty: release.certainty,
      daysToRelease: daysToRelease({ releaseDate: release.date }, source.meetingDate),
      timer: choice.timer ? { spentSeconds, runningSince, plannedMinutes } : null,
    },
    decisions: source.decisions.filter(mayShow).map((decision) => ({
      id: decision.id,
      text: words(decision.text, isHealthText(decision)),
      latest: latest.has(decision.id),
    })),
    action: (action: SourceAction): RecordsView['actions'][number] => ({
      id: action.id,
      owner: ownerOf(action, source.organisations),
      text: words(action.text, isHealthAction(action, source)),
      dueDate: action.dueDate,
      overdue: isOverdue(action, source.meetingDate),
      condition: action.conditionCode === null ? null : (labels.get(action.conditionCode) ?? null),
      latest: latest.has(action.id),
    }),
  };
}

function isHealthAction(action: SourceAction, { organisations }: ScreenSource): boolean {
  const { ownerOrganisationId } = action;
  const type = ownerOrganisationId === null ? null : organisations.get(ownerOrganisationId)?.type;
  return isHealthText({ ...action, ownerType: type ?? null });
}

function ownerOf(
  { ownerKind, ownerOrganisationId }: SourceAction,
  organisations: ScreenSource['organisations'],
): RecordsView['actions'][number]['owner'] {
  if (ownerKind === 'subject') return { kind: 'subject' };
  const name = ownerOrganisationId === null ? undefined : organisations.get(ownerOrganisationId)?.name;
  return name === undefined ? { kind: 'none' } : { kind: 'organisation', name };
}

interface Seat {
  readonly id: OrganisationId;
  readonly name: string;
  readonly written: boolean;
}

/** Who has a part in this case: present, or heard on paper. Once per organisation. */
function seatsOf({ presence, organisations }: ScreenSource): Seat[] {
  const seats = new Map<OrganisationId, Seat>();
  for (const { organisationId: id, state } of presence) {
    const name = organisations.get(id)?.name;
    const written = state === 'written-input';
    if (name === undefined || (state !== 'present' && !written)) continue;
    seats.set(id, { id, name, written: written && (seats.get(id)?.written ?? true) });
  }
  return [...seats.values()];
}

function tableOf(source: ScreenSource): RecordsView['table'] {
  return seatsOf(source).map(({ id, name, written }) => {
    const roles: readonly (readonly [SeatRole, boolean])[] = [
      ['director', id === source.directorId],
      ['referrer', id === source.referrerId],
      ['guest', source.organisations.get(id)?.attendance === 'guest'],
      ['written', written],
    ];
    return { name, roles: roles.filter(([, has]) => has).map(([role]) => role) };
  });
}

/** How much of the case at the table is kept from the screen, for the chair: numbers only. */
export interface HeldBack {
  /** Not to be minuted, or to be passed on by word of mouth only. */
  readonly tagged: number;
  /** Shown with their owner and date, or their stance, without their words. */
  readonly health: number;
  /** With words taken out: numbers or names of others. */
  readonly words: number;
}

export function heldBackOf(
  source: ScreenSource,
  choice: Pick<SlideChoice, 'health'>,
  clean: Clean = wordsCleaner(source.people),
): HeldBack {
  const all: readonly Pick<Decision, 'text' | 'handling'>[] = [...source.decisions, ...source.actions];
  const healthy = [
    ...source.decisions.filter((one) => mayShow(one) && isHealthText(one)),
    ...source.actions.filter((one) => mayShow(one) && isHealthAction(one, source)),
    ...seatsOf(source).filter(({ id }) =>
      source.agreements.some(
        ({ organisationId, wording }) =>
          organisationId === id && wording.trim() !== '' && isHealthWording(source, id, wording),
      ),
    ),
  ];
  return {
    tagged: all.filter(({ text, handling }) => handling !== 'normal' && text.trim() !== '').length,
    health: choice.health ? 0 : healthy.length,
    words: all.filter((one) => mayShow(one) && clean(one.text) !== one.text.normalize('NFC')).length,
  };
}

const asItIs: Clean = (words) => words;

/**
 * What a frozen screen may go on showing: all that it showed, without what was tagged, removed or made into something
 * else since (that may be tagged under its new id), and without words that came to tell of health.
 */
export function stillAllowed(
  frozen: ScreenView,
  source: ScreenSource,
  choice: Pick<SlideChoice, 'health' | 'turn'>,
): ScreenView {
  if (frozen.slide !== 'records' && frozen.slide !== 'reading') return frozen;
  const present = new Set<string>([...source.decisions, ...source.actions].filter(mayShow).map(({ id }) => id));
  const health = new Set<string>(
    choice.health
      ? []
      : [
          ...source.decisions.filter((one) => isHealthText(one)),
          ...source.actions.filter((one) => isHealthAction(one, source)),
        ].map(({ id }) => id),
  );
  const allowed = <T extends { readonly id: string; readonly text: string | null }>(items: readonly T[]): T[] =>
    items.filter(({ id }) => present.has(id)).map((item) => (health.has(item.id) ? { ...item, text: null } : item));
  const items = { decisions: allowed(frozen.decisions), actions: allowed(frozen.actions) };
  if (frozen.slide === 'records') return { ...frozen, ...items, turn: choice.turn };
  // A slide knows organisations by their name: of two that are called the same, both must still have their words.
  const namesOf = (speaking: boolean) =>
    new Set(
      source.agreements
        .filter(({ organisationId: id }) => (wordingOf(source, choice, id, asItIs) !== null) === speaking)
        .map(({ organisationId }) => source.organisations.get(organisationId)?.name),
    );
  const [speaking, silent] = [namesOf(true), namesOf(false)];
  const agreements = frozen.agreements.map((one) =>
    speaking.has(one.name) && !silent.has(one.name) ? one : { ...one, wording: null },
  );
  return { ...frozen, ...items, at: placeLeft(frozen, items), agreements };
}

/** Where a leesronde that stands still is when items are gone: at the same one, else at the one before it. */
function placeLeft(frozen: ReadingView, left: Pick<ReadingView, 'decisions' | 'actions'>): number {
  const there = new Set<string>([...left.decisions, ...left.actions].map(({ id }) => id));
  const upTo = [...frozen.decisions, ...frozen.actions].slice(0, frozen.at + 1).filter(({ id }) => there.has(id));
  return Math.max(0, upTo.length - 1);
}
