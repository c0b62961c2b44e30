import { z } from 'zod';
import { conditionState, type ConditionState } from './case.ts';
import { isoDate, type IsoDate } from './dates.ts';
import { daysToRelease } from './detention-rules.ts';
import { releaseDateCertainty, type ReleaseDateCertainty } from './detention.ts';
import { actionId, decisionId, type OrganisationId } from './ids.ts';
import type { Presence } from './meeting.ts';
import { initialsName } from './person-name.ts';
import type { ActionItem, Decision } from './record.ts';
import { line, paragraph, type PersonName } from './subject.ts';

/**
 * What may appear on the shared screen. What must never appear (BSN, SKN, other people, next agenda items, the
 * chair's notes, texts on health) is not hidden: it is not in here.
 */
export const screenView = z.discriminatedUnion('slide', [
  z.strictObject({ slide: z.literal('neutral'), meetingTitle: line }),
  z.strictObject({
    slide: z.literal('case'),
    meetingTitle: line,
    number: z.number().int(),
    /** Initials and surname. */
    name: line,
    releaseDate: isoDate.nullable(),
    releaseDateCertainty,
    daysToRelease: z.number().int().nullable(),
    conditions: z.array(z.strictObject({ code: z.string(), label: line, state: conditionState })),
    decisions: z.array(z.strictObject({ id: decisionId, text: paragraph })),
    actions: z.array(
      z.strictObject({
        id: actionId,
        owner: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('organisation'), name: line }),
          z.strictObject({ kind: z.literal('subject') }),
          z.strictObject({ kind: z.literal('none') }),
        ]),
        /** Null when it says something about health: that text is not for the screen. */
        text: paragraph.nullable(),
        dueDate: isoDate.nullable(),
        condition: line.nullable(),
      }),
    ),
    /** Organisations at the table, never the names of people. */
    table: z.array(line),
  }),
]);
export type ScreenView = z.infer<typeof screenView>;

/** Conditions whose texts tell of somebody's health (domain.md 2, AVG art. 9); their state may be shown. */
const healthConditions: ReadonlySet<string> = new Set(['care']);

/** The facts of the case at the table that the view may choose from. */
export interface ScreenSource {
  readonly meetingTitle: string;
  /** The day of the meeting: from which the days to the release are counted. */
  readonly meetingDate: IsoDate;
  readonly number: number;
  readonly subject: PersonName;
  readonly release: { readonly date: IsoDate | null; readonly certainty: ReleaseDateCertainty };
  readonly conditions: readonly { readonly code: string; readonly label: string; readonly state: ConditionState }[];
  readonly decisions: readonly Pick<Decision, 'id' | 'text'>[];
  readonly actions: readonly Pick<
    ActionItem,
    'id' | 'ownerKind' | 'ownerOrganisationId' | 'text' | 'dueDate' | 'conditionCode'
  >[];
  readonly presence: readonly Pick<Presence, 'organisationId' | 'state'>[];
  readonly organisations: ReadonlyMap<OrganisationId, string>;
}

export function neutralSlide(meetingTitle: string): ScreenView {
  return { slide: 'neutral', meetingTitle };
}

/** The slide of the case at the table, built field by field: what is not named here cannot get on the screen. */
export function caseSlide(source: ScreenSource): ScreenView {
  const labels = new Map(source.conditions.map(({ code, label }) => [code, label]));
  const { date, certainty } = source.release;
  return {
    slide: 'case',
    meetingTitle: source.meetingTitle,
    number: source.number,
    name: initialsName(source.subject),
    releaseDate: date,
    releaseDateCertainty: certainty,
    daysToRelease: daysToRelease({ releaseDate: date }, source.meetingDate),
    conditions: source.conditions.map(({ code, label, state }) => ({ code, label, state })),
    decisions: source.decisions.filter(hasWords).map(({ id, text }) => ({ id, text })),
    actions: source.actions.filter(hasWords).map((action) => ({
      id: action.id,
      owner: ownerOf(action, source.organisations),
      text: action.conditionCode !== null && healthConditions.has(action.conditionCode) ? null : action.text,
      dueDate: action.dueDate,
      condition: action.conditionCode === null ? null : (labels.get(action.conditionCode) ?? null),
    })),
    table: tableOf(source),
  };
}

function hasWords({ text }: { readonly text: string }): boolean {
  return text.trim() !== '';
}

function ownerOf(
  { ownerKind, ownerOrganisationId }: ScreenSource['actions'][number],
  organisations: ScreenSource['organisations'],
): Extract<ScreenView, { slide: 'case' }>['actions'][number]['owner'] {
  if (ownerKind === 'subject') return { kind: 'subject' };
  const name = ownerOrganisationId === null ? undefined : organisations.get(ownerOrganisationId);
  return name === undefined ? { kind: 'none' } : { kind: 'organisation', name };
}

function tableOf({ presence, organisations }: ScreenSource): string[] {
  const names = presence
    .filter(({ state }) => state === 'present')
    .map(({ organisationId }) => organisations.get(organisationId))
    .filter((name) => name !== undefined);
  return [...new Set(names)];
}
