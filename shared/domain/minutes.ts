import { fill } from '../text/fill.ts';
import { formatDate, formatTime } from '../text/format.ts';
import { documents } from '../text/nl/documents.ts';
import { labels } from '../text/nl/labels.ts';
import { plain, type Block, type DocumentTree } from './document-model.ts';
import { caseSection, hasSection, isNamed } from './minutes-case.ts';
import type { MinutesCase, MinutesData } from './minutes-data.ts';
import { decisionAndActionList, type NumberedCase } from './minutes-list.ts';
import { body, facts } from './minutes-parts.ts';
import { tableOf } from './minutes-table.ts';
import { listName } from './person-name.ts';
import { sittingTimes } from './sitting-times.ts';

const words = documents.page;

/**
 * The minutes of one meeting (domain.md 1.3 and 1.7): facts, agenda, each case with who was at the table, picture,
 * judgement, decisions and actions, and one list of decisions and actions at the end.
 * @param madeAt the moment the document is made, ISO 8601 in UTC.
 */
export function minutesTree({ meeting, cases }: MinutesData, madeAt: string): DocumentTree {
  const named = cases.map((one, index) => ({ one, number: index + 1 })).filter(({ one }) => isNamed(one));
  const sections = named.flatMap((each) => (hasSection(each.one) ? caseSection(each, meeting.minutesStatus) : []));
  const overview = [...postponedCases(named), ...decisionAndActionList(named)];
  const draft = meeting.minutesStatus === 'draft';
  const title = fill(words.heading, { title: meeting.title, date: formatDate(meeting.date) });
  return {
    title,
    language: 'nl-NL',
    madeAt,
    header: { left: title, right: draft ? words.draft : words.finalised },
    footer: words.footer,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      meetingFacts(meeting, cases),
      ...correction(meeting),
      { kind: 'paragraph', runs: plain(words.confidentiality), tone: 'notice' },
      ...agenda(cases, named),
      ...sections,
      ...(sections.length === 0 ? overview : onNewPage(overview)),
    ],
  };
}

/** What is about all cases again does not begin on the last page of one. */
function onNewPage(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => (index === 0 && block.kind === 'heading' ? { ...block, newPage: true } : block));
}

function meetingFacts(meeting: MinutesData['meeting'], cases: readonly MinutesCase[]): Block {
  const next = meeting.nextMeetingDate;
  return facts([
    [words.facts.when, whenOf(meeting, cases)],
    [words.facts.place, meeting.place],
    [words.facts.chair, meeting.chairName],
    [words.facts.secretary, meeting.secretaryName],
    [words.facts.next, next === null ? '' : formatDate(next)],
    [words.facts.status, meeting.minutesStatus === 'draft' ? words.statusDraft : words.statusFinalised],
  ]);
}

function correction({ correctedOn }: MinutesData['meeting']): Block[] {
  return correctedOn === null ? [] : [body(fill(words.corrected, { date: formatDate(correctedOn) }))];
}

/** When people really sat there, and what was planned where nobody noted that. */
function whenOf({ date, startTime, status }: MinutesData['meeting'], cases: readonly MinutesCase[]): string {
  const presence = cases.flatMap((one) => one.presence);
  const { start, end } = sittingTimes(presence, status === 'closed');
  const day = formatDate(date);
  if (start === null) return fill(words.when.planned, { date: day, start: formatTime(startTime) });
  if (end === null) return fill(words.when.start, { date: day, start: formatTime(start) });
  return fill(words.when.both, { date: day, start: start.replace(':', '.'), end: formatTime(end) });
}

/** The cases by their numbers on the agenda; those about which nothing was said are a number and no names. */
function agenda(cases: readonly MinutesCase[], named: readonly NumberedCase[]): Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: words.agenda };
  if (cases.length === 0) return [heading, body(words.agendaEmpty)];
  const titles = words.agendaColumns;
  const table = tableOf<NumberedCase>(
    [
      { title: titles.number, width: 12, tells: ({ number }) => String(number) },
      { title: titles.name, width: 72, tells: ({ one }) => listName(one.name), namesRow: true },
      { title: titles.outcome, width: 36, tells: ({ one }) => outcomeOf(one) },
      { title: titles.decisions, width: 25, tells: ({ one }) => String(one.decisions.length) },
      { title: titles.actions, width: 21, tells: ({ one }) => String(one.actions.length) },
    ],
    named,
  );
  return [heading, ...(named.length === 0 ? [] : [table]), ...notReached(cases.filter((one) => !isNamed(one)))];
}

function notReached(cases: readonly MinutesCase[]): Block[] {
  if (cases.length === 0) return [];
  const left = cases.reduce((sum, { notReviewed }) => sum + notReviewed.length, 0);
  const actions = left === 0 ? '' : ` ${counted(words.actionsNotReached, left)}`;
  return [body(`${counted(words.casesNotReached, cases.length)}${actions}`)];
}

function counted(sentence: { readonly one: string; readonly many: string }, count: number): string {
  return count === 1 ? sentence.one : fill(sentence.many, { n: String(count) });
}

function outcomeOf({ status }: MinutesCase): string {
  return status === 'planned' ? words.notReached : labels.discussionStatus[status];
}

function postponedCases(named: readonly NumberedCase[]): Block[] {
  const left = named.filter(({ one }) => one.status === 'postponed' || one.status === 'planned');
  if (left.length === 0) return [];
  const titles = words.postponedColumns;
  return [
    { kind: 'heading', level: 2, text: words.postponed },
    tableOf(
      [
        { title: titles.number, width: 12, tells: ({ number }) => String(number) },
        { title: titles.name, width: 56, tells: ({ one }) => listName(one.name), namesRow: true },
        { title: titles.outcome, width: 36, tells: ({ one }) => outcomeOf(one) },
        { title: titles.reason, width: 62, tells: ({ one }) => one.postponeReason },
      ],
      left,
    ),
  ];
}
