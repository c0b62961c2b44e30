import { fill } from '../text/fill.ts';
import { formatDate, formatTime } from '../text/format.ts';
import { documents } from '../text/nl/documents.ts';
import { labels } from '../text/nl/labels.ts';
import { plain, type Block, type DocumentTree } from './document-model.ts';
import { caseSection, hasSection, isNamed } from './minutes-case.ts';
import type { MinutesCase, MinutesData } from './minutes-data.ts';
import { decisionAndActionList } from './minutes-list.ts';
import { body, cell, facts } from './minutes-parts.ts';
import { listName } from './person-name.ts';

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
      ...decisionAndActionList(
        cases.map((one, index) => ({ one, number: index + 1 })).filter(({ one }) => isNamed(one)),
      ),
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
        { title: titles.number, width: 12 },
        { title: titles.name, width: 72, namesRow: true },
        { title: titles.outcome, width: 36 },
        { title: titles.decisions, width: 25 },
        { title: titles.actions, width: 21 },
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
        { title: titles.number, width: 12 },
        { title: titles.name, width: 56, namesRow: true },
        { title: titles.outcome, width: 36 },
        { title: titles.reason, width: 62 },
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
