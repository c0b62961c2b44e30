import { insertDecision } from '../../db/repositories/records.ts';
import { closeMeeting } from '../../main/services/meeting-service.ts';
import { aDecision } from '../fixtures/builders.ts';
import { vaultOf } from '../fixtures/vault-of.ts';
import { expect, test } from './app-fixture.ts';
import { expectNoViolations } from './accessible.ts';
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
