import { randomUUID } from 'node:crypto';
import { insertAction, insertDecision } from '../../db/repositories/records.ts';
import { closeMeeting } from '../../main/services/meeting-service.ts';
import { keepRecordsOfBefore } from '../../main/services/record-service.ts';
import { aDecision, anAction } from '../fixtures/builders.ts';
import { insertEarlierDiscussion } from '../fixtures/earlier-meeting.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { expectNoViolations, expectNoViolationsInBothSchemes } from './accessible.ts';
import { expect, test } from './app-fixture.ts';
import { atTable } from './at-table.ts';
import { pictureAtSizes, pictureInBothSchemes } from './pictures.ts';

test('the table of a closed meeting shows what was known when it was closed, and what is corrected since', async ({
  start,
}) => {
  const { chair, app, table } = await atTable(start);
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  await expect(chair.getByText(/PI Nieuwegein/).first()).toBeVisible();
  await closeMeeting(app, vaultOf(app), table.meetingId);
  await expect(chair.getByRole('button', { name: 'Overleg sluiten…' })).toBeHidden();

  vaultOf(app).change(
    { name: 'test.after', topics: ['partners', 'subjects', 'cases', 'table', 'meetings', 'region'] },
    (writer) => {
      writer.update('partnerOrganisation', table.probation, { name: 'Later', shortName: 'Later' });
      for (const [name, field] of [
        ['institutionStay', 'institution'],
        ['subject', 'surname'],
      ] as const)
        for (const id of writer.db.prepare(`SELECT id FROM ${name}`).pluck().all() as string[])
          writer.update(name, id, { [field]: 'Later' });
      insertDecision(writer, aDecision(first.id, first.caseId, { text: 'Verbeterd' }));
    },
  );
  await expect(chair.getByRole('textbox', { name: 'Besluit 1', exact: true })).toHaveValue('Verbeterd');
  await expect(chair.getByRole('heading', { name: /Jansen/ })).toBeVisible();
  await expect(chair.getByText(/PI Nieuwegein/).first()).toBeVisible();
  await expect(chair.getByRole('combobox', { name: 'Aanwezigheid van Reclassering Nederland' })).toBeVisible();
  await expect(chair.getByText('Later')).toHaveCount(0);
});

test('of a meeting that was closed before such records were kept the table says what was not kept, and claims nothing', async ({
  start,
}) => {
  const { chair, app, table } = await atTable(start);
  const [first] = table.discussions;
  if (first === undefined) throw new Error('no case');
  const vault = vaultOf(app);
  const topics = ['table', 'meetings', 'cases'] as const;
  vault.change({ name: 'test.earlier', topics }, (writer) => {
    const before = insertEarlierDiscussion(writer, first.caseId);
    insertAction(writer, anAction(before.id, first.caseId, { text: 'Pasfoto maken' }));
    insertDecision(writer, aDecision(first.id, first.caseId));
    writer.insert('caseCondition', randomUUID(), { caseId: first.caseId, code: 'housing', state: 'open', note: 'Nu.' });
  });
  await expect(chair.getByText('Pasfoto maken')).toBeVisible();
  await closeMeeting(app, vault, table.meetingId);
  vault.change({ name: 'test.of-before', topics }, (writer) => {
    for (const { id } of table.discussions) writer.update('caseDiscussion', id, { record: null });
  });
  keepRecordsOfBefore(app, vault);
  const conditions = chair.getByText('Hoe ver de voorwaarden bij dit overleg waren, is toen niet bewaard.');
  await expect(conditions).toBeVisible();
  await expect(
    chair.getByText('Welke acties bij dit overleg zijn blijven liggen, is toen niet bewaard.'),
  ).toBeVisible();
  await expect(chair.getByText('Pasfoto maken')).toBeHidden();
  await expect(chair.getByText('Geen acties van eerdere overleggen.')).toBeHidden();
  await expectNoViolationsInBothSchemes(chair);
  await pictureAtSizes(chair, 'closed-of-before');
  await pictureInBothSchemes(chair, 'closed-of-before');

  // What somebody still knows can be filled in, for this meeting alone.
  await chair.getByRole('button', { name: /^Huisvesting/ }).click();
  await chair.keyboard.press('1');
  await expect(chair.getByRole('button', { name: /^Huisvesting/ })).toContainText('geregeld');
});

test('a meeting that is opened again for a correction shows the times of the sitting, and no time that runs', async ({
  start,
}) => {
  let now = new Date('2026-12-03T09:41:00');
  const { chair, app, table } = await atTable(start, { now: () => now });
  await chair
    .getByRole('combobox', { name: 'Aanwezigheid van Reclassering Nederland' })
    .selectOption({ label: 'aanwezig' });
  await expect(chair.getByText('1 aan tafel')).toBeVisible();
  await chair.getByRole('button', { name: 'Overleg sluiten…' }).click();
  await chair.keyboard.press('Enter');
  await expect(chair.getByRole('button', { name: 'Overleg heropenen' })).toBeVisible();
  now = new Date('2026-12-03T09:44:00');
  await chair.getByRole('button', { name: 'Overleg heropenen' }).click();
  await chair.getByRole('button', { name: 'Verder aan tafel' }).first().click();
  await chair.getByRole('checkbox', { name: 'Geheimhouding herhaald' }).press('Space');
  await chair.keyboard.press('Enter');
  await expect(chair.getByRole('heading', { name: '1 · Jansen, Kevin' })).toBeVisible();
  await expect(chair.getByRole('textbox', { name: 'Reclassering Nederland ging om' })).toHaveValue('09.41');
  await expect(chair.getByText('1 aan tafel')).toBeVisible();
  await expect(chair.getByText('pauze', { exact: true })).toBeHidden();
  await expect(chair.getByRole('button', { name: 'Hervatten' })).toBeHidden();
  await pictureAtSizes(chair, 'correctie');
  await pictureInBothSchemes(chair, 'correctie');
  await expectNoViolations(chair);
  now = new Date('2026-12-03T09:47:00');
  await closeMeeting(app, vaultOf(app), table.meetingId);
  await expect(chair.getByRole('textbox', { name: 'Reclassering Nederland ging om' })).toHaveValue('09.41');
});
