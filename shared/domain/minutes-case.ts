import { fill } from '../text/fill.ts';
import { formatDate, formatPartialDate, formatTime } from '../text/format.ts';
import { documents } from '../text/nl/documents.ts';
import { labels } from '../text/nl/labels.ts';
import type { Block, Run, Runs } from './document-model.ts';
import { conditionsSection } from './minutes-conditions.ts';
import { closingSections } from './minutes-closing.ts';
import type { MinutesStatus } from './meeting.ts';
import type { NumberedCase } from './minutes-list.ts';
import type { MinutesAction, MinutesCase, MinutesPresence } from './minutes-data.ts';
import {
  body,
  carriedOverOf,
  cell,
  dateOrNothing,
  facts,
  joinLines,
  ownerOf,
  richBlocks,
  section,
} from './minutes-parts.ts';
import { tableOf } from './minutes-table.ts';
import { listName } from './person-name.ts';
import { isStillOpen } from './record.ts';

const words = documents.page;

/** A case that was only on the agenda has no section of its own; what was recorded is never left out. */
export function hasSection(one: MinutesCase): boolean {
  if (one.status === 'discussed' || one.status === 'current') return true;
  const recorded = one.decisions.length + one.actions.length + one.reviews.length;
  return recorded > 0 || one.picture.content.length > 0 || one.judgement.content.length > 0;
}

/** Whom the minutes name: who was spoken or decided about, putting the case off for a reason included. */
export function isNamed(one: MinutesCase): boolean {
  return hasSection(one) || (one.status === 'postponed' && one.postponeReason.trim() !== '');
}

/** A case in the minutes: its facts, who was at the table, what was said, decided and agreed. */
export function caseSection({ one, number }: NumberedCase, minutesStatus: MinutesStatus): Block[] {
  const text = fill(words.caseHeading, { number: String(number), name: listName(one.name) });
  return [
    // A case has pages of its own: they go into the file of one person, with nobody else's name on them.
    { kind: 'heading', level: 2, text, newPage: true },
    caseFacts(one),
    ...presence(one.presence),
    ...conditionsSection(one.conditions),
    ...earlierActions(one),
    ...section(words.picture, richBlocks(one.picture)),
    ...section(words.judgement, richBlocks(one.judgement)),
    ...decisions(one),
    ...actions(one.actions),
    ...closingSections(one, minutesStatus),
  ];
}

function caseFacts(one: MinutesCase): Block {
  const release =
    one.releaseDate === null
      ? words.unknown
      : fill(words.release, {
          date: formatDate(one.releaseDate),
          certainty: labels.certainty[one.releaseDateCertainty],
        });
  const postponed = fill(words.postponedBecause, { reason: one.postponeReason });
  return facts([
    [words.caseFacts.birthDate, one.birthDate === null ? words.unknown : formatPartialDate(one.birthDate)],
    [words.caseFacts.institution, one.institution === '' ? words.unknown : one.institution],
    [words.caseFacts.detentionTitle, titleOf(one)],
    [words.caseFacts.release, release],
    [words.caseFacts.municipalityOfOrigin, one.municipalityOfOrigin],
    [words.caseFacts.municipalityOfSettlement, one.municipalityOfSettlement],
    [words.caseFacts.director, one.director],
    [words.caseFacts.goal, one.goal],
    [words.caseFacts.targetGroups, one.targetGroups],
    [words.caseFacts.legalBasis, one.legalBasis === 'unknown' ? '' : labels.legalBasis[one.legalBasis]],
    [words.caseFacts.returnOn, one.closing.returnOn === null ? '' : formatDate(one.closing.returnOn)],
    [words.caseFacts.scaleDown, one.closing.scaleDownCriterion.trim()],
    [words.caseFacts.headCount, one.closing.headCount === null ? '' : String(one.closing.headCount)],
    [words.caseFacts.outcome, one.status === 'postponed' ? postponed : ''],
  ]);
}

function titleOf({ detentionTitle, titleRemark }: MinutesCase): string {
  if (detentionTitle === 'unknown') return '';
  return detentionTitle === 'other' && titleRemark !== '' ? titleRemark : labels.detentionTitle[detentionTitle];
}

/** Who was only invited is not named: nobody said that they were there (a case that was left before it was opened). */
function presence(invited: readonly MinutesPresence[]): Block[] {
  const list = invited.filter(({ state }) => state !== 'invited');
  if (list.length === 0) return section(words.presence, [body(words.presenceEmpty)]);
  const titles = words.presenceColumns;
  return section(words.presence, [
    tableOf(
      [
        { title: titles.organisation, width: 56, tells: ({ organisation }) => organisation, namesRow: true },
        { title: titles.person, width: 46, tells: ({ person }) => person.trim(), leftOutWhenEmpty: true },
        { title: titles.state, width: 32, tells: ({ state }) => labels.presence[state] },
        {
          ...{ title: titles.times, width: 32, leftOutWhenEmpty: true },
          tells: (one) => joinLines([timesOf(one), one.leaveReason]),
        },
      ],
      list,
    ),
  ]);
}

function timesOf({ timeIn, timeOut }: MinutesPresence): string {
  if (timeIn !== null && timeOut !== null)
    return fill(words.times.both, { in: timeIn.replace(':', '.'), out: timeOut.replace(':', '.') });
  if (timeIn !== null) return fill(words.times.in, { in: formatTime(timeIn) });
  return timeOut === null ? '' : fill(words.times.out, { out: formatTime(timeOut) });
}

/** What its partner did not do is not over: the reader must not have to ask. */
function foundOf({ outcome }: MinutesCase['reviews'][number]): string {
  const found = labels.actionStatus[outcome];
  return outcome === 'not-done' ? fill(words.stays, { what: found }) : found;
}

/** What was found of the earlier actions, and then those that the meeting did not come to: they stay. */
function earlierActions({ reviews, notReviewed }: MinutesCase): Block[] {
  const list = [
    ...reviews.map((one) => ({ ...one, found: foundOf(one), stays: isStillOpen(one.outcome) })),
    ...notReviewed.map((one) => ({ ...one, found: words.notReviewed, remark: '', stays: true })),
  ];
  if (list.length === 0) return [];
  const titles = words.reviewColumns;
  return section(words.reviews, [
    tableOf(
      [
        { title: titles.what, width: 56, tells: ({ text }) => text, namesRow: true },
        { title: titles.who, width: 42, tells: ({ owner }) => ownerOf(owner) },
        { title: titles.due, width: 28, tells: ({ dueDate }) => dateOrNothing(dueDate) },
        {
          ...{ title: titles.outcome, width: 40 },
          tells: ({ found, stays, carriedOver, remark }) =>
            joinLines([found, stays ? carriedOverOf(carriedOver) : '', remark]),
        },
      ],
      list,
    ),
  ]);
}

function decisions(one: MinutesCase): Block[] {
  if (one.decisions.length === 0) return section(words.decisions, [body(words.decisionsEmpty)]);
  const items = one.decisions.map(({ text, rationale }): Runs => {
    const decided: Run = { text: text.trim(), bold: true };
    return rationale.trim() === '' ? [decided] : [decided, { text: `\n${words.rationale}${rationale.trim()}` }];
  });
  return section(words.decisions, [{ kind: 'list', ordered: true, items }]);
}

function actions(list: readonly MinutesAction[]): Block[] {
  if (list.length === 0) return section(words.actions, [body(words.actionsEmpty)]);
  const titles = words.actionColumns;
  return section(words.actions, [
    tableOf(
      [
        { title: titles.what, width: 44, tells: whatOf, namesRow: true },
        { title: titles.who, width: 33, tells: ({ owner }) => ownerOf(owner) },
        { title: titles.due, width: 25, tells: ({ dueDate }) => dateOrNothing(dueDate) },
        { title: titles.condition, width: 33, tells: ({ condition }) => condition.trim(), leftOutWhenEmpty: true },
        { title: titles.informed, width: 31, tells: informedOf, leftOutWhenEmpty: true },
      ],
      list,
    ),
  ]);
}

function whatOf({ text, precondition }: MinutesAction): Runs {
  if (precondition.trim() === '') return cell(text);
  return [...cell(text), { text: `\n${words.precondition}${precondition.trim()}`, italic: true }];
}

/** Empty while nobody said. */
function informedOf({ subjectInformed, notInformedReason }: MinutesAction): string {
  if (subjectInformed === 'unknown') return '';
  if (subjectInformed === 'no' && notInformedReason.trim() !== '')
    return fill(words.notInformed, { reason: notInformedReason.trim() });
  return labels.informed[subjectInformed];
}
