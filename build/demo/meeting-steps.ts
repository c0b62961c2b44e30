import type { Locator } from 'playwright-core';
import type { CaseSummary } from '../../shared/contract/cases.ts';
import { localTimeOf } from '../../shared/domain/dates.ts';
import type { CaseId, MeetingId } from '../../shared/domain/ids.ts';
import type { PartnerOrganisation } from '../../shared/domain/partner.ts';
import { listName } from '../../shared/domain/person-name.ts';
import { text } from '../../shared/text/nl.ts';
import { chooseCases } from './choose-cases.ts';
import { DemoFailure } from './demo-failure.ts';
import { partnerSets } from './partner-sets.ts';
import type { Stage } from './stage.ts';

const words = text.meetings;

/** A case with the partners that will sit at its table. */
export interface PlannedCase {
  readonly row: CaseSummary;
  readonly partners: readonly PartnerOrganisation[];
}

/** Shows the list of cases and chooses the ones for the agenda. */
export async function pickCases({ chair, replies, say, shot, options }: Stage): Promise<CaseSummary[]> {
  const { mark } = replies;
  await chair.getByRole('button', { name: text.imports.toCases }).click();
  const listed = await replies.wait('cases.list', { since: mark, fits: (_, input) => input.words === '' });
  await chair.getByRole('heading', { name: text.cases.title, level: 2 }).waitFor();
  await shot('casussen');
  const chosen = chooseCases(listed.cases, options.today, options.cases);
  if (chosen.length === 0)
    throw new DemoFailure('In deze lijst is niemand die op of na de dag van het overleg vrijkomt.');
  if (chosen.length < options.cases)
    say(
      `Er zijn maar ${chosen.length} bruikbare casussen van de ${options.cases} gevraagde: die komen alle op de agenda.`,
    );
  return chosen;
}

/** Makes the meeting on the given day, beginning now: the clock of the windows runs as on the wall. */
export async function makeMeeting({ chair, replies, say, shot, options }: Stage): Promise<MeetingId> {
  await chair
    .getByRole('navigation', { name: text.frame.sections })
    .getByRole('button', { name: text.frame.meetings })
    .click();
  await chair.getByRole('button', { name: words.create }).click();
  const form = chair.getByRole('dialog', { name: words.form.create });
  await form.getByLabel(words.form.date).fill(options.today.split('-').reverse().join('-'));
  await form.getByLabel(words.form.date).blur();
  await form.getByLabel(words.form.time).fill(wholeFiveMinutes(new Date()));
  await form.getByLabel(words.form.place).fill('Stadskantoor, zaal 2');
  await shot('nieuw-overleg');
  await form.getByRole('button', { name: words.form.submit }).click();
  const { meetingId } = await replies.wait('meetings.create', { fits: (_, input) => input.date === options.today });
  await chair.getByText(words.agenda.empty).waitFor();
  await replies.wait('meetings.proposals');
  await shot('agenda-leeg');
  say('Overleg gemaakt.');
  return meetingId;
}

function wholeFiveMinutes(now: Date): string {
  const moment = new Date(now);
  moment.setMinutes(moment.getMinutes() - (moment.getMinutes() % 5));
  return localTimeOf(moment);
}

/** Puts the cases on the agenda one by one, each found by name as a chair would. */
export async function fillAgenda(stage: Stage, cases: readonly CaseSummary[]): Promise<void> {
  const { chair, say, shot } = stage;
  const added = new Set<CaseId>();
  const [first, ...others] = cases;
  if (first !== undefined) await addCase(stage, chair.locator('main'), first, added);
  if (others.length > 0) {
    await chair.getByRole('button', { name: /^Casus toevoegen/ }).click();
    const drawer = chair.getByRole('dialog', { name: words.proposals.title });
    await drawer.waitFor();
    await shot('casus-toevoegen');
    for (const one of others) await addCase(stage, drawer, one, added);
    await chair.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  }
  await shot('agenda');
  say(`${text.meetings.cases(cases.length)} op de agenda gezet, wie het eerst vrijkomt bovenaan.`);
}

async function addCase({ replies }: Stage, panel: Locator, one: CaseSummary, added: Set<CaseId>): Promise<void> {
  const searched = [one.surname, one.givenNames].filter((part) => part !== '').join(' ');
  const field = panel.getByRole('textbox', { name: words.proposals.search });
  // Emptied first: the list of an earlier search is then gone before the new one comes.
  await field.fill('');
  const { mark } = replies;
  await field.fill(searched);
  // The answer to the same words is remembered by the window until something changes, and then asked again.
  const asked = replies.latest('cases.list', (_, input) => input.words === searched);
  const found = asked ?? (await replies.wait('cases.list', { fits: (_, input) => input.words === searched }));
  // Two people can have the same name: the place in the list tells them apart.
  const place = found.cases.filter(({ id }) => !added.has(id)).findIndex(({ id }) => id === one.id);
  if (place === -1) throw new DemoFailure('Een casus van de lijst is niet op naam te vinden.');
  const line = panel.getByRole('list', { name: words.proposals.search }).getByRole('listitem').nth(place);
  await line.getByRole('button', { name: words.proposals.addOne(listName(one)), exact: true }).click();
  await replies.wait('meetings.addCases', { since: mark, fits: (_, input) => input.caseIds.includes(one.id) });
  added.add(one.id);
}

/** Gives every case its own table: another set of partners each. */
export async function inviteTables(stage: Stage, cases: readonly CaseSummary[]): Promise<PlannedCase[]> {
  const { chair, replies, say, shot } = stage;
  const partners = (await replies.wait('partners.list')).organisations.filter(({ active }) => active);
  const sets = partnerSets(partners, cases.length);
  if (sets.length < cases.length)
    throw new DemoFailure('Er zijn te weinig partners om elke casus een eigen tafel te geven.');
  const planned: PlannedCase[] = [];
  for (const [index, row] of cases.entries()) {
    const set = sets[index] ?? [];
    const line = chair.getByRole('list', { name: words.agenda.label }).getByRole('listitem').nth(index);
    await line.getByRole('button', { name: words.agenda.menu(listName(row)) }).click();
    await chair.getByRole('menuitem', { name: words.agenda.invite }).click();
    const drawer = chair.getByRole('dialog', { name: words.invite.title });
    await drawer.waitFor();
    for (const partner of partners)
      await setInvited(
        stage,
        drawer,
        partner.name,
        set.some(({ id }) => id === partner.id),
      );
    if (index === 0) await shot('wie-komt-aan-tafel');
    await drawer.getByRole('button', { name: words.invite.done }).click();
    await drawer.waitFor({ state: 'hidden' });
    planned.push({ row, partners: set });
  }
  await shot('agenda-met-tafels');
  say('Voor elke casus andere partners uitgenodigd.');
  return planned;
}

async function setInvited({ replies }: Stage, drawer: Locator, name: string, wanted: boolean): Promise<void> {
  const box = drawer.getByRole('checkbox', { name, exact: true });
  if ((await box.isChecked()) === wanted) return;
  const { mark } = replies;
  await box.setChecked(wanted);
  await replies.wait('meetings.invite', { since: mark });
}
