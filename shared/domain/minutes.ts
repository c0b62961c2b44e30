import { fill } from '../text/fill.ts';
import { formatDate, formatTime } from '../text/format.ts';
import { documents } from '../text/nl/documents.ts';
import { labels } from '../text/nl/labels.ts';
import { plain, type Block, type DocumentTree, type Runs, type TableBlock } from './document-model.ts';
import { caseSection, hasSection } from './minutes-case.ts';
import type { MinutesCase, MinutesData } from './minutes-data.ts';
import { body, cell, dateOrNothing, facts, ownerOf } from './minutes-parts.ts';
import { initialsName, listName } from './person-name.ts';
import { isStillOpen } from './record.ts';

const words = documents.page;

/**
 * The minutes of one meeting (domain.md 1.3 and 1.7): facts, agenda, each case with who was at the table, picture,
 * judgement, decisions and actions, and one list of decisions and actions at the end.
 * @param madeAt the moment the document is made, ISO 8601 in UTC.
 */
export function minutesTree({ meeting, cases }: MinutesData, madeAt: string): DocumentTree {
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
      meetingFacts(meeting),
      { kind: 'paragraph', runs: plain(words.confidentiality), tone: 'notice' },
      ...agenda(cases),
      ...cases.flatMap((one, index) => (hasSection(one) ? caseSection(one, index + 1) : [])),
      ...postponedCases(cases),
      ...decisionAndActionList(cases),
    ],
  };
}

function meetingFacts(meeting: MinutesData['meeting']): Block {
  const next = meeting.nextMeetingDate;
  return facts([
    [words.facts.when, fill(words.from, { date: formatDate(meeting.date), time: formatTime(meeting.startTime) })],
    [words.facts.place, meeting.place],
    [words.facts.chair, meeting.chairName],
    [words.facts.secretary, meeting.secretaryName],
    [words.facts.next, next === null ? '' : formatDate(next)],
    [words.facts.status, meeting.minutesStatus === 'draft' ? words.statusDraft : words.statusFinalised],
  ]);
}

function agenda(cases: readonly MinutesCase[]): Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: words.agenda };
  if (cases.length === 0) return [heading, body(words.agendaEmpty)];
  const titles = words.agendaColumns;
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { title: titles.number, width: 7 },
        { title: titles.name, width: 48, namesRow: true },
        { title: titles.outcome, width: 23 },
        { title: titles.decisions, width: 12 },
        { title: titles.actions, width: 10 },
      ],
      rows: cases.map((one, index) => [
        plain(String(index + 1)),
        plain(listName(one.name)),
        plain(outcomeOf(one)),
        plain(String(one.decisions.length)),
        plain(String(one.actions.length)),
      ]),
    },
  ];
}

function outcomeOf({ status }: MinutesCase): string {
  return status === 'planned' ? words.notReached : labels.discussionStatus[status];
}

function postponedCases(cases: readonly MinutesCase[]): Block[] {
  const left = cases.flatMap((one, index) =>
    one.status === 'postponed' || one.status === 'planned' ? [{ one, number: index + 1 }] : [],
  );
  if (left.length === 0) return [];
  const titles = words.postponedColumns;
  return [
    { kind: 'heading', level: 2, text: words.postponed },
    {
      kind: 'table',
      columns: [
        { title: titles.number, width: 7 },
        { title: titles.name, width: 35, namesRow: true },
        { title: titles.outcome, width: 22 },
        { title: titles.reason, width: 36 },
      ],
      rows: left.map(({ one, number }) => [
        plain(String(number)),
        plain(listName(one.name)),
        plain(outcomeOf(one)),
        cell(one.postponeReason),
      ]),
    },
  ];
}

/** One table over all cases; what was carried over from before stands after what was agreed now. */
function decisionAndActionList(cases: readonly MinutesCase[]): Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: words.list };
  let decisionCount = 0;
  let actionCount = 0;
  const rows = cases.flatMap((one, index) => {
    const name = `${index + 1}. ${initialsName(one.name)}`;
    const row = (number: string, what: string, who: string, due: string, state: string): Runs[] =>
      [number, name, what, who, due, state].map(cell);
    const nextAction = (): string => fill(words.actionNumber, { n: String(++actionCount) });
    return [
      ...one.decisions.map(({ text }) =>
        row(fill(words.decisionNumber, { n: String(++decisionCount) }), text, '', '', words.taken),
      ),
      ...one.actions.map((action) =>
        row(
          nextAction(),
          action.text,
          ownerOf(action.owner),
          dateOrNothing(action.dueDate),
          labels.actionStatus[action.status],
        ),
      ),
      ...one.reviews
        .filter(({ outcome }) => isStillOpen(outcome))
        .map((review) =>
          row(
            nextAction(),
            `${review.text.trim()}${words.carriedOver}`,
            ownerOf(review.owner),
            dateOrNothing(review.dueDate),
            labels.actionStatus[review.outcome],
          ),
        ),
    ];
  });
  if (rows.length === 0) return [heading, body(words.listEmpty)];
  return [heading, { ...listColumns, rows }];
}

const listColumns: Omit<TableBlock, 'rows'> = {
  kind: 'table',
  columns: [
    { title: words.listColumns.number, width: 8, namesRow: true },
    { title: words.listColumns.name, width: 22 },
    { title: words.listColumns.what, width: 36 },
    { title: words.listColumns.who, width: 21 },
    { title: words.listColumns.due, width: 22 },
    { title: words.listColumns.state, width: 14 },
  ],
};
