import type { Locator } from 'playwright-core';
import type { TableView } from '../../shared/contract/table.ts';
import { addDays } from '../../shared/domain/dates.ts';
import type { DiscussionId, MeetingId } from '../../shared/domain/ids.ts';
import { listName } from '../../shared/domain/person-name.ts';
import { regions } from '../../shared/regions/regions.ts';
import { text } from '../../shared/text/nl.ts';
import { wordsFor } from './case-words.ts';
import type { PlannedCase } from './meeting-steps.ts';
import { setUpPage, type Stage } from './stage.ts';

const words = text.table;
const actionsPerCase = 2;

/** The sitting itself: every case discussed in turn, the screen opened at the first, and the meeting closed. */
export async function holdMeeting(
  stage: Stage,
  meetingId: MeetingId,
  planned: readonly PlannedCase[],
): Promise<TableView[]> {
  const { chair, replies, say, shot } = stage;
  await chair.getByRole('button', { name: text.meetings.view.start }).click();
  await replies.wait('meetings.start');
  say('Overleg gestart.');
  const { agenda } = await replies.wait('meetings.get', { fits: ({ meeting }) => meeting.status === 'running' });
  const views: TableView[] = [];
  for (const [index, plan] of planned.entries()) {
    const discussion = agenda.find(({ caseId }) => caseId === plan.row.id)?.discussionId;
    if (discussion === undefined) throw new Error('a case left the agenda');
    if (index > 0) await chair.getByRole('button', { name: words.next, exact: true }).click();
    if (index > 0) {
      // The round of reading comes before the next case.
      await chair.locator('[data-reading]').waitFor();
      if (index === 1) await shot('leesronde');
      await chair.getByRole('button', { name: words.next, exact: true }).click();
    }
    await changeTable(stage, discussion, index);
    if (index === 0) await shot('aan-tafel');
    views.push(await discussCase(stage, discussion, plan, index));
    say(
      `Casus ${index + 1} van ${planned.length} besproken: ${plan.partners.length} partners aan tafel, 1 besluit, ${actionsPerCase} acties.`,
    );
    // The pictures show the case from its name on, not from where the last word was typed.
    await chair.getByRole('heading', { name: listName(plan.row) }).scrollIntoViewIfNeeded();
    if (index === 0) await showScreen(stage);
    await shot(`casus-${index + 1}-besproken`);
  }
  await closeMeeting(stage, meetingId);
  return views;
}

/** Between two cases: confidentiality is repeated, who came without a signed statement has a reason, and the case opens. */
async function changeTable({ chair, shot }: Stage, discussion: DiscussionId, index: number): Promise<void> {
  const change = chair.locator(`[data-table-change="${discussion}"]`);
  await change.waitFor();
  await change.getByRole('checkbox', { name: text.flow.repeated }).check();
  if (index <= 1) await shot(index === 0 ? 'tafelwissel-eerste-casus' : 'tafelwissel');
  const reason = change.getByRole('textbox', { name: text.flow.reason });
  if ((await reason.count()) > 0) await reason.fill('Tekent na afloop van het overleg');
  await change.getByRole('button', { name: text.flow.confirm }).click();
  await chair.locator(`[data-discussion="${discussion}"]`).waitFor();
}

/** Everything that is recorded about one case; ends when the core answers with all of it. */
async function discussCase(
  { chair, replies, options }: Stage,
  discussion: DiscussionId,
  { partners }: PlannedCase,
  index: number,
): Promise<TableView> {
  const seen = async (fits: (view: TableView) => boolean): Promise<TableView> => {
    const ofThis = (view: TableView | null): view is TableView => view?.discussion.id === discussion && fits(view);
    const { view } = await replies.wait('table.current', { fits: (answer) => ofThis(answer.view) });
    if (view === null) throw new Error('no case at the table');
    return view;
  };
  const start = await seen(() => true);
  const codes = start.conditions.map(({ code }) => code);
  const first = codes[index % Math.max(codes.length, 1)];
  const second = codes[(index + 1) % Math.max(codes.length, 1)];
  await setConditions(chair.getByRole('list', { name: regions[options.region].conditionsName }), index);

  const said = wordsFor(first);
  await chair.getByRole('textbox', { name: words.notes.picture, exact: true }).fill(said.picture);
  await chair.getByRole('textbox', { name: words.newDecision }).fill(said.decision);
  await chair.getByRole('textbox', { name: words.rationaleOf.replace('{n}', '1') }).fill(said.rationale);
  await seen(({ decisions }) => decisions.length === 1);
  for (const [at, code] of [first, second].entries()) {
    const owner = partners[(index + at) % partners.length];
    if (owner === undefined) throw new Error('a table without partners');
    const number = String(at + 1);
    await chair.getByRole('textbox', { name: words.newAction, exact: true }).fill(wordsFor(code).action);
    // Only when the line has become an action is it sure that the next empty line is another one.
    await chair.getByRole('textbox', { name: words.action.replace('{n}', number), exact: true }).waitFor();
    await chair.getByRole('combobox', { name: words.ownerOf.replace('{n}', number) }).selectOption(owner.id);
    const due = chair.getByRole('textbox', { name: words.dueDateOf.replace('{n}', number) });
    await due.fill(
      addDays(options.today, 7 * (at + 1))
        .split('-')
        .reverse()
        .join('-'),
    );
    await due.blur();
    if (code !== undefined)
      await chair.getByRole('combobox', { name: words.conditionOf.replace('{n}', number) }).selectOption(code);
    await seen((view) => isActionComplete(view, at, owner.id, code));
  }
  const complete = await seen((view) => isComplete(view, said.rationale, said.picture, partners.length));
  await chair.locator('[data-state="saved"]').first().waitFor();
  return complete;
}

function isActionComplete({ actions }: TableView, at: number, owner: string, code: string | undefined): boolean {
  const action = actions[at];
  return (
    action?.ownerOrganisationId === owner &&
    action.dueDate !== null &&
    (code === undefined || action.conditionCode === code)
  );
}

function isComplete(view: TableView, rationale: string, picture: string, present: number): boolean {
  return (
    view.decisions[0]?.rationale === rationale &&
    JSON.stringify(view.notes.picture).includes(picture) &&
    view.actions.length === actionsPerCase &&
    view.presence.filter(({ state }) => state === 'present').length === present
  );
}

/** Says of three conditions how they stand, by the keys: what is discussed is under way or open, another is arranged. */
async function setConditions(conditions: Locator, index: number): Promise<void> {
  const buttons = conditions.getByRole('button');
  const count = await buttons.count();
  for (const [at, key] of ['2', '3', '1'].entries()) {
    if (at >= count) return;
    await buttons.nth((index + at) % count).press(key);
  }
}

/** Opens the shared screen and lets it follow the case. */
async function showScreen({ chair, host, say, shot }: Stage): Promise<void> {
  const opened = host.context.waitForEvent('page', (page) => !page.isClosed());
  await chair.getByRole('button', { name: text.screen.open }).click();
  const screen = await opened;
  await screen.waitForURL(/\/screen\.html$/);
  await setUpPage(screen);
  await screen.locator('h1, h2').first().waitFor();
  await shot('gedeeld-scherm-neutraal', screen);
  await chair.getByText(text.screen.case, { exact: true }).click();
  await screen.getByText(text.screen.decisions).first().waitFor();
  await chair.getByRole('img', { name: text.screen.onScreenCase.replace('{n}', '1') }).waitFor();
  await shot('gedeeld-scherm-casus', screen);
  await shot('voorzitter-met-scherm');
  say('Gedeeld scherm geopend; het toont de casus.');
}

async function closeMeeting({ chair, replies, say, shot }: Stage, meetingId: MeetingId): Promise<void> {
  await chair.getByRole('button', { name: words.close }).click();
  const dialog = chair.getByRole('dialog', { name: words.closeTitle });
  await dialog.waitFor();
  await shot('overleg-sluiten');
  await dialog.getByRole('button', { name: words.closeConfirm }).click();
  const { backupMade } = await replies.wait('meetings.close');
  await replies.wait('meetings.get', {
    fits: ({ meeting }) => meeting.id === meetingId && meeting.status === 'closed',
  });
  await chair.getByRole('button', { name: text.meetings.view.reopen }).waitFor();
  await shot('overleg-gesloten');
  say(backupMade ? 'Overleg gesloten, reservekopie gemaakt.' : 'Overleg gesloten.');
}
