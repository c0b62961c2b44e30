import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { listMeetings } from '../../db/repositories/meetings.ts';
import { updateDiscussion } from '../../db/repositories/discussions.ts';
import type { Vault } from '../../main/app/vault.ts';
import { addCases, invite } from '../../main/services/agenda-service.ts';
import type { OrganisationId } from '../../shared/domain/ids.ts';
import { seed, seedOrganisation } from '../fixtures/seed-agenda.ts';
import { expectNoViolationsInBothSchemes } from './accessible.ts';
import { agendaOrder, agendaRows, makeMeeting, openVault, seedPeople } from './agenda-fixture.ts';
import { expect, test } from './app-fixture.ts';
import { picture, pictureInBothSchemes } from './pictures.ts';
import { sideways } from './sideways.ts';

/** Fills the only meeting with these cases, in this order; `comesTo` gives the guests of each. */
function fillAgenda(vault: Vault, surnames: readonly string[], comesTo: (index: number) => OrganisationId[]): void {
  const caseIds = seedPeople(vault, surnames);
  vault.change({ name: 'meetings.addCases', topics: ['meetings', 'cases', 'table'] }, (writer) => {
    const [meeting] = listMeetings(writer.db);
    if (meeting === undefined) throw new Error('no meeting');
    const ids = addCases(writer, { meetingId: meeting.id, caseIds: [...caseIds] }, 10);
    ids.forEach((discussionId, index) => {
      const invited = comesTo(index).map((organisationId) => ({ organisationId, personId: null }));
      invite(writer, { meetingId: meeting.id, discussionId, invited });
    });
  });
}

test('the agenda is put in order, pinned, taken back and exported, by keyboard alone', async ({ start }) => {
  const running = await start();
  const { chair, dialogs, dataFolder } = running;
  const { vault, partners } = await openVault(running);
  const core = [partners.municipality, partners.probation, partners.prison];
  const ggz = seed(vault, (writer) =>
    seedOrganisation(writer, { name: 'GGZ Midden', shortName: 'GGZ', position: 5, attendance: 'guest' }),
  );
  await makeMeeting(chair);
  const surnames = ['El Amrani', 'Jansen', 'Vos', 'Bakker'];
  fillAgenda(vault, surnames, (index) => [...core, index % 2 === 0 ? partners.housing : ggz]);
  await expect.poll(() => agendaOrder(chair)).toEqual(surnames);
  const line = chair.getByRole('region', { name: 'Volgorde' });
  await expect(line).toContainText('Volgorde: op ontslagdatum · gasten komen 4 keer binnen, dat kan met 2');
  const guests = chair.getByRole('region', { name: 'Gasten aan tafel' });
  await expect(guests).toContainText('Woonst09.30–09.40 en 09.50–10.00 uur komt 2 keer');
  await pictureInBothSchemes(chair, 'release-order');

  await line.getByRole('button', { name: 'Gasten bijeen zetten' }).focus();
  await chair.keyboard.press('Enter');
  await expect.poll(() => agendaOrder(chair)).toEqual(['El Amrani', 'Vos', 'Jansen', 'Bakker']);
  await expect(line).toContainText('Volgorde: op ontslagdatum · gasten bijeen ✓ (kost 1 plaats: Jansen van 2 naar 3)');
  await expect(guests).toContainText('Woonst09.30–09.50 uurGGZ09.50–10.10 uur');
  await expectNoViolationsInBothSchemes(chair);
  await pictureInBothSchemes(chair, 'grouped');

  await chair.getByRole('button', { name: 'Ongedaan maken' }).focus();
  await chair.keyboard.press('Enter');
  await expect.poll(() => agendaOrder(chair)).toEqual(surnames);

  await chair.getByRole('button', { name: 'Bakker, Yassine verslepen' }).focus();
  await chair.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => agendaOrder(chair)).toEqual(['El Amrani', 'Jansen', 'Bakker', 'Vos']);
  const unpin = chair.getByRole('button', { name: 'Plaats van Bakker, Yassine loslaten' });
  await expect(unpin).toBeVisible();
  await line.getByRole('button', { name: 'Op ontslagdatum zetten' }).focus();
  await chair.keyboard.press('Enter');
  await expect.poll(() => agendaOrder(chair)).toEqual(['El Amrani', 'Jansen', 'Bakker', 'Vos']);
  await expectNoViolationsInBothSchemes(chair);
  await pictureInBothSchemes(chair, 'pinned');
  await unpin.focus();
  await chair.keyboard.press('Enter');
  await expect(unpin).toBeHidden();
  await line.getByRole('button', { name: 'Op ontslagdatum zetten' }).focus();
  await chair.keyboard.press('Enter');
  await expect.poll(() => agendaOrder(chair)).toEqual(surnames);
  await chair.getByRole('button', { name: 'Meer voor Vos, Kevin' }).focus();
  await chair.keyboard.press('Enter');
  await chair.getByRole('menuitem', { name: 'Plaats vastzetten' }).focus();
  await chair.keyboard.press('Enter');
  await expect(chair.getByRole('button', { name: 'Plaats van Vos, Kevin loslaten' })).toBeVisible();

  for (const [item, file] of [
    ['Draaiboek voor de voorzitter (Word)', 'draaiboek.docx'],
    ['Agenda zonder namen (Word)', 'agenda.docx'],
    ['Agenda zonder namen (PDF)', 'agenda.pdf'],
  ] as const) {
    dialogs.save.push(join(dataFolder, file));
    await chair.getByRole('button', { name: 'Afdrukken of opslaan' }).focus();
    await chair.keyboard.press('Enter');
    await chair.getByRole('menuitem', { name: item }).focus();
    if (file === 'draaiboek.docx') {
      await expectNoViolationsInBothSchemes(chair);
      await pictureInBothSchemes(chair, 'export-menu');
    }
    await chair.keyboard.press('Enter');
    await expect(chair.getByText(`Opgeslagen: ${file}`)).toBeVisible();
    if (file === 'draaiboek.docx') {
      await expect(chair.getByText('Dit bestand staat buiten de kluis.')).toBeVisible();
      await picture(chair, 'exported');
    } else {
      await expect(
        chair.getByText('In deze agenda staat geen naam of geboortedatum van een betrokkene.'),
      ).toBeVisible();
    }
  }
  expect(dialogs.asked.map((one) => 'suggestedName' in one && one.suggestedName)).toEqual([
    'draaiboek-2026-12-03.docx',
    'agenda-2026-12-03.docx',
    'agenda-2026-12-03.pdf',
  ]);
  expect(await readdir(dataFolder)).toEqual(expect.arrayContaining(['draaiboek.docx', 'agenda.docx', 'agenda.pdf']));
  const wordsOf = async (file: string): Promise<string> =>
    strFromU8(unzipSync(await readFile(join(dataFolder, file)))['word/document.xml'] ?? new Uint8Array());
  const draaiboek = await wordsOf('draaiboek.docx');
  for (const surname of surnames) expect(draaiboek).toContain(surname);
  const agenda = await wordsOf('agenda.docx');
  for (const surname of [...surnames, 'Kevin', 'Yassine']) expect(agenda).not.toContain(surname);
  expect(agenda).toContain('Woonstichting De Brug');
});

test('sixty cases, long names and 200 % zoom: the order stays one line, nothing falls off the side', async ({
  start,
}) => {
  const running = await start();
  const { chair } = running;
  const { vault, partners } = await openVault(running);
  const guests = seed(vault, (writer) =>
    Array.from({ length: 24 }, (_, index) =>
      seedOrganisation(writer, {
        name: `Stichting Samenwerkende Opvangvoorzieningen en Woonbegeleiding Regio ${index + 1}`,
        shortName: index === 0 ? 'Samenwerkende Opvangvoorzieningen Regio' : `Opvang ${index + 1}`,
        position: 10 + index,
        attendance: 'guest',
      }),
    ),
  );
  await makeMeeting(chair);
  const surnames = Array.from({ length: 60 }, (_, index) =>
    index % 7 === 0 ? `Wolfeschlegelsteinhausenbergerdorff-Schoutendorp ${index + 1}` : `Naam ${index + 1}`,
  );
  const core = [partners.municipality, partners.probation, partners.prison];
  fillAgenda(vault, surnames, (index) => [
    ...core,
    ...[index % 5, (index * 7) % 24].flatMap((nth) => (index % 3 === 0 ? [] : (guests[nth] ?? []))),
  ]);
  await expect(agendaRows(chair)).toHaveCount(60);
  await chair.getByRole('button', { name: 'Gasten bijeen zetten' }).click();
  const line = chair.getByRole('region', { name: 'Volgorde' });
  await expect(line).toContainText('gasten bijeen ✓');
  vault.change({ name: 'meetings.pin', topics: ['meetings'] }, (writer) => {
    const [meeting] = listMeetings(writer.db);
    if (meeting !== undefined)
      for (const row of writer.db.prepare('SELECT id FROM caseDiscussion WHERE position < 4').all())
        updateDiscussion(writer, (row as { id: never }).id, { pinned: true });
  });
  await expect(chair.getByRole('button', { name: /^Plaats van .* loslaten$/ })).toHaveCount(3);
  await pictureInBothSchemes(chair, 'sixty');
  expect(await sideways(chair)).toBe(0);
  await chair.setViewportSize({ width: 640, height: 360 });
  await expect.poll(() => sideways(chair)).toBe(0);
  await picture(chair, 'sixty-200');
  await line.scrollIntoViewIfNeeded();
  await picture(chair, 'sixty-200-order');
  await expectNoViolationsInBothSchemes(chair);
});
