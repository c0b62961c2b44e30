import { fill } from '../text/fill.ts';
import { formatDate, formatTime } from '../text/format.ts';
import { documents } from '../text/nl/documents.ts';
import { labels } from '../text/nl/labels.ts';
import { runSheet } from '../text/nl/run-sheet.ts';
import { addMinutes, type LocalTime } from './dates.ts';
import { plain, type Block, type DocumentTree, type Runs } from './document-model.ts';
import type { GuestVisits } from './guest-visits.ts';
import { body, cell, facts, joinLines, section } from './minutes-parts.ts';
import { listName } from './person-name.ts';
import type { RunSheetData, RunSheetRow } from './run-sheet-data.ts';

const words = runSheet.page;

/**
 * The chair's run sheet (draaiboek): times, cases by name, guests in and out, and per case what is still open. It holds
 * names, and is for the chair alone.
 * @param madeAt the moment the document is made, ISO 8601 in UTC.
 */
export function runSheetTree(data: RunSheetData, madeAt: string): DocumentTree {
  const { meeting, cases, visits } = data;
  const title = fill(words.runSheet, { title: meeting.title, date: formatDate(meeting.date) });
  return {
    title,
    language: 'nl-NL',
    madeAt,
    header: { left: title, right: words.forChair },
    footer: documents.page.footer,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      meetingFacts(data),
      { kind: 'paragraph', runs: plain(words.confidentiality), tone: 'notice' },
      { kind: 'heading', level: 2, text: words.planning },
      cases.length === 0 ? body(words.empty) : planning(cases),
      ...guestTable(visits),
      ...perCase(cases),
    ],
  };
}

function meetingFacts({ meeting, endsAt }: RunSheetData): Block {
  const next = meeting.nextMeetingDate;
  return facts([
    [words.when, hoursOf(meeting, endsAt)],
    [words.place, meeting.place],
    [words.chair, meeting.chairName],
    [words.secretary, meeting.secretaryName],
    [words.next, next === null ? '' : formatDate(next)],
  ]);
}

/** "3 december 2026, 09.30 tot 11.28 uur" */
export function hoursOf({ date, startTime }: Pick<RunSheetData['meeting'], 'date' | 'startTime'>, endsAt: LocalTime) {
  return fill(words.hours, { date: formatDate(date), from: clock(startTime), until: formatTime(endsAt) });
}

function clock(time: LocalTime): string {
  return time.replace(':', '.');
}

/** "10.20–10.45 uur" */
export function timeSpan(from: LocalTime, until: LocalTime): string {
  return fill(words.to, { from: clock(from), until: clock(until) });
}

/** "1–3, 5": numbers that follow each other as a range. */
export function numberRanges(numbers: readonly number[]): string {
  const ranges: { from: number; until: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.until === number - 1) last.until = number;
    else ranges.push({ from: number, until: number });
  }
  return ranges
    .map(({ from, until }) =>
      from === until ? String(from) : fill(words.range, { from: String(from), until: String(until) }),
    )
    .join(', ');
}

function planning(cases: readonly RunSheetRow[]): Block {
  const titles = words.planningColumns;
  return {
    kind: 'table',
    columns: [
      { title: titles.number, width: 7 },
      { title: titles.time, width: 17 },
      { title: titles.name, width: 30, namesRow: true },
      { title: titles.release, width: 22 },
      { title: titles.guests, width: 30 },
    ],
    rows: cases.map((one) => [
      plain(String(one.number)),
      cell(one.status === 'postponed' ? '' : timeSpan(one.startsAt, endOf(one))),
      nameOf(one),
      cell(joinLines([releaseOf(one), one.freeBeforeNext ? words.freeBeforeNext : ''])),
      cell(one.guests.map((guest) => guestOf(guest, one)).join(', ')),
    ]),
  };
}

function endOf({ startsAt, plannedMinutes }: RunSheetRow): LocalTime {
  return addMinutes(startsAt, plannedMinutes);
}

function nameOf(one: RunSheetRow): Runs {
  const notes = [
    ...one.targetGroups,
    ...(one.pinned ? [words.pinned] : []),
    ...(one.status === 'postponed' ? [fill(words.postponed, { reason: one.postponeReason })] : []),
  ].join(' · ');
  return notes === '' ? cell(listName(one.name)) : [...cell(listName(one.name)), { text: `\n${notes}`, italic: true }];
}

function releaseOf({ releaseDate, releaseDateCertainty }: RunSheetRow): string {
  if (releaseDate === null) return documents.page.unknown;
  return fill(documents.page.release, {
    date: formatDate(releaseDate),
    certainty: labels.certainty[releaseDateCertainty],
  });
}

function guestOf(guest: string, { unsigned }: RunSheetRow): string {
  return unsigned.includes(guest) ? fill(words.unsigned, { guest }) : guest;
}

/** Each guest with every time in and out; no part at all without guests. */
export function guestTable(visits: readonly GuestVisits[]): Block[] {
  if (visits.length === 0) return [];
  const titles = words.guestColumns;
  return [
    { kind: 'heading', level: 2, text: words.guests },
    {
      kind: 'table',
      columns: [
        { title: titles.guest, width: 45, namesRow: true },
        { title: titles.times, width: 30 },
        { title: titles.numbers, width: 25 },
      ],
      rows: visits.map(({ guest, visits: list }) => [
        cell(guest),
        cell(joinLines(list.map(({ from, until }) => timeSpan(from, until)))),
        cell(joinLines(list.map(({ numbers }) => numberRanges(numbers)))),
      ]),
    },
  ];
}

function perCase(cases: readonly RunSheetRow[]): Block[] {
  const held = cases.filter((one) => one.status !== 'postponed');
  if (held.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.perCase },
    ...held.flatMap((one) =>
      section(
        fill(words.caseHeading, {
          number: String(one.number),
          name: listName(one.name),
          time: timeSpan(one.startsAt, endOf(one)),
        }),
        caseBlocks(one),
      ),
    ),
  ];
}

function caseBlocks({ openConditions, openActions }: RunSheetRow): Block[] {
  const conditions = openConditions.map(({ label, state }) => `${label}: ${labels.condition[state].toLowerCase()}`);
  const actions = openActions.map(({ text, owner, dueDate }): Runs =>
    plain(
      dueDate === null
        ? fill(words.action, { text: text.trim(), owner })
        : fill(words.actionDue, { text: text.trim(), owner, date: formatDate(dueDate) }),
    ),
  );
  const open: Block = facts([
    [words.openConditions, conditions.length === 0 ? words.noOpenConditions : conditions.join(', ')],
    [words.openActions, actions.length === 0 ? words.noOpenActions : String(actions.length)],
  ]);
  return actions.length === 0 ? [open] : [open, { kind: 'list', ordered: false, items: actions }];
}
