import { formatDate, formatPartialDate, formatTime } from '../text/format.ts';
import { documents } from '../text/nl/documents.ts';
import { labels } from '../text/nl/labels.ts';
import { plain, type Block, type DocumentTree, type Run, type Runs, type TableBlock } from './document-model.ts';
import type {
  MinutesAction,
  MinutesCase,
  MinutesClosing,
  MinutesData,
  MinutesOwner,
  MinutesPresence,
  MinutesReview,
} from './minutes-data.ts';
import { body, cell, dateOrNothing, facts, fill, joinLines, richBlocks, section } from './minutes-parts.ts';
import { initialsName, listName } from './person-name.ts';

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

/** A case that was only on the agenda has no section of its own; what was recorded is never left out. */
function hasSection(one: MinutesCase): boolean {
  if (one.status === 'discussed' || one.status === 'current') return true;
  const recorded = one.decisions.length + one.actions.length + one.reviews.length;
  return recorded > 0 || one.picture.content.length > 0 || one.judgement.content.length > 0;
}

function caseSection(one: MinutesCase, number: number): Block[] {
  return [
    { kind: 'heading', level: 2, text: fill(words.caseHeading, { number: String(number), name: listName(one.name) }) },
    caseFacts(one),
    ...presence(one.presence),
    ...reviews(one.reviews),
    ...section(words.picture, richBlocks(one.picture)),
    ...section(words.judgement, richBlocks(one.judgement)),
    ...decisions(one),
    ...actions(one.actions),
    ...agreements(one.closing),
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
    [words.caseFacts.release, release],
    [words.caseFacts.municipalityOfOrigin, one.municipalityOfOrigin],
    [words.caseFacts.municipalityOfSettlement, one.municipalityOfSettlement],
    [words.caseFacts.director, one.director],
    [words.caseFacts.goal, one.goal],
    [words.caseFacts.legalBasis, one.legalBasis === 'unknown' ? '' : labels.legalBasis[one.legalBasis]],
    [words.caseFacts.returnOn, one.closing.returnOn === null ? '' : formatDate(one.closing.returnOn)],
    [words.caseFacts.scaleDown, one.closing.scaleDownCriterion.trim()],
    [words.caseFacts.headCount, one.closing.headCount === null ? '' : String(one.closing.headCount)],
    [words.caseFacts.outcome, one.status === 'postponed' ? postponed : ''],
  ]);
}

/** Who was only invited is not named: nobody said that they were there (a case that was left before it was opened). */
function presence(invited: readonly MinutesPresence[]): Block[] {
  const list = invited.filter(({ state }) => state !== 'invited');
  if (list.length === 0) return section(words.presence, [body(words.presenceEmpty)]);
  const titles = words.presenceColumns;
  return section(words.presence, [
    {
      kind: 'table',
      columns: [
        { title: titles.organisation, width: 36, namesRow: true },
        { title: titles.person, width: 30 },
        { title: titles.state, width: 20 },
        { title: titles.times, width: 18 },
      ],
      rows: list.map((one) => [
        cell(one.organisation),
        cell(one.person),
        cell(labels.presence[one.state]),
        cell(joinLines([timesOf(one), one.leaveReason])),
      ]),
    },
  ]);
}

function timesOf({ timeIn, timeOut }: MinutesPresence): string {
  if (timeIn !== null && timeOut !== null)
    return fill(words.times.both, { in: timeIn.replace(':', '.'), out: timeOut.replace(':', '.') });
  if (timeIn !== null) return fill(words.times.in, { in: formatTime(timeIn) });
  return timeOut === null ? '' : fill(words.times.out, { out: formatTime(timeOut) });
}

function reviews(list: readonly MinutesReview[]): Block[] {
  if (list.length === 0) return [];
  const titles = words.reviewColumns;
  return section(words.reviews, [
    {
      kind: 'table',
      columns: [
        { title: titles.what, width: 40, namesRow: true },
        { title: titles.who, width: 24 },
        { title: titles.due, width: 20 },
        { title: titles.outcome, width: 25 },
      ],
      rows: list.map((one) => [
        cell(one.text),
        cell(ownerOf(one.owner)),
        cell(dateOrNothing(one.dueDate)),
        cell(joinLines([labels.actionStatus[one.outcome], one.remark])),
      ]),
    },
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
    {
      kind: 'table',
      columns: [
        { title: titles.what, width: 38, namesRow: true },
        { title: titles.who, width: 22 },
        { title: titles.due, width: 20 },
        { title: titles.condition, width: 16 },
        { title: titles.informed, width: 16 },
      ],
      rows: list.map((one) => [
        whatOf(one),
        cell(ownerOf(one.owner)),
        cell(dateOrNothing(one.dueDate)),
        cell(one.condition),
        cell(informedOf(one)),
      ]),
    },
  ]);
}

/** Who agrees in one line; every dissent in its own words (domain.md 1.7: all different viewpoints). */
function agreements({ agreements: list }: MinutesClosing): Block[] {
  const agree = list.filter(({ stance }) => stance === 'agree').map(({ organisation }) => organisation);
  const dissent = list.filter(({ stance }) => stance === 'dissent');
  const line = fill(words.agree, { who: agree.join(', ') });
  const items = dissent.map(({ organisation, wording }): Runs => [
    { text: fill(words.dissent, { who: organisation }), bold: true },
    { text: wording.trim() === '' ? '' : ` ${wording.trim()}` },
  ]);
  return section(words.agreements, [
    ...(agree.length === 0 ? [] : [body(line)]),
    ...(items.length === 0 ? [] : [{ kind: 'list', ordered: false, items } as const]),
  ]);
}

function whatOf({ text, precondition }: MinutesAction): Runs {
  if (precondition.trim() === '') return cell(text);
  return [...cell(text), { text: `\n${words.precondition}${precondition.trim()}`, italic: true }];
}

function informedOf({ subjectInformed, notInformedReason }: MinutesAction): string {
  if (subjectInformed === 'no' && notInformedReason.trim() !== '')
    return fill(words.notInformed, { reason: notInformedReason.trim() });
  return labels.informed[subjectInformed];
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
        .filter(({ outcome }) => outcome === 'open' || outcome === 'running')
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

function ownerOf(owner: MinutesOwner): string {
  if (owner === 'subject') return words.subject;
  return owner.person === '' ? owner.organisation : `${owner.organisation}, ${owner.person}`;
}
