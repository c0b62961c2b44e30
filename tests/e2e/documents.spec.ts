import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { insertFullMeeting } from '../fixtures/full-meeting.ts';
import { expectNoViolations } from './accessible.ts';
import { expect, test } from './app-fixture.ts';
import { openMadeVault } from './made-vault.ts';
import { picture } from './pictures.ts';
import { sideways } from './sideways.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the minutes leave the vault with a warning and are in the list of what left it (${colorScheme})`, async ({
    start,
  }) => {
    const app = await start({ colorScheme });
    const { chair } = app;
    const vault = await openMadeVault(app);
    await chair.getByRole('button', { name: 'Documenten' }).click();
    await expect(chair.getByText('Hier komen de verslagen.')).toBeVisible();
    await expectNoViolations(chair);
    await picture(chair, `documents-empty-${colorScheme}`);

    insertFullMeeting(vault, { title: 'Themakamer' });
    insertFullMeeting(vault, {
      title: 'Persoonsgericht overleg over een bijzonder lange titel die nergens op één regel past, ook niet hier',
      date: '2026-12-10',
      status: 'planned',
    });
    app.app.bus.emit({ kind: 'changed', topics: ['documents', 'meetings'], revision: 1 });
    const row = chair.getByRole('group', { name: '3 december 2026 · Themakamer' });
    await expect(row.getByText('2 casussen · overleg gesloten')).toBeVisible();
    await expect(row.getByText('Nog niet opgeslagen')).toBeVisible();
    await expect(row.getByRole('radio', { name: 'concept' })).toBeChecked();

    const folder = join(app.dataFolder, 'uit');
    await mkdir(folder);
    app.dialogs.open.push(folder);
    await row.getByRole('button', { name: /^Beide: / }).click();
    await expect(row.getByText('Opgeslagen: verslag-2026-12-03.pdf, verslag-2026-12-03.docx')).toBeVisible();
    await expect(row.getByText(`In de map ${folder}.`)).toBeVisible();
    await expect(row.getByText('NTA 7516')).toBeVisible();
    expect((await readdir(folder)).sort()).toEqual(['verslag-2026-12-03.docx', 'verslag-2026-12-03.pdf']);
    expect((await readFile(join(folder, 'verslag-2026-12-03.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');

    await row.getByRole('button', { name: 'Alles tonen (2)' }).click();
    const history = row.getByRole('table', { name: 'Eerder opgeslagen verslagen van 3 december 2026 · Themakamer' });
    await expect(history.getByRole('row')).toHaveCount(3);
    await expect(history.getByText('Noor Visser')).toHaveCount(2);
    await expectNoViolations(chair);
    await picture(chair, `documents-exported-${colorScheme}`);

    // As at 200 % zoom on 1280 × 720: nothing runs out of the page to the side.
    await chair.setViewportSize({ width: 640, height: 360 });
    await expect(history).toBeVisible();
    const overflow = await sideways(chair);
    expect(overflow).toBeLessThanOrEqual(0);
    await picture(chair, `documents-zoomed-${colorScheme}`);
  });
}

test('a place that cannot be written gives a message that says what to do', async ({ start }) => {
  const app = await start();
  const vault = await openMadeVault(app);
  insertFullMeeting(vault, { title: 'Themakamer' });
  await app.chair.getByRole('button', { name: 'Documenten' }).click();
  const row = app.chair.getByRole('group', { name: '3 december 2026 · Themakamer' });
  app.dialogs.save.push(join(app.dataFolder, 'bestaat niet', 'verslag.docx'));
  await row.getByRole('button', { name: /^Word: / }).click();
  await expect(row.getByText('Kies een andere map.')).toBeVisible();
});
